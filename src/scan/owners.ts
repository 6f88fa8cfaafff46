import type { Span } from '../domain/reference.js';
import { Brackets } from './brackets.js';
import type { Footprint } from './footprint.js';
import type { Lines } from './lines.js';
import { closest, type Evidence } from './named-places.js';
import { OtherServices } from './services.js';
import { enclosures, logicalLine, sentence, type Enclosure } from './statements.js';

/** Whose business a place is, as far as one range tells: Bedrock's, by the evidence at this span, or another service's. */
export type Owner = Span | 'other' | null;

/** Tells whose business ranges and statements of one text are. What is looked at is added to the footprint of each reading. */
export class Owners {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #evidence: Evidence;
  readonly #services: OtherServices;
  readonly #brackets: Brackets;

  constructor(text: string, lines: Lines, evidence: Evidence) {
    this.#text = text;
    this.#lines = lines;
    this.#evidence = evidence;
    this.#services = new OtherServices(text, lines);
    this.#brackets = new Brackets(text);
  }

  /** The brackets around a place; see `enclosures`. */
  around(place: Span, looked: Footprint): Enclosure[] {
    return enclosures(this.#text, place.start, this.#lines, this.#brackets, looked);
  }

  /** Same expression, builder chain, call or line. */
  ofStatement(place: Span, around: readonly Enclosure[], looked: Footprint): Owner {
    for (const { head, body, kind } of around) {
      if (kind === 'value') continue;
      const owner = this.ofRange(head, place, looked) ?? this.ofRange(body, place, looked);
      if (owner !== null) return owner;
    }
    const inLine = this.ofRange(logicalLine(this.#text, place.start, this.#lines, looked), place, looked);
    // A sentence is part of its line: where that names nobody, neither does the sentence.
    return inLine === null ? null : (this.ofRange(sentence(this.#text, place.start, this.#lines), place, looked) ?? inLine);
  }

  /** The keys and variables that hold the object or list in which the place stands. */
  ofValueHeads(place: Span, around: readonly Enclosure[], looked: Footprint): Owner {
    for (const { head, kind } of around) {
      if (kind !== 'value') continue;
      const owner = this.ofRange(head, place, looked);
      if (owner !== null) return owner;
    }
    return null;
  }

  /** Who a range names: the nearer of Bedrock and another service; on equal terms Bedrock. */
  ofRange(range: Span, place: Span, looked: Footprint): Owner {
    looked.add(range);
    const bedrock = this.#evidence.within(range, place);
    const named = this.#services.within(range.start, range.end);
    if (named.length === 0) return closest(bedrock, place);
    const others = named.map((at) => ({ start: at, end: at + 2 })).filter((span) => this.#evidence.within(span, place).length === 0);
    if (bedrock.length === 0) return others.length === 0 ? null : 'other';
    return others.length > 0 && this.#distance(others, place) < this.#distance(bedrock, place) ? 'other' : closest(bedrock, place);
  }

  /** Words between a place and the nearest of some spans; words, so that another Region's name in between changes nothing. */
  #distance(spans: readonly Span[], place: Span): number {
    let left = -1;
    let right = Number.MAX_SAFE_INTEGER;
    for (const span of spans) {
      if (span.end <= place.start) left = Math.max(left, span.end);
      else right = Math.min(right, span.start);
    }
    const before = left < 0 ? Number.MAX_SAFE_INTEGER : countWords(this.#text, left, place.start);
    const behind = right === Number.MAX_SAFE_INTEGER ? right : countWords(this.#text, place.end, right);
    return Math.min(before, behind);
  }
}

/** How many words stand in `[start, end)`: runs of what names are written with. */
export function countWords(text: string, start: number, end: number): number {
  let count = 0;
  let inWord = false;
  for (let i = start; i < end; i++) {
    const isPart = isNamePart(text.charCodeAt(i));
    if (isPart && !inWord) count++;
    inWord = isPart;
  }
  return count;
}

/** Letters, digits, `_`, `.`, `:`, `%` and `-`. */
function isNamePart(code: number): boolean {
  if (code >= 0x61) return code <= 0x7a;
  if (code >= 0x41) return code <= 0x5a || code === 0x5f;
  return (code >= 0x30 && code <= 0x3a) || code === 0x2e || code === 0x2d || code === 0x25;
}
