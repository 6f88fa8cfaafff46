import type { RegionCode } from '../domain/region.js';
import type { ProfileFacts, Route } from './facts.js';
import type { SnapshotProfile } from './snapshot.js';

/** What the Regions that list a system-defined profile say of it. */
export interface ProfileAnswers {
  readonly id: string;
  readonly name: string | null;
  readonly geography: string;
  readonly modelId: string;
  /** By the Region that lists it. */
  readonly routes: Map<RegionCode, Route | 'unknown'>;
}

const GEOGRAPHY = /^[a-z][a-z0-9]{1,11}(?:-[a-z0-9]{1,11})?$/;

/** The prefix of a profile and the model behind it; null for an ID that is not built of the two, as those of features are. */
export function profileName({ id, models }: SnapshotProfile): { readonly geography: string; readonly modelId: string } | null {
  const named = models.find((model) => id.endsWith(`.${model}`));
  const geography = named === undefined ? id.slice(0, Math.max(0, id.indexOf('.'))) : id.slice(0, -named.length - 1);
  const modelId = named ?? models[0] ?? id.slice(geography.length + 1);
  return GEOGRAPHY.test(geography) && modelId.includes('.') ? { geography, modelId } : null;
}

/** A model's profiles: those of the bundle as the Regions asked see them, then those that are new. */
export function mergeProfiles(
  bundled: readonly ProfileFacts[],
  asked: readonly RegionCode[],
  answers: readonly ProfileAnswers[],
): readonly ProfileFacts[] {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const merged = bundled
    .map((profile) => mergeProfile(profile, asked, byId.get(profile.id)?.routes ?? new Map<RegionCode, Route>()))
    .filter((profile) => profile !== null);
  const known = new Set(bundled.map(({ id }) => id));
  const added = answers.filter(({ id }) => !known.has(id)).map((answer) => newProfile(answer, asked));
  return [...merged, ...added];
}

/** Null when no Region is left that can call it. */
function mergeProfile(
  profile: ProfileFacts,
  asked: readonly RegionCode[],
  answers: ReadonlyMap<RegionCode, Route | 'unknown'>,
): ProfileFacts | null {
  const { routes: listed, unknown, told } = sorted(asked, answers);
  const callableFrom = [...new Set([...profile.callableFrom.filter((region) => !asked.includes(region)), ...unknown])].sort();
  const retired = profile.retired && answers.size === 0;
  if (profile.routes === 'unknown') {
    // No Region says more than the prefix does.
    if (listed.size === 0) return { ...profile, callableFrom, retired };
    return { ...profile, routes: listed, knownFrom: told, callableFrom, retired };
  }
  const kept = [...profile.routes].filter(([region]) => !told.includes(region));
  const routes = new Map([...kept, ...listed]);
  return routes.size === 0 ? null : { ...profile, routes, callableFrom, retired };
}

function newProfile({ id, geography, modelId, routes: answers }: ProfileAnswers, asked: readonly RegionCode[]): ProfileFacts {
  const { routes, unknown, told } = sorted(asked, answers);
  const known = routes.size > 0;
  return {
    id,
    geography,
    feature: 'model',
    modelId,
    routes: known ? routes : 'unknown',
    knownFrom: known ? told : null,
    callableFrom: unknown,
    retired: false,
  };
}

/** Answers by what they say; a Region that does not list a profile has told that it cannot call it. */
function sorted(
  asked: readonly RegionCode[],
  answers: ReadonlyMap<RegionCode, Route | 'unknown'>,
): { readonly routes: ReadonlyMap<RegionCode, Route>; readonly unknown: readonly RegionCode[]; readonly told: readonly RegionCode[] } {
  const routes = new Map<RegionCode, Route>();
  const unknown: RegionCode[] = [];
  for (const region of asked) {
    const route = answers.get(region);
    if (route === 'unknown') unknown.push(region);
    else if (route !== undefined) routes.set(region, route);
  }
  return { routes, unknown, told: asked.filter((region) => !unknown.includes(region)) };
}
