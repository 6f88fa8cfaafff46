// Writes src/catalog/table.generated.ts from src/catalog/data. With --check, fails when it is stale.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  ALL_COMMERCIAL,
  UNKNOWN,
  type CatalogTable,
  type ListIndex,
  type TableLifecycle,
  type TableModel,
  type TableNotices,
} from '../../src/catalog/table.js';
import { FEATURE_IDS, type FeatureId, type LookAlikeId, type ToolId } from '../../src/domain/signal.js';
import type {
  DataBatch,
  DataCatalogue,
  DataFeature,
  DataFeatureProfile,
  DataGeography,
  DataLifecycle,
  DataLookAlike,
  DataModel,
  DataProfile,
  DataRegion,
  DataRoutes,
  DataTool,
} from './catalogue-data.js';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(root, 'src/catalog/table.generated.ts');

/** The folder of the facts. */
export const DATA = path.join(root, 'src/catalog/data');

/** Stores each distinct value once. */
class Interned<T> {
  readonly values: T[] = [];
  readonly #index = new Map<string, number>();

  add(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#index.get(key);
    if (known !== undefined) return known;
    this.#index.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** The table of the facts in a folder. */
export function buildTable(folder = DATA): CatalogTable {
  const read = <T>(name: string): T => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as T;
  const { asOf } = read<DataCatalogue>('catalogue.json');
  const regions = read<DataRegion[]>('regions.json');
  const index = new Map(regions.map((region, i) => [region.code, i]));
  const region = (code: string): number => {
    const i = index.get(code);
    if (i === undefined) throw new Error(`unknown Region ${code}`);
    return i;
  };
  const lists = new Interned<number[]>();
  const routes = new Interned<[number, ListIndex][]>();
  const providers = new Interned<string>();
  const list = (codes: readonly string[] | 'unknown' | 'all-commercial'): ListIndex =>
    codes === 'unknown' ? UNKNOWN : codes === 'all-commercial' ? ALL_COMMERCIAL : lists.add(codes.map(region));
  const routeTable = (data: DataRoutes): number =>
    data === 'unknown' ? UNKNOWN : routes.add(data.map((route) => [region(route.source), list(route.destinations)]));
  const life = (data: DataLifecycle): TableLifecycle => [data.status, data.endOfLife ?? null];
  const profiles = groupBy(read<DataProfile[]>('profiles.json'), (profile) => profile.model);

  const models = read<DataModel[]>('models.json').map((model): TableModel => {
    const own = profiles.get(model.id) ?? [];
    return {
      id: model.id,
      name: model.name,
      provider: providers.add(model.provider),
      life: life(model.lifecycle),
      ...(model.lifecycle.regional && {
        regional: Object.entries(model.lifecycle.regional).map(([code, data]) => [region(code), life(data)] as const),
      }),
      runtime: list(model.runtime),
      ...(model.knownIn && { knownIn: list(model.knownIn) }),
      mantle: list(model.mantle),
      ...(model.mantleId !== undefined && { mantleId: model.mantleId }),
      ...(model.aliases && { aliases: model.aliases }),
      ...(model.modalities && { modalities: [model.modalities.input.join(' '), model.modalities.output.join(' ')] as const }),
      ...(own.length > 0 && {
        profiles: own.map((profile): NonNullable<TableModel['profiles']>[number] => {
          const callable = profile.callableFrom ? list(profile.callableFrom) : UNKNOWN;
          const row = [profile.geography, routeTable(profile.routes)] as const;
          if (profile.knownFrom) return [...row, callable, profile.retired ? 1 : 0, list(profile.knownFrom)];
          if (profile.retired) return [...row, callable, 1];
          return profile.callableFrom ? [...row, callable] : row;
        }),
      }),
    };
  });
  const notices: TableNotices = {
    features: read<DataFeature[]>('features.json')
      .filter(({ id }) => (FEATURE_IDS as readonly string[]).includes(id))
      .map((feature) => [
        feature.id as FeatureId,
        feature.crosses,
        routeTable(feature.routes ?? []),
        feature.via ?? null,
        feature.models ?? [],
        feature.offeredIn === undefined ? UNKNOWN : list(feature.offeredIn),
        feature.since ?? null,
        feature.avoid ?? null,
      ]),
    batch: read<DataBatch[]>('batch.json').map((batch) => [batch.model, list(batch.regions)]),
    tools: read<DataTool[]>('implicit-defaults.json').map((tool) => [
      tool.id as ToolId,
      tool.name,
      tool.region ?? null,
      tool.model ? [tool.model.id, tool.model.prefixes] : null,
      tool.settings,
      tool.since ?? null,
      tool.oldest ?? null,
      tool.seenIn ?? null,
      tool.seenOn ?? null,
    ]),
    lookAlikes: read<DataLookAlike[]>('look-alikes.json').map((service) => [
      service.id as LookAlikeId,
      service.name,
      service.geographies ?? null,
      service.page ?? null,
    ]),
  };
  return {
    asOf,
    regions: regions.map((r) => [
      r.code,
      r.name,
      r.country,
      r.partition,
      r.latitude,
      r.longitude,
      r.runtime,
      r.mantle,
      r.city?.en ?? null,
      r.city?.ja ?? null,
    ]),
    geographies: read<DataGeography[]>('geographies.json').map((geography) => [geography.prefix, list(geography.destinations)]),
    features: read<DataFeatureProfile[]>('feature-profiles.json').map((profile) => [
      profile.id,
      profile.geography,
      profile.feature,
      routeTable(profile.routes),
    ]),
    models,
    notices,
    lists: lists.values,
    routes: routes.values,
    providers: providers.values,
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The generated module's whole text. */
export function generatedModule(): string {
  const json = JSON.stringify(buildTable());
  return `// Generated from src/catalog/data by test/tools/build-catalogue.ts; do not edit.\nexport const TABLE_JSON =\n  '${json.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}';\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = generatedModule();
  if (process.argv.includes('--check')) {
    if (!fs.existsSync(target) || fs.readFileSync(target, 'utf8') !== text) {
      console.error('src/catalog/table.generated.ts is stale: run npm run generate');
      process.exit(1);
    }
  } else fs.writeFileSync(target, text);
}
