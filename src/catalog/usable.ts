import type { Policy } from '../domain/policy.js';
import type { EndpointFamily } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { Catalog, ModelFacts, ProfileFacts } from './facts.js';
import { hasEnded, homeFirst, onDemandRegions } from './ways.js';

/** A way to use a model without leaving the policy. */
export interface UsableWay {
  readonly kind: 'on-demand' | 'domestic-profile';
  /** The ID to call. */
  readonly id: string;
  readonly endpoint: EndpointFamily;
  /** The allowed Regions that it can be called in, the home Region first. */
  readonly from: readonly RegionCode[];
  /** Where the inference then runs; for `on-demand` in whichever Region is called. */
  readonly regions: readonly RegionCode[];
}

export interface UsableModel {
  readonly model: ModelFacts;
  /** At least one: on-demand first, then profiles, then bedrock-mantle. */
  readonly ways: readonly UsableWay[];
}

export interface UsableOptions {
  /** ISO date; a model that has ended by then is none to use. */
  readonly today: string;
  /** Only ways that can be called in these of the allowed Regions. */
  readonly regions?: readonly RegionCode[] | undefined;
  /** Words that a model's ID, name, provider or ways must hold, in any case. */
  readonly search?: string | undefined;
}

/** Every model that may be used under a policy, and how; in the catalogue's order. */
export function usableModels(catalog: Catalog, policy: Policy, options: UsableOptions): readonly UsableModel[] {
  const asked = homeFirst(policy).filter((region) => options.regions?.includes(region) ?? true);
  const words = (options.search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return catalog.models
    .filter((model) => !hasEnded(model, options.today))
    .map((model) => ({ model, ways: waysInside(model, policy, asked) }))
    .filter(({ ways }) => ways.length > 0)
    .filter((usable) => words.every((word) => textOf(usable).includes(word)));
}

function waysInside(model: ModelFacts, policy: Policy, asked: readonly RegionCode[]): UsableWay[] {
  const onDemand = (endpoint: EndpointFamily, id: string): UsableWay[] => {
    const from = onDemandRegions(model, endpoint, policy).filter((region) => asked.includes(region));
    return from.length === 0 ? [] : [{ kind: 'on-demand', id, endpoint, from, regions: from }];
  };
  const profiles = model.profiles.flatMap((profile) => profileWays(profile, policy, asked));
  return [...onDemand('runtime', model.id), ...profiles, ...onDemand('mantle', model.mantleId ?? model.id)];
}

/** One way for each set of destinations: from different Regions a profile may go different ways. */
function profileWays({ id, routes, retired }: ProfileFacts, policy: Policy, asked: readonly RegionCode[]): UsableWay[] {
  if (routes === 'unknown' || retired) return [];
  const ways = new Map<string, { from: RegionCode[]; regions: readonly RegionCode[] }>();
  for (const source of asked) {
    const route = routes.get(source);
    if (route === undefined || route === 'all-commercial' || !route.every((region) => policy.allowedRegions.includes(region))) continue;
    if (policy.crossRegion === 'forbid' && route.length > 1) continue;
    const regions = [...route].sort();
    const way = ways.get(regions.join());
    if (way === undefined) ways.set(regions.join(), { from: [source], regions });
    else way.from.push(source);
  }
  return [...ways.values()].map((way) => ({ kind: 'domestic-profile', id, endpoint: 'runtime', ...way }));
}

function textOf({ model, ways }: UsableModel): string {
  return [model.id, model.name, model.provider, ...ways.map(({ id }) => id)].join('\n').toLowerCase();
}
