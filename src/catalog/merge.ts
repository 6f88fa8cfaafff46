import { reachOf, UNKNOWN_REACH, type Reach, type RegionCode } from '../domain/region.js';
import { contextBases, createCatalog } from './create.js';
import type { Catalog, LiveFacts, ModelFacts, RegionFacts, ResourceFacts, ResourceName } from './facts.js';
import { mergeModel, newModel, providerToken } from './merge-models.js';
import { mergeProfiles, profileName, type ProfileAnswers } from './merge-profiles.js';
import { hashAccount } from './account.js';
import { later, type Snapshot, type SnapshotModel, type SnapshotResource } from './snapshot.js';

/**
 * The catalogue as an account sees it. In the Regions of the snapshot its runtime and profile facts take the place of the
 * bundled ones, whole: what it does not list is not offered there. Other Regions, bedrock-mantle, features and the dates of
 * ends of life stay as bundled. Models, profiles, prefixes and Regions that the bundle lacks are added; of those only what
 * the snapshot's Regions say is known.
 */
export function mergeSnapshot(bundled: Catalog, snapshot: Snapshot): Catalog {
  const answers = new Answers(snapshot);
  const live: LiveFacts = {
    asOf: dateOf(snapshot.takenAt),
    bundledAsOf: bundled.asOf,
    regions: new Map(answers.asked.map((code) => [code, dateOf(snapshot.regions[code]?.takenAt ?? snapshot.takenAt)])),
  };
  return createCatalog({
    asOf: later(bundled.asOf, live.asOf),
    regions: withRegions(bundled.regions, answers),
    geographies: withGeographies(bundled.geographies, answers),
    models: withModels(bundled, answers),
    features: bundled.features,
    notices: bundled.notices,
    live,
    resource: resourceLookup(snapshot),
  });
}

/** A snapshot turned round: by ID, then by Region. */
class Answers {
  readonly asked: readonly RegionCode[];
  readonly models = new Map<string, Map<RegionCode, SnapshotModel>>();
  readonly profiles = new Map<string, ProfileAnswers>();

  constructor(snapshot: Snapshot) {
    const regions = Object.entries(snapshot.regions);
    this.asked = regions.map(([code]) => code).sort();
    for (const [region, { models, profiles }] of regions) {
      for (const model of models) {
        let byRegion = this.models.get(model.id);
        if (byRegion === undefined) this.models.set(model.id, (byRegion = new Map<RegionCode, SnapshotModel>()));
        byRegion.set(region, model);
      }
      for (const profile of profiles) {
        const name = profileName(profile);
        if (name === null) continue;
        let answer = this.profiles.get(profile.id);
        if (answer === undefined)
          this.profiles.set(profile.id, (answer = { id: profile.id, name: profile.name, ...name, routes: new Map() }));
        answer.routes.set(region, profile.route);
      }
    }
  }

  /** The answers about one model under any of its IDs, the first ID first. */
  about(ids: readonly string[]): ReadonlyMap<RegionCode, readonly SnapshotModel[]> {
    const found = new Map<RegionCode, SnapshotModel[]>();
    for (const id of ids) {
      for (const [region, model] of this.models.get(id) ?? []) found.set(region, [...(found.get(region) ?? []), model]);
    }
    return found;
  }
}

