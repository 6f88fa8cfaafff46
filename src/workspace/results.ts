import type { Analysis } from '../domain/judgement.js';
import type { SkippedReason } from '../explain/ui.js';

export interface CheckedFile {
  readonly kind: 'checked';
  readonly path: string;
  /** Without BOM; what the analysis' offsets count in. */
  readonly text: string;
  readonly analysis: Analysis;
}

export interface SkippedFile {
  readonly kind: 'skipped';
  readonly path: string;
  readonly reason: SkippedReason;
}

export type FileResult = CheckedFile | SkippedFile;
