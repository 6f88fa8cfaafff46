import type { Span } from '../domain/reference.js';
import type { Brackets } from './brackets.js';
import { isLower, isSpace, isUpper, isWord, runEnd, runStart } from './characters.js';
import type { Footprint } from './footprint.js';
import type { Lines } from './lines.js';

/** Bounds of a statement that spans lines; more is a block. */
const MOST_LINES = 30;
const MOST_CHARACTERS = 2500;
/** Brackets walked outward from a place. */
const MOST_LEVELS = 4;

/** Words in front of a name and its `{` that open a block, not a value. */
const DECLARATION =
  /\b(?:class|interface|struct|enum|trait|impl|namespace|module|package|protocol|extension|object|record|union|func|fn|fun|function|def|resource|data|variable|provider|locals|terraform|output)\b/;

/** One bracket pair around a place, the innermost first. */
export interface Enclosure {
  /** What stands in front of the bracket on its line: the callee, the key, the type. */
  readonly head: Span;
  /** From the bracket to its partner. */
  readonly body: Span;
  /** `call`: parentheses; `builder`: a block that a name opens (`Client { … }`); `value`: a list or object. */
  readonly kind: 'call' | 'builder' | 'value';
}

/**
 * The call, builder and value brackets around an offset, from the inside out; a block's brace ends the walk. Brackets in
 * strings are taken as brackets: over so few lines that is right far more often than not.
 */
export function enclosures(text: string, offset: number, lines: Lines, brackets: Brackets, looked: Footprint): Enclosure[] {
  const found: Enclosure[] = [];
  const line = lines.lineAt(offset);
  const floor = Math.max(lines.start(Math.max(0, line - MOST_LINES)), offset - MOST_CHARACTERS);
  for (let from = offset; found.length < MOST_LEVELS;) {
    const at = brackets.opening(from, floor);
    if (at < 0) {
      looked.add({ start: floor, end: offset });
      break;
    }
    const lineStart = lines.start(lines.lineAt(at));
    looked.add({ start: lineStart, end: offset });
    const kind = bracketKind(text, at, lineStart);
    if (kind === null) break;
    const end = brackets.partner(at, Math.min(text.length, at + MOST_CHARACTERS));
    looked.add({ start: at, end });
    found.push({ head: { start: headStart(text, at, lineStart), end: at }, body: { start: at, end }, kind });
    from = at;
  }
  return found;
}

/** What a bracket opens; null for a block of statements. */
function bracketKind(text: string, at: number, lineStart: number): Enclosure['kind'] | null {
  if (text[at] === '(') return 'call';
  if (text[at] === '[') return 'value';
  const before = runStart(text, at, isSpace, 40);
  const last = text[before - 1];
  // `${`, `#{` and `{{` interpolate: transparent, as a value is.
  if (last === undefined || '([,=:{$#?|&'.includes(last)) return last === undefined ? null : isArrow(text, before) ? null : 'value';
  if (last === '>' && text[before - 2] === '=') return null;
  if (!isWord(last)) return null;
  const word = text.slice(runStart(text, before, isWord, 60), before);
  if (word === 'return') return 'value';
  const head = text.slice(lineStart, at);
  return DECLARATION.test(head) && !/=\s*[\w.:]+\s*$/.test(head) ? null : 'builder';
}

function isArrow(text: string, before: number): boolean {
  return text[before - 1] === '>' && text[before - 2] === '=';
}

/** The head on the bracket's line, back to the bracket or separator that starts its expression. */
function headStart(text: string, at: number, lineStart: number): number {
  const floor = Math.max(lineStart, at - 200);
  let depth = 0;
  let i = at - 1;
  for (; i >= floor; i--) {
    const char = text[i];
    if (char === ')' || char === ']' || char === '}') depth++;
    else if (char === '(' || char === '[' || char === '{') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && (char === ',' || char === ';')) break;
  }
  return i + 1;
}

/** The sentence around an offset on its line: between full stops that white space or a wide character follows. */
export function sentence(text: string, offset: number, lines: Lines): Span {
  const line = lines.lineAt(offset);
  const start = Math.max(lines.start(line), offset - MOST_CHARACTERS);
  const end = Math.min(lines.end(line), offset + MOST_CHARACTERS);
  let from = start;
  for (const stop of text.slice(start, offset).matchAll(/。|[.!?](?=\s\S)/g)) from = start + stop.index + 1;
  const behind = /。|[.!?](?=\s|$)/.exec(text.slice(offset, end));
  return { start: from, end: behind === null ? end : offset + behind.index + 1 };
}

/** The logical line: builder chains (`.region(…)` on lines of their own) and continued shell lines joined. */
export function logicalLine(text: string, offset: number, lines: Lines, looked: Footprint): Span {
  const line = lines.lineAt(offset);
  let first = line;
  let last = line;
  const continues = (n: number): boolean => isContinued(text, lines.start(n), lines.end(n));
  const chained = (n: number): boolean => isChained(text, lines.start(n), lines.end(n));
  while (first > 0 && line - first < MOST_LINES && (chained(first) || continues(first - 1))) first--;
  while (last + 1 < lines.count && last - line < MOST_LINES && (chained(last + 1) || continues(last))) last++;
  looked.add({ start: lines.start(Math.max(0, first - 1)), end: lines.end(last + 1) });
  return {
    start: Math.max(lines.start(first), offset - MOST_CHARACTERS),
    end: Math.min(lines.end(last), offset + MOST_CHARACTERS),
  };
}

/** A line that goes on in the next one, as shells write it. */
function isContinued(text: string, start: number, end: number): boolean {
  const last = text[runStart(text, end, isSpace, Math.min(7, end - start)) - 1];
  return end > start && (last === '\\' || last === '`' || last === '^');
}

/** A line that begins with a call on what the line above it gives. */
function isChained(text: string, start: number, end: number): boolean {
  const at = runEnd(text, start, isSpace, Math.min(80, end - start));
  const next = text[at + 1];
  switch (text[at]) {
    case '.':
      return isLower(next) || isUpper(next) || next === '_';
    case '?':
      return next === '.';
    case '-':
    case '|':
      return next === '>';
    default:
      return false;
  }
}
