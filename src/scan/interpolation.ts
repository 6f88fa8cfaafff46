import { isDigit, isLower, isUpper, isWord, runEnd, runStart } from './characters.js';

/** Longer ones are no interpolation of a model ID, ARN or host; the bound keeps the scan linear. */
const LONGEST = 160;

/**
 * The end of an interpolation that starts at `start`, or -1: `${x}`, `#{x}`, `{x}`, `{{ x }}`, `\(x)`, `$(x)`, `$x`,
 * `%s`, `%(x)s`, `%{x}`, `%X%`, `<x>`. Placeholders of every language count, since the scan does not know which it reads.
 */
export function interpolationEnd(text: string, start: number): number {
  const char = text[start];
  const next = text[start + 1];
  switch (char) {
    case '$':
      if (next === '{') return closing(text, start + 1, '{', '}');
      if (next === '(') return closing(text, start + 1, '(', ')');
      return isLower(next) || isUpper(next) || next === '_' ? runEnd(text, start + 1, isWord, LONGEST) : -1;
    case '#':
      return next === '{' ? closing(text, start + 1, '{', '}') : -1;
    case '{':
      return closing(text, start, '{', '}');
    case '\\':
      return next === '(' ? closing(text, start + 1, '(', ')') : -1;
    case '<': {
      const end = runEnd(text, start + 1, (c) => isWord(c) || c === '-' || c === ' ', 40);
      return end > start + 1 && text[end] === '>' ? end + 1 : -1;
    }
    case '%':
      return percentEnd(text, start);
    default:
      return -1;
  }
}

/** The start of an interpolation that ends at `end` (exclusive), or -1; the mirror of {@link interpolationEnd}. */
export function interpolationStart(text: string, end: number): number {
  const last = text[end - 1];
  if (last === '}') {
    const open = opening(text, end - 1, '{', '}');
    if (open < 0) return -1;
    return text[open - 1] === '$' || text[open - 1] === '#' || text[open - 1] === '%' ? open - 1 : open;
  }
  if (last === ')') {
    const open = opening(text, end - 1, '(', ')');
    return open > 0 && (text[open - 1] === '$' || text[open - 1] === '\\') ? open - 1 : -1;
  }
  if (last === '>') {
    const open = runStart(text, end - 1, (c) => isWord(c) || c === '-' || c === ' ', 40) - 1;
    return open >= 0 && open < end - 2 && text[open] === '<' ? open : -1;
  }
  if (last === '%') {
    const name = runStart(text, end - 1, isWord, LONGEST);
    return name < end - 1 && text[name - 1] === '%' ? name - 1 : -1;
  }
  if (isFormatLetter(last)) {
    const width = runStart(text, end - 1, (c) => isDigit(c) || c === '$', 4);
    if (text[width - 1] === '%') return width - 1;
    if (text[end - 2] === ')') {
      const open = opening(text, end - 2, '(', ')');
      if (open > 0 && text[open - 1] === '%') return open - 1;
    }
  }
  const name = runStart(text, end, isWord, LONGEST);
  return name < end && text[name - 1] === '$' && !isDigit(text[name]) ? name - 1 : -1;
}

function percentEnd(text: string, start: number): number {
  const next = text[start + 1];
  if (next === '{') return closing(text, start + 1, '{', '}');
  if (next === '(') {
    const end = closing(text, start + 1, '(', ')');
    return end > 0 && isFormatLetter(text[end]) ? end + 1 : -1;
  }
  const name = runEnd(text, start + 1, isWord, LONGEST);
  if (name > start + 1 && text[name] === '%' && !isDigit(next)) return name + 1;
  const letter = runEnd(text, start + 1, (c) => isDigit(c) || c === '$', 4);
  return isFormatLetter(text[letter]) && !isWord(text[letter + 1]) ? letter + 1 : -1;
}

function isFormatLetter(char: string | undefined): boolean {
  return char === 's' || char === 'v' || char === 'd' || char === '@' || char === 'q';
}

/** The offset behind the bracket that closes the one at `open`, on one line and within bounds, or -1. */
function closing(text: string, open: number, left: string, right: string): number {
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST);
  for (let i = open; i < limit; i++) {
    const char = text[i];
    if (char === '\n') return -1;
    if (char === left) depth++;
    else if (char === right && --depth === 0) return i > open + 1 || left === '{' ? i + 1 : -1;
  }
  return -1;
}

function opening(text: string, close: number, left: string, right: string): number {
  let depth = 0;
  const limit = Math.max(0, close - LONGEST);
  for (let i = close; i >= limit; i--) {
    const char = text[i];
    if (char === '\n') return -1;
    if (char === right) depth++;
    else if (char === left && --depth === 0) return i;
  }
  return -1;
}
