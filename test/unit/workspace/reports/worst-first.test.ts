import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { WorstFirst } from '../../../../src/workspace/reports/worst-first.js';

const pieces = fc.array(fc.tuple(fc.nat(5), fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 5 })), { maxLength: 40 });

function length(text: string): number {
  return text.length;
}

function sorted(all: readonly (readonly [number, string])[]): string[] {
  return all
    .map(([rank, text], index) => ({ rank, text, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ text }) => text);
}

it('keeps the worst by number, in order, and counts the others', () => {
  fc.assert(
    fc.property(pieces, fc.nat(12), (all, items) => {
      const list = new WorstFirst({ items, size: Infinity }, length);
      for (const [rank, text] of all) list.add(rank, text);
      expect([...list]).toEqual(sorted(all).slice(0, items));
      expect(list.kept).toBe(Math.min(items, all.length));
      expect(list.dropped).toBe(Math.max(0, all.length - items));
    }),
  );
});

it('never holds more than the size allows, and counts the rest', () => {
  fc.assert(
    fc.property(pieces, fc.nat(60), (all, size) => {
      const list = new WorstFirst({ items: Infinity, size }, length);
      let held = 0;
      for (const [rank, text] of all) {
        list.add(rank, text);
        held = [...list].join('').length;
        expect(held).toBeLessThanOrEqual(size);
      }
      expect(list.kept + list.dropped).toBe(all.length);
      expect([...list]).toHaveLength(list.kept);
      if (all.map(([, text]) => text).join('').length <= size) expect([...list]).toEqual(sorted(all));
    }),
  );
});

it('starts again after everything was driven out', () => {
  const list = new WorstFirst({ items: 1, size: 3 }, length);
  list.add(4, 'too long');
  expect([...list]).toEqual([]);
  list.add(2, 'abc');
  list.add(0, 'x');
  expect([...list]).toEqual(['x']);
  expect(list.dropped).toBe(2);
});

it('keeps the same of what is offered', () => {
  fc.assert(
    fc.property(pieces, fc.nat(12), fc.nat(60), (all, items, size) => {
      const [added, offered] = [new WorstFirst({ items, size }, length), new WorstFirst({ items, size }, length)];
      for (const [rank, text] of all) {
        added.add(rank, text);
        offered.offer(rank, () => text);
      }
      expect([...offered]).toEqual([...added]);
      expect(offered.dropped).toBe(added.dropped);
    }),
  );
});

it('makes nothing that it would not keep', () => {
  const list = new WorstFirst({ items: 2, size: Infinity }, length);
  const made: string[] = [];
  for (const [rank, text] of [
    [1, 'a'],
    [1, 'b'],
    [1, 'c'],
    [3, 'd'],
    [0, 'e'],
    [1, 'f'],
  ] as const) {
    list.offer(rank, () => {
      made.push(text);
      return text;
    });
  }
  expect(made).toEqual(['a', 'b', 'e']);
  expect([...list]).toEqual(['e', 'a']);
  expect(list.dropped).toBe(4);
});
