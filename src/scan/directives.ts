import type { Directive } from '../domain/directive.js';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import type { Lines } from './lines.js';

const MARK = 'bedrock-residency-ignore-';
/** What opens a comment in some language, right before the directive. */
const OPENER = /(?:[#;'%*]|\/\/|\/\*+|--|<!--|\brem|\{#|::|\(\*|"""|@REM)\s*$/i;
const SHAPE = /^(line|next-line|file)(?![\w-])((?:[\s,]+[a-z][a-z-]{2,40})*)[ \t]*(?:--[ \t]*(.*))?/;
/** What closes a comment, or a string of a notebook's JSON, behind the reason. */
const CLOSERS = ['*/', '-->', '#}', '*)', '%}', '"""'];

/** The suppression comments of a text, in order. */
export function readDirectives(text: string, lines: Lines): Directive[] {
  const directives: Directive[] = [];
  for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + MARK.length)) {
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
