import type { Rule } from './rule.js';

/** A Bedrock host or PrivateLink service of a Region outside. */
export const nonDomesticEndpoint: Rule = {
  id: 'non-domestic-endpoint',
  severity: 'warning',
  holds: (assessment) => assessment.subject === 'endpoint' && assessment.verdict === 'leaves',
};
