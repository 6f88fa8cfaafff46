import type { Span } from '../domain/reference.js';
import { isWord } from './characters.js';
import { Footprint, type Touched } from './footprint.js';
import type { Owner, Owners } from './owners.js';

/** Uses of a variable that are looked at. */
const MOST_USES = 40;
/** What is looked at around a name to tell a use of it. */
const AROUND = 16;

/** One place where a variable's value is used, and whose statement that is. */
interface Use {
  readonly span: Span;
  readonly owner: Owner;
  readonly looked: Span;
}

/** The uses of one name in a text, from its start on; each is read once, when somebody asks. */
export class Uses {
  readonly #name: string;
  readonly #text: string;
  readonly #owners: Owners;
  readonly #found: Use[];
  #hits: number;
  #from: number;

  constructor(
    name: string,
    text: string,
    owners: Owners,
    earlier: { found: Use[]; hits: number; from: number } = { found: [], hits: 0, from: 0 },
  ) {
    this.#name = name;
    this.#text = text;
    this.#owners = owners;
    this.#found = earlier.found;
    this.#hits = earlier.hits;
    this.#from = earlier.from;
  }

  /** Who uses the name outside of a line: Bedrock, if one of the uses does, else another service. */
  ownerOutside(line: Span): Owner {
    let owner: Owner = null;
    for (let n = 0; ; n++) {
      const use = this.#found[n] ?? this.#next();
      if (use === null) return owner;
      if (use.span.start >= line.start && use.span.start <= line.end) continue;
      if (use.owner !== null && use.owner !== 'other') return use.owner;
      owner ??= use.owner;
    }
  }

  /** The same in a changed text; null when the change may concern them. */
  after(touched: Touched, text: string, owners: Owners): Uses | null {
    const { start, end, text: inserted } = touched.change;
    const reach = this.#name.length + AROUND;
    const isNear = (within: string, from: number, to: number): boolean =>
      within.slice(Math.max(0, from - reach), to + reach).includes(this.#name);
    if (isNear(this.#text, start, end) || isNear(text, start, start + inserted.length)) return null;
    if (this.#found.some(({ looked }) => touched.holds(looked))) return null;
    const found = this.#found.map((use): Use => {
      const { span, owner, looked } = use;
      const movedOwner = owner === null || owner === 'other' ? owner : touched.moved(owner);
      return { span: touched.moved(span), owner: movedOwner, looked: touched.moved(looked) };
    });
    const from = touched.moved({ start: this.#from, end: this.#from }).start;
    return new Uses(this.#name, text, owners, { found, hits: this.#hits, from });
  }

  #next(): Use | null {
    while (this.#hits < MOST_USES) {
      const at = this.#text.indexOf(this.#name, this.#from);
      if (at < 0) {
        this.#hits = MOST_USES;
        return null;
      }
      this.#hits++;
      this.#from = at + this.#name.length;
      if (!isUse(this.#text, at, this.#from)) continue;
      const span = { start: at, end: this.#from };
      const looked = new Footprint(span);
      const owner = this.#owners.ofStatement(span, this.#owners.around(span, looked), looked);
      const use = { span, owner, looked };
      this.#found.push(use);
      return use;
    }
    return null;
  }
}

/** A use as a value: not part of a longer name, no key, no member, no new assignment. */
function isUse(text: string, start: number, end: number): boolean {
  const left = text[start - 1];
  if (isWord(left) || isWord(text[end]) || left === '.' || left === '-' || left === '"' || left === "'") return false;
  return !/^["']?\s{0,3}(?::(?!:)|=(?!=))/.test(text.slice(end, end + 8));
}
