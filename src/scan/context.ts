import type { Context, Span } from '../domain/reference.js';
import { commentSpans, isInside } from './comments.js';
import { isProse, languageOf, syntaxOf } from './languages.js';
import type { Lines } from './lines.js';

/** How far out a policy document's statement is looked for, in characters and in lines. */
const FARTHEST = 12_000;
const MOST_LEVELS = 8;
const MOST_LINES = 60;

/** Tells what the surroundings of a place certainly are; `code` whenever the file type or the lexer leaves a doubt. */
export class ContextReader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #language: string | null;
  /** Null where the language's comments are not known. */
  readonly comments: readonly Span[] | null;

  /** `comments`: those of the text, where they are known already. */
  constructor(
    text: string,
    lines: Lines,
    file: { path?: string | undefined; languageId?: string | undefined },
    comments: readonly Span[] | null = null,
  ) {
    this.#text = text;
    this.#lines = lines;
    this.#language = languageOf(file.path, file.languageId);
    const syntax = syntaxOf(this.#language);
    this.comments = comments ?? (syntax === null ? null : commentSpans(text, syntax));
  }

  /** As VS Code names it; null when unsure. */
  get language(): string | null {
    return this.#language;
  }

  isComment(offset: number): boolean {
    return this.comments !== null && isInside(this.comments, offset);
  }

  context(offset: number): Context {
    if (isProse(this.#language)) return 'prose';
    if (this.isComment(offset)) return 'comment';
    const effect = this.#effect(offset);
    return effect === null ? 'code' : effect === 'Deny' ? 'deny' : 'permission';
  }

  /** The `Effect` of the policy statement in which an offset stands. */
  #effect(offset: number): 'Allow' | 'Deny' | null {
    switch (this.#language) {
      case 'json':
      case 'jsonc':
        return this.#bracketedEffect(offset, /"Effect"\s*:\s*"(Allow|Deny)"/);
      case 'terraform':
        return this.#bracketedEffect(offset, /["']?Effect["']?\s*[=:]\s*"(Allow|Deny)"/) ?? this.#terraformEffect(offset);
      case 'yaml':
        return this.#indentedEffect(offset);
      default:
        return null;
    }
  }

  #bracketedEffect(offset: number, pattern: RegExp): 'Allow' | 'Deny' | null {
    for (const body of this.#braces(offset)) {
      const found = pattern.exec(this.#text.slice(body.start, body.end))?.[1];
      if (found === 'Allow' || found === 'Deny') return found;
    }
    return null;
  }

  /** A `statement { … }` block of `aws_iam_policy_document`, which allows unless it says otherwise. */
  #terraformEffect(offset: number): 'Allow' | 'Deny' | null {
    for (const body of this.#braces(offset)) {
      if (!/\bstatement\s*$/.test(this.#text.slice(Math.max(0, body.start - 20), body.start))) continue;
      return /\beffect\s*=\s*"Deny"/.test(this.#text.slice(body.start, body.end)) ? 'Deny' : 'Allow';
    }
    return null;
  }

  /** Brace pairs around an offset, from the inside out. */
  *#braces(offset: number): Generator<Span> {
    const floor = Math.max(0, offset - FARTHEST);
    const ceiling = Math.min(this.#text.length, offset + FARTHEST);
    let depth = 0;
    let end = offset;
    for (let i = offset - 1, levels = 0; i >= floor && levels < MOST_LEVELS; i--) {
      const char = this.#text[i];
      if (char === '}') depth++;
      else if (char === '{' && depth-- === 0) {
        depth = 0;
        levels++;
        end = this.#closing(end, ceiling);
        yield { start: i, end };
      }
    }
  }

  #closing(from: number, ceiling: number): number {
    let depth = 0;
    for (let i = from; i < ceiling; i++) {
      const char = this.#text[i];
      if (char === '{') depth++;
      else if (char === '}' && depth-- === 0) return i + 1;
    }
    return ceiling;
  }

  #indentedEffect(offset: number): 'Allow' | 'Deny' | null {
    const line = this.#lines.lineAt(offset);
    let least = indentOf(this.#lines.text(line));
    for (let n = line; n >= 0 && line - n < MOST_LINES; n--) {
      const text = this.#lines.text(n);
      if (text.trim() === '') continue;
      const indent = indentOf(text);
      const effect = /^[\s-]*Effect:\s{0,10}["']?(Allow|Deny)\b/.exec(text.slice(0, 120))?.[1];
      if ((effect === 'Allow' || effect === 'Deny') && indent <= least + 2) return effect;
      // A key of the statement's parent, or beyond: the statement has ended.
      if (indent < least) least = indent;
      if (/^\s*(?:Statement|PolicyDocument|Resources|statements)\s*:/.test(text.slice(0, 80)) && n !== line) return null;
    }
    return null;
  }
}

/** The column of a line's first key, list marks counted as indentation. */
function indentOf(line: string): number {
  return /^[\s-]*/.exec(line.slice(0, 200))?.[0].length ?? 0;
}
