import type { Analysis } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { SkippedReason } from '../explain/ui-skipped.js';

export interface CheckedFile {
  readonly kind: 'checked';
  readonly path: string;
  /** Without BOM; what the analysis' offsets count in. */
  readonly text: string;
  readonly analysis: Analysis;
  /** The one that it was judged by. */
  readonly policy: Policy;
  /** What opens the file, as in `Candidate`; null for a text that is in no file, and for a policy file. */
  readonly location: string | Buffer | null;
  /** Judges another text in this one's place: under the same policy, beside the same files. */
  readonly judge: (text: string) => Analysis;
}

export interface SkippedFile {
  readonly kind: 'skipped';
  readonly path: string;
  readonly reason: SkippedReason;
}

export type FileResult = CheckedFile | SkippedFile;
