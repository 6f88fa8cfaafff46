import type { NoticeId, RuleId } from '../domain/rule.js';
import { commentSyntax, type CommentSyntax } from './comments.js';

/** Where a suppression stands and what is written there. */
export interface SuppressionEdit {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}

/** Why no comment can be written: the format has none, or the line and the one before it are one command. */
export type NoSuppression = 'no-comments' | 'no-place';

export interface SuppressionRequest {
  readonly languageId: string;
  readonly rule: RuleId | NoticeId;
  readonly reason: string;
  /** Zero-based line of the finding. */
  readonly line: number;
  /** Text of a line without its end. */
  readonly lineAt: (line: number) => string;
  readonly eol: string;
}

/** A comment that accepts a finding: on a line of its own above, or behind it where a line between would break a command. */
export function suppressionEdit(request: SuppressionRequest): SuppressionEdit | NoSuppression {
  const { line, lineAt, eol, languageId } = request;
  const syntax = commentSyntax(languageId);
  if (syntax === null) return 'no-comments';
  const text = lineAt(line);
  if (line > 0 && continues(lineAt(line - 1), syntax)) {
    if (!syntax.atLineEnd || continues(text, syntax)) return 'no-place';
    return { line, character: text.length, text: ` ${comment(syntax, 'ignore-line', request)}` };
  }
  const indentation = text.slice(0, text.length - text.trimStart().length);
  return { line, character: 0, text: `${indentation}${comment(syntax, 'ignore-next-line', request)}${eol}` };
}

function comment(syntax: CommentSyntax, directive: string, { rule, reason }: SuppressionRequest): string {
  const close = syntax.close === '' ? '' : ` ${syntax.close}`;
  return `${syntax.open} bedrock-residency-${directive} ${rule} -- ${asOneLine(reason, syntax)}${close}`;
}

/** A reason must end neither its line nor its comment. */
function asOneLine(reason: string, { close }: CommentSyntax): string {
  const line = reason.split(/\s+/).filter(Boolean).join(' ');
  return close === '' ? line : line.replaceAll(close, [...close].join(' '));
}

function continues(line: string, { continuation }: CommentSyntax): boolean {
  return continuation !== null && line.trimEnd().endsWith(continuation.trimEnd());
}
