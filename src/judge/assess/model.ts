import type { ModelFacts } from '../../catalog/facts.js';
import type { FoundationModelReference } from '../../domain/reference.js';
import type { Message } from '../../domain/message.js';
import { reachOf, UNKNOWN_REACH, type Reach, type RegionCode } from '../../domain/region.js';
import { wayInside } from '../../catalog/ways.js';
import { isAllowed } from '../../policy/policy.js';
import type { Assessment, Measure } from '../assessment.js';
import { lifecycleOf } from '../lifecycle.js';

/** Measures a plain model ID: does an allowed Region offer it on-demand, on the endpoint in use? */
export function assessModel(reference: FoundationModelReference, measure: Measure): Assessment {
  const { catalog, policy, today } = measure;
  const nothing = { subject: 'model', verdict: 'unknown', reach: UNKNOWN_REACH, reachIsBound: false, basis: null } as const;
  const model = catalog.model(reference.modelId, reference.endpoint);
  if (model === null) return { message: { id: 'model-unknown', params: {} }, ...nothing };
  const lifecycle = lifecycleOf(model, policy, today);
  const offered = model.inRegion[reference.endpoint];
  if (offered === 'unknown') return { lifecycle, message: { id: 'model-availability-unknown', params: {} }, ...nothing };

  const asked = askedRegions(reference, measure);
  const regions = asked.filter((region) => offered.includes(region));
  const common = { subject: 'model', reachIsBound: false, basis: 'catalogue', lifecycle } as const;
  if (regions.length > 0) {
    return { verdict: 'domestic', ...common, ...domestic(reference, regions, offered, measure) };
  }
  // Of some models the catalogue knows only what the Regions say that an account was asked in.
  if (reference.endpoint === 'runtime' && asked.some((region) => model.knownIn?.includes(region) === false)) {
    return { lifecycle, message: { id: 'model-availability-unknown', params: {} }, ...nothing };
  }
  const { sourceRegion } = reference;
  const reach: Reach = sourceRegion !== null && offered.includes(sourceRegion) ? reachOf([sourceRegion]) : UNKNOWN_REACH;
  return { verdict: 'unavailable', reach, message: unavailable(reference, model, asked, measure), ...common };
}

/** The Regions asked about: allowed ones in the same statement narrow the question to themselves, unless one outside stands there too. */
function askedRegions({ statementRegions }: FoundationModelReference, { policy }: Measure): readonly RegionCode[] {
  const narrowed = statementRegions.length > 0 && statementRegions.every((region) => isAllowed(policy, region));
  return narrowed ? statementRegions : policy.allowedRegions;
}

function domestic(
  reference: FoundationModelReference,
  regions: readonly RegionCode[],
  offered: readonly RegionCode[],
  { policy, lineOf }: Measure,
): { reach: Reach; message: Message } {
  const { sourceRegion, sourceSpan } = reference;
  if (sourceRegion === null) return { reach: reachOf(regions), message: { id: 'model-on-demand', params: { regions } } };
  if (regions.includes(sourceRegion)) {
    return { reach: reachOf([sourceRegion]), message: { id: 'model-on-demand-here', params: { region: sourceRegion } } };
  }
  if (isAllowed(policy, sourceRegion)) return { reach: reachOf(regions), message: { id: 'model-on-demand', params: { regions } } };
  const line = sourceSpan === null ? null : lineOf(sourceSpan.start);
  return {
    reach: offered.includes(sourceRegion) ? reachOf([sourceRegion]) : UNKNOWN_REACH,
    message: { id: 'model-called-outside', params: { region: sourceRegion, line, regions } },
  };
}

function unavailable(reference: FoundationModelReference, model: ModelFacts, asked: readonly RegionCode[], measure: Measure): Message {
  const { policy, today } = measure;
  const offered = model.inRegion[reference.endpoint];
  const elsewhere = policy.allowedRegions.filter((region) => offered !== 'unknown' && offered.includes(region));
  const [only] = asked;
  if (asked.length === 1 && only !== undefined && elsewhere.length > 0) {
    return { id: 'model-not-in-this-region', params: { region: only, offeredIn: elsewhere } };
  }
  const way = wayInside(model, reference.endpoint, policy, today);
  const instead = { instead: way?.id ?? null, insteadRegions: way?.regions ?? [] };
  const { mantle } = model.inRegion;
  const onMantle = reference.endpoint === 'runtime' && mantle !== 'unknown' ? asked.filter((region) => mantle.includes(region)) : [];
  if (onMantle.length > 0) {
    return { id: 'model-only-on-mantle', params: { asked, mantleId: model.mantleId ?? model.id, mantleRegions: onMantle, ...instead } };
  }
  return { id: 'model-not-on-demand', params: { asked, ...instead } };
}
