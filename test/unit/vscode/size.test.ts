import { describe, expect, it } from 'vitest';
import { exceeds, megabytes } from '../../../src/vscode/size.js';

describe('exceeds', () => {
  it.each(['', 'plain', 'é', '東京', '😀', `${'a'.repeat(50)}東`])('counts UTF-8 bytes of %j', (text) => {
    const bytes = new TextEncoder().encode(text).length;
    expect(exceeds([text], bytes)).toBe(false);
    if (bytes > 0) expect(exceeds([text], bytes - 1)).toBe(true);
  });
});

describe('megabytes', () => {
  it.each([
    [10 * 1024 * 1024, '10'],
    [1.5 * 1024 * 1024, '1.5'],
    [12_345_678, '11.8'],
  ])('writes %i bytes as %s', (bytes, text) => {
    expect(megabytes(bytes)).toBe(text);
  });
});
