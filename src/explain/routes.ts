import type { CallWay } from '../catalog/routes.js';
import type { RegionCode } from '../domain/region.js';
import { isAllowed } from '../policy/policy.js';
import { hoverWords } from './hover-words.js';
import { geographyName, mostUsed } from './places.js';
import { UNCONFIRMED } from './sentences.js';
import { sayRoutes } from './ui-routes.js';
import { Words, type Speaker } from './words.js';

/** What kind of way it is: `on-demand`, `inference profile (US)`. */
export function wayKind(way: CallWay, speaker: Speaker): string {
  if (way.kind === 'on-demand') return sayRoutes(way.endpoint === 'mantle' ? 'routesOnMantle' : 'routesOnDemand', {}, speaker);
  const { kinds, bracketed } = hoverWords(speaker.locale);
  const kind = { model: kinds.inferenceProfile, guardrail: kinds.guardrailProfile, 'data-automation': kinds.dataAutomationProfile };
  const name = bracketed(kind[way.feature], geographyName(way.geography, speaker.locale) ?? way.geography);
  return way.retired ? new Words(speaker).list([name, sayRoutes('routesRetired', {}, speaker)]) : name;
}

/** Where a way leads, source Regions first: `from Tokyo, Osaka → Tokyo · Osaka`. */
export function wayRoute(way: CallWay, speaker: Speaker): string {
  const unknown = sayRoutes('routeUnknown', {}, speaker);
  if (way.kind === 'on-demand') {
    return sayRoutes('routeWhereCalled', { regions: way.regions === 'unknown' ? unknown : everyCity(way.regions, speaker) }, speaker);
  }
  const from = way.from.length === 0 ? unknown : sources(way.from, speaker);
  return sayRoutes('routeFrom', { from, to: destination(way, speaker) }, speaker);
}

function destination({ route, geography }: Extract<CallWay, { kind: 'profile' }>, speaker: Speaker): string {
  const { atMost } = hoverWords(speaker.locale);
  const anywhere = sayRoutes('routeAnywhere', {}, speaker);
  if (route === 'all-commercial') return anywhere;
  if (route !== 'unknown') return everyCity(route, speaker);
  const promised = speaker.catalog.geographies.get(geography);
  if (promised?.kind === 'regions') return atMost(everyCity(promised.regions, speaker), UNCONFIRMED[speaker.locale]);
  return promised?.kind === 'all-commercial' ? anywhere : sayRoutes('routeUnknown', {}, speaker);
}

/** More than so many don't fit into a line of a list, which the editor cuts at its width: their number goes first. */
const MOST_UNCOUNTED = 5;

/** All cities; told how many, where one may not see the last of them. */
function everyCity(regions: readonly RegionCode[], speaker: Speaker): string {
  const cities = new Words(speaker).everyCity(regions);
  return regions.length <= MOST_UNCOUNTED ? cities : sayRoutes('routeMany', { count: regions.length, regions: cities }, speaker);
}

const MOST_SOURCES = 3;

/** Source Regions, cut when there are many: the allowed ones are what a reader looks for. */
function sources(regions: readonly RegionCode[], speaker: Speaker): string {
  const words = new Words(speaker);
  const allowed = regions.filter((code) => isAllowed(speaker.policy, code));
  if (regions.length <= MOST_SOURCES + 1 || allowed.length === 0) return words.citiesBeside(regions);
  const others = mostUsed(
    regions.filter((code) => !allowed.includes(code)),
    Math.max(0, MOST_SOURCES - allowed.length),
    speaker.catalog,
  );
  return words.list(
    [...allowed.slice(0, MOST_SOURCES), ...others].map((code) => words.city(code)),
    true,
  );
}
