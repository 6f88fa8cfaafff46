import { describe, expect, it } from 'vitest';
import { Fingerprints } from '../../../src/workspace/fingerprint.js';

const RULE = 'cross-region-profile';

/** The fingerprints of every `X` in a text, in order. */
function fingerprints(text: string, { path = 'src/a.py', rule = RULE } = {}): string[] {
  const names = new Fingerprints(path, text);
  return [...text.matchAll(/X/g)].map(({ index }) => names.next(rule, { start: index, end: index + 1 }));
}

describe('a fingerprint', () => {
  const [plain] = fingerprints('model = X\n');

  it.each([
    ['lines inserted above', 'import a\n\nmodel = X\n'],
    ['lines inserted below', 'model = X\nprint(1)\n'],
    ['other line ends', 'a\r\nmodel = X\r\nb'],
    ['indentation', '\t    model = X  \n'],
    ['other findings around it', 'other = X\nmodel = X\n'],
  ])('stays with %s', (_name, text) => {
    expect(fingerprints(text)).toContain(plain);
  });

  it('changes with rule, path, the text and its line', () => {
    const others = [
      fingerprints('model = X\n', { rule: 'unknown-model' }),
      fingerprints('model = X\n', { path: 'src/b.py' }),
      fingerprints('model: X\n'),
      fingerprints('model = X # note\n'),
    ].flat();
    expect(new Set([plain, ...others]).size).toBe(5);
  });

  it('tells equal ones apart by their order', () => {
    const three = fingerprints('model = X\nmodel = X\nmodel = X\n');
    expect(new Set(three).size).toBe(3);
    expect(three[0]).toBe(plain);
    expect(fingerprints('model = X\nmodel = X\n')).toEqual(three.slice(0, 2));
  });

  it('is SHA-256 in hexadecimal, and looks no further than it must on an endless line', () => {
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    const far = 'x'.repeat(1000);
    expect(fingerprints(`${far}X${far}`)).toEqual(fingerprints(`${far}${far}X${far}`));
  });
});
