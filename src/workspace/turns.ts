/** How long other work (timers, signals, a cancel button) may wait for its turn. */
const TURN_MS = 15;

/** Lets everything else that waits have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    // Browsers and workers have no setImmediate.
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve);
  });
}

/**
 * Works on one item after the other, so that only one is in memory; the event loop has its turn in between. Throws the
 * signal's reason, between two items.
 */
export async function* inTurns<T, R>(
  items: Iterable<T>,
  signal: AbortSignal | undefined,
  work: (item: T) => R | Promise<R>,
): AsyncGenerator<R, void, undefined> {
  let turn = performance.now();
  for (const item of items) {
    if (performance.now() - turn > TURN_MS) {
      await nextTurn();
      turn = performance.now();
    }
    signal?.throwIfAborted();
    yield await work(item);
  }
}
