import type { UiEntry } from './ui-entry.js';
import { Words, type Speaker } from './words.js';

/** The parameters of a text of a table. */
export type ParametersIn<Table, Id extends keyof Table> = Id extends keyof Table ? (Table[Id] extends UiEntry<infer P> ? P : never) : never;

/** Says a text of its table in the speaker's language; `{}` where the text has no parameters. */
export type Say<Table> = <Id extends keyof Table>(id: Id, params: ParametersIn<Table, Id>, speaker: Speaker) => string;

/** Says the texts of one table: who needs them imports that table and no other. */
export function saying<Table>(table: Table): Say<Table> {
  return <Id extends keyof Table>(id: Id, params: ParametersIn<Table, Id>, speaker: Speaker) =>
    spoken(table[id] as UiEntry<ParametersIn<Table, Id>>, params, speaker);
}

/** A text in the speaker's language. */
export function spoken<P>({ wording }: UiEntry<P>, params: P, speaker: Speaker): string {
  const text = wording[speaker.locale];
  return typeof text === 'string' ? text : text(params, new Words(speaker));
}
