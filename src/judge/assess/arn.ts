import type { ArnReference } from '../../domain/reference.js';
import { reachOf, UNKNOWN_REACH, type Reach, type RegionCode } from '../../domain/region.js';
import { isAllowed } from '../../policy/policy.js';
import { matchesWildcards } from '../../policy/wildcards.js';
import type { Assessment, Measure } from '../assessment.js';
import { lifecycleOf } from '../lifecycle.js';
import { verdictOf } from '../reach.js';
import { assessProfile } from './profile.js';

/** Resources that run in the Region of their ARN and hide no other model. */
const RUNS_WHERE_IT_IS = new Set(['custom-model', 'custom-model-deployment', 'provisioned-model', 'imported-model']);

/** Measures an ARN: by its profile's geography, else by its Region, else by what its resource shows. */
export function assessArn(reference: ArnReference, measure: Measure): Assessment {
  const { region, resourceType, geography } = reference;
  const source = region.kind === 'known' ? region.region : null;
  if (geography !== null) return assessProfileArn(reference, geography, source, measure);
  switch (region.kind) {
    case 'known':
      if (!isAllowed(measure.policy, region.region)) return outside(reference, region.region);
      return assessResolved(reference, region.region, measure) ?? assessInside(reference, region.region, measure);
    case 'empty':
    case 'wildcard':
      return assessWildcard(reference, region.kind === 'empty' ? '*' : region.pattern, measure);
    case 'interpolated':
      return opaque({ id: 'arn-region-unresolved', params: { resourceType } });
  }
}

function assessProfileArn(reference: ArnReference, geography: string, source: RegionCode | null, measure: Measure): Assessment {
  const assessment = assessProfile(geography, reference.modelId, source, measure);
  const inside = assessment.verdict === 'domestic' || assessment.verdict === 'domestic-cross-region';
  if (!inside || source === null || isAllowed(measure.policy, source)) return assessment;
  // The Region of a profile's ARN is the source: from outside, a profile that stays inside cannot be called.
  return { ...outside(reference, source), message: { id: 'arn-profile-not-callable', params: { region: source, geography } } };
}

function assessInside(reference: ArnReference, region: RegionCode, measure: Measure): Assessment {
  const { resourceType, modelId } = reference;
  const common = { subject: 'arn', verdict: 'domestic', reach: reachOf([region]), reachIsBound: false, basis: 'arn' } as const;
  if (resourceType === 'foundation-model') {
    const model = modelId === null ? null : measure.catalog.model(modelId, 'mantle');
    if (modelId === null && /[${%<\\]/.test(reference.resourceId)) return opaque({ id: 'arn-opaque', params: { resourceType, region } });
    if (modelId !== null && model === null) {
      return { ...common, subject: 'model', verdict: 'unknown', reach: UNKNOWN_REACH, message: { id: 'model-unknown', params: {} } };
    }
    const lifecycle = model === null ? undefined : lifecycleOf(model, measure.policy, measure.today);
    if (lifecycle?.state === 'ended') {
      return { ...common, verdict: 'unavailable', lifecycle, message: { id: 'model-ended', params: { date: lifecycle.date } } };
    }
    return { lifecycle, message: { id: 'arn-inside', params: { region, resourceType } }, ...common };
  }
  if (resourceType !== null && RUNS_WHERE_IT_IS.has(resourceType))
    return { message: { id: 'arn-inside', params: { region, resourceType } }, ...common };
  return opaque({ id: 'arn-opaque', params: { resourceType, region } });
}

/** By what the account said is behind the resource; null when it was not asked. */
function assessResolved(reference: ArnReference, region: RegionCode, { catalog, policy, today }: Measure): Assessment | null {
  const { resourceType, resourceId, account } = reference;
  if (resourceType === null) return null;
  const facts = catalog.resource({ region, type: resourceType, id: resourceId, account });
  if (facts === null) return null;
  const { route, models, asOf: date } = facts;
  const reach: Reach = route === 'all-commercial' ? { kind: 'all-commercial' } : reachOf(route);
  const verdict = verdictOf(reach, policy);
  const lives = models
    .map((id) => catalog.model(id, 'runtime'))
    .map((model) => (model === null ? undefined : lifecycleOf(model, policy, today)));
  const lifecycle = lives.find((life) => life?.state === 'ended') ?? lives.find((life) => life !== undefined);
  const resolved = { resourceType, models, date };
  const common = { subject: 'profile', verdict, reach, reachIsBound: false, basis: 'catalogue', lifecycle } as const;
  if (reach.kind !== 'regions') return { message: { id: 'arn-resolved-global', params: resolved }, ...common };
  const { regions } = reach;
  switch (verdict) {
    case 'leaves':
      return { message: { id: 'arn-resolved-leaves', params: { ...resolved, regions } }, ...common };
    case 'may-leave': {
      const inside = regions.filter((code) => isAllowed(policy, code));
      const outside = regions.filter((code) => !isAllowed(policy, code));
      return { message: { id: 'arn-resolved-may-leave', params: { ...resolved, inside, outside } }, ...common };
    }
    default:
      return { message: { id: 'arn-resolved-inside', params: { ...resolved, regions } }, ...common };
  }
}

function outside(reference: ArnReference, region: RegionCode): Assessment {
  return {
    subject: 'arn',
    verdict: 'leaves',
    reach: reachOf([region]),
    reachIsBound: false,
    basis: 'arn',
    message: { id: 'arn-outside', params: { region, resourceType: reference.resourceType } },
  };
}

/** Any Region that the pattern matches: all commercial ones for `*`, those of the catalogue for `us-*`. */
function assessWildcard(reference: ArnReference, pattern: string, measure: Measure): Assessment {
  const { catalog, policy } = measure;
  const all = /^\*+$/.test(pattern);
  const reach: Reach = all
    ? { kind: 'all-commercial' }
    : reachOf([...catalog.regions.keys()].filter((code) => matchesWildcards(pattern, code)));
  const verdict = reach.kind === 'unknown' ? 'may-leave' : verdictOf(reach, policy);
  if (reach.kind === 'regions' && (verdict === 'domestic' || verdict === 'domestic-cross-region')) {
    // Inside whichever it is; what the resource hides is as hidden as behind a Region that is named.
    const inside = assessInside(reference, reach.regions[0] ?? pattern, measure);
    return inside.verdict === 'domestic' ? { ...inside, verdict, reach } : inside;
  }
  const regions = reach.kind === 'regions' ? reach.regions.filter((region) => !isAllowed(policy, region)) : null;
  return {
    subject: 'wildcard',
    verdict,
    reach,
    reachIsBound: true,
    basis: 'arn',
    message: { id: 'arn-any-region', params: { empty: reference.region.kind === 'empty', outside: regions } },
  };
}

function opaque(message: Assessment['message']): Assessment {
  return { subject: 'opaque', verdict: 'unknown', reach: UNKNOWN_REACH, reachIsBound: false, basis: null, message };
}
