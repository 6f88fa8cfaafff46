import type { TextChange } from '../scan/grammar.js';

/** Pieces are compared as wholes, which the engine does far faster than letter by letter. */
const PIECE = 4_096;

/** The one replacement that leads from a text to another, as short as equal beginnings and ends make it; null for the same text. */
export function changeBetween(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const start = equalLength(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const fromEnd = (text: string, from: number, to: number): string => text.slice(text.length - to, text.length - from);
  const end = equalLength(most - start, (from, to) => fromEnd(before, from, to) === fromEnd(after, from, to));
  return { start, end: before.length - end, text: after.slice(start, after.length - end) };
}

/** How many characters are equal, up to `most`; `isEqual` compares those from one count to another. */
function equalLength(most: number, isEqual: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let piece = PIECE; piece >= 1; piece = Math.floor(piece / 8)) {
    while (count + piece <= most && isEqual(count, count + piece)) count += piece;
  }
  return count;
}
