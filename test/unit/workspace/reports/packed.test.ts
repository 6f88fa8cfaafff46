import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedLines } from '../../../../src/workspace/reports/packed.js';

const lines = fc.array(
  fc.string({ unit: 'grapheme' }).filter((line) => !line.includes('\n')),
  { maxLength: 400 },
);

it('gives back every line that was put in, in any order, and knows its size', () => {
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.nat(399)), (all, order) => {
      const packed = new PackedLines();
      const held = all.map((line) => packed.add(line));
      expect(held.map((line) => line.unpack())).toEqual(all);
      expect(held.map(({ bytes }) => bytes)).toEqual(all.map((line) => new TextEncoder().encode(line).length));
      for (const [, index] of Array.from({ length: 20 }, (_, i) => [i, order.next().value as number] as const)) {
        expect(held[index]?.unpack()).toBe(all[index]);
      }
    }),
    { numRuns: 30 },
  );
});
