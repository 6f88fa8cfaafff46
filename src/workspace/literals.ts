import type { Catalog } from '../catalog/facts.js';
import { EVIDENCE_LITERALS as EVIDENCE } from '../scan/evidence.js';
import { spellingsOf } from '../scan/spellings.js';

/** What a file must hold before it is read. Plain ASCII strings, case-sensitive; they are searched for as bytes. */
export type Literals = readonly string[];

/** What every text with a reference holds, under the bundled catalogue. */
export const EVIDENCE_LITERALS: Literals = EVIDENCE;

/** The same under any catalogue: an account's own knows IDs that the bundle lacks. */
export function evidenceLiterals(catalog: Catalog): Literals {
  return spellingsOf(catalog).literals;
}

/**
 * What every AWS Region code holds. A default Region matters only where one is written, so this finds the settings files
 * worth reading with far fewer false hits than the word `region`.
 */
const REGION_DIRECTIONS: Literals = [
  '-east-',
  '-west-',
  '-north-',
  '-south-',
  '-central-',
  '-northeast-',
  '-northwest-',
  '-southeast-',
  '-southwest-',
];

/** What a well-known settings file must hold besides its name. */
export const WORKSPACE_LITERALS: Literals = REGION_DIRECTIONS;

/**
 * File names in which a whole tree's default Region is written (ripgrep globs on the name). Files of other names are read
 * for their own evidence of Bedrock only.
 */
export const WORKSPACE_FILES: readonly string[] = [
  '.env',
  '.env.*',
  '*.env',
  '.envrc',
  'cdk.json',
  'cdk.context.json',
  'samconfig.toml',
  'samconfig.yaml',
  'samconfig.yml',
  'Pulumi*.yaml',
  '*.tf',
  '*.tf.json',
  '*.tfvars',
  '*.yaml',
  '*.yml',
  'Dockerfile',
  'Dockerfile.*',
  '*.Dockerfile',
  'devcontainer.json',
];

/** A tail leaves out a third of its literal at most, and nothing of a shorter one, so that it finds hardly anything else. */
const LEAST_CUT = 6;

const SETTINGS_NAMES = WORKSPACE_FILES.map((glob) => glob.split('*'));

/** True for a file whose name one of {@link WORKSPACE_FILES} matches; each has at most one `*`. */
export function setsDefaults(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return SETTINGS_NAMES.some(([before = '', after]) =>
    after === undefined ? name === before : name.length >= before.length + after.length && name.startsWith(before) && name.endsWith(after),
  );
}

const REGION_PATTERN = new RegExp(bytePattern(WORKSPACE_LITERALS));
const evidence = new WeakMap<Catalog, RegExp>();

/** True for a text in which a reference may stand that the catalogue makes one. */
export function holdsEvidence(text: string, catalog: Catalog): boolean {
  let pattern = evidence.get(catalog);
  if (pattern === undefined) evidence.set(catalog, (pattern = new RegExp(bytePattern(evidenceLiterals(catalog)))));
  return pattern.test(text);
}

/** True for a text, or bytes taken for characters one by one, in which a Region may stand. */
export function holdsRegion(text: string): boolean {
  return REGION_PATTERN.test(text);
}

/**
 * One regular expression over bytes for ripgrep (`--no-unicode`): every literal, and in UTF-16 of either byte order, with a
 * BOM or without, the tail of every literal (see {@link wideTails}) with a NUL behind each byte but the last.
 */
export function bytePattern(literals: Literals): string {
  const spell = (literal: string, between: string): string => Array.from(literal, escapeByte).join(between);
  return [...literals.map((literal) => spell(literal, '')), ...wideTails(literals).map((tail) => spell(tail, '\\x00'))].join('|');
}

/**
 * For each literal a tail of it, so chosen that all tails together begin with few different pairs of characters.
 *
 * Engines search for many strings at once by their first bytes, ripgrep's for at most 64 different beginnings of four bytes;
 * beyond these it is three times slower on every file. In UTF-16 two characters are four bytes already. A tail finds what its
 * literal would.
 */
function wideTails(literals: Literals): string[] {
  const offsets = ({ length }: string): number[] =>
    Array.from({ length: length < LEAST_CUT ? 1 : Math.floor(length / 3) + 1 }, (_, at) => at);
  const pairAt = (literal: string, at: number): string => literal.slice(at, at + 2);
  const tails: string[] = [];
  let left: Literals = literals;
  while (left.length > 0) {
    const counts = new Map<string, number>();
    for (const literal of left) {
      for (const pair of new Set(offsets(literal).map((at) => pairAt(literal, at)))) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    const [best] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one));
    const others: string[] = [];
    for (const literal of left) {
      const at = offsets(literal).find((offset) => pairAt(literal, offset) === best);
      if (at === undefined) others.push(literal);
      else tails.push(literal.slice(at));
    }
    left = others;
  }
  return [...new Set(tails)];
}

function escapeByte(character: string): string {
  if (/^[a-z0-9]$/i.test(character)) return character;
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
