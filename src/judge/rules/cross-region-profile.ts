import { isOutside, type Rule } from './rule.js';

/** A profile, by ID, constant, ARN or fixed prefix, that can run outside the policy. */
export const crossRegionProfile: Rule = {
  id: 'cross-region-profile',
  severity: 'warning',
  holds: (assessment) => assessment.subject === 'profile' && isOutside(assessment),
};
