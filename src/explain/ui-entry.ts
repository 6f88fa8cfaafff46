import type { Bilingual } from './locale.js';
import type { Words } from './words.js';

/** A text, or a function of what varies in it. */
type UiWording<P> = string | ((params: P, words: Words) => string);

/** One text of the user interface in both languages, with the parameters that it needs. */
export interface UiEntry<P> {
  readonly wording: Bilingual<UiWording<P>>;
}

export type NoParameters = Readonly<Record<never, never>>;

/** Makes an entry; the type argument names its parameters once, for both languages. */
export function entry<P = NoParameters>(wording: Bilingual<UiWording<P>>): UiEntry<P> {
  return { wording };
}

/** `1 finding`, `2 findings`, `1,204 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

/** 1,204, as in both languages. */
export function figure(count: number): string {
  return count.toLocaleString('en-US');
}
