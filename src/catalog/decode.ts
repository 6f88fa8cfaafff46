import type { EndpointFamily } from '../domain/reference.js';
import type { Reach, RegionCode } from '../domain/region.js';
import { reachOf, UNKNOWN_REACH } from '../domain/region.js';
import type { Availability, Catalog, LifecycleFacts, ModelFacts, ProfileFacts, RegionFacts, Route } from './facts.js';
import { ALL_COMMERCIAL, UNKNOWN, type CatalogTable, type ListIndex, type TableLifecycle, type TableModel } from './table.js';

/** Context windows and dimensions that some IDs carry behind their version: `:0:300k`, `:0:512`, `:2:8k`. */
const CONTEXT_SUFFIX = /:\d{1,5}k?$/;

/** Reads a table; throws `RangeError` when an index points outside it, which only a damaged table does. */
export function decodeCatalog(table: CatalogTable): Catalog {
  return new TableReader(table).read();
}

class TableReader {
  readonly #table: CatalogTable;
  readonly #codes: readonly RegionCode[];

  constructor(table: CatalogTable) {
    this.#table = table;
    this.#codes = table.regions.map((row) => row[0]);
  }

  read(): Catalog {
    const regions = new Map(this.#table.regions.map((row) => [row[0], regionFacts(row)]));
    const geographies = new Map(this.#table.geographies.map(([prefix, list]) => [prefix, this.#reach(list)]));
    const models = this.#table.models.map((row) => this.#model(row));
    const features = this.#table.features.map(([id, geography, feature, routes]): ProfileFacts => ({
      id,
      geography,
      feature,
      modelId: null,
      routes: this.#routes(routes),
      callableFrom: [],
      retired: false,
    }));
    return createCatalog({ asOf: this.#table.asOf, regions, geographies, models, features });
  }

  #model(row: TableModel): ModelFacts {
    const { id } = row;
    const split = (letters: string): string[] => letters.split(' ').filter((word) => word !== '');
    return {
      id,
      provider: at(this.#table.providers, row.provider),
      name: row.name,
      mantleId: row.mantleId ?? null,
      aliases: row.aliases ?? [],
      lifecycle: this.#lifecycle(row),
      inRegion: { runtime: this.#availability(row.runtime), mantle: this.#availability(row.mantle) },
      profiles: (row.profiles ?? []).map(([geography, routes, callableFrom, retired]) => ({
        id: `${geography}.${id}`,
        geography,
        feature: 'model',
        modelId: id,
        routes: this.#routes(routes),
        callableFrom: callableFrom === undefined || callableFrom === UNKNOWN ? [] : this.#list(callableFrom),
        retired: retired === 1,
      })),
      modalities: row.modalities ? { input: split(row.modalities[0]), output: split(row.modalities[1]) } : null,
    };
  }

  #lifecycle(row: TableModel): LifecycleFacts {
    const plain = ([status, endOfLife]: TableLifecycle): { status: LifecycleFacts['status']; endOfLife: string | null } => ({
      status,
      endOfLife,
    });
    return { ...plain(row.life), regional: new Map((row.regional ?? []).map(([region, life]) => [at(this.#codes, region), plain(life)])) };
  }

  #list(index: number): readonly RegionCode[] {
    return at(this.#table.lists, index).map((region) => at(this.#codes, region));
  }

  #route(index: ListIndex): Route {
    return index === ALL_COMMERCIAL ? 'all-commercial' : this.#list(index);
  }

  #routes(index: number): ReadonlyMap<RegionCode, Route> | 'unknown' {
    if (index === UNKNOWN) return 'unknown';
    return new Map(at(this.#table.routes, index).map(([source, list]) => [at(this.#codes, source), this.#route(list)]));
  }

  #availability(index: ListIndex): Availability {
    return index === UNKNOWN ? 'unknown' : this.#list(index);
  }

  #reach(index: ListIndex): Reach {
    if (index === ALL_COMMERCIAL) return { kind: 'all-commercial' };
    return index === UNKNOWN ? UNKNOWN_REACH : reachOf(this.#list(index));
  }
}

/** The facts that a catalogue is made of; a live snapshot replaces some of them and builds a new catalogue. */
export interface CatalogFacts {
  readonly asOf: string;
  readonly regions: ReadonlyMap<RegionCode, RegionFacts>;
  readonly geographies: ReadonlyMap<string, Reach>;
  readonly models: readonly ModelFacts[];
  readonly features: readonly ProfileFacts[];
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
    asOf: facts.asOf,
    regions: facts.regions,
    geographies: facts.geographies,
    models: facts.models,
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

function regionFacts([
  code,
  name,
  country,
  partition,
  latitude,
  longitude,
  runtime,
  mantle,
  en,
  ja,
]: CatalogTable['regions'][number]): RegionFacts {
  return { code, name, country, partition, latitude, longitude, runtime, mantle, city: en !== null && ja !== null ? { en, ja } : null };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`the catalogue table has no entry ${String(index)}`);
  return found;
}
