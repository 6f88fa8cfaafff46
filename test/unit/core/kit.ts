import { analyze, type AnalyzeOptions } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { AnalysedReference, Analysis } from '../../../src/domain/judgement.js';
import { JAPAN } from '../../../src/policy/policy.js';

export const catalog = bundledCatalog();
export const options: AnalyzeOptions = { catalog, policy: JAPAN, today: '2026-11-23' };

export function check(text: string, more: Partial<AnalyzeOptions> = {}): Analysis {
  return analyze(text, { ...options, ...more });
}

/** The one reference of a text; fails when there is none or more. */
export function only(text: string, more: Partial<AnalyzeOptions> = {}): AnalysedReference {
  const { references } = check(text, more);
  const [first] = references;
  if (first === undefined || references.length > 1) throw new Error(`${String(references.length)} references in ${text}`);
  return first;
}

/** `kind text verdict rule`, a line for each reference. */
export function summary(text: string, more: Partial<AnalyzeOptions> = {}): string[] {
  return check(text, more).references.map(
    ({ reference, judgement }) => `${reference.kind} ${reference.text} ${judgement.verdict} ${judgement.rule ?? '-'}`,
  );
}

export function preferred(analysed: AnalysedReference): string | null {
  return analysed.remedies.find((remedy) => remedy.preferred)?.newText ?? null;
}

/** Applies every preferred remedy, from the end of the text to its start. */
export function fixAll(text: string, more: Partial<AnalyzeOptions> = {}): string {
  let fixed = text;
  for (const { reference, remedies } of [...check(text, more).references].reverse()) {
    const remedy = remedies.find((one) => one.preferred);
    if (remedy !== undefined) fixed = fixed.slice(0, reference.span.start) + remedy.newText + fixed.slice(reference.span.end);
  }
  return fixed;
}
