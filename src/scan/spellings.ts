import type { Catalog } from '../catalog/facts.js';
import { JOINED_ANCHOR, joinedAnchor } from './anchors.js';
import { EVIDENCE_LITERALS } from './evidence.js';
import { FAMILIES_OF_ALL, familiesOf, PROVIDERS, startsWithFamily } from './providers.js';

/** A provider's token, and the words that its model names start with. */
interface Provider {
  readonly name: string;
  readonly starts: readonly string[];
}

/** Where references may stand in a text, by the IDs that a catalogue knows. */
export interface Spellings {
  /** The dots in front of model names, and marks; see `JOINED_ANCHOR`. */
  readonly joined: RegExp;
  /** By the last letter of the token: of two that end alike the longer one comes first. */
  readonly providers: ReadonlyMap<string, readonly Provider[]>;
  /** A text that holds none of these (exact case) has no reference and no tie: for a pre-filter over many files. */
  readonly literals: readonly string[];
}

const LISTED: Spellings = {
  joined: JOINED_ANCHOR,
  providers: byLastLetter(new Map(PROVIDERS.map((provider) => [provider, familiesOf(provider)]))),
  literals: EVIDENCE_LITERALS,
};

function byLastLetter(providers: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly Provider[]> {
  const longestFirst = [...providers].map(([name, starts]) => ({ name, starts })).sort((a, b) => b.name.length - a.name.length);
  const letters = new Set(longestFirst.map(({ name }) => name.slice(-1)));
  return new Map([...letters].map((letter) => [letter, longestFirst.filter(({ name }) => name.endsWith(letter))]));
}

/** The provider in front of a dot behind which a name of one of its models starts; null for none. */
export function providerAt(text: string, dot: number, { providers }: Spellings): string | null {
  for (const { name, starts } of providers.get(text[dot - 1] ?? '') ?? NONE) {
    if (!text.startsWith(name, dot - name.length)) continue;
    for (const start of starts) if (text.startsWith(start, dot + 1)) return name;
  }
  return null;
}

const NONE: readonly Provider[] = [];

const cache = new WeakMap<Catalog, Spellings>();

/**
 * The spellings of the bundled catalogue, and for one with an account's answers those of its new providers and model names
 * besides. Made once for a catalogue, since every scan asks.
 */
export function spellingsOf(catalog: Catalog): Spellings {
  if (catalog.live === null) return LISTED;
  let spellings = cache.get(catalog);
  if (spellings === undefined) cache.set(catalog, (spellings = spellingsBeyondBundle(catalog)));
  return spellings;
}

function spellingsBeyondBundle(catalog: Catalog): Spellings {
  const words = new Map<string, Set<string>>();
  for (const model of catalog.models) {
    for (const id of [model.id, ...model.aliases]) {
      const [, provider, name, word] = /^([a-z][a-z0-9-]{1,23})\.(([a-z0-9]{1,40})[a-z0-9.:-]{0,160})$/.exec(id) ?? [];
      if (provider === undefined || name === undefined || word === undefined || startsWithFamily(provider, name)) continue;
      words.set(provider, (words.get(provider) ?? new Set()).add(word));
    }
  }
  const providers = new Map(PROVIDERS.map((provider) => [provider, familiesOf(provider)]));
  for (const [provider, starts] of words) providers.set(provider, [...(providers.get(provider) ?? []), ...starts]);
  return {
    joined: joinedAnchor(new Set([...FAMILIES_OF_ALL, ...[...words.values()].flatMap((starts) => [...starts])])),
    providers: byLastLetter(providers),
    literals: [...EVIDENCE_LITERALS, ...[...words].flatMap(([provider, starts]) => [...starts].map((word) => `${provider}.${word}`))],
  };
}
