import type { Span, Tie } from '../domain/reference.js';
import { isWord } from './characters.js';
import type { Lines } from './lines.js';
import { OtherServices } from './services.js';
import { enclosures, logicalLine, sentence, type Enclosure } from './statements.js';

/** Lines above and below that count as nearby. */
const NEARBY = 5;
/** A block of at most so many lines is one thing; its keys are siblings. */
const SMALL_BLOCK = 12;
/** Parents by indentation are looked for so many lines above. */
const PARENTS_WITHIN = 40;
/** Uses of a variable that are looked at. */
const MOST_USES = 40;

/** What a CloudFormation resource is, beside its properties; where code runs says nothing of what it calls. */
const RESOURCE_TYPE = /^\s*["']?Type["']?\s*:\s*["']?AWS::(?!Lambda|Serverless|ECS|EC2|Batch|AppRunner|CodeBuild|StepFunctions|EKS)/;

/** A line that opens a class or a function. */
const CODE_HEAD = /\b(?:class|def|function|func|fn|fun|interface|struct|impl|public|private|protected|static|async)\b/;

/** Where a text names Bedrock: spans sorted by start. */
export class Evidence {
  readonly #spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start);
  }

  get isEmpty(): boolean {
    return this.#spans.length === 0;
  }

  /** Evidence that overlaps a range, the place asked about left out. */
  within(range: Span, except: Span): Span[] {
    const found: Span[] = [];
    for (let i = this.#firstFrom(range.start - 200); i < this.#spans.length; i++) {
      const span = this.#spans[i];
      if (span === undefined || span.start >= range.end) break;
      if (span.end > range.start && !(span.start >= except.start && span.end <= except.end)) found.push(span);
    }
    return found;
  }

  /** The nearest in the whole text, the place asked about left out; null when there is none. */
  nearest(place: Span): Span | null {
    const isOther = (span: Span): boolean => span.end <= place.start || span.start >= place.end;
    let before = this.#firstFrom(place.start) - 1;
    let behind = before + 1;
    while (before >= 0 && !isOther(this.#spans[before] ?? place)) before--;
    while (behind < this.#spans.length && !isOther(this.#spans[behind] ?? place)) behind++;
    return closest(
      [this.#spans[before], this.#spans[behind]].filter((span) => span !== undefined),
      place,
    );
  }

  #firstFrom(offset: number): number {
    let low = 0;
    let high = this.#spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#spans[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Whose business a place is, as far as one range tells: Bedrock's, by the evidence at this span, or another service's. */
type Owner = Span | 'other' | null;

/** How strong a tie is, and the evidence of Bedrock that makes it. */
export interface FoundTie {
  readonly tie: Exclude<Tie, 'workspace'>;
  readonly by: Span;
}

/** Reads what binds Region literals to Bedrock in one text. */
export class TieReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #evidence: Evidence;
  readonly #services: OtherServices;

  constructor(text: string, lines: Lines, evidence: Evidence) {
    this.#text = text;
    this.#lines = lines;
    this.#evidence = evidence;
    this.#services = new OtherServices(text);
  }

  /** The tie of a Region literal, or null when it is another service's business or nothing's of Bedrock. */
  tie(place: Span): FoundTie | null {
    if (this.#evidence.isEmpty) return null;
    const around = enclosures(this.#text, place.start, this.#lines);
    const own = this.#statement(place, around);
    if (own !== null) return own === 'other' ? null : { tie: 'statement', by: own };
    const parent = this.#valueHeads(place, around) ?? this.#siblings(place) ?? this.#parents(place);
    if (parent === 'other') return null;
    const uses = this.#uses(place);
    const near = (uses === 'other' ? null : uses) ?? parent ?? this.#nearby(place);
    if (this.#commentNamesOther(place)) return null;
    if (near !== null) return { tie: 'nearby', by: near };
    if (uses === 'other') return null;
    return { tie: 'file', by: this.#evidence.nearest(place) ?? place };
  }

  /** How many words stand between two places, the first in front of the second. */
  wordsBetween(first: Span, second: Span): number {
    return words(this.#text.slice(first.end, second.start));
  }

  /** The range in which two references count as one statement: the innermost call around a place, else its logical line. */
  statementRange(place: Span): Span {
    const call = enclosures(this.#text, place.start, this.#lines).find((enclosure) => enclosure.kind !== 'value');
    const line = logicalLine(place.start, this.#lines);
    if (call === undefined) return line;
    return { start: Math.min(line.start, call.head.start), end: Math.max(line.end, call.body.end) };
  }

  /** Same expression, builder chain, call or line. */
  #statement(place: Span, around: readonly Enclosure[]): Owner {
    for (const { head, body, kind } of around) {
      if (kind === 'value') continue;
      const owner = this.#owner(head, place) ?? this.#owner(body, place);
      if (owner !== null) return owner;
    }
    const inSentence = this.#owner(sentence(this.#text, place.start, this.#lines), place);
    return inSentence ?? this.#owner(logicalLine(place.start, this.#lines), place);
  }

  /** The keys and variables that hold the object or list in which the place stands. */
  #valueHeads(place: Span, around: readonly Enclosure[]): Owner {
    for (const { head, kind } of around) {
      if (kind !== 'value') continue;
      const owner = this.#owner(head, place);
      if (owner !== null) return owner;
    }
    return null;
  }

  /** Who a range names: the nearer of Bedrock and another service; on equal terms Bedrock. */
  #owner(range: Span, place: Span): Owner {
    const bedrock = this.#evidence.within(range, place);
    const others = this.#services
      .within(range.start, range.end)
      .map((at) => ({ start: at, end: at + 2 }))
      .filter((span) => this.#evidence.within(span, place).length === 0);
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
    const before = left < 0 ? Number.MAX_SAFE_INTEGER : words(this.#text.slice(left, place.start));
    const behind = right === Number.MAX_SAFE_INTEGER ? right : words(this.#text.slice(place.end, right));
    return Math.min(before, behind);
  }

  #nearby(place: Span): Span | null {
    const line = this.#lines.lineAt(place.start);
    return this.#inLines(line - NEARBY, line + NEARBY, place);
  }

  /** The lines around that are indented alike or deeper: the keys beside this one, whoever's block it is. */
  #siblings(place: Span): Span | null {
    const line = this.#lines.lineAt(place.start);
    const indent = this.#indent(line);
    if (indent === 0) return null;
    let first = line;
    let last = line;
    while (first > 0 && line - first <= SMALL_BLOCK && this.#indent(first - 1) >= indent) first--;
    while (last + 1 < this.#lines.count && last - line <= SMALL_BLOCK && this.#indent(last + 1) >= indent) last++;
    return last - first < SMALL_BLOCK ? this.#inLines(first, last, place) : null;
  }

  /** Lines above with less and less indentation: keys, class and function heads; the nearest that names a service. */
  #parents(place: Span): Owner {
    const line = this.#lines.lineAt(place.start);
    let least = this.#indent(line);
    for (let n = line - 1; n >= 0 && line - n <= PARENTS_WITHIN && least > 0; n--) {
      const here = this.#indent(n);
      const isType = here === least && n < line - 1 && RESOURCE_TYPE.test(this.#lines.text(n).slice(0, 120));
      if (here >= least && !isType) continue;
      least = here;
      const head = { start: this.#lines.start(n), end: this.#lines.end(n) };
      const owner = this.#owner(head, place);
      // A class or function that is named after another service may well call Bedrock, too; a key may not.
      const isHead = owner === 'other' && CODE_HEAD.test(this.#text.slice(head.start, head.start + 120));
      if (owner !== null && !isHead) return owner;
    }
    return this.#section(line, place);
  }

  /** The heading of an INI or TOML section: `[s3]`, `[tool.bedrock]`. */
  #section(line: number, place: Span): Owner {
    for (let n = line - 1; n >= 0 && line - n <= PARENTS_WITHIN; n--) {
      const start = this.#lines.start(n);
      const end = Math.min(this.#lines.end(n), start + 80);
      if (/^\s{0,8}\[{1,2}[\w."' -]{1,70}\]{1,2}\s{0,8}$/.test(this.#text.slice(start, end))) return this.#owner({ start, end }, place);
    }
    return null;
  }

  /** Evidence in these lines, both inclusive. */
  #inLines(first: number, last: number, place: Span): Span | null {
    const start = this.#lines.start(Math.max(0, first));
    const end = this.#lines.end(Math.min(this.#lines.count - 1, last));
    return closest(this.#evidence.within({ start, end }, place), place);
  }

  /** Indentation in characters; a blank line belongs to what is around it. */
  #indent(line: number): number {
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    let i = start;
    while (i < end && (this.#text[i] === ' ' || this.#text[i] === '\t')) i++;
    return i === end ? Number.MAX_SAFE_INTEGER : i - start;
  }

  /** A comment right above that names another service and not Bedrock says whose Region this is. */
  #commentNamesOther(place: Span): boolean {
    const line = this.#lines.lineAt(place.start) - 1;
    if (line < 0 || !/^\s*(?:[#*;]|\/\/|\/\*|--|<!--|rem\b)/i.test(this.#lines.text(line).slice(0, 80))) return false;
    return this.#owner({ start: this.#lines.start(line), end: this.#lines.end(line) }, place) === 'other';
  }

  /** Whose statements use the variable to which the place is assigned. */
  #uses(place: Span): Owner {
    const line = this.#lines.lineAt(place.start);
    const before = this.#text.slice(Math.max(this.#lines.start(line), place.start - 160), place.start);
    const assigned = /(?:^|[\s(,;@$])([A-Za-z_]\w{2,50})\s{0,20}(?::\s{0,3}[\w.<>|?[\] ]{1,30})?(?::=|=(?![=>]))(?!.*;)/.exec(before)?.[1];
    if (assigned === undefined) return null;
    let owner: Owner = null;
    let from = 0;
    for (let n = 0; n < MOST_USES; n++) {
      const at = this.#text.indexOf(assigned, from);
      if (at < 0) break;
      from = at + assigned.length;
      if (!this.#isUse(at, from) || this.#lines.lineAt(at) === line) continue;
      const here = this.#statement({ start: at, end: from }, enclosures(this.#text, at, this.#lines));
      if (here !== null && here !== 'other') return here;
      owner ??= here;
    }
    return owner;
  }

  /** A use as a value: not part of a longer name, no key, no member, no new assignment. */
  #isUse(start: number, end: number): boolean {
    const left = this.#text[start - 1];
    if (isWord(left) || isWord(this.#text[end]) || left === '.' || left === '-' || left === '"' || left === "'") return false;
    return !/^["']?\s{0,3}(?::(?!:)|=(?!=))/.test(this.#text.slice(end, end + 8));
  }
}

/** The span with the fewest characters between it and a place, the first of equals; null when there are none. */
function closest(spans: readonly Span[], place: Span): Span | null {
  const gap = (span: Span): number => Math.max(span.start - place.end, place.start - span.end, 0);
  let nearest: Span | null = null;
  for (const span of spans) if (nearest === null || gap(span) < gap(nearest)) nearest = span;
  return nearest;
}

function words(text: string): number {
  return text.match(/[\w.:%-]+/g)?.length ?? 0;
}
