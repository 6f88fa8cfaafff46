import type { EndpointFamily } from '../domain/reference.js';
import type { Reach, RegionCode } from '../domain/region.js';
import type { Catalog, LiveFacts, ModelFacts, ProfileFacts, RegionFacts, ResourceFacts, ResourceName } from './facts.js';
import type { NoticeFacts } from './notice-facts.js';

/** Context windows and dimensions that some IDs carry behind their version: `:0:300k`, `:0:512`, `:2:8k`. */
const CONTEXT_SUFFIX = /:\d{1,5}k?$/;

/** The facts that a catalogue is made of. */
export interface CatalogFacts {
  readonly asOf: string;
  readonly regions: ReadonlyMap<RegionCode, RegionFacts>;
  readonly geographies: ReadonlyMap<string, Reach>;
  readonly models: readonly ModelFacts[];
  readonly features: readonly ProfileFacts[];
  readonly notices: NoticeFacts;
  readonly live: LiveFacts | null;
  readonly resource: (name: ResourceName) => ResourceFacts | null;
}

/** Builds the look-ups over facts. */
export function createCatalog(facts: CatalogFacts): Catalog {
  const byId = new Map<string, ModelFacts>();
  const byMantleId = new Map<string, ModelFacts>();
  const profiles = new Map<string, ProfileFacts>();
  for (const model of facts.models) {
    for (const id of [model.id, ...model.aliases]) byId.set(id, model);
    if (model.mantleId !== null) byMantleId.set(model.mantleId, model);
    for (const profile of model.profiles) profiles.set(profile.id, profile);
  }
  for (const profile of facts.features) profiles.set(profile.id, profile);
  return {
    ...facts,
    model: (id: string, endpoint: EndpointFamily) =>
      (endpoint === 'mantle' ? withoutSuffix(id, byMantleId) : null) ?? withoutSuffix(id, byId),
    profile: (id) => withoutSuffix(id, profiles),
  };
}

function withoutSuffix<T>(id: string, map: ReadonlyMap<string, T>): T | null {
  for (let rest = id; ; rest = rest.replace(CONTEXT_SUFFIX, '')) {
    const found = map.get(rest);
    if (found !== undefined) return found;
    if (!CONTEXT_SUFFIX.test(rest)) return null;
  }
}

/** The IDs of which an ID may be another context window, the longest first. */
export function contextBases(id: string): string[] {
  const bases: string[] = [];
  for (let rest = id; CONTEXT_SUFFIX.test(rest);) bases.push((rest = rest.replace(CONTEXT_SUFFIX, '')));
  return bases;
}
