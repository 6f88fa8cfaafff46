import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { occurrences } from '../../../src/scan/occurrences.js';

const MOST = 5;

/** As slow and plain as can be. */
function plainly(text: string, name: string): number[] {
  return [...text.matchAll(/\w+/g)].filter(([word]) => word === name).map(({ index }) => index).slice(0, MOST); // prettier-ignore
}

const word = fc.constantFrom('region', 'Region', 'regions', 'aws_region', 'a_1', 'REGION', 'ab', 'abab', 'リージョン', '_', '9ab');
const gap = fc.constantFrom(' ', '\n', '.', '-', '=', '東', '"', '');
const text = fc.array(fc.tuple(word, gap), { maxLength: 120 }).map((parts) => parts.flat().join(''));

describe('occurrences', () => {
  it('finds whole words only, in order, whichever way it takes', () => {
    const names = ['region', 'Region', 'regions', 'aws_region', 'a_1', 'REGION', 'ab', 'abab'];
    fc.assert(
      fc.property(text, fc.subarray(names), (where, asked) => {
        const found = occurrences(where, new Set(asked), MOST);
        for (const name of asked) expect(found.get(name), name).toEqual(plainly(where, name));
      }),
      { numRuns: 400, seed: 1 },
    );
  });

  it('searches a text a few times, however many names are asked for', () => {
    const names = Array.from({ length: 2_000 }, (_, i) => `name_${i}z`);
    const where = names.map((name) => `${name} = 1\n`).join('');
    const spy = vi.spyOn(String.prototype, 'indexOf');
    const found = occurrences(where, new Set(names), MOST);
    const searched = spy.mock.results.reduce((sum, { value }, i) => {
      const at = value as number;
      return sum + (at < 0 ? where.length : at) - (spy.mock.calls[i]?.[1] ?? 0);
    }, 0);
    spy.mockRestore();
    expect([...found.values()].every((offsets) => offsets.length === 1)).toBe(true);
    expect(searched).toBeGreaterThan(0);
    expect(searched).toBeLessThan(5 * where.length);
  });
});
