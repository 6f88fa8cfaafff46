import type { Readable } from 'node:stream';

/** A question took longer than it may. */
export class TooLateError extends Error {
  override readonly name = 'TooLateError';
}

/** An answer is larger than any that Bedrock gives. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/**
 * Does something that can be stopped, for at most so many milliseconds. Rejects at once, whatever the work then does: with
 * {@link TooLateError}, or with the reason of `signal`.
 */
export async function bounded<T>(work: (signal: AbortSignal) => Promise<T>, ms: number, signal?: AbortSignal): Promise<T> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let giveUp: () => void = () => undefined;
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooLateError(`no answer within ${String(ms)} ms`));
    }, ms);
    giveUp = () => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([work(stop.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
    stop.abort();
  }
}

/**
 * Does something with each item, so many at once, in order of their start. Rejects with the first failure; what has begun
 * is waited for by nobody then, so `work` should heed its own signal.
 */
export async function inParallel<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const worker = async (): Promise<void> => {
    for (const [i, item] of waiting) results[i] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}

/** Reads an answer's body to its end. Rejects with {@link TooLargeError} as soon as it exceeds `most` bytes. */
export async function collectBody(body: Readable, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) {
      body.destroy();
      throw new TooLargeError(`more than ${String(most)} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
