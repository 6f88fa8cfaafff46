import type { Rule } from './rule.js';

/** A well-formed ID that the catalogue lacks, or whose availability it does not know. */
export const unknownModel: Rule = {
  id: 'unknown-model',
  severity: 'hint',
  holds: (assessment) => assessment.verdict === 'unknown' && assessment.subject !== 'opaque',
};
