import { hasEnded, onDemandRegions, profileInside } from '../catalog/ways.js';
import type { Judgement, Remedy } from '../domain/judgement.js';
import type { ArnReference } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { Offer, RemedyContext } from './remedy.js';

const NONE = (reason: NonNullable<Offer['reason']>): Offer => ({ remedies: [], reason });

/**
 * Remedies for an ARN: only of AWS's own resources, foundation models and system-defined profiles. What an account owns
 * (custom models, agents, application profiles) would not exist elsewhere.
 */
export function remedyArn(reference: ArnReference, judgement: Judgement, context: RemedyContext): Offer {
  if (judgement.verdict === 'unknown') return NONE('model-unknown');
  if (reference.region.kind === 'wildcard' || reference.region.kind === 'empty') return NONE('not-editable');
  if (reference.resourceType === 'inference-profile' && reference.geography !== null)
    return remedyProfileArn(reference, judgement, context);
  if (reference.resourceType === 'guardrail-profile' || reference.resourceType === 'data-automation-profile') return NONE('no-way-known');
  if (reference.resourceType !== 'foundation-model') return NONE('account-resource');
  const { catalog, policy, today } = context;
  const model = reference.modelId === null ? null : catalog.model(reference.modelId, 'runtime');
  if (model === null) return NONE('model-unknown');
  const [region] = hasEnded(model, today) ? [] : onDemandRegions(model, 'runtime', policy);
  if (region === undefined || judgement.verdict !== 'leaves' || !isCommercial(reference)) return NONE('no-way-known');
  return { remedies: [change(withRegion(reference, region), 'region', null, [region])], reason: null };
}

function remedyProfileArn(reference: ArnReference, judgement: Judgement, { catalog, policy, today }: RemedyContext): Offer {
  const model = reference.modelId === null ? null : catalog.model(reference.modelId, 'runtime');
  if (model === null) return NONE('model-unknown');
  const way = profileInside(model, policy);
  if (way === null || hasEnded(model, today) || policy.crossRegion === 'forbid' || !isCommercial(reference)) return NONE('no-way-known');
  if (judgement.rule === 'domestic-cross-region-profile') return NONE('no-way-known');
  const source =
    reference.region.kind === 'known' && reference.region.region !== policy.homeRegion
      ? withRegion(reference, policy.homeRegion)
      : reference.text;
  return {
    remedies: [change(source.slice(0, source.lastIndexOf('/') + 1) + way.id, 'domestic-profile', way.id, way.regions)],
    reason: null,
  };
}

/** Partition and account stay; only AWS's commercial partition has the allowed Regions. */
function isCommercial(reference: ArnReference): boolean {
  return reference.partition === 'aws' || /[${%<*]/.test(reference.partition);
}

function withRegion(reference: ArnReference, region: RegionCode): string {
  if (reference.region.kind !== 'known') return reference.text;
  return reference.text.replace(`:bedrock:${reference.region.region}:`, `:bedrock:${region}:`);
}

function change(newText: string, kind: Remedy['kind'], modelId: string | null, regions: readonly RegionCode[]): Remedy {
  return { kind, newText, preferred: true, changesModel: false, modelId, regions, callFromHome: false };
}
