/** No anchor, and nothing that it looks at behind itself, is longer. */
const LONGEST_ANCHOR = 120;

/**
 * Tells of each match of a global pattern that starts in `[start, end)`, in order; the text behind is not searched for the
 * next one. `found` must not search with the same pattern.
 *
 * A pattern is fast, several times over, when all its matches begin with one of a few characters that are rare in code:
 * the engine then skips from one to the next. So a word is best found by its rarest character, in its middle if need be,
 * with a look behind for what stands in front.
 */
export function search(pattern: RegExp, text: string, start: number, end: number, found: (at: number, match: string) => void): void {
  const within = end + LONGEST_ANCHOR < text.length ? text.slice(0, end + LONGEST_ANCHOR) : text;
  pattern.lastIndex = start;
  for (let match = pattern.exec(within); match !== null && match.index < end; match = pattern.exec(within)) found(match.index, match[0]);
}
