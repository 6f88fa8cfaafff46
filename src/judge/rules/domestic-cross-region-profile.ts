import type { Rule } from './rule.js';

/** A profile that crosses Regions, all of them inside the policy; the policy's `crossRegion` decides how it is met. */
export const domesticCrossRegionProfile: Rule = {
  id: 'domestic-cross-region-profile',
  severity: 'information',
  holds: (assessment) => assessment.subject === 'profile' && assessment.verdict === 'domestic-cross-region',
};
