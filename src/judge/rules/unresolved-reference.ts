import type { Rule } from './rule.js';

/** What the text does not show: opaque ARNs, interpolated Regions, IDs that are put together. */
export const unresolvedReference: Rule = {
  id: 'unresolved-reference',
  severity: 'information',
  holds: (assessment) => assessment.subject === 'opaque' && assessment.verdict === 'unknown',
};
