import type { Span, Tie } from '../domain/reference.js';
import { isSpace, runEnd } from './characters.js';
import { Footprint, type Touched } from './footprint.js';
import type { Lines } from './lines.js';
import { closest, type Evidence } from './named-places.js';
import { countWords, Owners, type Owner } from './owners.js';
import { logicalLine } from './statements.js';
import { Uses } from './uses.js';

/** Lines above and below that count as nearby. */
const NEARBY = 5;
/** A block of at most so many lines is one thing; its keys are siblings. */
const SMALL_BLOCK = 12;
/** Parents by indentation are looked for so many lines above. */
const PARENTS_WITHIN = 40;

/** What a CloudFormation resource is, beside its properties; where code runs says nothing of what it calls. */
const RESOURCE_TYPE = /^\s*["']?Type["']?\s*:\s*["']?AWS::(?!Lambda|Serverless|ECS|EC2|Batch|AppRunner|CodeBuild|StepFunctions|EKS)/;

/** A line that opens a class or a function. */
const CODE_HEAD = /\b(?:class|def|function|func|fn|fun|interface|struct|impl|public|private|protected|static|async)\b/;

/** How strong a tie is, and the evidence of Bedrock that makes it. */
export interface FoundTie {
  readonly tie: Exclude<Tie, 'workspace'>;
  readonly by: Span;
}

/** What the surroundings of a Region literal say of its tie, and what was looked at for it. */
export interface TieReading {
  readonly span: Span;
  /** `far`: nothing around it decides, so that it is tied to the nearest evidence of the whole text. */
  readonly tie: FoundTie | 'far' | null;
  readonly looked: Span;
  /** The variable to which it is assigned and whose uses were looked at, wherever they stand. */
  readonly variable: string | null;
  /** The evidence that names Bedrock as what holds it, if that was asked. */
  readonly parent: Span | null;
}

/** One whose statement and parents do not decide, before anybody has asked for the uses of its variable. */
type Undecided = Omit<TieReading, 'tie'>;

function isDecided(one: TieReading | Undecided): one is TieReading {
  return 'tie' in one;
}

