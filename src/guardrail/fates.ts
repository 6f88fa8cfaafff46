import type { Catalog, ProfileFacts, Route } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import type { ProfileFeature } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { FeatureId } from '../domain/signal.js';

/** What becomes of the profiles of one feature and geography when they are called from the policy's Regions. */
export interface Fate {
  readonly feature: ProfileFeature;
  readonly geography: string;
  /** IDs that run as the policy wants from at least one allowed Region, sorted. */
  readonly staying: readonly string[];
  /** IDs that an allowed Region can call and that do so from none, sorted. */
  readonly leaving: readonly string[];
  /** Where those that stay may run, sorted. */
  readonly regions: readonly RegionCode[];
}

/** Whether calls that are routed so are what the policy wants: every destination allowed, and the source alone where crossing is forbidden. */
export function isWanted(route: Route, source: RegionCode, { allowedRegions, crossRegion }: Policy): route is readonly RegionCode[] {
  if (route === 'all-commercial') return false;
  return route.every((region) => allowedRegions.includes(region) && (crossRegion !== 'forbid' || region === source));
}

/** Every profile that an allowed Region can call and whose route from there is known, by feature and geography. */
export function fates(catalog: Catalog, policy: Policy): readonly Fate[] {
  const groups = new Map<string, ProfileFacts[]>();
  for (const profile of [...catalog.models.flatMap((model) => model.profiles), ...catalog.features]) {
    if (calls(profile, policy).length === 0) continue;
    const key = `${profile.feature} ${profile.geography}`;
    groups.set(key, [...(groups.get(key) ?? []), profile]);
  }
  return [...groups.keys()].sort().flatMap((key) => fateOf(groups.get(key) ?? [], policy));
}

function fateOf(profiles: readonly ProfileFacts[], policy: Policy): Fate[] {
  const [first] = profiles;
  if (first === undefined) return [];
  const wanted = (profile: ProfileFacts): RegionCode[][] =>
    calls(profile, policy).flatMap(([source, route]) => (isWanted(route, source, policy) ? [[...route]] : []));
  const staying = profiles.filter((profile) => wanted(profile).length > 0);
  const ids = (list: readonly ProfileFacts[]): string[] => list.map(({ id }) => id).sort();
  return [
    {
      feature: first.feature,
      geography: first.geography,
      staying: ids(staying),
      leaving: ids(profiles.filter((profile) => !staying.includes(profile))),
      regions: [...new Set(staying.flatMap((profile) => wanted(profile).flat()))].sort(),
    },
  ];
}

/** The routes of a profile from the policy's Regions. */
function calls({ routes }: ProfileFacts, { allowedRegions }: Policy): readonly (readonly [RegionCode, Route])[] {
  return routes === 'unknown' ? [] : [...routes].filter(([source]) => allowedRegions.includes(source));
}

/**
 * Features that choose their Regions without a profile or model for which the caller needs a permission there, and that
 * would run outside, or may, when one of the policy's Regions is called.
 */
export function unheldFeatures(catalog: Catalog, policy: Policy): readonly FeatureId[] {
  return [...catalog.notices.features.values()]
    .filter(({ crosses, via, models }) => crosses === true && via === null && models.length === 0)
    .filter(({ offeredIn, routes }) =>
      policy.allowedRegions.some((source) => {
        const route = routes.get(source);
        return route === undefined ? (offeredIn?.includes(source) ?? true) : !isWanted(route, source, policy);
      }),
    )
    .map(({ id }) => id);
}
