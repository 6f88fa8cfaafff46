/** Character tests over UTF-16 code units; `undefined` (before the start, behind the end) is no character of any class. */

export function isLower(char: string | undefined): boolean {
  return char !== undefined && char >= 'a' && char <= 'z';
}

export function isUpper(char: string | undefined): boolean {
  return char !== undefined && char >= 'A' && char <= 'Z';
}

export function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

/** A letter, digit or underscore of ASCII: what glues names together. Full-width neighbours do not. */
export function isWord(char: string | undefined): boolean {
  return isLower(char) || isUpper(char) || isDigit(char) || char === '_';
}

export function isQuote(char: string | undefined): boolean {
  return char === '"' || char === "'" || char === '`';
}

export function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\u00a0' || char === '\u3000';
}

/** True for white space, quotes and everything beyond ASCII: what certainly ends a name in any language. */
export function endsName(char: string | undefined): boolean {
  return char === undefined || isSpace(char) || isQuote(char) || char > '~';
}

/** The offset behind the run of characters that `test` accepts, from `from` on, at most `most` of them. */
export function runEnd(text: string, from: number, test: (char: string | undefined) => boolean, most = 256): number {
  let i = from;
  const limit = Math.min(text.length, from + most);
  while (i < limit && test(text[i])) i++;
  return i;
}

/** The offset where the run of characters that `test` accepts starts, going left from `to` (exclusive). */
export function runStart(text: string, to: number, test: (char: string | undefined) => boolean, most = 256): number {
  let i = to;
  const limit = Math.max(0, to - most);
  while (i > limit && test(text[i - 1])) i--;
  return i;
}
