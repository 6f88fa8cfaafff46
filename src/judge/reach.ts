import type { Catalog, ProfileFacts, Route } from '../catalog/facts.js';
import { profileSource } from '../catalog/ways.js';
import type { Policy } from '../domain/policy.js';
import { reachOf, UNKNOWN_REACH, type Reach, type RegionCode } from '../domain/region.js';
import type { Basis, Verdict } from '../domain/rule.js';
import { isAllowed } from '../policy/policy.js';

/** Measures a reach against a policy. */
export function verdictOf(reach: Reach, policy: Policy): Verdict {
  switch (reach.kind) {
    case 'unknown':
      return 'unknown';
    case 'all-commercial':
      return 'may-leave';
    case 'regions': {
      const inside = reach.regions.filter((region) => isAllowed(policy, region)).length;
      if (inside === 0) return 'leaves';
      if (inside < reach.regions.length) return 'may-leave';
      return inside === 1 ? 'domestic' : 'domestic-cross-region';
    }
  }
}

/** The reach of a profile, and how far it can be trusted. */
export interface ProfileReach {
  readonly reach: Reach;
  /** True for a geography's union in place of a route. */
  readonly isBound: boolean;
  readonly basis: Basis | null;
  readonly facts: ProfileFacts | null;
  /** A source Region in question of which the profile's facts say nothing. */
  readonly untold: RegionCode | null;
}

/**
 * Where a system-defined profile's requests may run: its route from the tied Region if that can call it, else from the
 * policy's home Region, else the union over all sources; for a profile without known routes the geography's union.
 * `modelId` null asks for the geography alone.
 */
export function profileReach(
  geography: string,
  modelId: string | null,
  source: RegionCode | null,
  catalog: Catalog,
  policy: Policy,
): ProfileReach {
  const facts = modelId === null ? null : catalog.profile(`${geography}.${modelId}`);
  const untold = facts === null ? null : untoldSource(facts, source, policy);
  if (facts !== null && facts.routes !== 'unknown' && untold === null) {
    const route = facts.routes.get(profileSource(facts, source, policy) ?? '');
    const reach = route !== undefined ? routeReach(route) : unionOf(facts.routes.values());
    return { reach, isBound: false, basis: 'catalogue', facts, untold };
  }
  const union = catalog.geographies.get(geography) ?? UNKNOWN_REACH;
  return { reach: union, isBound: union.kind !== 'unknown', basis: union.kind === 'unknown' ? null : 'prefix', facts, untold };
}

/** The Region that decides about a route, where the profile's facts speak for other Regions only. */
function untoldSource({ routes, knownFrom }: ProfileFacts, source: RegionCode | null, { homeRegion }: Policy): RegionCode | null {
  if (routes === 'unknown' || knownFrom === null) return null;
  const decides = [source, homeRegion].filter((region) => region !== null);
  for (const region of decides) {
    if (routes.has(region)) return null;
    if (!knownFrom.includes(region)) return region;
  }
  return null;
}

function routeReach(route: Route): Reach {
  return route === 'all-commercial' ? { kind: 'all-commercial' } : reachOf(route);
}

function unionOf(routes: Iterable<Route>): Reach {
  const all: RegionCode[] = [];
  for (const route of routes) {
    if (route === 'all-commercial') return { kind: 'all-commercial' };
    all.push(...route);
  }
  return reachOf(all);
}
