import { isLower, isQuote, isUpper, isWord, runStart } from '../scan/characters.js';

/** What the key, argument or variable in front of a value tells of it. */
export type KeyKind =
  /** Bedrock's by its own name: `BEDROCK_MODEL_ID`, `FoundationModelIdentifier(`. */
  | 'bedrock-model'
  /** As AWS's SDKs and tools name the ID: `modelId`, `--model-id`, `foundation_model`. */
  | 'model-id'
  /** Any provider's: `model`, `model_name`. */
  | 'model'
  | 'region';

const MODEL_NAME = /(?:model(?:id|identifier|name)?|inferenceprofile(?:id|identifier)?)$/;
const LONGEST_NAME = 80;
const LONGEST_TYPE = 40;

/** Words in front of a path: `from "bedrock/`, `require('bedrock/`. */
const PATH = new Set(['from', 'import', 'require', 'include', 'source', 'open', 'path', 'load']);
/** Calls that compare with a part of a text or take it off; letters alone. */
const COMPARED = /^(?:(?:starts|ends)with|(?:has|remove|trim)(?:prefix|suffix)|contains|includes|indexof|match|split|replace)(?:all)?$/;

/** A name by how it ends, its separators and case taken off; null for one that holds neither a model ID nor a Region. */
export function kindOf(name: string): KeyKind | null {
  const plain = letters(name);
  if (/region(?:name)?$/.test(plain)) return 'region';
  if (!MODEL_NAME.test(plain)) return null;
  if (plain.includes('bedrock') || plain === 'foundationmodelidentifier') return 'bedrock-model';
  // Claude Code's variables hold IDs of whatever serves the model; a file that names Bedrock says so.
  const isAnyones = /model(?:name)?$/.test(plain) && !/foundationmodel$|^anthropic/.test(plain);
  return isAnyones ? 'model' : 'model-id';
}

/**
 * What a value's key tells, given the text before the value without its opening quote, from the line's start; null for
 * nothing that is known to hold a model ID or a Region. Read from right to left: the nearest name counts.
 */
export function keyBefore(text: string): KeyKind | null {
  let end = withoutStringPrefix(text);
  if (text[end - 1] === '(') {
    const start = runStart(text, end - 1, (char) => isWord(char) || char === '$' || char === '.' || char === ':', LONGEST_NAME);
    const kind = kindOf(
      text
        .slice(start, end - 1)
        .split(/[.:]/)
        .pop() ?? '',
    );
    if (kind !== null) return kind;
    // A call around the value: `ModelId: aws.String(`.
    end = text.endsWith('new ', start) ? start - 4 : start;
  }
  const at = skipSpaces(text, end);
  switch (text[at - 1]) {
    case '=':
      return assigned(text, at);
    case '>':
      return text[at - 2] === '=' ? kindOf(nameBefore(text, at - 2)) : null;
    case ':':
      return kindOf(nameBefore(text, at - 1));
    case ',':
      return listed(text, at - 1);
    case '?':
    case '|':
      return text[at - 2] === text[at - 1] ? kindOf(nameBefore(text, at - 2)) : null;
    default:
      return at === end ? null : spaced(text, at);
  }
}

/** True in front of a text that is no value of its own, whatever it looks like; the text as for {@link keyBefore}. */
export function isOtherUse(text: string): boolean {
  const end = skipSpaces(text, text.length);
  if (text[end - 1] === '=') return text[end - 2] === '=' || text[end - 2] === '!';
  const isCall = text[end - 1] === '(';
  const nameEnd = isCall ? end - 1 : end;
  const name = text.slice(runStart(text, nameEnd, isWord, LONGEST_NAME), nameEnd);
  return PATH.has(name) || (isCall && COMPARED.test(letters(name)));
}

/** Behind the last character that is no letter which a language puts before a quote: `f"`, `rb'`, `@"`. */
function withoutStringPrefix(text: string): number {
  const start = runStart(text, text.length, (char) => char !== undefined && 'frbuFRBU$@'.includes(char), 2);
  return isWord(text[start - 1]) ? text.length : start;
}

/** `key = `, `"key" := `, `['key'] = `, `key: Type = `; not what is compared. */
function assigned(text: string, at: number): KeyKind | null {
  const before = text[at - 2];
  if (before === '=' || before === '!' || before === '<' || before === '>') return null;
  const end = skipSpaces(text, before === ':' ? at - 2 : at - 1);
  const kind = kindOf(nameBefore(text, end));
  if (kind !== null) return kind;
  const type = runStart(text, end, (char) => isWord(char) || (char !== undefined && ".<>[]&'?| ".includes(char)), LONGEST_TYPE);
  return text[type - 1] === ':' ? kindOf(nameBefore(text, type - 1)) : null;
}

/** `getenv("MODEL_ID", `, `"--model-id", `. */
function listed(text: string, comma: number): KeyKind | null {
  const end = skipSpaces(text, comma);
  return isQuote(text[end - 1]) ? kindOf(nameBefore(text, end)) : null;
}

/** `--model-id `, and the fallback of languages that have a word for it: `get("MODEL_ID") or `. */
function spaced(text: string, at: number): KeyKind | null {
  if (text.slice(Math.max(0, at - 3), at) === ' or') return kindOf(nameBefore(text, at - 3));
  const start = runStart(text, at, isOfName, LONGEST_NAME);
  return text.startsWith('--', start) ? kindOf(text.slice(start, at)) : null;
}

/** The name that ends before `end`, with what may close it in between: white space, a bracket, a quote, a question mark. */
function nameBefore(text: string, end: number): string {
  let at = skipSpaces(text, end);
  if (text[at - 1] === ')' || text[at - 1] === ']' || text[at - 1] === '?') at--;
  if (isQuote(text[at - 1])) at--;
  return text.slice(runStart(text, at, isOfName, LONGEST_NAME), at);
}

function isOfName(char: string | undefined): boolean {
  return isWord(char) || char === '-' || char === '.';
}

function skipSpaces(text: string, end: number): number {
  return runStart(text, end, (char) => char === ' ' || char === '\t', 16);
}

function letters(name: string): string {
  return [...name]
    .filter((char) => isLower(char) || isUpper(char))
    .join('')
    .toLowerCase();
}
