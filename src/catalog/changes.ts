import type { RegionCode } from '../domain/region.js';
import type { Catalog, LifecycleStatus, ModelFacts, ProfileFacts, Route } from './facts.js';
import { statusIn } from './ways.js';

/** One way in which an account's Regions differ from what was known of them. */
export type CatalogChange =
  /** A model that the catalogue lacked; the Regions where it is on-demand, perhaps none. */
  | { readonly kind: 'model-new'; readonly id: string; readonly name: string; readonly regions: readonly RegionCode[] }
  | { readonly kind: 'model-offered'; readonly id: string; readonly regions: readonly RegionCode[] }
  /** No longer on-demand in these Regions. */
  | { readonly kind: 'model-gone'; readonly id: string; readonly regions: readonly RegionCode[] }
  | { readonly kind: 'model-retired'; readonly id: string; readonly regions: readonly RegionCode[] }
  /** A profile that the catalogue lacked, or new source Regions of one; all of these send requests the same way. */
  | { readonly kind: 'profile-new'; readonly id: string; readonly from: readonly RegionCode[]; readonly to: Route }
  /** These Regions cannot call it any more. */
  | { readonly kind: 'profile-gone'; readonly id: string; readonly from: readonly RegionCode[] }
  /** Requests from these Regions go elsewhere than was known. */
  | {
      readonly kind: 'route-moved';
      readonly id: string;
      readonly from: readonly RegionCode[];
      readonly to: Route;
      /** Null where either way is every commercial Region: then `to` says it all. */
      readonly difference: { readonly added: readonly RegionCode[]; readonly removed: readonly RegionCode[] } | null;
    };

/** In the order in which they matter to someone who uses what was known. */
const ORDER: readonly CatalogChange['kind'][] = [
  'route-moved',
  'profile-gone',
  'model-gone',
  'model-retired',
  'model-new',
  'model-offered',
  'profile-new',
];

/** What differs between two catalogues in some Regions, the most telling first, then by ID. */
export function compareCatalogs(before: Catalog, after: Catalog, regions: readonly RegionCode[]): readonly CatalogChange[] {
  const changes = [
    ...after.models.flatMap((model) => modelChanges(before.models.find(({ id }) => id === model.id) ?? null, model, regions)),
    ...profileChanges(profilesOf(before), profilesOf(after), regions),
  ];
  return changes.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function modelChanges(before: ModelFacts | null, after: ModelFacts, regions: readonly RegionCode[]): CatalogChange[] {
  const { id, name } = after;
  const now = offeredIn(after, regions);
  if (before === null) return [{ kind: 'model-new', id, name, regions: now }];
  const then = offeredIn(before, regions);
  const gone = then.filter((region) => !now.includes(region));
  const offered = now.filter((region) => !then.includes(region));
  const retired = regions.filter((region) => isRetired(statusIn(after, region)) && !isRetired(statusIn(before, region)));
  return [
    ...(gone.length > 0 ? [{ kind: 'model-gone', id, regions: gone } as const] : []),
    ...(offered.length > 0 ? [{ kind: 'model-offered', id, regions: offered } as const] : []),
    ...(retired.length > 0 ? [{ kind: 'model-retired', id, regions: retired } as const] : []),
  ];
}

function offeredIn({ inRegion }: ModelFacts, regions: readonly RegionCode[]): RegionCode[] {
  return regions.filter((region) => inRegion.runtime !== 'unknown' && inRegion.runtime.includes(region));
}

function isRetired(status: LifecycleStatus): boolean {
  return status === 'legacy' || status === 'end-of-life';
}

function profilesOf({ models }: Catalog): ReadonlyMap<string, ProfileFacts> {
  return new Map(models.flatMap(({ profiles }) => profiles.map((profile) => [profile.id, profile] as const)));
}

function profileChanges(
  before: ReadonlyMap<string, ProfileFacts>,
  after: ReadonlyMap<string, ProfileFacts>,
  regions: readonly RegionCode[],
): CatalogChange[] {
  const changes: CatalogChange[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const then = before.get(id);
    const now = after.get(id);
    const sources = regions.map((region) => ({ region, then: routeFrom(then, region), now: routeFrom(now, region) }));
    const gone = sources.filter((source) => source.then !== null && source.now === null).map(({ region }) => region);
    if (gone.length > 0) changes.push({ kind: 'profile-gone', id, from: gone });
    const come = sources.flatMap(({ region, then: old, now: to }) => (to !== null && old === null ? [{ region, to, old }] : []));
    for (const { from, to } of grouped(come)) changes.push({ kind: 'profile-new', id, from, to });
    const moved = sources.flatMap(({ region, then: old, now: to }) =>
      to !== null && old !== null && keyOf(old) !== keyOf(to) ? [{ region, to, old }] : [],
    );
    for (const { from, to, old } of grouped(moved)) changes.push({ kind: 'route-moved', id, from, to, difference: difference(old, to) });
  }
  return changes;
}

function routeFrom(profile: ProfileFacts | undefined, region: RegionCode): Route | null {
  return profile === undefined || profile.routes === 'unknown' ? null : (profile.routes.get(region) ?? null);
}

interface Source<Old> {
  readonly region: RegionCode;
  readonly to: Route;
  readonly old: Old;
}

/** Source Regions whose requests took the same way and take the same way now, together. */
function grouped<Old extends Route | null>(sources: readonly Source<Old>[]): { from: RegionCode[]; to: Route; old: Old }[] {
  const groups = new Map<string, { from: RegionCode[]; to: Route; old: Old }>();
  for (const { region, to, old } of sources) {
    const key = `${keyOf(to)} ${old === null ? '' : keyOf(old)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { from: [region], to, old });
    else group.from.push(region);
  }
  return [...groups.values()];
}

function keyOf(route: Route): string {
  return typeof route === 'string' ? route : [...route].sort().join();
}

function difference(old: Route, to: Route): { added: readonly RegionCode[]; removed: readonly RegionCode[] } | null {
  if (typeof old === 'string' || typeof to === 'string') return null;
  return { added: to.filter((region) => !old.includes(region)), removed: old.filter((region) => !to.includes(region)) };
}
