import { isAscii } from 'node:buffer';
import { isShiftJisLead, type DecodedText, type Encoding } from './decode.js';

/** Replaces the UTF-16 offsets `start` to `end` (exclusive) of a decoded text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Applies edits to the bytes that `decoded` was made from: every byte outside the edits stays as it is, BOM, line ends
 * and characters with two spellings included. Edits must not overlap; their order does not matter.
 *
 * Throws `RangeError` when edits overlap or leave the text, when the bytes are not those of `decoded`, or when a new text
 * holds characters beyond ASCII that a Japanese double-byte encoding would have to spell.
 */
export function replaceInBytes(bytes: Buffer, decoded: DecodedText, edits: readonly TextEdit[]): Buffer {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const offsets = new ByteOffsets(bytes, decoded);
  const pieces: Buffer[] = [];
  let copied = 0;
  let last = 0;
  for (const { start, end, newText } of sorted) {
    if (start < last || end < start || end > decoded.text.length) throw new RangeError('edits overlap or leave the text');
    last = end;
    pieces.push(bytes.subarray(copied, offsets.at(start)), encodeText(newText, decoded.encoding));
    copied = offsets.at(end);
  }
  pieces.push(bytes.subarray(copied));
  return Buffer.concat(pieces);
}

function encodeText(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'shift_jis':
    case 'euc-jp':
      if (!isAscii(Buffer.from(text))) throw new RangeError(`only ASCII can be written to a file in ${encoding}`);
      return Buffer.from(text, 'latin1');
  }
}

/** Walks text and bytes side by side; offsets must be asked for in ascending order. */
class ByteOffsets {
  readonly #bytes: Buffer;
  readonly #text: string;
  readonly #encoding: Encoding;
  #byte: number;
  #unit = 0;

  constructor(bytes: Buffer, { text, encoding, hadBom }: DecodedText) {
    this.#bytes = bytes;
    this.#text = text;
    this.#encoding = encoding;
    this.#byte = hadBom ? (encoding === 'utf-8' ? 3 : 2) : 0;
  }

  at(offset: number): number {
    while (this.#unit < offset) {
      const code = this.#text.codePointAt(this.#unit) ?? 0;
      this.#byte += this.#width(code);
      this.#unit += code > 0xffff ? 2 : 1;
    }
    if (this.#byte > this.#bytes.length) throw new RangeError('the bytes are not those of the text');
    return this.#byte;
  }

  #width(code: number): number {
    switch (this.#encoding) {
      case 'utf-8':
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
      case 'utf-16le':
      case 'utf-16be':
        return code > 0xffff ? 4 : 2;
      case 'shift_jis':
        return isShiftJisLead(this.#bytes[this.#byte] ?? 0) ? 2 : 1;
      case 'euc-jp':
        return eucWidth(this.#bytes[this.#byte] ?? 0);
    }
  }
}

function eucWidth(byte: number): number {
  if (byte === 0x8f) return 3;
  return byte === 0x8e || (byte >= 0xa1 && byte <= 0xfe) ? 2 : 1;
}
