import type { Span } from '../domain/reference.js';
import { isSpace, runEnd } from './characters.js';
import { Footprint, type Touched } from './footprint.js';
import { occurrences } from './occurrences.js';
import type { Owner, Owners } from './owners.js';

/** Places of a variable that are looked at. */
const MOST_PLACES = 20;
/** What is looked at around a name to tell a use of it. */
const AROUND = 16;

/** One place where a variable's value is used, and whose statement that is. */
interface Use {
  readonly owner: Owner;
  readonly looked: Span;
}

/** The uses of one name in a text, from its start on; each is read once, when somebody asks. */
export class Uses {
  readonly #name: string;
  readonly #text: string;
  readonly #owners: Owners;
  /** Offsets where the name is used, and what is known of the use. */
  readonly #places: readonly number[];
  readonly #known: (Use | undefined)[];

  private constructor(name: string, text: string, owners: Owners, places: readonly number[], known: (Use | undefined)[]) {
    this.#name = name;
    this.#text = text;
    this.#owners = owners;
    this.#places = places;
    this.#known = known;
  }

  /** The uses of some names. */
  static of(names: ReadonlySet<string>, text: string, owners: Owners): Map<string, Uses> {
    const found = new Map<string, Uses>();
    for (const [name, offsets] of occurrences(text, names, MOST_PLACES)) {
      const places = offsets.filter((at) => isUse(text, at, at + name.length));
      found.set(name, new Uses(name, text, owners, places, []));
    }
    return found;
  }

  /** Who uses the name outside of a line: Bedrock, if one of the uses does, else another service. */
  ownerOutside(line: Span): Owner {
    let owner: Owner = null;
    for (let n = 0; n < this.#places.length; n++) {
      const start = this.#places[n] ?? 0;
      if (start >= line.start && start <= line.end) continue;
      const use = (this.#known[n] ??= this.#read(start));
      if (use.owner !== null && use.owner !== 'other') return use.owner;
      owner ??= use.owner;
    }
    return owner;
  }

  /** The same in a changed text; null when the change may concern them. */
  after(touched: Touched, text: string, owners: Owners): Uses | null {
    const { start, end, text: inserted } = touched.change;
    const reach = this.#name.length + AROUND;
    const isNear = (within: string, from: number, to: number): boolean =>
      within.slice(Math.max(0, from - reach), to + reach).includes(this.#name);
    if (isNear(this.#text, start, end) || isNear(text, start, start + inserted.length)) return null;
    if (this.#known.some((use) => use !== undefined && touched.holds(use.looked))) return null;
    const known = this.#known.map((use): Use | undefined => {
      if (use === undefined) return undefined;
      const { owner, looked } = use;
      return { owner: owner === null || owner === 'other' ? owner : touched.moved(owner), looked: touched.moved(looked) };
    });
    const places = this.#places.map((at) => touched.moved({ start: at, end: at }).start);
    return new Uses(this.#name, text, owners, places, known);
  }

  #read(start: number): Use {
    const span = { start, end: start + this.#name.length };
    const looked = new Footprint(span);
    const owner = this.#owners.ofStatement(span, this.#owners.around(span, looked), looked);
    return { owner, looked };
  }
}

/** A use as a value: no key, no member, no string, no new assignment. */
function isUse(text: string, start: number, end: number): boolean {
  const left = text[start - 1];
  if (left === '.' || left === '-' || left === '"' || left === "'") return false;
  const quoted = text[end] === '"' || text[end] === "'" ? end + 1 : end;
  const mark = runEnd(text, quoted, isSpace, 3);
  return (text[mark] !== ':' && text[mark] !== '=') || text[mark] === text[mark + 1];
}
