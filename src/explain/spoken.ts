import type { UiEntry } from './ui-entry.js';
import { Words, type Speaker } from './words.js';

/** The parameters of a text of a table. */
export type ParametersIn<Table, Id extends keyof Table> = Id extends keyof Table ? (Table[Id] extends UiEntry<infer P> ? P : never) : never;

/** A text in the speaker's language. */
export function spoken<P>({ wording }: UiEntry<P>, params: P, speaker: Speaker): string {
  const text = wording[speaker.locale];
  return typeof text === 'string' ? text : text(params, new Words(speaker));
}
