import type { Policy } from '../domain/policy.js';
import type { EndpointFamily } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { LifecycleStatus, ModelFacts, ProfileFacts } from './facts.js';

/** A way to run a model inside a policy. */
export interface Way {
  readonly kind: 'on-demand' | 'domestic-profile';
  /** The ID to call. */
  readonly id: string;
  /** Where the inference then runs. */
  readonly regions: readonly RegionCode[];
}

/**
 * The best way to run a model inside the policy: on-demand in the home Region, else in another allowed one, else through a
 * profile that the home Region can call and that stays inside; null when the catalogue knows none or the model has ended.
 */
export function wayInside(model: ModelFacts, endpoint: EndpointFamily, policy: Policy, today: string): Way | null {
  if (hasEnded(model, today)) return null;
  const [first] = onDemandRegions(model, endpoint, policy);
  if (first !== undefined)
    return { kind: 'on-demand', id: endpoint === 'mantle' ? (model.mantleId ?? model.id) : model.id, regions: [first] };
  // Profiles are bedrock-runtime's: on mantle an ID with a prefix would be refused.
  return endpoint === 'mantle' ? null : profileInside(model, policy);
}

/** Allowed Regions that offer a model on-demand, the home Region first. */
export function onDemandRegions(model: ModelFacts, endpoint: EndpointFamily, policy: Policy): RegionCode[] {
  const offered = model.inRegion[endpoint];
  if (offered === 'unknown') return [];
  return homeFirst(policy).filter((region) => offered.includes(region));
}

/** The allowed Regions, the home Region first. */
export function homeFirst(policy: Policy): RegionCode[] {
  return [policy.homeRegion, ...policy.allowedRegions.filter((region) => region !== policy.homeRegion)];
}

/** A profile that the home Region can call and whose route from there stays inside the policy. */
export function profileInside(model: ModelFacts, policy: Policy): Way | null {
  for (const profile of model.profiles) {
    const route = profile.routes === 'unknown' ? undefined : profile.routes.get(policy.homeRegion);
    if (route === undefined || route === 'all-commercial' || profile.retired) continue;
    if (route.every((region) => policy.allowedRegions.includes(region))) {
      return { kind: 'domestic-profile', id: profile.id, regions: [...route].sort() };
    }
  }
  return null;
}

/**
 * The source Region whose route a profile takes: the tied one if that can call it, else the policy's home Region if that
 * can, else null, as for a profile whose routes are not known.
 */
export function profileSource({ routes }: ProfileFacts, tied: RegionCode | null, { homeRegion }: Policy): RegionCode | null {
  return [tied, homeRegion].find((region) => region !== null && routes !== 'unknown' && routes.has(region)) ?? null;
}

/** Past its end of life everywhere. */
export function hasEnded(model: ModelFacts, today: string): boolean {
  const { status, endOfLife } = model.lifecycle;
  return status === 'end-of-life' || (endOfLife !== null && endOfLife <= today);
}

/** A model's status in a Region: its own there, else the model's. */
export function statusIn({ lifecycle }: ModelFacts, region: RegionCode): LifecycleStatus {
  return lifecycle.regional.get(region)?.status ?? lifecycle.status;
}
