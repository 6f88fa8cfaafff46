// Contenders take turns, so that a machine that grows busy is busy for all of them.
import { measure, TookTooLong, type Command, type Run } from './process.js';
import type { Bench } from './model.js';
import { summarise, type Summary } from './stats.js';

export interface Contender {
  readonly who: string;
  readonly command: Command;
  /** Rounds that it takes part in; all when absent. */
  readonly most?: number | undefined;
  /** Given up after so many ms; five minutes when absent. */
  readonly timeout?: number | undefined;
}

export interface Result {
  readonly wall: Summary;
  readonly cpu: Summary;
  readonly memory: Summary | undefined;
}

const TIMEOUT_MS = 120_000;

/** Results by contender; of one that took too long, how long it was given, in no run at all. The first round warms the file cache and is not counted where there are more. */
export async function takeTurns(bench: Bench, contenders: readonly Contender[], rounds: number): Promise<ReadonlyMap<string, Result>> {
  const runs = new Map<string, Run[]>();
  const late = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const { who, command, most = Infinity, timeout = TIMEOUT_MS } of contenders) {
      const isWarmUp = round === 0;
      if (late.has(who) || round > most || (isWarmUp && most < rounds)) continue;
      try {
        const run = await measure(command, bench.temp, { timeout });
        bench.log(`${who}: ${run.wall.toFixed(0)} ms${isWarmUp ? ' (warm-up)' : ''}`);
        if (!isWarmUp) runs.set(who, [...(runs.get(who) ?? []), run]);
      } catch (error) {
        if (!(error instanceof TookTooLong)) throw error;
        bench.log(error.message);
        late.set(who, timeout);
      }
    }
  }
  const given = [...late].map(([who, ms]) => [who, { wall: noRuns(ms), cpu: noRuns(0), memory: undefined }] as const);
  return new Map([...given, ...[...runs].map(([who, list]) => [who, resultOf(list)] as const)]);
}

/** How long a contender had that did not end. */
function noRuns(ms: number): Summary {
  return { median: ms, min: ms, max: ms, runs: 0 };
}

function resultOf(runs: readonly Run[]): Result {
  const peaks = runs.map(({ memory }) => memory).filter((memory) => memory !== null);
  return {
    wall: summarise(runs.map(({ wall }) => wall)),
    cpu: summarise(runs.map(({ cpu }) => cpu)),
    memory: peaks.length === 0 ? undefined : summarise(peaks),
  };
}
