import type { Span } from '../domain/reference.js';
import { isSpace } from './characters.js';
import type { Syntax } from './languages.js';

/** The comments of a text, in order, as a small lexer sees them; linear in the text's length. */
export function commentSpans(text: string, syntax: Syntax): Span[] {
  const spans: Span[] = [];
  const firsts = new Set([...syntax.line, ...syntax.block.map(([open]) => open), ...syntax.quotes].map((mark) => mark.charAt(0)));
  let i = 0;
  while (i < text.length) {
    if (!firsts.has(text.charAt(i))) {
      i++;
      continue;
    }
    const block = syntax.block.find(([open]) => text.startsWith(open, i));
    if (block) {
      const close = text.indexOf(block[1], i + block[0].length);
      const end = close < 0 ? text.length : close + block[1].length;
      spans.push({ start: i, end });
      i = end;
      continue;
    }
    if (syntax.line.some((mark) => text.startsWith(mark, i)) && startsComment(text, i, syntax)) {
      const end = lineEnd(text, i);
      spans.push({ start: i, end });
      i = end;
      continue;
    }
    const quote = syntax.quotes.find((mark) => text.startsWith(mark, i));
    i = quote === undefined ? i + 1 : stringEnd(text, i, quote);
  }
  return spans;
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

/** Behind a string's closing quote; a one-line string that is not closed ends with its line. */
function stringEnd(text: string, start: number, quote: string): number {
  const manyLines = quote.length > 1 || quote === '`';
  for (let i = start + quote.length; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '\n' && !manyLines) return i;
    else if (char === quote[0] && text.startsWith(quote, i)) return i + quote.length;
  }
  return text.length;
}
