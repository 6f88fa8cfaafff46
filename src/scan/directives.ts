import type { Directive } from '../domain/directive.js';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import type { TextChange } from './grammar.js';
import type { Lines } from './lines.js';

const MARK = 'bedrock-residency-ignore-';
/** What opens a comment in some language, right before the directive. */
const OPENER = /(?:[#;'%*]|\/\/|\/\*+|--|<!--|\brem|\{#|::|\(\*|"""|@REM)\s*$/i;
const SHAPE = /^(line|next-line|file)(?![\w-])((?:[\s,]+[a-z][a-z-]{2,40})*)[ \t]*(?:--[ \t]*(.*))?/;
/** What closes a comment, or a string of a notebook's JSON, behind the reason. */
const CLOSERS = ['*/', '-->', '#}', '*)', '%}', '"""'];

/** Offsets of all that may be suppression comments, in order. */
export function directiveMarks(text: string): number[] {
  return marksIn(text, 0, text.length);
}

/** Those of a changed text, from those of the old one: only around the change is anything searched for. */
export function updateMarks(old: readonly number[], { start, end, text: inserted }: TextChange, text: string): readonly number[] {
  const delta = inserted.length - (end - start);
  const first = Math.max(0, start - MARK.length);
  const before = old.filter((at) => at < first);
  const behind = old.filter((at) => at >= end);
  const fresh = marksIn(text, first, end + delta);
  return [...before, ...fresh, ...behind.map((at) => at + delta)];
}

/** Those that start in `[start, end)`. No mark can overlap another. */
function marksIn(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  const within = end + MARK.length < text.length ? text.slice(0, end + MARK.length - 1) : text;
  for (let at = within.indexOf(MARK, start); at >= 0 && at < end; at = within.indexOf(MARK, at + MARK.length)) found.push(at);
  return found;
}

/** The suppression comments of a text, in order; `marks`: see {@link directiveMarks}. */
export function readDirectives(text: string, lines: Lines, marks: readonly number[]): Directive[] {
  const directives: Directive[] = [];
  for (const at of marks) {
    const line = lines.lineAt(at);
    if (!OPENER.test(text.slice(Math.max(lines.start(line), at - 12), at))) continue;
    const rest = withoutCloser(text.slice(at + MARK.length, lines.end(line)));
    const match = SHAPE.exec(rest.slice(0, 2000));
    if (match === null) continue;
    const words = (match[2] ?? '').split(/[\s,]+/).filter((word) => word !== '');
    const rules = words.filter((word) => isRuleId(word) || isNoticeId(word));
    const end = at + MARK.length + match[0].trimEnd().length;
    directives.push({
      span: { start: at, end },
      text: text.slice(at, end),
      ...reachOfDirective(match[1] ?? '', line, lines),
      rules: words.length === 0 ? null : rules,
      reason: (match[3] ?? '').trim(),
    });
  }
  return directives;
}

function reachOfDirective(scope: string, line: number, lines: Lines): { firstLine: number; lastLine: number } {
  switch (scope) {
    case 'file':
      return { firstLine: 0, lastLine: lines.count };
    case 'next-line':
      return { firstLine: line + 1, lastLine: line + 1 };
    default:
      return { firstLine: line, lastLine: line };
  }
}

function withoutCloser(text: string): string {
  const trimmed = text.trimEnd();
  const closer = CLOSERS.find((mark) => trimmed.endsWith(mark));
  return closer === undefined ? trimmed : trimmed.slice(0, -closer.length);
}
