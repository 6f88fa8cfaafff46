import { Session } from 'node:inspector/promises';

/**
 * Counts the blocks of the product's own code that V8 enters while `run` runs: steps, not seconds, so that a busy machine
 * changes nothing. What regular expressions do inside is not counted; their own test looks at each of them.
 */
export async function countSteps(run: () => void): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result
      .filter((script) => script.url.includes('/src/'))
      .flatMap((script) => script.functions.flatMap((one) => one.ranges.map((range) => range.count)))
      .reduce((sum, count) => sum + count, 0);
  } finally {
    session.disconnect();
  }
}
