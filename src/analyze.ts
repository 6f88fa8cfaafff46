import type { Catalog } from './catalog/facts.js';
import type { Analysis } from './domain/judgement.js';
import type { Policy } from './domain/policy.js';

export interface AnalyzeOptions {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** The document's path or name: its extension tells comments and prose apart. */
  readonly path?: string | undefined;
  /** VS Code's language identifier; goes before the path's extension. */
  readonly languageId?: string | undefined;
  /** ISO date, `2026-11-23`: end-of-life dates are measured against it, so that nothing depends on the clock. */
  readonly today: string;
  /** True when a whole tree was scanned and uses Bedrock elsewhere; only then may a `workspace` tie be made. */
  readonly workspaceUsesBedrock?: boolean | undefined;
}

/**
 * Analyses one text. Pure: the same text and options give the same result. Offsets are UTF-16 code units from the start
 * of `text`. Never throws, whatever the text.
 */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  void text;
  void options;
  return { references: [], notices: [], usesBedrock: false };
}
