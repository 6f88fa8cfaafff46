import type { Catalog } from '../catalog/facts.js';
import type { Span } from '../domain/reference.js';
import { endsName, isDigit, isLower, isQuote, isWord, runEnd, runStart } from '../scan/characters.js';
import { PROVIDERS } from '../scan/providers.js';
import { isOtherUse, keyBefore, kindOf, type KeyKind } from './keys.js';

/** A place where a model ID or a Region is being typed, as far as its own line tells. */
export interface Place {
  readonly what: 'model' | 'region';
  /** The ID from its first character to its last, whichever side of the cursor: what an offer replaces. */
  readonly span: Span;
  /** What of it stands before the cursor. */
  readonly typed: string;
  /** What must name Bedrock before an ID is certain: nothing more, the file, or the statement. */
  readonly needs: 'nothing' | 'file' | 'statement';
  /** True behind a key that holds model IDs, where a part of one (`sonnet`) is looked for too. */
  readonly isKeyed: boolean;
}

/** Longer than any ID with its tool prefix. */
const LONGEST = 160;
/** A line is read this far back from the cursor. */
const LOOK = 400;

/** `bedrock:`, `bedrock_converse:`, as tools put before an ID. */
const TOOL_COLON = /^(?:amazon[-_]|aws[-_])?bedrock(?:_\w{1,12})?:/;
/** `bedrock/`, `bedrock/converse/`, `bedrock/us-east-1/`, `litellm/bedrock/`, from the value's start. */
const TOOL_SLASH = /^(?:[\w-]{1,20}\/)?(?:amazon[-_]|aws[-_])?bedrock(?:_\w{1,12})?\/(?:[\w-]{1,20}\/){0,2}$/;
/** Languages whose values stand without quotes. */
const UNQUOTED = new Set(['yaml', 'dotenv', 'shellscript', 'properties', 'ini', 'dockerfile', 'makefile', 'powershell', 'bat']);

/** The place that a cursor at `offset` stands in; null where neither an ID nor a Region is being typed. */
export function readPlace(text: string, offset: number, language: string | null, catalog: Catalog): Place | null {
  const start = runStart(text, offset, isRaw, LONGEST);
  const lineStart = Math.max(offset - LOOK, text.lastIndexOf('\n', offset - 1) + 1);
  const raw = text.slice(start, offset);
  const before = text.slice(lineStart, start);
  // A variable's default: `${MODEL_ID:-…`, `${bedrock.model-id:…`.
  const variable = before.endsWith('${') ? (/^\w[\w.-]{0,80}:-?|^\w{1,60}-/.exec(raw)?.[0] ?? null) : null;
  const tool = variable === null ? (TOOL_COLON.exec(raw)?.[0] ?? null) : null;
  const span = { start: start + (variable ?? tool ?? '').length, end: runEnd(text, offset, isOfId, LONGEST) };
  const typed = text.slice(span.start, offset);
  if (!/^(?:[a-z0-9]|$)/.test(text.slice(span.start, span.end)) || !/^[a-z0-9.:-]*$/.test(typed) || !mayEnd(text[span.end])) return null;
  if (isArn(before)) return { what: 'model', span, typed, needs: 'nothing', isKeyed: true };

  const value = valueStart(before, language, variable !== null);
  if (value === null || (!value.isQuoted && isQuote(text[span.end]))) return null;
  const key = variable === null ? keyBefore(before.slice(0, value.at)) : kindOf(variable);
  if (key === 'region') return tool === null ? { what: 'region', span, typed, needs: 'nothing', isKeyed: true } : null;
  const path = before.slice(value.from);
  const isToolPath = TOOL_SLASH.test(path);
  if (path !== '' && !isToolPath) return null;
  if (key === null && isOtherUse(before.slice(0, value.at))) return null;
  // `bedrock:` without a key may become an action of IAM's, or a key itself.
  const isTool = isToolPath || (tool !== null && key !== null);
  const needs = isTool ? 'nothing' : needsOf(typed, key, value.isQuoted, catalog);
  return needs === null ? null : { what: 'model', span, typed, needs, isKeyed: key !== null || isTool };
}

/** Characters of an ID with its tool's prefix. */
function isRaw(char: string | undefined): boolean {
  return isWord(char) || char === '.' || char === '-' || char === ':';
}

/** False in front of what goes on: a variable, a path, a wildcard. */
function mayEnd(char: string | undefined): boolean {
  return endsName(char) || (char !== undefined && ',;)]}[<|\\'.includes(char));
}

function isOfId(char: string | undefined): boolean {
  return isLower(char) || isDigit(char) || char === '.' || char === '-' || char === ':';
}

/** Where the value begins (`from`) and what stands in front of it ends (`at`), both in the text before the raw ID. */
function valueStart(
  before: string,
  language: string | null,
  isDefault: boolean,
): { readonly at: number; readonly from: number; readonly isQuoted: boolean } | null {
  if (isDefault) return { at: before.length, from: before.length, isQuoted: true };
  const from = runStart(before, before.length, (char) => isWord(char) || char === '-' || char === '/', LONGEST);
  if (isQuote(before[from - 1])) return { at: from - 1, from, isQuoted: true };
  const isUnquoted = language !== null && UNQUOTED.has(language) && mayBegin(before.slice(0, from));
  return isUnquoted ? { at: from, from, isQuoted: false } : null;
}

/** True behind `key=`, `key: `, a list's `- ` and an option. */
function mayBegin(before: string): boolean {
  const end = runStart(before, before.length, (char) => char === ' ' || char === '\t', 16);
  const last = before[end - 1];
  if (last === '=') return true;
  if (end === before.length) return false;
  const word = before.slice(
    runStart(before, end, (char) => isWord(char) || char === '-', 60),
    end,
  );
  return last === ':' || word === '-' || word.startsWith('--');
}

/** True behind an ARN of a resource whose name is a model's. */
function isArn(before: string): boolean {
  if (!before.endsWith(':foundation-model/') && !before.endsWith(':inference-profile/')) return false;
  return !/[\s"'`]/.test(before.slice(Math.max(0, before.lastIndexOf('arn:')))) && before.includes('arn:');
}

function needsOf(typed: string, key: KeyKind | null, isQuoted: boolean, catalog: Catalog): Place['needs'] | null {
  if (key === 'bedrock-model') return 'nothing';
  const geography = geographyOf(typed, catalog);
  const model = typed.slice(geography === null ? 0 : geography.length + 1);
  const hasProvider = PROVIDERS.some((provider) => model.startsWith(`${provider}.`));
  if (hasProvider && (geography !== null || key !== null)) return 'nothing';
  if (key === 'model-id') return 'file';
  if (key === 'model') return 'statement';
  return hasProvider || (isQuoted && geography !== null) ? 'file' : null;
}

/** The geography's prefix, without its dot, that an ID begins with as far as it is typed; null without one. */
export function geographyOf(typed: string, catalog: Catalog): string | null {
  const dot = typed.indexOf('.');
  const first = typed.slice(0, Math.max(0, dot));
  return catalog.geographies.has(first) ? first : null;
}
