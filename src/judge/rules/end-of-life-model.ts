import type { Rule } from './rule.js';

/** A model past its end of life. */
export const endedModel: Rule = {
  id: 'end-of-life-model',
  severity: 'warning',
  holds: (assessment) => assessment.lifecycle?.state === 'ended',
  message: (assessment) => ({ id: 'model-ended', params: { date: assessment.lifecycle?.date ?? null } }),
};

/** The same rule before the date: told early, and mildly. */
export const endingModel: Rule = {
  id: 'end-of-life-model',
  severity: 'information',
  holds: (assessment) => assessment.lifecycle?.state === 'ending' && assessment.lifecycle.date !== null,
  message: (assessment) => ({ id: 'model-ending', params: { date: assessment.lifecycle?.date ?? '' } }),
};
