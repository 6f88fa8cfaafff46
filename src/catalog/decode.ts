import type { Reach, RegionCode } from '../domain/region.js';
import { reachOf, UNKNOWN_REACH } from '../domain/region.js';
import { createCatalog } from './create.js';
import type { NoticeFacts } from './notice-facts.js';
import type { Availability, Catalog, LifecycleFacts, ModelFacts, ProfileFacts, RegionFacts, Route } from './facts.js';
import { ALL_COMMERCIAL, UNKNOWN, type CatalogTable, type ListIndex, type TableLifecycle, type TableModel } from './table.js';

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
      knownFrom: null,
      callableFrom: [],
      retired: false,
    }));
    return createCatalog({
      asOf: this.#table.asOf,
      regions,
      geographies,
      models,
      features,
      notices: this.#notices(),
      live: null,
      resource: () => null,
    });
  }

  #notices(): NoticeFacts {
    const { features, batch, tools, lookAlikes } = this.#table.notices;
    const lists = (index: ListIndex): readonly RegionCode[] | null => (index === UNKNOWN ? null : this.#list(index));
    const routes = (index: number): ReadonlyMap<RegionCode, Route> => {
      const known = this.#routes(index);
      return known === 'unknown' ? new Map() : known;
    };
    return {
      features: new Map(
        features.map(([id, crosses, table, via, models, offeredIn, since, avoid]) => [
          id,
          { id, crosses, routes: routes(table), via, models, offeredIn: lists(offeredIn), since, avoid },
        ]),
      ),
      batch: new Map(batch.map(([model, list]) => [model, this.#list(list)])),
      tools: new Map(
        tools.map(([id, name, region, model, settings, since, oldest, seenIn, seenOn]) => [
          id,
          { id, name, region, model: model && { id: model[0], prefixes: model[1] }, settings, since, oldest, seenIn, seenOn },
        ]),
      ),
      lookAlikes: new Map(lookAlikes.map(([id, name, geographies, page]) => [id, { id, name, geographies, page }])),
    };
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
      knownIn: row.knownIn === undefined ? null : this.#list(row.knownIn),
      profiles: (row.profiles ?? []).map(([geography, routes, callableFrom, retired, knownFrom]) => ({
        id: `${geography}.${id}`,
        geography,
        feature: 'model',
        modelId: id,
        routes: this.#routes(routes),
        knownFrom: knownFrom === undefined ? null : this.#list(knownFrom),
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
