import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import type { Locale } from './locale.js';
import { byCountry, mostUsed, placeNames } from './places.js';
import { policyWords, type EnglishPolicyWords, type JapanesePolicyWords } from './policy-words.js';

/** What a sentence needs to know besides its parameters. */
export interface Speaker {
  readonly locale: Locale;
  readonly catalog: Catalog;
  readonly policy: Policy;
}

/** Longer lists are cut to `KEPT` and an ellipsis. */
const LONGEST = 4;
const KEPT = 3;
const LONGEST_TEXT = 120;

/** Names of Regions, places and the policy in a speaker's language, and lists of them. */
export class Words {
  readonly speaker: Speaker;
  readonly en: EnglishPolicyWords;
  readonly ja: JapanesePolicyWords;

  constructor(speaker: Speaker) {
    this.speaker = speaker;
    const { en, ja } = policyWords(speaker.policy);
    this.en = en;
    this.ja = ja;
  }

  /** `Tokyo`; the code where the catalogue names no city. */
  city(code: RegionCode): string {
    return this.speaker.catalog.regions.get(code)?.city?.[this.speaker.locale] ?? code;
  }

  /** `us-east-1 (N. Virginia)`. */
  region(code: RegionCode): string {
    const city = this.city(code);
    if (city === code) return code;
    return this.speaker.locale === 'ja' ? `${code}(${city})` : `${code} (${city})`;
  }

  /** `us-east-1 N. Virginia`, for lists that name every Region. */
  regionInList(code: RegionCode): string {
    const city = this.city(code);
    return city === code ? code : `${code} ${city}`;
  }

  /** Every Region in full: `us-east-1 N. Virginia · us-east-2 Ohio`. */
  fullList(regions: readonly RegionCode[]): string {
    return byCountry(regions, this.speaker.catalog)
      .map((code) => this.regionInList(code))
      .join(' · ');
  }

  /** Every city, however many: `Tokyo · Osaka`, 東京・大阪. */
  everyCity(regions: readonly RegionCode[]): string {
    return byCountry(regions, this.speaker.catalog)
      .map((code) => this.city(code))
      .join(this.speaker.locale === 'ja' ? '・' : ' · ');
  }

  /** Cities, cut when there are many: `Seoul, Mumbai, Singapore, Sydney`. */
  cities(regions: readonly RegionCode[]): string {
    const { cities, cut } = this.#cities(regions);
    return this.list(cities, cut);
  }

  /** `Tokyo and Osaka`; a cut list when there are many. */
  citiesAnd(regions: readonly RegionCode[]): string {
    const { cities, cut } = this.#cities(regions);
    return cut ? this.list(cities, cut) : this.and(cities);
  }

  /** `Tokyo or Osaka`; a cut list when there are many. */
  citiesOr(regions: readonly RegionCode[]): string {
    const { cities, cut } = this.#cities(regions);
    return cut ? this.list(cities, cut) : this.or(cities);
  }

  /** Cities side by side in brackets: `Tokyo, Osaka`, 東京・大阪. */
  citiesBeside(regions: readonly RegionCode[]): string {
    return this.speaker.locale === 'ja' ? this.citiesAnd(regions) : this.cities(regions);
  }

  /** Cities as a Japanese noun phrase: 東京リージョン, 東京・大阪リージョン, バージニア北部などのリージョン. */
  citiesAsRegions(regions: readonly RegionCode[]): string {
    const { cities, cut } = this.#cities(regions);
    if (cut) return `${this.list(cities, cut)}のリージョン`;
    return cities.every((city) => /[a-z0-9]$/.test(city)) ? `${this.and(cities)} リージョン` : `${this.and(cities)}リージョン`;
  }

  /** Countries with cities behind: `the US and Canada (N. Virginia, Ohio, Oregon, …)`; one Region with its code instead. */
  places(regions: readonly RegionCode[]): string {
    const ordered = byCountry(regions, this.speaker.catalog);
    const [first] = ordered;
    if (first !== undefined && ordered.length === 1) return this.region(first);
    const names = placeNames(ordered, this.speaker.catalog, this.speaker.locale);
    const cities = this.cities(ordered);
    return this.speaker.locale === 'ja' ? `${this.and(names)}のリージョン(${cities})` : `${this.and(names)} (${cities})`;
  }

  list(items: readonly string[], cut = false): string {
    if (this.speaker.locale === 'ja') return `${items.join('、')}${cut ? 'など' : ''}`;
    return [...items, ...(cut ? ['…'] : [])].join(', ');
  }

  and(items: readonly string[]): string {
    return this.speaker.locale === 'ja' ? items.join('・') : joined(items, ' and ');
  }

  or(items: readonly string[]): string {
    if (this.speaker.locale === 'en') return joined(items, ' or ');
    return items.length > 2 ? `${items.join('、')}のいずれか` : items.join('または');
  }

  /** Text of the user's file inside a sentence: one line, no control characters, cut when very long. */
  quoted(text: string): string {
    return visible(text, LONGEST_TEXT);
  }

  #cities(regions: readonly RegionCode[]): { readonly cities: readonly string[]; readonly cut: boolean } {
    const ordered = byCountry(regions, this.speaker.catalog);
    const cut = ordered.length > LONGEST;
    const kept = cut ? mostUsed(ordered, KEPT, this.speaker.catalog) : ordered;
    return { cities: kept.map((code) => this.city(code)), cut };
  }
}

/** The policy's name for lists and status texts: `Japan`, 日本. */
export function policyName(speaker: Speaker): string {
  return policyWords(speaker.policy)[speaker.locale].name;
}

/**
 * Foreign text made fit to show: control and direction characters, which could hide or reorder what a reader sees, stand
 * as U+FFFD, line breaks as spaces, and what exceeds `longest` UTF-16 units is cut.
 */
export function visible(text: string, longest: number): string {
  const cut = text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return cut.replace(/[\t\n\r]+/g, ' ').replace(/[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '\uFFFD');
}

function joined(items: readonly string[], last: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')}${last}${items[items.length - 1] ?? ''}`;
}
