import { isQuote, isSpace, isWord, runEnd } from '../characters.js';

/** Calls that are longer are not read: a bound for the grammar, and no construction needs more. */
const LONGEST = 1_500;

/** What the reading of a bracket stops at. */
const MARK = /["'`#/()[\]{},]/g;

/** One argument of a call, or one entry of an object literal. */
export interface Argument {
  readonly start: number;
  readonly end: number;
  /** `region=…` in Python, `region: …` or `region` in an object literal; null for a value without a name. */
  readonly name: string | null;
  /** `...rest`, `*args`, `**kwargs`: names what cannot be seen. */
  readonly isSpread: boolean;
}

export interface Arguments {
  /** Offset of the opening bracket, and behind the closing one. */
  readonly open: number;
  readonly end: number;
  readonly items: readonly Argument[];
}

/**
 * Reads the bracket at `open` and what stands in it, strings and comments told apart; null when it does not end in sight,
 * at `within` at the latest.
 */
export function readArguments(text: string, open: number, within = open + LONGEST): Arguments | null {
  const items: Argument[] = [];
  const limit = Math.min(text.length, open + LONGEST, within);
  let depth = 0;
  let from = open + 1;
  const add = (to: number): void => {
    const item = argument(text, from, to);
    if (item !== null) items.push(item);
    from = to + 1;
  };
  const marks = new RegExp(MARK.source, MARK.flags);
  for (let i = open; i < limit; i = marks.lastIndex) {
    marks.lastIndex = i;
    const match = marks.exec(text);
    if (match === null || match.index >= limit) return null;
    const at = match.index;
    const char = match[0];
    const skipped = skip(text, at);
    marks.lastIndex = Math.max(at + 1, skipped);
    if (skipped > at) continue;
    if (char === '(' || char === '[' || char === '{') depth++;
    else if (char === ')' || char === ']' || char === '}') {
      if (--depth > 0) continue;
      add(at);
      return { open, end: at + 1, items };
    } else if (char === ',' && depth === 1) add(at);
  }
  return null;
}

/** Behind the white space and comments from `at` on. */
export function skipBlank(text: string, at: number): number {
  let i = at;
  for (;;) {
    const next = isSpace(text[i]) ? i + 1 : isCommentStart(text, i) ? skip(text, i) : i;
    if (next === i || next - at > LONGEST) return i;
    i = next;
  }
}

/** Behind the string or comment at `at`; `at` itself where none starts. */
function skip(text: string, at: number): number {
  if (isQuote(text[at])) return stringEnd(text, at);
  if (!isCommentStart(text, at)) return at;
  const mark = text.startsWith('/*', at) ? '*/' : '\n';
  const end = text.indexOf(mark, at + 2);
  return end < 0 ? text.length : end + mark.length;
}

function isCommentStart(text: string, at: number): boolean {
  if (text[at] === '#') return at === 0 || isSpace(text[at - 1]);
  return text.startsWith('//', at) || text.startsWith('/*', at);
}

function stringEnd(text: string, start: number): number {
  const quote = text[start] ?? '';
  const mark = text.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote;
  const limit = Math.min(text.length, start + LONGEST);
  for (let i = start + mark.length; i < limit; i++) {
    if (text[i] === '\\') i++;
    else if (text.startsWith(mark, i)) return i + mark.length;
  }
  return limit;
}

function argument(text: string, from: number, to: number): Argument | null {
  const start = skipBlank(text, from);
  if (start >= to) return null;
  let end = to;
  while (end > start && isSpace(text[end - 1])) end--;
  const isSpread = text[start] === '*' || text.startsWith('...', start);
  return { start, end, isSpread, name: isSpread ? null : nameOf(text, start, end) };
}

function nameOf(text: string, start: number, end: number): string | null {
  const quote = isQuote(text[start]) ? 1 : 0;
  const nameEnd = runEnd(text, start + quote, isWord, 60);
  const name = text.slice(start + quote, nameEnd);
  if (name === '' || (quote === 1 && text[nameEnd] !== text[start])) return null;
  if (nameEnd + quote === end) return quote === 0 ? name : null;
  const behind = skipBlank(text, nameEnd + quote);
  if (behind >= end) return null;
  const char = text[behind];
  return char === ':' || (char === '=' && text[behind + 1] !== '=' && text[behind + 1] !== '>') ? name : null;
}