function withModels(bundled: Catalog, answers: Answers): readonly ModelFacts[] {
  const profiles = new Map<string, ProfileAnswers[]>();
  for (const answer of answers.profiles.values()) {
    const owner = bundled.model(answer.modelId, 'runtime')?.id ?? answer.modelId;
    profiles.set(owner, [...(profiles.get(owner) ?? []), answer]);
  }
  const { asked } = answers;
  const taken = new Set<string>();
  const merged = bundled.models.map((model) => {
    const ids = [model.id, ...model.aliases];
    for (const id of ids) taken.add(id);
    const own = profiles.get(model.id) ?? [];
    return { ...mergeModel(model, asked, answers.about(ids)), profiles: mergeProfiles(model.profiles, asked, own) };
  });
  const byId = new Map(merged.map((model) => [model.id, model]));
  const providers = new Map(bundled.models.map(({ id, provider }) => [providerToken(id), provider]));
  const known = (id: string): ModelFacts | null => byId.get(bundled.model(id, 'runtime')?.id ?? '') ?? null;
  const added = [...new Set([...answers.models.keys(), ...profiles.keys()])]
    .filter((id) => !taken.has(id) && !isVariant(id, answers, known))
    .sort()
    .map((id) => {
      const own = profiles.get(id) ?? [];
      const titles = { provider: providers.get(providerToken(id)) ?? null, profile: own[0]?.name ?? null };
      const model = newModel(id, known(id), asked, answers.about([id]), titles);
      return { ...model, profiles: mergeProfiles(model.profiles, asked, own) };
    });
  return [...merged, ...added];
}

/** Another context window of a model that is there, to be bought by the hour only: no ID to call. */
function isVariant(id: string, answers: Answers, known: (id: string) => ModelFacts | null): boolean {
  const offered = [...(answers.models.get(id)?.values() ?? [])].some(({ onDemand }) => onDemand !== false);
  return !offered && contextBases(id).some((base) => answers.models.has(base) || known(base) !== null);
}

/** A geography promises at least what its profiles do; of a new prefix only a promise of every Region is known to be whole. */
function withGeographies(bundled: ReadonlyMap<string, Reach>, { profiles }: Answers): ReadonlyMap<string, Reach> {
  const geographies = new Map(bundled);
  for (const { geography, routes } of profiles.values()) {
    for (const route of routes.values()) {
      const before = geographies.get(geography);
      if (route === 'all-commercial') geographies.set(geography, { kind: 'all-commercial' });
      else if (before?.kind === 'regions' && route !== 'unknown') geographies.set(geography, reachOf([...before.regions, ...route]));
      else if (before === undefined) geographies.set(geography, UNKNOWN_REACH);
    }
  }
  return geographies;
}

const REGION = /^[a-z]{2,4}(?:-[a-z]{2,12}){1,3}-\d{1,2}$/;

/** Regions that the bundle has not heard of are known by their code. */
function withRegions(bundled: ReadonlyMap<RegionCode, RegionFacts>, { asked, profiles }: Answers): ReadonlyMap<RegionCode, RegionFacts> {
  const regions = new Map(bundled);
  const add = (code: RegionCode): void => {
    if (regions.has(code) || !REGION.test(code)) return;
    const nothing = { country: null, latitude: null, longitude: null, mantle: null, city: null };
    regions.set(code, { code, name: code, partition: 'aws', runtime: true, ...nothing });
  };
  asked.forEach(add);
  for (const { routes } of profiles.values()) {
    for (const route of routes.values()) if (typeof route !== 'string') route.forEach(add);
  }
  return regions;
}

/** Twelve digits; anything else leaves the account open. */
const ACCOUNT = /^\d{12}$/;

function resourceLookup({ resources, salt }: Snapshot): (name: ResourceName) => ResourceFacts | null {
  const key = (region: RegionCode, type: string, id: string): string => [region, type, id].join('\n');
  const byKey = new Map<string, SnapshotResource[]>();
  for (const resource of resources) {
    const name = key(resource.region, resource.type, resource.id);
    byKey.set(name, [...(byKey.get(name) ?? []), resource]);
  }
  const hashes = new Map<string, string>();
  const hashOf = (account: string): string => {
    let hash = hashes.get(account);
    if (hash === undefined) hashes.set(account, (hash = hashAccount(salt, account)));
    return hash;
  };
  return ({ region, type, id, account }) => {
    const candidates = byKey.get(key(region, type, id)) ?? [];
    const found = ACCOUNT.test(account) ? candidates.filter((candidate) => candidate.account === hashOf(account)) : candidates;
    const [only] = found;
    if (only === undefined || found.length > 1) return null;
    return { models: only.models, route: only.route, asOf: dateOf(only.takenAt) };
  };
}

function dateOf(takenAt: string): string {
  return takenAt.slice(0, 10);
}
