import fs from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { generatedModule } from '../../tools/build-catalogue.js';
import type {
  DataBatch,
  DataFeature,
  DataFeatureProfile,
  DataGeography,
  DataLookAlike,
  DataModel,
  DataProfile,
  DataRegion,
  DataRoutes,
  DataTool,
} from '../../tools/catalogue-data.js';
import { SCHEMAS } from '../../tools/catalogue-schema.js';
import { catalog } from './kit.js';

const folder = new URL('../../../src/catalog/data/', import.meta.url);
const read = <T>(name: string): T => JSON.parse(fs.readFileSync(new URL(name, folder), 'utf8')) as T;

describe('catalogue data', () => {
  it.each(Object.entries(SCHEMAS))('%s is valid', (name, schema) => {
    const validate = new Ajv({ allErrors: true }).compile(schema);
    validate(read(name));
    expect(validate.errors).toBeNull();
  });

  it('has a schema for every file', () => {
    expect(fs.readdirSync(folder).sort()).toEqual(Object.keys(SCHEMAS).sort());
  });

  const known = new Set(read<DataRegion[]>('regions.json').map((region) => region.code));
  const sources = new Set(read<{ id: string }[]>('sources.json').map((source) => source.id));
  const models = read<DataModel[]>('models.json');
  const profiles = read<DataProfile[]>('profiles.json');
  const features = read<DataFeatureProfile[]>('feature-profiles.json');
  const geographies = read<DataGeography[]>('geographies.json');
  const crossing = read<DataFeature[]>('features.json');
  const batch = read<DataBatch[]>('batch.json');
  const tools = read<DataTool[]>('implicit-defaults.json');
  const lookAlikes = read<DataLookAlike[]>('look-alikes.json');

  it('names only Regions and sources that it lists', () => {
    const routed = (routes: DataRoutes): string[] =>
      routes === 'unknown'
        ? []
        : routes.flatMap((route) => [route.source, ...(route.destinations === 'all-commercial' ? [] : route.destinations)]);
    const named = [
      ...models.flatMap((model) => [
        ...(model.runtime === 'unknown' ? [] : model.runtime),
        ...(model.mantle === 'unknown' ? [] : model.mantle),
      ]),
      ...[...profiles, ...features].flatMap((profile) => routed(profile.routes)),
      ...geographies.flatMap((geography) => (typeof geography.destinations === 'string' ? [] : geography.destinations)),
      ...crossing.flatMap((feature) => [...(feature.offeredIn ?? []), ...routed(feature.routes ?? [])]),
      ...batch.flatMap((row) => row.regions),
      ...tools.flatMap((tool) => tool.region ?? []),
    ];
    expect(named.filter((code) => !known.has(code))).toEqual([]);
    const facts = [...models, ...profiles, ...features, ...geographies, ...crossing, ...batch, ...tools, ...lookAlikes];
    const cited = facts.flatMap((fact) => fact.sources);
    expect(cited.filter((id) => !sources.has(id))).toEqual([]);
  });

  it('has a source for every fact that a notice rests on, with a date', () => {
    const dated = new Map(read<{ id: string; date?: string }[]>('sources.json').map((source) => [source.id, source.date]));
    for (const { id, sources: cited } of [...crossing, ...tools, ...lookAlikes]) {
      expect(cited, id).not.toEqual([]);
      for (const source of cited) expect(dated.get(source), source).toBeTruthy();
    }
  });

  it('has each ID once, and each profile behind a model and a geography', () => {
    const ids = models.map((model) => model.id);
    expect(new Set(ids).size).toBe(ids.length);
    const prefixes = new Set(geographies.map((geography) => geography.prefix));
    for (const profile of profiles) {
      expect(ids).toContain(profile.model);
      expect(prefixes).toContain(profile.geography);
      expect(profile.id).toBe(`${profile.geography}.${profile.model}`);
    }
  });

  it('promises no less than its routes: a geography holds every destination of its profiles', () => {
    for (const profile of profiles) {
      const union = geographies.find((geography) => geography.prefix === profile.geography)?.destinations;
      if (profile.routes === 'unknown' || union === undefined || typeof union === 'string') continue;
      for (const route of profile.routes) {
        if (route.destinations !== 'all-commercial') expect(union).toEqual(expect.arrayContaining(route.destinations));
      }
    }
  });

  it('is what the shipped table was generated from, and small', () => {
    const shipped = fs.readFileSync(new URL('../table.generated.ts', folder), 'utf8');
    expect(shipped).toBe(generatedModule());
    expect(Buffer.byteLength(shipped)).toBeLessThan(120_000);
  });
});

describe('the decoded catalogue', () => {
  it('holds what the data says', () => {
    const models = read<DataModel[]>('models.json');
    expect(catalog.models.length).toBe(models.length);
    for (const fact of models) {
      const model = catalog.model(fact.id, 'runtime');
      expect(model?.name).toBe(fact.name);
      expect(model?.inRegion.runtime).toEqual(fact.runtime);
      expect(model?.inRegion.mantle).toEqual(fact.mantle);
    }
    for (const fact of read<DataProfile[]>('profiles.json')) {
      const routes = catalog.profile(fact.id)?.routes;
      const expected = fact.routes === 'unknown' ? 'unknown' : new Map(fact.routes.map((route) => [route.source, route.destinations]));
      expect(routes).toEqual(expected);
    }
  });

  it.each([
    ['amazon.nova-lite-v1:0:300k', 'runtime', 'amazon.nova-lite-v1:0'],
    ['cohere.embed-english-v3:0:512', 'runtime', 'cohere.embed-english-v3'],
    ['anthropic.claude-haiku-4-5', 'mantle', 'anthropic.claude-haiku-4-5-20251001-v1:0'],
    ['openai.gpt-5.5-2026-04-23', 'runtime', 'openai.gpt-5.5'],
  ] as const)('finds %s on %s', (id, endpoint, found) => {
    expect(catalog.model(id, endpoint)?.id).toBe(found);
  });

  it('does not take the mantle spelling on runtime', () => {
    expect(catalog.model('anthropic.claude-haiku-4-5', 'runtime')).toBeNull();
  });
});
