import type { Catalog } from '../catalog/facts.js';
import { ANCHOR, EVIDENCE_LITERALS } from './evidence.js';
import { startsWithFamily } from './providers.js';

/** Bare prefixes, CDK classes and unlisted providers: only asked for in a text that uses Bedrock. */
const SECONDARY =
  /(?:us-gov|us|eu|apac|jp|au|in|ca|global)(?=\.)|FoundationModelIdentifier(?=\.)|CrossRegionInferenceProfileRegion(?=\.)|-v\d{1,2}(?=(?::|%3[aA])\d)/g;

const LISTED_PREFIXES = new Set(['us-gov', 'us', 'eu', 'apac', 'jp', 'au', 'in', 'ca', 'global']);

/** Where references may stand in a text, by the IDs that a catalogue knows. */
export interface Spellings {
  /** Every place of the first layer; see `ANCHOR`. */
  readonly primary: RegExp;
  /** Every place that counts only beside Bedrock. */
  readonly secondary: RegExp;
  /** A text that holds none of these (exact case) has no reference and no tie: for a pre-filter over many files. */
  readonly literals: readonly string[];
}

const LISTED: Spellings = { primary: ANCHOR, secondary: SECONDARY, literals: EVIDENCE_LITERALS };

const cache = new WeakMap<Catalog, Spellings>();

/**
 * The spellings of the bundled catalogue, and for one with an account's answers those of its new providers, model names and
 * prefixes besides. Made once for a catalogue, since every scan asks.
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
  const prefixes = [...catalog.geographies.keys()].filter(
    (prefix) => /^[a-z][a-z0-9-]{1,23}$/.test(prefix) && !LISTED_PREFIXES.has(prefix),
  );
  const beside = (pattern: RegExp, more: readonly string[]): RegExp =>
    more.length === 0 ? pattern : new RegExp([pattern.source, ...more].join('|'), pattern.flags);
  return {
    primary: beside(
      ANCHOR,
      [...words].map(([provider, starts]) => `${provider}\\.(?=${[...starts].join('|')})`),
    ),
    secondary: beside(
      SECONDARY,
      prefixes.map((prefix) => `${prefix}(?=\\.)`),
    ),
    literals: [...EVIDENCE_LITERALS, ...[...words].flatMap(([provider, starts]) => [...starts].map((word) => `${provider}.${word}`))],
  };
}
