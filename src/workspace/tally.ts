import type { AnalysedReference, Analysis, Suppression } from '../domain/judgement.js';
import { isAtLeast, SEVERITIES, VERDICTS, type Severity, type Verdict } from '../domain/rule.js';
import type { FileResult, SkippedFile } from './results.js';

/** The references that a report lists: those with a rule, or all of them where domestic ones are asked for. */
export function listed(analysis: Analysis, includeDomestic: boolean): readonly AnalysedReference[] {
  return includeDomestic ? analysis.references : analysis.references.filter(({ judgement }) => judgement.rule !== null);
}

/** The severity of a finding; null for a reference without one, and for one that is suppressed. */
export function findingSeverity({ judgement, suppressed }: AnalysedReference): Severity | null {
  return suppressed === null ? judgement.severity : null;
}

/** Files that are no part of what is judged: somebody wants it so, or they name Regions and references because of it. */
const ON_PURPOSE: ReadonlySet<SkippedFile['reason']> = new Set(['excluded', 'policy-file', 'baseline', 'report']);

/** True for a file that should have been judged and was not. */
export function isLoss(skipped: SkippedFile): boolean {
  return !ON_PURPOSE.has(skipped.reason);
}

/** Counts results as they come. */
export class Tally {
  readonly #includeDomestic: boolean;
  readonly bySeverity = zeros(SEVERITIES);
  readonly byVerdict = zeros(VERDICTS);
  /** References with a rule that something accepts. */
  readonly accepted = zeros<Suppression['by']>(['comment', 'exception', 'baseline']);
  references = 0;
  /** References with a severity that nothing suppresses. */
  findings = 0;
  filesWithFindings = 0;
  filesSkipped = 0;
  /** Those of the skipped files that should have been judged. */
  filesLost = 0;
  #worst: Severity | null = null;

  constructor(includeDomestic: boolean) {
    this.#includeDomestic = includeDomestic;
  }

  add(result: FileResult): void {
    if (result.kind === 'skipped') {
      this.filesSkipped += 1;
      if (isLoss(result)) this.filesLost += 1;
      return;
    }
    const before = this.findings;
    for (const reference of listed(result.analysis, this.#includeDomestic)) this.#reference(reference);
    if (this.findings > before) this.filesWithFindings += 1;
    for (const { severity } of result.analysis.notices) this.#see(severity);
  }

  /** True when a finding or a notice is as severe as `threshold` or worse. */
  reaches(threshold: Severity): boolean {
    return this.#worst !== null && isAtLeast(this.#worst, threshold);
  }

  #reference(reference: AnalysedReference): void {
    this.references += 1;
    this.byVerdict[reference.judgement.verdict] += 1;
    if (reference.suppressed !== null) this.accepted[reference.suppressed.by] += 1;
    const severity = findingSeverity(reference);
    if (severity === null) return;
    this.findings += 1;
    this.bySeverity[severity] += 1;
    this.#see(severity);
  }

  #see(severity: Severity): void {
    if (this.#worst === null || isAtLeast(severity, this.#worst)) this.#worst = severity;
  }
}

/** The totals of one run, named and ordered as the JSON report has them. */
export interface Summary {
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly filesSkipped: number;
  /** References listed. */
  readonly references: number;
  readonly findings: number;
  /** Of the findings. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Of the references listed. */
  readonly byVerdict: Readonly<Record<Verdict, number>>;
}

export function summaryOf(scan: { readonly filesScanned: number; readonly bytesScanned: number }, tally: Tally): Summary {
  const { filesScanned, bytesScanned } = scan;
  const { filesSkipped, references, findings, bySeverity, byVerdict } = tally;
  return { filesScanned, bytesScanned, filesSkipped, references, findings, bySeverity, byVerdict };
}

function zeros<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
}
