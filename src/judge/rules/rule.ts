import type { Reference } from '../../domain/reference.js';
import type { RuleId, Severity } from '../../domain/rule.js';
import type { Assessment } from '../assessment.js';

/** One thing that can be found about a reference. */
export interface Rule {
  readonly id: RuleId;
  /** The severity unless the policy sets another; of the most serious case where it depends on the reference. */
  readonly severity: Severity;
  /** A milder severity for some references. */
  readonly severityOf?: (reference: Reference, assessment: Assessment) => Severity;
  readonly holds: (assessment: Assessment) => boolean;
  /** What is said when the rule speaks; the assessment's own message otherwise. */
  readonly message?: (assessment: Assessment) => Assessment['message'];
}

export function isOutside(assessment: Assessment): boolean {
  return assessment.verdict === 'leaves' || assessment.verdict === 'may-leave';
}
