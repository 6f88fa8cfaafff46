import { createHash } from 'node:crypto';
import type { Span } from '../domain/reference.js';
import { hashLine } from './baseline-file.js';

/**
 * Names the findings of one file so that they are known again when lines move: by rule, path, text and the line around it,
 * and by their order among those that are equal in all of that. Line numbers have no part in it.
 */
export class Fingerprints {
  readonly #path: string;
  readonly #text: string;
  readonly #seen = new Map<string, number>();

  /** `path` as the repository knows it; `text` is what the spans count in. */
  constructor(path: string, text: string) {
    this.#path = path;
    this.#text = text;
  }

  /** 64 hexadecimal digits (SHA-256). To be asked once for each finding, in the order of the file. */
  next(rule: string, span: Span): string {
    const key = [rule, this.#path, this.#text.slice(span.start, span.end), hashLine(this.#text, span)].join('\0');
    const before = this.#seen.get(key) ?? 0;
    this.#seen.set(key, before + 1);
    return createHash('sha256')
      .update(`${key}\0${String(before)}`)
      .digest('hex');
  }
}
