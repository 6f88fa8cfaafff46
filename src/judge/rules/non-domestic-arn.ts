import { isOutside, type Rule } from './rule.js';

/** An ARN whose Region is outside. */
export const nonDomesticArn: Rule = {
  id: 'non-domestic-arn',
  severity: 'warning',
  holds: (assessment) => assessment.subject === 'arn' && isOutside(assessment),
};
