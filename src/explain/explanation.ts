import type { Locale } from './locale.js';
import type { Inline } from './rich.js';

/** The shape that stands beside the verdict; also a theme icon's name, `info` and `question` included. */
export type VerdictIcon = 'pass' | 'warning' | 'error' | 'info' | 'question';

export type RowId =
  | 'source'
  | 'reach'
  | 'processing'
  | 'storage'
  | 'retention'
  | 'responses'
  | 'instead'
  | 'resolve'
  | 'lifecycle'
  | 'tie'
  | 'accepted'
  | 'known'
  | 'avoid';

export interface ExplanationRow {
  readonly id: RowId;
  readonly label: string;
  readonly value: readonly Inline[];
}

/** What a hover and `explain ID` show, ready to be rendered; every text is in `locale`. */
export interface Explanation {
  readonly locale: Locale;
  /** The reference as written, made fit to show. */
  readonly reference: string;
  /** What it is, `inference profile (US)`, and the model's name where there is one. */
  readonly what: readonly string[];
  readonly icon: VerdictIcon;
  /** What it means, one short sentence. */
  readonly verdict: string;
  /** Why, or what decides; null when the verdict says it all. */
  readonly detail: string | null;
  readonly rows: readonly ExplanationRow[];
  /** The catalogue's date, the rule, AWS's page. */
  readonly footer: readonly (readonly Inline[])[];
  /** True when the account behind an ARN could tell more: the editor offers to ask AWS. */
  readonly resolvable: boolean;
}
