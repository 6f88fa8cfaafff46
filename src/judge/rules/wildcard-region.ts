import { isOutside, type Rule } from './rule.js';

/** An ARN that stands for any Region, or for several of which some are outside. */
export const wildcardRegion: Rule = {
  id: 'wildcard-region',
  severity: 'information',
  holds: (assessment) => assessment.subject === 'wildcard' && isOutside(assessment),
};
