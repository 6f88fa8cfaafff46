import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineHashes } from '../../../../src/workspace/reports/line-hashes.js';

function all(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/).map((_, index) => index + 1);
  const hashes = lineHashes(text, lines);
  return lines.map((line) => hashes.get(line) ?? '');
}

/** The same hash from its definition: a polynomial modulo 2^64 over what is left of the file, line by line. */
function defined(text: string): string[] {
  const plain = text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '');
  const seen = new Map<string, number>();
  let start = 0;
  return plain.split('\n').map((line) => {
    const units = [...Array(100).keys()].map((at) =>
      start + at < plain.length ? plain.charCodeAt(start + at) : start + at === plain.length ? 0xffff : 0,
    );
    start += line.length + 1;
    const hash = units.reduce((sum, unit) => BigInt.asUintN(64, sum * 37n + BigInt(unit)), 0n).toString(16);
    seen.set(hash, (seen.get(hash) ?? 0) + 1);
    return `${hash}:${String(seen.get(hash))}`;
  });
}

describe('the hashes that code scanning knows lines by', () => {
  // Values that GitHub's upload action gives, as its own tests state them.
  it.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
      [
        'e9496ae3ebfced30:1',
        'fb7c023a8b9ccb3f:1',
        'ce8ba1a563dcdaca:1',
        'e20e36e16fcb0cc8:1',
        'b3edc88f2938467e:1',
        'c8e28b0b4002a3a0:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
    [
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        ...[1, 2, 3, 4, 5, 6].map((count) => `a7f2ff13bc495cf2:${String(count)}`),
        'a7f2ff1481e87703:1',
        'a9cf91f7bbf1862b:1',
        '55ec222b86bcae53:1',
        'cc97dc7b1d7d8f7b:1',
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('%j', (text, hashes) => {
    expect(all(text)).toEqual(hashes);
  });

  it('are what their definition says, for any text', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\t', '\n', '\r', 'あ', '\uD83D'), maxLength: 400 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(all(text)).toEqual(defined(text));
      }),
    );
  });

  it('count lines that are not asked for, too', () => {
    const text = 'Lorem ipsum dolor sit amet.\n'.repeat(10);
    expect(lineHashes(text, [3]).get(3)).toBe('a7f2ff13bc495cf2:3');
    expect([...lineHashes(text, [3, 3]).keys()]).toEqual([3]);
    expect(lineHashes(text, []).size).toBe(0);
  });
});
