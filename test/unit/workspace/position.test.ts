import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineMap } from '../../../src/workspace/position.js';

describe('LineMap', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['a\nb', 2, 2, 1],
    ['a\r\nb', 3, 2, 1],
    ['a\r\nb', 1, 1, 2],
    ['a\r\nb', 2, 1, 3],
    ['a\rb', 2, 2, 1],
    ['a\r\rb\n\nc', 3, 3, 1],
    ['a\n', 2, 2, 1],
    ['日本\n東京 us', 6, 2, 4],
    ['😀x', 2, 1, 3],
    ['abc', 99, 1, 4],
    ['abc', -5, 1, 1],
  ])('%j at %i is %i:%i', (text, offset, line, column) => {
    expect(new LineMap(text).positionAt(offset)).toEqual({ line, column });
  });

  it('counts as a walk over the text does', () => {
    const texts = fc.array(fc.constantFrom('a', 'é', '日', '😀', '\n', '\r', '\r\n', '\u2028')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        const map = new LineMap(text);
        let line = 1;
        let start = 0;
        for (let offset = 0; offset <= text.length; offset += 1) {
          const before = text[offset - 1];
          if (before === '\n' || (before === '\r' && text[offset] !== '\n')) {
            line += 1;
            start = offset;
          }
          expect(map.positionAt(offset)).toEqual({ line, column: offset - start + 1 });
        }
      }),
    );
  });
});
