import type { Span } from '../domain/reference.js';
import type { TextChange } from './grammar.js';

/** More than any pattern looks at around the range that it is asked about. */
const MARGIN = 128;

/** The part of a text that a reading looked at: as long as nothing changes in there, the same is read again. */
export class Footprint {
  start: number;
  end: number;

  constructor({ start, end }: Span) {
    this.start = start;
    this.end = end;
  }

  add({ start, end }: Span): void {
    if (start < this.start) this.start = start;
    if (end > this.end) this.end = end;
  }
}

/** What a change of a text touches; offsets of the old text unless told otherwise. */
export class Touched {
  readonly change: TextChange;
  /** Length of the new text over that of the old. */
  readonly delta: number;
  #start: number;
  #end: number;

  constructor(change: TextChange) {
    this.change = change;
    this.delta = change.text.length - (change.end - change.start);
    this.#start = change.start;
    this.#end = change.end;
  }

  /** The same, and what follows from it where two sorted lists of the old and the new text differ. */
  with<T>(before: readonly T[], after: readonly T[], spanOf: (item: T) => Span, isSame: (before: T, after: T) => boolean): Touched {
    const touched = new Touched(this.change);
    touched.#start = this.#start;
    touched.#end = this.#end;
    const same = (a: T | undefined, b: T | undefined): boolean =>
      a !== undefined && b !== undefined && this.isMoved(spanOf(a), spanOf(b)) && isSame(a, b);
    let front = 0;
    while (front < before.length && same(before[front], after[front])) front++;
    let back = 0;
    while (before.length - back > front && after.length - back > front && same(before.at(-1 - back), after.at(-1 - back))) back++;
    for (const item of before.slice(front, before.length - back)) touched.#add(spanOf(item));
    for (const item of after.slice(front, after.length - back)) touched.#add(this.#inOld(spanOf(item)));
    return touched;
  }

  /** True when a reading with this footprint may read something else now. */
  holds({ start, end }: Span): boolean {
    return start - MARGIN <= this.#end && end + MARGIN >= this.#start;
  }

  /** True when a span of the old text, which the change leaves alone, is that one of the new text. */
  isMoved(before: Span, after: Span): boolean {
    const by = this.#moves(before.start) ? this.delta : 0;
    return before.start + by === after.start && before.end + by === after.end;
  }

  /** Where a span lies now that the change does not reach into; the same object where it has not moved. */
  moved(span: Span): Span {
    return this.delta === 0 || !this.#moves(span.start) ? span : { start: span.start + this.delta, end: span.end + this.delta };
  }

  #moves(start: number): boolean {
    return start >= this.change.end;
  }

  #inOld({ start, end }: Span): Span {
    const back = (offset: number): number => (offset <= this.change.start ? offset : Math.max(this.change.start, offset - this.delta));
    return { start: back(start), end: back(end) };
  }

  #add({ start, end }: Span): void {
    if (start < this.#start) this.#start = start;
    if (end > this.#end) this.#end = end;
  }
}
