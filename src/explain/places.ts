import type { Catalog } from '../catalog/facts.js';
import type { RegionCode } from '../domain/region.js';
import type { Bilingual, Locale } from './locale.js';

/** Where AWS's words, or plain speech, differ from the names that the runtime's language data has. */
const COUNTRIES: ReadonlyMap<string, Bilingual<string>> = new Map([
  ['US', { en: 'the US', ja: '米国' }],
  ['GB', { en: 'the UK', ja: '英国' }],
  ['AE', { en: 'the UAE', ja: 'UAE' }],
]);

/** The first part of a Region code, where it stands for many countries. */
const AREAS: ReadonlyMap<string, Bilingual<string>> = new Map([
  ['eu', { en: 'Europe', ja: '欧州' }],
  ['ap', { en: 'Asia Pacific', ja: 'アジアパシフィック' }],
]);

const GEOGRAPHIES: ReadonlyMap<string, Bilingual<string>> = new Map([
  ['us', { en: 'US', ja: '米国' }],
  ['us-gov', { en: 'GovCloud (US)', ja: 'GovCloud(米国)' }],
  ['eu', { en: 'EU', ja: 'EU' }],
  ['apac', { en: 'Asia Pacific', ja: 'アジアパシフィック' }],
  ['jp', { en: 'Japan', ja: '日本' }],
  ['au', { en: 'Australia', ja: 'オーストラリア' }],
  ['in', { en: 'India', ja: 'インド' }],
  ['ca', { en: 'Canada', ja: 'カナダ' }],
  ['uk', { en: 'UK', ja: '英国' }],
  ['na', { en: 'North America', ja: '北米' }],
  ['global', { en: 'global', ja: 'グローバル' }],
]);

const displayNames = new Map<Locale, Intl.DisplayNames>();

/** A country in words from its ISO 3166-1 alpha-2 code. */
export function countryName(country: string, locale: Locale): string {
  const own = COUNTRIES.get(country);
  if (own) return own[locale];
  let names = displayNames.get(locale);
  if (!names) displayNames.set(locale, (names = new Intl.DisplayNames(locale, { type: 'region', style: 'short' })));
  return names.of(country) ?? country;
}

/** A geography prefix in words, as it stands in brackets behind a kind: `US`; null for a prefix that has none. */
export function geographyName(prefix: string, locale: Locale): string | null {
  return GEOGRAPHIES.get(prefix)?.[locale] ?? null;
}

/** Three names read at a glance; from there on, the continent does. */
const COUNTRIES_BEFORE_AREAS = 3;

/** Countries of a set of Regions, without repeats and in the Regions' order; continents where there are many countries. */
export function placeNames(regions: readonly RegionCode[], catalog: Catalog, locale: Locale): readonly string[] {
  const countryOf = (code: RegionCode): string => catalog.regions.get(code)?.country ?? code;
  // Only those that are shown: the first name of a country costs ten milliseconds.
  const nameOf = (code: RegionCode): string => (countryOf(code) === code ? code : countryName(countryOf(code), locale));
  const areAreas = new Set(regions.map(countryOf)).size > COUNTRIES_BEFORE_AREAS;
  const areaOf = (code: RegionCode): string => AREAS.get(code.slice(0, code.indexOf('-')))?.[locale] ?? nameOf(code);
  return [...new Set(regions.map(areAreas ? areaOf : nameOf))];
}

/** Regions grouped by country, the country with most Regions first, codes in order within. */
export function byCountry(regions: readonly RegionCode[], catalog: Catalog): readonly RegionCode[] {
  const groups = new Map<string, RegionCode[]>();
  for (const code of [...new Set(regions)].sort()) {
    const key = catalog.regions.get(code)?.country ?? code;
    const group = groups.get(key);
    if (group) group.push(code);
    else groups.set(key, [code]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length).flat();
}

const offers = new WeakMap<Catalog, ReadonlyMap<RegionCode, number>>();

/** The `count` Regions where most models are on-demand, in their given order: a list that is cut keeps what a reader knows. */
export function mostUsed(regions: readonly RegionCode[], count: number, catalog: Catalog): readonly RegionCode[] {
  let numbers = offers.get(catalog);
  if (!numbers) offers.set(catalog, (numbers = countOffers(catalog)));
  const weight = (code: RegionCode): number => numbers.get(code) ?? 0;
  const kept = new Set([...regions].sort((a, b) => weight(b) - weight(a)).slice(0, count));
  return regions.filter((code) => kept.has(code));
}

function countOffers(catalog: Catalog): ReadonlyMap<RegionCode, number> {
  const numbers = new Map<RegionCode, number>();
  for (const { inRegion } of catalog.models) {
    if (inRegion.runtime === 'unknown') continue;
    for (const code of inRegion.runtime) numbers.set(code, (numbers.get(code) ?? 0) + 1);
  }
  return numbers;
}
