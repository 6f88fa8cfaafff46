/** How much may be in flight at once. */
export interface Window {
  readonly items: number;
  /** An item above this size runs alone. */
  readonly bytes: number;
}

/**
 * Runs `load` over items at once, yields the results in the items' order. At most `window` is loaded and not yet taken,
 * so memory depends on the window, not on how many items there are. `sizeOf` is asked when an item's turn comes.
 *
 * Throws what `load` throws, at that item's place.
 */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  window: Window,
  sizeOf: (item: T) => number,
  load: (item: T) => Promise<R>,
): AsyncGenerator<R, void, undefined> {
  const flying: { readonly size: number; readonly result: Promise<R> }[] = [];
  const waiting = items[Symbol.iterator]();
  let next = waiting.next();
  let bytes = 0;
  const fill = (): void => {
    while (next.done !== true && flying.length < window.items) {
      const size = sizeOf(next.value);
      if (flying.length > 0 && bytes + size > window.bytes) return;
      const result = load(next.value);
      // A failure is thrown at its place below; until then nobody waits for it.
      result.catch(() => undefined);
      flying.push({ size, result });
      bytes += size;
      next = waiting.next();
    }
  };
  for (;;) {
    fill();
    const head = flying[0];
    if (head === undefined) return;
    yield await head.result;
    flying.shift();
    bytes -= head.size;
  }
}
