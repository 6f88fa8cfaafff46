// Medians and spread of repeated measurements.

/** What a number of runs gave, in the unit of the runs. */
export interface Summary {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** Throws for no values at all: a measurement that did not happen has no median. */
export function summarise(values: readonly number[]): Summary {
  const sorted = [...values].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) throw new Error('nothing was measured');
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { median, min, max, runs: sorted.length };
}

/** A summary in another unit. */
export function scaled({ median, min, max, runs }: Summary, scale: (value: number) => number): Summary {
  const [a, b] = [scale(min), scale(max)];
  return { median: scale(median), min: Math.min(a, b), max: Math.max(a, b), runs };
}
