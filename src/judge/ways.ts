import type { CallWay } from '../catalog/routes.js';
import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import { reachOf, UNKNOWN_REACH, type Reach } from '../domain/region.js';
import type { Verdict } from '../domain/rule.js';
import { isAllowed } from '../policy/policy.js';
import { verdictOf } from './reach.js';

/** A way to call a model, measured against a policy. */
export interface JudgedWay {
  readonly way: CallWay;
  readonly verdict: Verdict;
  /** True when the policy has nothing against it. */
  readonly stays: boolean;
}

/** The best first; what is not known is no good news, and stands last. */
const ORDER: readonly Verdict[] = ['domestic', 'domestic-cross-region', 'may-leave', 'leaves', 'unavailable', 'unknown'];

/**
 * Measures ways to call a model, the best first. On-demand is told apart by the Region called: one way for those inside the
 * policy, one for the others. What only a prefix promises to stay inside is `unknown`.
 */
export function judgeWays(ways: readonly CallWay[], catalog: Catalog, policy: Policy): readonly JudgedWay[] {
  const judged = ways.flatMap((way) => split(way, policy)).map((way) => measured(way, catalog, policy));
  return judged.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

function split(way: CallWay, policy: Policy): readonly CallWay[] {
  if (way.kind !== 'on-demand' || way.regions === 'unknown') return [way];
  const { regions } = way;
  const parts = [regions.filter((code) => isAllowed(policy, code)), regions.filter((code) => !isAllowed(policy, code))];
  return parts.filter((part) => part.length > 0).map((part) => ({ ...way, regions: part }));
}

function measured(way: CallWay, catalog: Catalog, policy: Policy): JudgedWay {
  const verdict = way.kind === 'on-demand' ? onDemandVerdict(way.regions, policy) : profileVerdict(way, catalog, policy);
  const crosses = verdict === 'domestic-cross-region';
  const ended = way.kind === 'profile' && way.retired;
  return { way, verdict, stays: !ended && (verdict === 'domestic' || (crosses && policy.crossRegion !== 'forbid')) };
}

/** All of the Regions are on one side, and inference runs in the one that is called. */
function onDemandVerdict(regions: readonly string[] | 'unknown', policy: Policy): Verdict {
  if (regions === 'unknown') return 'unknown';
  return regions.every((code) => isAllowed(policy, code)) ? 'domestic' : 'leaves';
}

function profileVerdict({ route, geography }: Extract<CallWay, { kind: 'profile' }>, catalog: Catalog, policy: Policy): Verdict {
  if (route !== 'unknown') return verdictOf(route === 'all-commercial' ? { kind: 'all-commercial' } : reachOf(route), policy);
  const promised: Reach = catalog.geographies.get(geography) ?? UNKNOWN_REACH;
  const verdict = verdictOf(promised, policy);
  return verdict === 'domestic' || verdict === 'domestic-cross-region' ? 'unknown' : verdict;
}
