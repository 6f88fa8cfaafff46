import { homeFirst, onDemandRegions, wayInside } from '../catalog/ways.js';
import type { Judgement, Remedy } from '../domain/judgement.js';
import type { EndpointReference, Reference, RegionReference } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { Offer, RemedyContext } from './remedy.js';

/** Remedies for a Region literal or constant: an allowed Region in which every model that it moves runs. */
export function remedyRegion(reference: RegionReference, judgement: Judgement, context: RemedyContext): Offer {
  if (judgement.verdict !== 'leaves') return { remedies: [], reason: null };
  const region = regionFor(context.movedBy(reference), context);
  if (region === null) return { remedies: [], reason: 'tied-models' };
  const newText = reference.spelling === 'literal' ? region : context.writeConstant(reference.text, region);
  return newText === null ? { remedies: [], reason: 'not-editable' } : { remedies: [changeOf(newText, region)], reason: null };
}

/** Remedies for a host or PrivateLink name: the same service in an allowed Region that has it. */
export function remedyEndpoint(reference: EndpointReference, judgement: Judgement, context: RemedyContext): Offer {
  if (judgement.verdict !== 'leaves' || reference.region.kind !== 'known') return { remedies: [], reason: 'not-editable' };
  if (reference.shape === 'vpc-endpoint') return { remedies: [], reason: 'account-resource' };
  const old = context.catalog.regions.get(reference.region.region);
  // FIPS hosts exist in North America only; other partitions have suffixes of their own.
  if (/-fips\b/.test(reference.text) || old?.partition !== 'aws') return { remedies: [], reason: 'no-way-known' };
  const region = regionFor(context.movedBy(reference), context, (code) => {
    const facts = context.catalog.regions.get(code);
    return reference.service === 'bedrock-mantle' ? facts?.mantle === true : facts?.runtime === true;
  });
  if (region === null) return { remedies: [], reason: 'tied-models' };
  return { remedies: [changeOf(reference.text.replace(reference.region.region, region), region)], reason: null };
}

/** The first allowed Region, home first, in which everything runs that is called there. */
function regionFor(
  moved: readonly Reference[],
  context: RemedyContext,
  has: (region: RegionCode) => boolean = () => true,
): RegionCode | null {
  return homeFirst(context.policy).find((region) => has(region) && moved.every((reference) => runsIn(reference, region, context))) ?? null;
}

/** Whether a reference can be called in a Region, by itself or through its own remedy. */
function runsIn(reference: Reference, region: RegionCode, { catalog, policy, today }: RemedyContext): boolean {
  if (reference.kind !== 'foundation-model' && reference.kind !== 'inference-profile') return true;
  if (reference.modelId === null) return true;
  const endpoint = reference.kind === 'foundation-model' ? reference.endpoint : 'runtime';
  const model = catalog.model(reference.modelId, endpoint);
  if (model === null) return reference.kind === 'inference-profile' && reference.feature !== 'model';
  if (reference.kind === 'inference-profile') {
    const profile = catalog.profile(`${reference.geography}.${reference.modelId}`);
    const route = profile === null || profile.routes === 'unknown' ? undefined : profile.routes.get(region);
    if (route !== undefined && route !== 'all-commercial' && route.every((code) => policy.allowedRegions.includes(code))) return true;
  } else if (onDemandRegions(model, endpoint, policy).includes(region)) return true;
  const way = wayInside(model, endpoint, policy, today);
  return (
    way !== null &&
    (way.kind === 'domestic-profile' ? region === policy.homeRegion : onDemandRegions(model, endpoint, policy).includes(region))
  );
}

function changeOf(newText: string, region: RegionCode): Remedy {
  return { kind: 'region', newText, preferred: true, changesModel: false, modelId: null, regions: [region], callFromHome: false };
}
