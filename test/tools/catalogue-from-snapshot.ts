// Renews the facts in src/catalog/data by what an account answered (`bedrock-residency catalog refresh --output FILE`), and
// says what changed. Rows that say the same stay as they are, letter by letter, so that the difference can be read.
//   npm run catalogue:update -- FILE [--dry-run] [--data FOLDER]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { compareCatalogs } from '../../src/catalog/changes.js';
import { decodeCatalog } from '../../src/catalog/decode.js';
import type { Catalog, LifecycleFacts, ModelFacts, ProfileFacts } from '../../src/catalog/facts.js';
import { mergeSnapshot } from '../../src/catalog/merge.js';
import type { Snapshot } from '../../src/catalog/snapshot.js';
import type { Reach } from '../../src/domain/region.js';
import { changeText } from '../../src/explain/changes.js';
import { JAPAN } from '../../src/policy/policy.js';
import { readSnapshot } from '../../src/workspace/snapshots.js';
import { buildTable, DATA } from './build-catalogue.js';
import type { DataCatalogue, DataGeography, DataLifecycle, DataModel, DataProfile, DataRegion, DataRoutes } from './catalogue-data.js';

/** Texts of files by their names, as they are to be. */
type Files = ReadonlyMap<string, string>;

/** The files of a folder of facts, renewed by a snapshot; those that stay the same are left out. */
export function renewedFiles(folder: string, snapshot: Snapshot): Files {
  const before = decodeCatalog(buildTable(folder));
  const after = mergeSnapshot(before, snapshot);
  const source = sourceOf(snapshot);
  const files = new Map<string, string>();
  const table = <T extends object>(name: string, key: (row: T) => string, rows: (old: ReadonlyMap<string, T>) => readonly T[]): void => {
    const text = fs.readFileSync(path.join(folder, name), 'utf8');
    const renewed = rewritten(text, key, rows);
    if (renewed !== text) files.set(name, renewed);
  };
  table<DataRegion>(
    'regions.json',
    ({ code }) => code,
    (old) => [...old.values(), ...newRegions(old, after)],
  );
  table<DataGeography>(
    'geographies.json',
    ({ prefix }) => prefix,
    (old) => renewedGeographies(old, after, source.id),
  );
  table<DataModel>(
    'models.json',
    ({ id }) => id,
    (old) => after.models.map((model) => renewedModel(old.get(model.id), model, source.id)),
  );
  table<DataProfile>(
    'profiles.json',
    ({ id }) => id,
    (old) => renewedProfiles(old, after, source.id),
  );
  if (files.size === 0) return files;
  table<typeof source>(
    'sources.json',
    ({ id }) => id,
    (old) => [...[...old.values()].filter(({ id }) => id !== source.id), source],
  );
  const about = JSON.parse(fs.readFileSync(path.join(folder, 'catalogue.json'), 'utf8')) as DataCatalogue;
  const facts = `${about.factsFrom.replace(/; answers of an AWS account.*$/, '')}; ${said(snapshot)}`;
  const renewed = { ...about, asOf: after.asOf, compiledOn: snapshot.takenAt.slice(0, 10), factsFrom: facts };
  return files.set('catalogue.json', `${JSON.stringify(renewed, null, 2)}\n`);
}

/** The same rows as lines; a row that did not change keeps its line. */
function rewritten<T extends object>(text: string, key: (row: T) => string, rows: (old: ReadonlyMap<string, T>) => readonly T[]): string {
  const lines = new Map<string, string>();
  const old = new Map<string, T>();
  for (const line of text.split('\n').slice(1, -2)) {
    const row = JSON.parse(line.replace(/,$/, '')) as T;
    lines.set(key(row), line.replace(/,$/, ''));
    old.set(key(row), row);
  }
  const written = rows(old).map((row) => (isDeepStrictEqual(row, old.get(key(row))) ? lines.get(key(row)) : `  ${spaced(row)}`));
  return `[\n${written.join(',\n')}\n]\n`;
}

/** One line of JSON, with a space behind each comma and colon. */
function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}: ${spaced(member)}`).join(', ')}}`;
}

function newRegions(old: ReadonlyMap<string, DataRegion>, after: Catalog): DataRegion[] {
  return [...after.regions.values()].filter(({ code }) => !old.has(code)).map((region) => ({ ...region }));
}

function renewedGeographies(old: ReadonlyMap<string, DataGeography>, after: Catalog, source: string): DataGeography[] {
  return [...after.geographies].map(([prefix, reach]) => {
    const row = old.get(prefix);
    const destinations = destinationsOf(reach);
    if (row === undefined) return { prefix, name: prefix, destinations, sources: [source] };
    const same = typeof destinations === 'string' || typeof row.destinations === 'string' ? destinations === row.destinations : false;
    return same || sameRegions(row.destinations, destinations) ? row : { ...row, destinations, sources: withSource(row.sources, source) };
  });
}

function destinationsOf(reach: Reach): DataGeography['destinations'] {
  return reach.kind === 'regions' ? [...reach.regions] : reach.kind;
}

