import type { Span } from '../domain/reference.js';

/** Where a text names Bedrock: spans sorted by start. */
export class Evidence {
  readonly #spans: readonly Span[];

  /** `spans`: sorted by start. */
  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  get isEmpty(): boolean {
    return this.#spans.length === 0;
  }

  /** Evidence that overlaps a range, the place asked about left out. */
  within(range: Span, except: Span): readonly Span[] {
    let found: Span[] | null = null;
    for (let i = this.#firstFrom(range.start - 200); i < this.#spans.length; i++) {
      const span = this.#spans[i];
      if (span === undefined || span.start >= range.end) break;
      if (span.end > range.start && !(span.start >= except.start && span.end <= except.end)) (found ??= []).push(span);
    }
    return found ?? NONE;
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

const NONE: readonly Span[] = [];

/** The span with the fewest characters between it and a place, the first of equals; null when there are none. */
export function closest(spans: readonly Span[], place: Span): Span | null {
  const gap = (span: Span): number => Math.max(span.start - place.end, place.start - span.end, 0);
  let nearest: Span | null = null;
  for (const span of spans) if (nearest === null || gap(span) < gap(nearest)) nearest = span;
  return nearest;
}

/** The spans of two lists that are sorted, as one that is. */
export function inOrder(first: readonly { readonly span: Span }[], second: readonly { readonly span: Span }[]): Span[] {
  const all: Span[] = [];
  let next = 0;
  for (const { span } of first) {
    for (let other = second[next]; other !== undefined && other.span.start < span.start; other = second[++next]) all.push(other.span);
    all.push(span);
  }
  for (const { span } of second.slice(next)) all.push(span);
  return all;
}
