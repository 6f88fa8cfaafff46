import type { Context, Span } from '../domain/reference.js';
import { commentSpans, isInside } from './comments.js';
import { EffectReader } from './effects.js';
import { isProse, languageOf, syntaxOf } from './languages.js';
import type { Lines } from './lines.js';

/** Tells what the surroundings of a place certainly are; `code` whenever the file type or the lexer leaves a doubt. */
export class ContextReader {
  readonly #language: string | null;
  readonly #effects: EffectReader;
  /** Null where the language's comments are not known. */
  readonly comments: readonly Span[] | null;

  /** `comments`: those of the text, where they are known already. */
  constructor(
    text: string,
    lines: Lines,
    file: { path?: string | undefined; languageId?: string | undefined },
    comments: readonly Span[] | null = null,
  ) {
    this.#language = languageOf(file.path, file.languageId);
    this.#effects = new EffectReader(text, lines, this.#language);
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
    const effect = this.#effects.effect(offset);
    return effect === null ? 'code' : effect === 'Deny' ? 'deny' : 'permission';
  }
}
