import type { EndpointFamily, ProfileFeature } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { ModelFacts, ProfileFacts, Route } from './facts.js';

/** One way to call a model, wherever that leads. */
export type CallWay =
  | {
      readonly kind: 'on-demand';
      /** The ID to call. */
      readonly id: string;
      readonly endpoint: EndpointFamily;
      /** The Regions that can be called: inference runs in the one that is. `unknown` where no source says. */
      readonly regions: readonly RegionCode[] | 'unknown';
    }
  | {
      readonly kind: 'profile';
      readonly id: string;
      readonly geography: string;
      readonly feature: ProfileFeature;
      /** The source Regions that lead there; empty where none is known. */
      readonly from: readonly RegionCode[];
      /** `unknown` where only the prefix promises something. */
      readonly route: Route | 'unknown';
      /** Every source Region is past the model's end of life. */
      readonly retired: boolean;
    };

/** Every way to call a model that the catalogue knows: on-demand, then its profiles, then bedrock-mantle. */
export function callWays(model: ModelFacts): readonly CallWay[] {
  const onDemand = (endpoint: EndpointFamily, id: string): CallWay[] => {
    const regions = model.inRegion[endpoint];
    return regions.length === 0 ? [] : [{ kind: 'on-demand', id, endpoint, regions }];
  };
  const onMantle = model.mantleId === null ? [] : onDemand('mantle', model.mantleId);
  return [...onDemand('runtime', model.id), ...model.profiles.flatMap(profileWays), ...onMantle];
}

/** The ways of a profile: one for each set of destinations, the one that most source Regions share first. */
export function profileWays({ id, geography, feature, routes, callableFrom, retired }: ProfileFacts): readonly CallWay[] {
  const common = { kind: 'profile', id, geography, feature, retired } as const;
  if (routes === 'unknown') return [{ ...common, from: callableFrom, route: 'unknown' }];
  const ways = new Map<string, { readonly from: RegionCode[]; readonly route: Route }>();
  for (const [source, route] of routes) {
    const sorted = route === 'all-commercial' ? route : [...route].sort();
    const way = ways.get(String(sorted));
    if (way === undefined) ways.set(String(sorted), { from: [source], route: sorted });
    else way.from.push(source);
  }
  return [...ways.values()].sort((a, b) => b.from.length - a.from.length).map((way) => ({ ...common, ...way, from: way.from.sort() }));
}
