import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, type DecodedText, type Encoding } from '../../../src/workspace/decode.js';
import { replaceInBytes } from '../../../src/workspace/encode.js';

const ID = 'us.anthropic.claude-sonnet-4-6';
const JAPANESE = `# 推論の設定\nMODEL = "${ID}" # 東京リージョンへ移す。ｶﾅ\n`;

/** The Japanese text above in encodings that Node decodes but does not write. */
const SHIFT_JIS = Buffer.from(
  `23209084985f82cc90dd92e80a4d4f44454c203d2022${Buffer.from(ID).toString('hex')}22202320938c8b9e838a815b83578387839382d688da82b78142b6c50a`,
  'hex',
);
const EUC_JP = Buffer.from(
  `2320bfe4cfc0a4cec0dfc4ea0a4d4f44454c203d2022${Buffer.from(ID).toString('hex')}22202320c5ecb5fea5eaa1bca5b8a5e7a5f3a4d8b0dca4b9a1a38eb68ec50a`,
  'hex',
);

function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Buffer {
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

const BOMS = { 'utf-8': 'efbbbf', 'utf-16le': 'fffe', 'utf-16be': 'feff' } as const;

function withBom(bytes: Buffer, encoding: keyof typeof BOMS): Buffer {
  return Buffer.concat([Buffer.from(BOMS[encoding], 'hex'), bytes]);
}

function text(bytes: Buffer): DecodedText {
  const decoded = decode(bytes);
  if (decoded.kind !== 'text') throw new Error(decoded.reason);
  return decoded;
}

const TEXTS: readonly (readonly [string, Buffer, Encoding, boolean])[] = [
  ['UTF-8', Buffer.from(JAPANESE), 'utf-8', false],
  ['UTF-8 with a BOM', withBom(Buffer.from(JAPANESE), 'utf-8'), 'utf-8', true],
  ['UTF-16 LE with a BOM', withBom(utf16(JAPANESE, 'utf-16le'), 'utf-16le'), 'utf-16le', true],
  ['UTF-16 BE with a BOM', withBom(utf16(JAPANESE, 'utf-16be'), 'utf-16be'), 'utf-16be', true],
  ['UTF-16 LE', utf16(JAPANESE, 'utf-16le'), 'utf-16le', false],
  ['UTF-16 BE', utf16(JAPANESE, 'utf-16be'), 'utf-16be', false],
  ['Shift_JIS', SHIFT_JIS, 'shift_jis', false],
  ['EUC-JP', EUC_JP, 'euc-jp', false],
];

describe('decode', () => {
  it.each(TEXTS)('reads %s', (_name, bytes, encoding, hadBom) => {
    expect(decode(bytes)).toEqual({ kind: 'text', text: JAPANESE, encoding, hadBom });
  });

  it('reads an empty file, and one that is only a BOM', () => {
    expect(text(Buffer.alloc(0))).toMatchObject({ text: '', hadBom: false });
    expect(text(Buffer.from('fffe', 'hex'))).toMatchObject({ text: '', encoding: 'utf-16le', hadBom: true });
  });

  it.each([
    ['a NUL in text', Buffer.from(`bedrock ${ID}\0`)],
    ['an executable', Buffer.concat([Buffer.from('7f454c46020101000000000000000000', 'hex'), Buffer.from(ID), Buffer.alloc(64)])],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from(ID)])],
    ['numbers of two bytes', Buffer.from('010002000300040005000600', 'hex')],
    ['NULs alone', Buffer.alloc(32)],
    ['what looks like a BOM before binary data', Buffer.from('fffe000001000200', 'hex')],
    ['a lone surrogate in UTF-16', withBom(Buffer.from('41003dd84200', 'hex'), 'utf-16le')],
  ])('calls %s binary', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'undecodable', reason: 'binary' });
  });

  it.each([
    ['Latin-1', Buffer.from(`# d\u00e9j\u00e0 vu, na\u00efve caf\u00e9\n${ID}`, 'latin1')],
    ['Latin-1 that is valid Shift_JIS', Buffer.from(`Pr\u00e9sentation g\u00e9n\u00e9rale \u00dcbung ${ID}`, 'latin1')],
    ['UTF-8 cut inside a character', Buffer.from('e6979ce69c', 'hex')],
    ['bytes of no encoding', Buffer.from('fffdfcfb20ff', 'hex')],
  ])('does not guess at %s', (_name, bytes) => {
    expect(decode(bytes)).toEqual({ kind: 'undecodable', reason: 'encoding' });
  });

  it('takes any bytes without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(['text', 'undecodable']).toContain(decode(Buffer.from(bytes)).kind);
      }),
    );
  });
});

describe('replaceInBytes', () => {
  it.each(TEXTS)('writes %s back with one place changed and every other byte kept', (_name, bytes) => {
    const decoded = text(bytes);
    const start = decoded.text.indexOf(ID);
    const changed = replaceInBytes(bytes, decoded, [{ start, end: start + 2, newText: 'jp' }]);
    expect(text(changed)).toEqual({ ...decoded, text: decoded.text.replace('us.', 'jp.') });
    expect(replaceInBytes(changed, text(changed), [{ start, end: start + 2, newText: 'us' }])).toEqual(bytes);
    expect(replaceInBytes(bytes, decoded, [])).toEqual(bytes);
  });

  it('applies edits in any order, behind characters outside the BMP, at both ends', () => {
    const source = '😀 us.a\r\n日本 us.b';
    for (const [bytes] of [[Buffer.from(source)], [withBom(utf16(source, 'utf-16be'), 'utf-16be')]] as const) {
      const edits = [
        { start: source.length, end: source.length, newText: '!' },
        { start: source.indexOf('us.b'), end: source.indexOf('us.b') + 2, newText: 'apac' },
        { start: source.indexOf('us.a'), end: source.indexOf('us.a') + 2, newText: 'jp' },
        { start: 0, end: 0, newText: '>' },
      ];
      expect(text(replaceInBytes(bytes, text(bytes), edits)).text).toBe('>😀 jp.a\r\n日本 apac.b!');
    }
  });

  it('refuses edits that overlap or leave the text, and characters that it cannot spell', () => {
    const decoded = text(SHIFT_JIS);
    const replace = (start: number, end: number, newText: string) => () => replaceInBytes(SHIFT_JIS, decoded, [{ start, end, newText }]);
    expect(replace(0, decoded.text.length + 1, '')).toThrow(RangeError);
    expect(replace(3, 2, '')).toThrow(RangeError);
    expect(replace(0, 1, '東京')).toThrow(/shift_jis/);
    const twice = [
      { start: 0, end: 3, newText: 'a' },
      { start: 2, end: 4, newText: 'b' },
    ];
    expect(() => replaceInBytes(SHIFT_JIS, decoded, twice)).toThrow(RangeError);
  });
});
