import type { Catalog } from '../../catalog/facts.js';
import type { Policy } from '../../domain/policy.js';
import type { Locale } from '../../explain/locale.js';
import type { Speaker } from '../../explain/words.js';
import type { CheckedFile, FileResult } from '../results.js';
import type { Tally } from '../tally.js';
import type { StaleFinding } from './stale.js';

export const FORMATS = ['text', 'json', 'sarif', 'csv', 'markdown', 'html', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** The same in every language. */
export const PRODUCT = 'Bedrock Residency';

/** What a report needs to know besides the results. */
export interface ReportContext {
  readonly version: string;
  readonly locale: Locale;
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** As reports name it; null when the defaults hold. */
  readonly policyFile: string | null;
  /** ISO date: what exceptions and the catalogue's age are measured against. */
  readonly today: string;
  /** What was asked to be checked, by names that say something to a reader from elsewhere. */
  readonly checked: readonly string[];
  readonly includeDomestic: boolean;
  /** False where reports for people mask the numbers of AWS accounts. */
  readonly showAccountIds: boolean;
  /** The commit, as named, since which files must have changed to be checked; null when all were. */
  readonly changedSince: string | null;
  /** Set when the text report is to say what ties each Region, with a file of the tree that uses Bedrock, if one is known. */
  readonly explainTies: { readonly bedrockIn: string | null } | null;
  /** A path of a result as the repository's host knows it; for formats that such a host reads. */
  readonly repositoryPath: (path: string) => string;
  /** ANSI colours; only formats for people use them. */
  readonly color: boolean;
}

/** Who speaks of a file: under the policy that it was judged by, which a nested policy file may have set. */
export function speakerFor({ policy }: CheckedFile, { locale, catalog }: ReportContext): Speaker {
  return { locale, catalog, policy };
}

/** The totals of a run, complete when a report ends. */
export interface Totals {
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly tally: Tally;
  /** What a baseline lists although it is no longer there; empty without a baseline. */
  readonly stale: readonly StaleFinding[];
}

/**
 * A report in the making: `begin`, `file` for every result in the order they come, `end`. The pieces joined are the whole
 * report. What must stand behind all references (skipped files, notices) is kept as short strings; nothing else is.
 */
export interface Report {
  begin(): string;
  /** Empty when there is nothing to say about a file. */
  file(result: FileResult): string;
  /** In pieces where it is long. */
  end(totals: Totals): string | Iterable<string>;
  /**
   * Markdown for the page that a CI service shows of a run, of at most `bytes` in UTF-8; only for formats that have one.
   * After the last file.
   */
  summaryPage?(totals: Totals, bytes: number): string;
}