function renewedModel(row: DataModel | undefined, model: ModelFacts, source: string): DataModel {
  const { runtime, mantle } = model.inRegion;
  const facts = {
    lifecycle: lifecycleOf(row?.lifecycle, model.lifecycle),
    runtime: runtime === 'unknown' ? runtime : [...runtime].sort(),
    ...(model.knownIn === null ? {} : { knownIn: [...model.knownIn] }),
  };
  if (row === undefined) {
    const modalities = model.modalities === null ? null : { input: [...model.modalities.input], output: [...model.modalities.output] };
    const { id, provider, name } = model;
    return { id, provider, name, ...facts, mantle: mantle === 'unknown' ? mantle : [...mantle], modalities, sources: [source] };
  }
  const same =
    sameRegions(row.runtime, facts.runtime) &&
    isDeepStrictEqual(row.knownIn, facts.knownIn) &&
    isDeepStrictEqual(row.lifecycle, facts.lifecycle);
  if (same) return row;
  const runtimes = sameRegions(row.runtime, facts.runtime) ? row.runtime : facts.runtime;
  return { ...row, ...facts, runtime: runtimes, sources: withSource(row.sources, source) };
}

function lifecycleOf(row: DataLifecycle | undefined, { status, endOfLife, regional }: LifecycleFacts): DataLifecycle {
  const own = (life: Pick<LifecycleFacts, 'status' | 'endOfLife'>): DataLifecycle => ({
    status: life.status,
    ...(life.endOfLife === null ? {} : { endOfLife: life.endOfLife }),
  });
  return {
    ...own({ status, endOfLife }),
    ...(row?.access === undefined ? {} : { access: row.access }),
    ...(regional.size === 0 ? {} : { regional: Object.fromEntries([...regional].map(([code, life]) => [code, own(life)])) }),
  };
}

/** Known profiles in their order, those of which no Region is left taken out; new ones behind. */
function renewedProfiles(old: ReadonlyMap<string, DataProfile>, after: Catalog, source: string): DataProfile[] {
  const all = new Map(after.models.flatMap(({ profiles }) => profiles.map((profile) => [profile.id, profile] as const)));
  const ids = [...[...old.keys()].filter((id) => all.has(id)), ...[...all.keys()].filter((id) => !old.has(id))];
  return ids.flatMap((id) => {
    const profile = all.get(id);
    // The table knows a profile by its prefix and its model; one of another name would not be found.
    return profile === undefined || id !== `${profile.geography}.${profile.modelId ?? ''}`
      ? []
      : [renewedProfile(old.get(id), profile, source)];
  });
}

function renewedProfile(row: DataProfile | undefined, profile: ProfileFacts, source: string): DataProfile {
  const facts = {
    routes: routesOf(row, profile),
    ...(profile.knownFrom === null ? {} : { knownFrom: [...profile.knownFrom] }),
    ...(profile.callableFrom.length === 0 ? {} : { callableFrom: [...profile.callableFrom] }),
    ...(profile.retired ? { retired: true as const } : {}),
  };
  if (row === undefined) return { id: profile.id, geography: profile.geography, model: profile.modelId ?? '', ...facts, sources: [source] };
  const { id, geography, model, idInferred, sources } = row;
  const renewed = { id, geography, model, ...facts };
  const before = {
    id,
    geography,
    model,
    routes: row.routes,
    knownFrom: row.knownFrom,
    callableFrom: row.callableFrom,
    retired: row.retired,
  };
  if (isDeepStrictEqual(JSON.parse(JSON.stringify(before)), JSON.parse(JSON.stringify(renewed)))) return row;
  return { ...renewed, ...(idInferred === undefined ? {} : { idInferred }), sources: withSource(sources, source) };
}

/** In the order of the sources' codes; a route that stays the same as it was written. */
function routesOf(row: DataProfile | undefined, { routes }: ProfileFacts): DataRoutes {
  if (routes === 'unknown') return routes;
  const written = new Map(row === undefined || row.routes === 'unknown' ? [] : row.routes.map((route) => [route.source, route]));
  return [...routes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([source, route]) => {
      const destinations = typeof route === 'string' ? route : [...route].sort();
      const before = written.get(source);
      return before !== undefined && sameRegions(before.destinations, destinations) ? before : { source, destinations };
    });
}

function sameRegions(a: readonly string[] | string, b: readonly string[] | string): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return isDeepStrictEqual([...a].sort(), [...b].sort());
}

function withSource(sources: readonly string[], source: string): string[] {
  return [...sources.filter((id) => id !== source), source];
}

function said({ regions, takenAt }: Snapshot): string {
  return `answers of an AWS account for ${Object.keys(regions).join(', ')} of ${takenAt.slice(0, 10)}`;
}

function sourceOf(snapshot: Snapshot): { id: string; title: string; date: string } {
  const date = snapshot.takenAt.slice(0, 10);
  const title = `ListFoundationModels, ListInferenceProfiles, GetInferenceProfile: ${said(snapshot)}`;
  return { id: `account-${date}`, title, date };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { 'dry-run': { type: 'boolean', default: false }, data: { type: 'string', default: DATA } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error('usage: npm run catalogue:update -- FILE [--dry-run] [--data FOLDER]');
  const folder = path.resolve(values.data);
  const snapshot = await readSnapshot(path.resolve(file));
  const before = decodeCatalog(buildTable(folder));
  const after = mergeSnapshot(before, snapshot);
  for (const change of compareCatalogs(before, after, Object.keys(snapshot.regions))) {
    console.log(changeText(change, { locale: 'en', catalog: after, policy: JAPAN }));
  }
  const files = renewedFiles(folder, snapshot);
  console.log(files.size === 0 ? 'nothing to renew' : `${values['dry-run'] ? 'would renew' : 'renewed'} ${[...files.keys()].join(', ')}`);
  if (values['dry-run']) return;
  for (const [name, text] of files) fs.writeFileSync(path.join(folder, name), text);
  if (folder !== DATA || files.size === 0) return;
  execFileSync('npm', ['run', '--silent', 'generate'], { cwd: path.resolve(DATA, '../../..'), stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
