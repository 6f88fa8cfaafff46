import type { RegionCode } from '../domain/region.js';
import { hoverWords } from './hover-words.js';
import { byCountry } from './places.js';
import { Words, type Speaker } from './words.js';

/** What a map shows, as far as words need it. */
interface Shown {
  readonly source: RegionCode | null;
  readonly inside: readonly RegionCode[];
  readonly outside: readonly RegionCode[];
  readonly extent: 'regions' | 'all-commercial' | 'unknown';
}

/** A map in words, for those who don't see it: every Region by its name, one plain line. */
export function mapText({ source, inside, outside, extent }: Shown, speaker: Speaker): string {
  const words = new Words(speaker);
  const { labels, map, insidePolicy, outsidePolicy, anyCommercial } = hoverWords(speaker.locale);
  const named = (regions: readonly RegionCode[]): string => words.list(byCountry(regions, speaker.catalog).map((code) => words.city(code)));
  const parts: string[] = [];
  if (source !== null) parts.push(`${labels.source} ${words.city(source)}`);
  if (extent === 'unknown') parts.push(map.unknown);
  else if (extent === 'all-commercial') parts.push(`${labels.mayRunIn} ${anyCommercial}`);
  else {
    if (inside.length > 0) parts.push(insidePolicy(words, named(inside)));
    if (outside.length > 0) parts.push(outsidePolicy(words, named(outside)));
    else if (inside.length > 0) parts.push(map.nothingOutside);
  }
  return map.of(parts);
}
