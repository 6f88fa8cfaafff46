import type { Span } from '../domain/reference.js';
import { isSpace } from './characters.js';
import type { TextChange } from './grammar.js';
import type { Syntax } from './languages.js';

/** The comments of a text, in order, as a small lexer sees them; linear in the text's length. */
export function commentSpans(text: string, syntax: Syntax): Span[] {
  return [...lex(text, syntax, 0)];
}

/**
 * The comments of a changed text, from those of the old one: lexed again from the last comment before the change, which
 * ends in plain code, to the first one behind it that stands as it did.
 */
export function updateComments(old: readonly Span[], change: TextChange, text: string, syntax: Syntax): Span[] {
  const delta = change.text.length - (change.end - change.start);
  const kept = old.slice(
    0,
    countWhile(old, (span) => span.end + LONGEST_MARK <= change.start),
  );
  const spans = [...kept];
  let next = kept.length;
  for (const span of lex(text, syntax, kept.at(-1)?.end ?? 0)) {
    spans.push(span);
    while (next < old.length && (old[next]?.start ?? 0) + delta < span.start) next++;
    const same = old[next];
    if (same === undefined || same.start < change.end || same.start + delta !== span.start || same.end + delta !== span.end) continue;
    for (const { start, end } of old.slice(next + 1)) spans.push({ start: start + delta, end: end + delta });
    return spans;
  }
  return spans;
}

const LONGEST_MARK = 4;

function countWhile<T>(list: readonly T[], test: (item: T) => boolean): number {
  const end = list.findIndex((item) => !test(item));
  return end < 0 ? list.length : end;
}

/** Yields comments from an offset in plain code on. */
function* lex(text: string, syntax: Syntax, from: number): Generator<Span> {
  const mark = marksOf(syntax);
  mark.lastIndex = from;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const i = match.index;
    // No mark of a comment begins like a quote, so that the longest mark here tells.
    if (syntax.quotes.includes(match[0])) {
      mark.lastIndex = stringEnd(text, i, match[0]);
      continue;
    }
    const block = syntax.block.find(([open]) => text.startsWith(open, i));
    if (block) {
      const close = text.indexOf(block[1], i + block[0].length);
      const end = close < 0 ? text.length : close + block[1].length;
      yield { start: i, end };
      mark.lastIndex = end;
      continue;
    }
    if (!startsComment(text, i, syntax)) {
      mark.lastIndex = i + 1;
      continue;
    }
    const end = lineEnd(text, i);
    yield { start: i, end };
    mark.lastIndex = end;
  }
}

const marks = new WeakMap<Syntax, string>();

/** Any comment mark or quote of a language; made anew for each run, since it keeps its place. */
function marksOf(syntax: Syntax): RegExp {
  let source = marks.get(syntax);
  if (source === undefined) marks.set(syntax, (source = marksSource(syntax)));
  return new RegExp(source, 'g');
}

function marksSource(syntax: Syntax): string {
  const words = [...syntax.line, ...syntax.block.map(([open]) => open), ...syntax.quotes];
  const escaped = [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[^A-Za-z0-9]/g, (char) => `\\${char}`));
  return escaped.length === 0 ? '(?!)' : escaped.join('|');
}

/** True when an offset lies in one of the spans, which are sorted. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined || offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return true;
  }
  return false;
}

function startsComment(text: string, at: number, syntax: Syntax): boolean {
  // A scheme's slashes start no comment: https://…
  if (text.startsWith('//', at) && text[at - 1] === ':') return false;
  return syntax.spacedMark !== true || at === 0 || isSpace(text[at - 1]);
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed < 0 ? text.length : feed;
}

const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;

/** Behind a string's closing quote; a one-line string that is not closed ends with its line. */
function stringEnd(text: string, start: number, quote: string): number {
  const manyLines = quote.length > 1 || quote === '`';
  const close = quote.charCodeAt(0);
  for (let i = start + quote.length; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === LINE_FEED && !manyLines) return i;
    else if (code === close && (quote.length === 1 || text.startsWith(quote, i))) return i + quote.length;
  }
  return text.length;
}
