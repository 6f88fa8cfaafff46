import type { Rule } from './rule.js';

/** A Region outside, tied to Bedrock. Farther ties say less, and are information. */
export const nonDomesticRegion: Rule = {
  id: 'non-domestic-region',
  severity: 'warning',
  severityOf: (reference) =>
    reference.kind === 'region' && (reference.tie === 'file' || reference.tie === 'workspace') ? 'information' : 'warning',
  holds: (assessment) => assessment.subject === 'region' && assessment.verdict === 'leaves',
};
