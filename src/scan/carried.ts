import type { Span } from '../domain/reference.js';
import type { Touched } from './footprint.js';

/** What was read of one place of a text, and what was looked at for it. */
export interface Reading {
  readonly span: Span;
  readonly looked: Span;
}

/** Readings of the text before a change, for those places of the text behind it of which the same would be read again. */
export class Carried<R extends Reading, M = R> {
  readonly #readings: readonly R[];
  readonly #touched: Touched;
  readonly #moved: (reading: R) => M | null;
  #next = 0;

  /** `readings`: sorted by position. `moved` shifts what one has found, or says with null that it no longer holds. */
  constructor(readings: readonly R[], touched: Touched, moved: (reading: R) => M | null) {
    this.#readings = readings;
    this.#touched = touched;
    this.#moved = moved;
  }

  /** What holds of a place of the new text, or null; places must be asked for in order. */
  take(place: Span): M | null {
    for (; this.#next < this.#readings.length; this.#next++) {
      const reading = this.#readings[this.#next];
      if (reading === undefined) return null;
      if (this.#touched.isMoved(reading.span, place)) return this.#touched.holds(reading.looked) ? null : this.#moved(reading);
      if (this.#touched.moved(reading.span).start > place.start) return null;
    }
    return null;
  }
}
