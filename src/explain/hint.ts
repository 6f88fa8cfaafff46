import type { AnalysedReference } from '../domain/judgement.js';
import type { RegionCode } from '../domain/region.js';
import { isAllowed } from '../policy/policy.js';
import { byCountry, mostUsed } from './places.js';
import { sayHint } from './ui-hint.js';
import { Words, type Speaker } from './words.js';

/** A list of cities is spelled out up to so many Regions and characters, else counted: a hint stands within a line of code. */
const LONGEST_LIST = 4;
const LONGEST_TEXT = 30;

/**
 * Where the inference behind an ID may run, in the few words that fit behind it: `→ Tokyo · Osaka`. Null for what is no ID
 * of something that runs: Regions, endpoints, patterns over Regions, and what a policy document denies.
 */
export function hintText({ reference, judgement }: AnalysedReference, speaker: Speaker): string | null {
  const { reach, verdict, message, reachIsBound } = judgement;
  const { kind, context } = reference;
  if (kind === 'region' || kind === 'endpoint' || context === 'deny') return null;
  if (kind === 'arn' && reference.geography === null && reference.region.kind !== 'known' && verdict !== 'unknown') return null;
  const list = (regions: readonly RegionCode[]): string => shortList(regions, speaker);

  switch (message.id) {
    case 'model-ended':
      return sayHint('hintEnded', {}, speaker);
    case 'profile-not-callable-here':
    case 'arn-profile-not-callable':
    case 'model-not-in-this-region':
      return sayHint('hintFails', { list: list([message.params.region]) }, speaker);
    case 'model-called-outside':
      // Outside, and not offered there either.
      if (reach.kind === 'unknown') return sayHint('hintFails', { list: list([message.params.region]) }, speaker);
      break;
    case 'model-not-on-demand':
    case 'model-only-on-mantle':
      if (reach.kind === 'unknown') return sayHint('hintFails', { list: list(message.params.asked) }, speaker);
      break;
    default:
  }
  if (verdict === 'unknown' || reach.kind === 'unknown') return sayHint('hintUnknown', {}, speaker);
  if (reach.kind === 'all-commercial') return sayHint('hintAnywhere', {}, speaker);
  if (reachIsBound) return sayHint('hintAtMost', { list: list(reach.regions) }, speaker);
  if (kind !== 'foundation-model' || (reference.sourceRegion !== null && reach.regions.includes(reference.sourceRegion))) {
    return `→ ${list(reach.regions)}`;
  }
  return sayHint('hintIfCalled', { list: list(reach.regions) }, speaker);
}

/** A list that is cut names a Region outside the policy before one inside: it must not look better than it is. */
function shortList(regions: readonly RegionCode[], speaker: Speaker): string {
  const { catalog, policy } = speaker;
  const words = new Words(speaker);
  const ordered = byCountry(regions, catalog);
  const whole = words.everyCity(regions);
  if (ordered.length <= LONGEST_LIST && whole.length <= LONGEST_TEXT) return whole;
  const outside = ordered.filter((code) => !isAllowed(policy, code));
  const [region = ''] = mostUsed(outside.length > 0 ? outside : ordered, 1, catalog);
  return sayHint('hintMany', { count: ordered.length, region }, speaker);
}
