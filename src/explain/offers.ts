import type { AnalysedReference } from '../domain/judgement.js';
import { isAllowed } from '../policy/policy.js';
import { sayComplete } from './ui-complete.js';
import { verdictName } from './ui-names.js';
import { Words, type Speaker } from './words.js';

/** How an offered ID or Region runs, in a few words: `on-demand in Tokyo`, `leaves Japan`; empty where nothing can be said. */
export function offerText({ reference, judgement }: Pick<AnalysedReference, 'reference' | 'judgement'>, speaker: Speaker): string {
  const { verdict, reach } = judgement;
  if (reference.kind === 'region') {
    const { region } = reference;
    return sayComplete(isAllowed(speaker.policy, region) ? 'offerRegionInside' : 'offerRegionOutside', { region }, speaker);
  }
  // An ARN's Region decides, and stands in front of the ID already.
  if (reference.kind === 'arn' && reference.geography === null) return '';
  if (verdict === 'unavailable') return sayComplete('offerFails', {}, speaker);
  if ((verdict !== 'domestic' && verdict !== 'domestic-cross-region') || reach.kind !== 'regions') {
    return verdictName(verdict, new Words(speaker));
  }
  return sayComplete(reference.kind === 'foundation-model' ? 'offerOnDemand' : 'offerStays', { regions: reach.regions }, speaker);
}
