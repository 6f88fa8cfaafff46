import type { MessageId, MessageParameters } from '../domain/message.js';
import type { Bilingual } from './locale.js';
import type { Words } from './words.js';

/** One sentence, or a short one that says what it means and another that says why or what to do. */
export type Sentence = string | readonly [main: string, more: string];

/** Sentences for some message IDs, both languages side by side. */
export type Sentences<Id extends MessageId> = {
  readonly [K in Id]: Bilingual<(params: MessageParameters[K], words: Words) => Sentence>;
};

/** What stands behind a claim that rests on a prefix alone. */
export const UNCONFIRMED: Bilingual<string> = {
  en: 'promised by the prefix, not confirmed',
  ja: 'プレフィックスが示す範囲であり、確認されたものではありません',
};

/** An English clause, with its grounds where the catalogue does not confirm it. */
export function grounded(clause: string, confirmed: boolean): string {
  return confirmed ? `${clause}.` : `${clause}; ${UNCONFIRMED.en}.`;
}

/** A Japanese sentence without its full stop, likewise. */
export function groundedJa(sentence: string, confirmed: boolean): string {
  return confirmed ? `${sentence}。` : `${sentence}(${UNCONFIRMED.ja})。`;
}

/** A space before a Region code in a Japanese sentence, none before a Japanese name. */
export function spaced(text: string): string {
  return /^[a-z]/.test(text) ? ` ${text}` : text;
}
