import type { Rule } from './rule.js';

/** A plain ID that no allowed Region offers on-demand on the endpoint in use: it would fail there. */
export const modelNotOnDemand: Rule = {
  id: 'model-not-on-demand',
  severity: 'warning',
  holds: (assessment) => assessment.verdict === 'unavailable',
};
