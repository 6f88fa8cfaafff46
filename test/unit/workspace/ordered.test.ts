import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../src/workspace/ordered.js';

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const result of results) list.push(result);
  return list;
}

describe('inOrder', () => {
  it('keeps the order, whatever finishes first, and the window', async () => {
    let flying = 0;
    let most = 0;
    const load = async (item: number): Promise<number> => {
      flying += 1;
      most = Math.max(most, flying);
      await sleep((item * 7) % 5);
      flying -= 1;
      return item;
    };
    const items = Array.from({ length: 50 }, (_, i) => i);
    expect(await all(inOrder(items, { items: 4, bytes: 100 }, () => 1, load))).toEqual(items);
    expect(most).toBe(4);
    most = 0;
    expect(await all(inOrder(items, { items: 4, bytes: 100 }, (item) => (item % 10 === 0 ? 1000 : 40), load))).toEqual(items);
    expect(most).toBe(2);
  });

  it('throws a failure at its place, after what came before', async () => {
    const seen: number[] = [];
    const run = async (): Promise<void> => {
      const results = inOrder(
        [1, 2, 3],
        { items: 3, bytes: 3 },
        () => 1,
        async (item) => {
          if (item === 2) throw new Error('two');
          await sleep(5);
          return item;
        },
      );
      for await (const result of results) seen.push(result);
    };
    await expect(run()).rejects.toThrow('two');
    expect(seen).toEqual([1]);
  });

  it('yields nothing for nothing', async () => {
    expect(
      await all(
        inOrder(
          [],
          { items: 2, bytes: 2 },
          () => 1,
          () => Promise.resolve(1),
        ),
      ),
    ).toEqual([]);
  });
});
