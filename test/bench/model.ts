// What the parts of the bench hand over.
import type { Budget } from './budgets.js';
import type { Summary } from './stats.js';

export type Unit = 'ms' | 'MB/s' | 'MB' | 'KB' | 'KB/MB' | 'count';

/** One line of the table. */
export interface Row {
  /** `PART.SUBJECT.CONTENDER`, by which the READMEs pick their lines. */
  readonly id: string;
  /** What was measured, and over what. */
  readonly what: string;
  /** Whose time it is. */
  readonly who: string;
  readonly unit: Unit;
  readonly value: Summary;
  /** Time on all processors, ms, children included. */
  readonly cpu?: Summary | undefined;
  /** Peak resident memory of the process, MB. */
  readonly memory?: Summary | undefined;
  /** How many times the value of ours. */
  readonly ratio?: number | undefined;
  readonly budgets?: readonly Budget[] | undefined;
  /** What was read: for words in other languages. */
  readonly size?: { readonly files: number; readonly bytes: number } | undefined;
  /** What a reader must know, such as that it was a sample. */
  readonly note?: string | undefined;
}

/** What a part may use. */
export interface Bench {
  /** Fewer rounds and smaller trees: to see a change, not to publish. */
  readonly quick: boolean;
  /** A temporary folder, removed at the end. */
  readonly temp: string;
  /** The built command. */
  readonly cli: string;
  /** Says on standard error how far it is. */
  log(words: string): void;
  /** Rounds of this run, of so many in a whole one. */
  rounds(whole: number): number;
}

/** Points of a curve that becomes a picture; `x` and `y` in the units that the picture names. */
export interface Curve {
  readonly id: string;
  readonly who: string;
  readonly points: readonly { readonly x: number; readonly y: Summary }[];
}

export interface Measured {
  readonly rows: readonly Row[];
  readonly curves?: readonly Curve[];
}

export interface Part {
  readonly name: string;
  /** What it is about, for the help. */
  readonly about: string;
  run(bench: Bench): Promise<Measured> | Measured;
}
