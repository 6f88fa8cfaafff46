import type { BuiltUpReference, InferenceProfileReference } from '../../domain/reference.js';
import type { Message } from '../../domain/message.js';
import { UNKNOWN_REACH, type Reach, type RegionCode } from '../../domain/region.js';
import type { Verdict } from '../../domain/rule.js';
import { isAllowed } from '../../policy/policy.js';
import type { Assessment, Measure } from '../assessment.js';
import { lifecycleOf } from '../lifecycle.js';
import { profileReach, verdictOf } from '../reach.js';

/** Measures a system-defined profile, in an ID, a constant or an ARN. */
export function assessProfile(geography: string, modelId: string | null, source: RegionCode | null, measure: Measure): Assessment {
  const { catalog, policy, today } = measure;
  const { reach, isBound, basis, facts, untold } = profileReach(geography, modelId, source, catalog, policy);
  const model = modelId === null ? null : catalog.model(modelId, 'runtime');
  const lifecycle = model === null ? undefined : lifecycleOf(model, policy, today);
  const verdict = verdictOf(reach, policy);
  const common = { subject: 'profile', reach, reachIsBound: isBound, basis, lifecycle } as const;
  const inside = verdict === 'domestic' || verdict === 'domestic-cross-region';
  if (untold !== null && (inside || reach.kind === 'unknown')) {
    return { verdict: 'unknown', message: { id: 'profile-route-unknown', params: { geography, region: untold } }, ...common };
  }
  if (reach.kind === 'unknown') {
    return { verdict, message: { id: 'profile-unknown-prefix', params: { geography } }, ...common };
  }
  // A prefix's promise to stay inside is no fact: without a catalogued profile nothing good is said.
  if (inside && modelId !== null && (facts === null || facts.routes === 'unknown')) {
    return { verdict: 'unknown', message: { id: 'profile-not-in-catalogue', params: { geography } }, ...common };
  }
  if (inside && facts !== null && facts.routes !== 'unknown' && source !== null && !facts.routes.has(source)) {
    return {
      verdict,
      message: { id: 'profile-not-callable-here', params: { region: source, callableFrom: [...facts.routes.keys()].sort() } },
      ...common,
    };
  }
  return { verdict, message: profileMessage(geography, reach, verdict, !isBound, measure), ...common };
}

function profileMessage(geography: string, reach: Reach, verdict: Verdict, confirmed: boolean, { policy }: Measure): Message {
  if (reach.kind !== 'regions') return { id: 'profile-global', params: { geography } };
  if (verdict === 'leaves') return { id: 'profile-leaves', params: { geography, regions: reach.regions, confirmed } };
  if (verdict === 'may-leave') {
    const inside = reach.regions.filter((region) => isAllowed(policy, region));
    const outside = reach.regions.filter((region) => !isAllowed(policy, region));
    return { id: 'profile-may-leave', params: { geography, inside, outside, confirmed } };
  }
  return { id: 'profile-domestic', params: { regions: reach.regions, confirmed } };
}

export function assessProfileReference(reference: InferenceProfileReference, measure: Measure): Assessment {
  return assessProfile(reference.geography, reference.modelId, reference.sourceRegion, measure);
}

/** Measures an ID that is put together while the program runs: by its prefix where the text fixes one. */
export function assessBuiltUp(reference: BuiltUpReference, { catalog, policy }: Measure): Assessment {
  const { geography } = reference;
  const reach = geography === null ? UNKNOWN_REACH : (catalog.geographies.get(geography) ?? UNKNOWN_REACH);
  const verdict = verdictOf(reach, policy);
  if (geography === null || reach.kind === 'unknown') {
    return {
      subject: 'opaque',
      verdict: 'unknown',
      reach: UNKNOWN_REACH,
      reachIsBound: false,
      basis: null,
      message: { id: 'built-up-unresolved', params: {} },
    };
  }
  const common = { subject: 'profile', verdict, reach, reachIsBound: true, basis: 'prefix' } as const;
  if (verdict === 'may-leave' || reach.kind !== 'regions')
    return { message: { id: 'built-up-may-leave', params: { geography } }, ...common };
  if (verdict === 'leaves') return { message: { id: 'built-up-leaves', params: { geography, regions: reach.regions } }, ...common };
  return { message: { id: 'built-up-domestic', params: { geography, regions: reach.regions } }, ...common };
}
