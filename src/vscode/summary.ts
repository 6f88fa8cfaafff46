import { SEVERITIES, severityRank, type Severity } from '../domain/rule.js';
import { sayStatus } from '../explain/ui-status.js';
import type { Speaker } from '../explain/words.js';
import type { Checked, SkipReason } from './analyses.js';
import { megabytes } from './size.js';

/** What is known about a file, in numbers. */
export interface Summary {
  readonly findings: number;
  /** The worst of them; null without findings. */
  readonly worst: Severity | null;
  /** Findings that were accepted with a comment. */
  readonly accepted: number;
  /** References to Bedrock, with a finding or not. */
  readonly references: number;
  /** Set when the file, or a part of it, was not checked. */
  readonly skipped: { readonly reason: SkipReason; readonly limitBytes: number } | null;
}

/** Adds up what is known about the documents of a file. */
export function summaryOf(parts: readonly Checked[]): Summary {
  const severities: Severity[] = [];
  let accepted = 0;
  let references = 0;
  let skipped: Summary['skipped'] = null;
  for (const part of parts) {
    if (part.kind === 'skipped') {
      skipped = part;
      continue;
    }
    references += part.references.length;
    for (const { analysed } of part.references) {
      const { rule, severity } = analysed.judgement;
      if (rule !== null && analysed.suppressed !== null) accepted++;
      else if (severity !== null) severities.push(severity);
    }
    severities.push(...part.notices.map(({ notice }) => notice.severity));
  }
  const worst = SEVERITIES[Math.min(...severities.map(severityRank))] ?? null;
  return { findings: severities.length, worst, accepted, references, skipped };
}

/** The numbers in words; what was not checked first. */
export function summaryText({ findings, references, skipped }: Summary, speaker: Speaker): string {
  if (skipped !== null) return skipText(skipped.reason, skipped.limitBytes, speaker);
  if (findings > 0) return sayStatus('findings', { count: findings }, speaker);
  return references > 0 ? sayStatus('noFindings', { references }, speaker) : sayStatus('noReferences', {}, speaker);
}

/** Why a document was not checked. */
export function skipText(reason: SkipReason, limitBytes: number, speaker: Speaker): string {
  switch (reason) {
    case 'too-large':
      return sayStatus('skippedTooLarge', { limit: megabytes(limitBytes) }, speaker);
    case 'excluded':
      return sayStatus('skippedExcluded', {}, speaker);
    case 'loading':
      return sayStatus('skippedLoading', {}, speaker);
    case 'policy-file':
      return sayStatus('skippedPolicyFile', {}, speaker);
    case 'scheme':
      return sayStatus('skippedScheme', {}, speaker);
    case 'failed':
      return sayStatus('skippedFailed', {}, speaker);
  }
}
