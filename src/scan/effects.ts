import { Brackets } from './brackets.js';
import type { Lines } from './lines.js';

/** How far out a policy document's statement is looked for, in characters, in levels and in lines. */
const FARTHEST = 12_000;
const MOST_LEVELS = 8;
const MOST_LINES = 60;

const JSON_EFFECT = /"Effect"\s*:\s*"(Allow|Deny)"/g;
const TERRAFORM_EFFECT = /Effect["']?\s*[=:]\s*"(Allow|Deny)"/g;
const YAML_EFFECT = /Effect:/g;

export type Effect = 'Allow' | 'Deny';

interface Named {
  readonly start: number;
  readonly end: number;
  readonly effect: Effect;
}

/** Tells the `Effect` of the policy statement in which a place of a text stands. */
export class EffectReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #language: string | null;
  readonly #braces: Brackets;
  #named: readonly Named[] | null = null;

  constructor(text: string, lines: Lines, language: string | null) {
    this.#text = text;
    this.#lines = lines;
    this.#language = language;
    this.#braces = new Brackets(text, 'braces');
  }

  effect(offset: number): Effect | null {
    switch (this.#language) {
      case 'json':
      case 'jsonc':
        return this.#bracketedEffect(offset, JSON_EFFECT);
      case 'terraform':
        return this.#bracketedEffect(offset, TERRAFORM_EFFECT) ?? this.#terraformEffect(offset);
      case 'yaml':
        return this.#indentedEffect(offset);
      default:
        return null;
    }
  }

  #bracketedEffect(offset: number, pattern: RegExp): Effect | null {
    const named = this.#allNamed(pattern);
    if (named.length === 0) return null;
    for (const body of this.#bodies(offset)) {
      const first = named[firstFrom(named, body.start)];
      if (first !== undefined && first.end <= body.end) return first.effect;
    }
    return null;
  }

  /** A `statement { … }` block of `aws_iam_policy_document`, which allows unless it says otherwise. */
  #terraformEffect(offset: number): Effect | null {
    for (const body of this.#bodies(offset)) {
      if (!/\bstatement\s*$/.test(this.#text.slice(Math.max(0, body.start - 20), body.start))) continue;
      return /\beffect\s*=\s*"Deny"/.test(this.#text.slice(body.start, body.end)) ? 'Deny' : 'Allow';
    }
    return null;
  }

  /** What stands between the braces around an offset, from the inside out. */
  *#bodies(offset: number): Generator<{ start: number; end: number }> {
    const floor = Math.max(0, offset - FARTHEST);
    const ceiling = Math.min(this.#text.length, offset + FARTHEST);
    let start = offset;
    for (let levels = 0; levels < MOST_LEVELS; levels++) {
      start = this.#braces.opening(start, floor);
      if (start < 0) return;
      yield { start, end: this.#braces.partner(start, ceiling) };
    }
  }

  #indentedEffect(offset: number): Effect | null {
    const line = this.#lines.lineAt(offset);
    // Most places are nowhere near a policy: what names no effect is not read line by line.
    const named = this.#allNamed(YAML_EFFECT);
    const nearest = named[firstFrom(named, this.#lines.start(Math.max(0, line - MOST_LINES)))];
    if (nearest === undefined || nearest.start > this.#lines.end(line)) return null;
    let least = indentOf(this.#lines.text(line));
    for (let n = line; n >= 0 && line - n < MOST_LINES; n--) {
      const text = this.#lines.text(n);
      if (text.trim() === '') continue;
      const indent = indentOf(text);
      const effect = /^[\s-]*Effect:\s{0,10}["']?(Allow|Deny)\b/.exec(text.slice(0, 120))?.[1];
      if ((effect === 'Allow' || effect === 'Deny') && indent <= least + 2) return effect;
      // A key of the statement's parent, or beyond: the statement has ended.
      if (indent < least) least = indent;
      if (/^\s*(?:Statement|PolicyDocument|Resources|statements)\s*:/.test(text.slice(0, 80)) && n !== line) return null;
    }
    return null;
  }

  /** Every effect that the text names, in order; looked for once. */
  #allNamed(pattern: RegExp): readonly Named[] {
    this.#named ??= [...this.#text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      effect: match[1] === 'Deny' ? 'Deny' : 'Allow',
    }));
    return this.#named;
  }
}

/** Index of the first that starts at an offset or behind it. */
function firstFrom(sorted: readonly Named[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column of a line's first key, list marks counted as indentation. */
function indentOf(line: string): number {
  return /^[\s-]*/.exec(line.slice(0, 200))?.[0].length ?? 0;
}