/** Reads what binds Region literals to Bedrock in one text. */
export class TieReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #evidence: Evidence;
  readonly #owners: Owners;
  readonly #uses = new Map<string, Uses>();

  constructor(text: string, lines: Lines, evidence: Evidence) {
    this.#text = text;
    this.#lines = lines;
    this.#evidence = evidence;
    this.#owners = new Owners(text, lines, evidence);
  }

  /** Takes over what was known of variables before a change and still holds. */
  keep(uses: ReadonlyMap<string, Uses>, touched: Touched): void {
    for (const [name, known] of uses) {
      const kept = known.after(touched, this.#text, this.#owners);
      if (kept !== null) this.#uses.set(name, kept);
    }
  }

  /** A reading of the text before a change whose surroundings are as they were; undecided when its variable may be used otherwise now. */
  moved(reading: TieReading, touched: Touched): TieReading | Undecided {
    const { span, tie, looked, variable } = reading;
    const parent = reading.parent && touched.moved(reading.parent);
    if (variable !== null && !this.#uses.has(variable)) {
      return { span: touched.moved(span), looked: touched.moved(looked), variable, parent };
    }
    const movedTie = tie === null || tie === 'far' ? tie : movedBy(tie, touched);
    if (touched.moved(span) === span && movedTie === tie && parent === reading.parent) return reading;
    return { span: touched.moved(span), tie: movedTie, looked: touched.moved(looked), variable, parent };
  }

  /** Variables whose uses were looked at. */
  get uses(): ReadonlyMap<string, Uses> {
    return this.#uses;
  }

  /** The tie of a Region literal, or null when it is another service's business or nothing's of Bedrock. */
  tie({ tie, span }: TieReading): FoundTie | null {
    return tie === 'far' ? { tie: 'file', by: this.#evidence.nearest(span) ?? span } : tie;
  }

  /** Reads the surroundings of Region literals; gives one reading each, in their order. `known`: what is known of one from before. */
  read(places: readonly Span[], known: (place: Span) => TieReading | Undecided | null = () => null): TieReading[] {
    const begun = places.map((place) => known(place) ?? this.#around(place));
    const variables = new Set<string>();
    for (const one of begun) {
      if (!isDecided(one) && one.variable !== null && !this.#uses.has(one.variable)) variables.add(one.variable);
    }
    if (variables.size > 0) for (const [name, uses] of Uses.of(variables, this.#text, this.#owners)) this.#uses.set(name, uses);
    return begun.map((one) => (isDecided(one) ? one : this.#withUses(one)));
  }

  /** What the statement, its parents and its siblings say. */
  #around(place: Span): TieReading | Undecided {
    const looked = new Footprint(place);
    const reading = (tie: TieReading['tie']): TieReading => ({ span: place, tie, looked, variable: null, parent: null });
    if (this.#evidence.isEmpty) return reading(null);
    const around = this.#owners.around(place, looked);
    const own = this.#owners.ofStatement(place, around, looked);
    if (own !== null) return reading(own === 'other' ? null : { tie: 'statement', by: own });
    const parent = this.#owners.ofValueHeads(place, around, looked) ?? this.#siblings(place, looked) ?? this.#parents(place, looked);
    if (parent === 'other') return reading(null);
    return { span: place, looked, variable: this.#variable(place, looked), parent };
  }

  /** What the uses of the variable say besides, wherever they stand. */
  #withUses({ span, looked: around, variable, parent }: Undecided): TieReading {
    const looked = new Footprint(around);
    const reading = (tie: TieReading['tie']): TieReading => ({ span, tie, looked, variable, parent });
    const uses = variable === null ? undefined : this.#uses.get(variable);
    const used = uses?.ownerOutside(this.#lineSpan(this.#lines.lineAt(span.start))) ?? null;
    const near = (used === 'other' ? null : used) ?? parent ?? this.#nearby(span, looked);
    if (this.#commentNamesOther(span, looked)) return reading(null);
    if (near !== null) return reading({ tie: 'nearby', by: near });
    return reading(used === 'other' ? null : 'far');
  }

  /** How many words stand between two places, the first in front of the second. */
  wordsBetween(first: Span, second: Span): number {
    return countWords(this.#text, first.end, second.start);
  }

  /** The range in which two references count as one statement: the innermost call around a place, else its logical line. */
  statementRange(place: Span, looked: Footprint): Span {
    const call = this.#owners.around(place, looked).find((enclosure) => enclosure.kind !== 'value');
    const line = logicalLine(this.#text, place.start, this.#lines, looked);
    if (call === undefined) return line;
    return { start: Math.min(line.start, call.head.start), end: Math.max(line.end, call.body.end) };
  }

  #nearby(place: Span, looked: Footprint): Span | null {
    const line = this.#lines.lineAt(place.start);
    return this.#inLines(line - NEARBY, line + NEARBY, place, looked);
  }

  /** The lines around that are indented alike or deeper: the keys beside this one, whoever's block it is. */
  #siblings(place: Span, looked: Footprint): Span | null {
    const line = this.#lines.lineAt(place.start);
    const indent = this.#indent(line, looked);
    if (indent === 0) return null;
    let first = line;
    let last = line;
    while (first > 0 && line - first <= SMALL_BLOCK && this.#indent(first - 1, looked) >= indent) first--;
    while (last + 1 < this.#lines.count && last - line <= SMALL_BLOCK && this.#indent(last + 1, looked) >= indent) last++;
    return last - first < SMALL_BLOCK ? this.#inLines(first, last, place, looked) : null;
  }

  /** Lines above with less and less indentation: keys, class and function heads; the nearest that names a service. */
  #parents(place: Span, looked: Footprint): Owner {
    const line = this.#lines.lineAt(place.start);
    let least = this.#indent(line, looked);
    for (let n = line - 1; n >= 0 && line - n <= PARENTS_WITHIN && least > 0; n--) {
      const here = this.#indent(n, looked);
      const isType = here === least && n < line - 1 && RESOURCE_TYPE.test(this.#lines.text(n).slice(0, 120));
      if (here >= least && !isType) continue;
      least = here;
      const head = this.#lineSpan(n);
      const owner = this.#owners.ofRange(head, place, looked);
      // A class or function that is named after another service may well call Bedrock, too; a key may not.
      const isHead = owner === 'other' && CODE_HEAD.test(this.#text.slice(head.start, head.start + 120));
      if (owner !== null && !isHead) return owner;
    }
    return this.#section(line, place, looked);
  }

  /** The heading of an INI or TOML section: `[s3]`, `[tool.bedrock]`. */
  #section(line: number, place: Span, looked: Footprint): Owner {
    const highest = Math.max(0, line - PARENTS_WITHIN);
    looked.add({ start: this.#lines.start(highest), end: place.start });
    for (let n = line - 1; n >= highest; n--) {
      const start = this.#lines.start(n);
      if (this.#text[runEnd(this.#text, start, isSpace, 8)] !== '[') continue;
      const end = Math.min(this.#lines.end(n), start + 80);
      if (/^\s{0,8}\[{1,2}[\w."' -]{1,70}\]{1,2}\s{0,8}$/.test(this.#text.slice(start, end)))
        return this.#owners.ofRange({ start, end }, place, looked);
    }
    return null;
  }

  /** Evidence in these lines, both inclusive. */
  #inLines(first: number, last: number, place: Span, looked: Footprint): Span | null {
    const start = this.#lines.start(Math.max(0, first));
    const end = this.#lines.end(Math.min(this.#lines.count - 1, last));
    looked.add({ start, end });
    return closest(this.#evidence.within({ start, end }, place), place);
  }

  /** Indentation in characters; a blank line belongs to what is around it. */
  #indent(line: number, looked: Footprint): number {
    const start = this.#lines.start(line);
    const end = this.#lines.end(line);
    let i = start;
    while (i < end && isBlank(this.#text.charCodeAt(i))) i++;
    looked.add({ start, end: i });
    return i === end ? Number.MAX_SAFE_INTEGER : i - start;
  }

  /** A comment right above that names another service and not Bedrock says whose Region this is. */
  #commentNamesOther(place: Span, looked: Footprint): boolean {
    const line = this.#lines.lineAt(place.start) - 1;
    if (line < 0) return false;
    const span = this.#lineSpan(line);
    looked.add(span);
    if (!/^\s*(?:[#*;]|\/\/|\/\*|--|<!--|rem\b)/i.test(this.#lines.text(line).slice(0, 80))) return false;
    return this.#owners.ofRange(span, place, looked) === 'other';
  }

  /** The variable to which a place is assigned. */
  #variable(place: Span, looked: Footprint): string | null {
    const before = { start: Math.max(this.#lines.start(this.#lines.lineAt(place.start)), place.start - 160), end: place.start };
    looked.add(before);
    const assigned = /(?:^|[\s(,;@$])([A-Za-z_]\w{2,50})\s{0,20}(?::\s{0,3}[\w.<>|?[\] ]{1,30})?(?::=|=(?![=>]))(?!.*;)/.exec(
      this.#text.slice(before.start, before.end),
    )?.[1];
    return assigned ?? null;
  }

  #lineSpan(line: number): Span {
    return { start: this.#lines.start(line), end: this.#lines.end(line) };
  }
}

function movedBy(tie: FoundTie, touched: Touched): FoundTie {
  const by = touched.moved(tie.by);
  return by === tie.by ? tie : { tie: tie.tie, by };
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}
