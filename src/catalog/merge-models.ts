import type { RegionCode } from '../domain/region.js';
import type { Availability, LifecycleFacts, LifecycleStatus, ModelFacts } from './facts.js';
import type { SnapshotModel } from './snapshot.js';

/** What each Region that lists a model says of it, under each of its IDs. */
export type ModelAnswers = ReadonlyMap<RegionCode, readonly SnapshotModel[]>;

/** A bundled model, with the answers of the Regions that were asked in place of what the bundle says of those. */
export function mergeModel(model: ModelFacts, asked: readonly RegionCode[], answers: ModelAnswers): ModelFacts {
  const { runtime, mantle } = model.inRegion;
  const told = asked.filter((region) => onDemandIn(region, answers) !== null);
  const offered = told.filter((region) => onDemandIn(region, answers) === true);
  const kept = runtime === 'unknown' ? [] : runtime.filter((region) => !told.includes(region) || offered.includes(region));
  const merged: Availability = runtime === 'unknown' && told.length === 0 ? 'unknown' : [...new Set([...kept, ...offered])];
  const knownIn = runtime === 'unknown' ? told : model.knownIn;
  return { ...model, inRegion: { runtime: merged, mantle }, knownIn, lifecycle: mergeLifecycle(model.lifecycle, answers) };
}

/**
 * A model that the bundle lacks, with the provider's name and the profile's as far as they are known. `base` is a bundled one of which the ID names another context window: where no answer
 * speaks, what holds for that one holds for this.
 */
export function newModel(
  id: string,
  base: ModelFacts | null,
  asked: readonly RegionCode[],
  answers: ModelAnswers,
  titles: { readonly provider: string | null; readonly profile: string | null },
): ModelFacts {
  if (base !== null) return { ...mergeModel(base, asked, answers), id, mantleId: null, aliases: [] };
  const [first] = [...answers.values()].flat();
  const unknown: ModelFacts = {
    id,
    provider: titles.provider ?? first?.provider ?? capitalized(providerToken(id)),
    name: first?.name ?? titles.profile ?? id,
    mantleId: null,
    aliases: [],
    lifecycle: { status: 'unknown', endOfLife: null, regional: new Map() },
    inRegion: { runtime: 'unknown', mantle: 'unknown' },
    knownIn: null,
    profiles: [],
    modalities: first === undefined || first.output.length === 0 ? null : { input: first.input, output: first.output },
  };
  return mergeModel(unknown, asked, answers);
}

/** Null where the Region lists the model without a word about it; one that it does not list is not offered there. */
function onDemandIn(region: RegionCode, answers: ModelAnswers): boolean | null {
  const said = (answers.get(region) ?? []).map(({ onDemand }) => onDemand);
  if (said.includes(true)) return true;
  return said.includes(null) ? null : false;
}

/** A model that is listed, and not called legacy, is active there; dates stay where the bundle has them. */
function mergeLifecycle(life: LifecycleFacts, answers: ModelAnswers): LifecycleFacts {
  const statuses = new Map<RegionCode, { status: LifecycleStatus; endOfLife: string | null }>();
  for (const [region, models] of answers) {
    const dated = models.find(({ endOfLife }) => endOfLife !== null)?.endOfLife ?? null;
    const endOfLife = life.regional.get(region)?.endOfLife ?? life.endOfLife ?? dated;
    statuses.set(region, { status: models.some(({ status }) => status === 'legacy') ? 'legacy' : 'active', endOfLife });
  }
  if (statuses.size === 0) return life;
  const active = [...statuses.values()].some(({ status }) => status === 'active');
  const ended = life.status === 'end-of-life' && life.endOfLife === null;
  const status = life.status === 'unknown' || ended ? (active ? 'active' : 'legacy') : life.status;
  const regional = new Map(life.regional);
  for (const [region, own] of statuses) {
    const same = own.status === status && own.endOfLife === life.endOfLife;
    if (same) regional.delete(region);
    else regional.set(region, own);
  }
  return { status, endOfLife: life.endOfLife, regional };
}

/** `newco` of `newco.thinker-3`. */
export function providerToken(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('.'))) || id;
}

function capitalized(token: string): string {
  return token.charAt(0).toUpperCase() + token.slice(1);
}
