import type { Span } from '../domain/reference.js';

/** Index of the first of a list, sorted by where its parts start, that starts at an offset or behind it. */
export function firstFrom(sorted: readonly { readonly span: Span }[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
