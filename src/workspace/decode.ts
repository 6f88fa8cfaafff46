export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'euc-jp'] as const;
/** WHATWG names, as `TextDecoder` takes them. */
export type Encoding = (typeof ENCODINGS)[number];

export interface DecodedText {
  readonly kind: 'text';
  /** Without the BOM. */
  readonly text: string;
  readonly encoding: Encoding;
  /** True when the bytes start with a byte order mark, which `text` leaves out. */
  readonly hadBom: boolean;
}

/** `binary`: the bytes hold NULs and are not UTF-16. `encoding`: text, but in none of {@link ENCODINGS}. */
export interface Undecodable {
  readonly kind: 'undecodable';
  readonly reason: 'binary' | 'encoding';
}

/** How many bytes are looked at to tell UTF-16 without a BOM from a binary file. */
const SAMPLE_BYTES = 8192;
/** At least this share of the code units must be ASCII (hold a NUL byte) for UTF-16 without a BOM. */
const LEAST_ASCII_SHARE = 0.1;

/**
 * Bytes to text, never guessing where a guess could be wrong unseen: a BOM decides; then a NUL pattern that only UTF-16
 * has; then strict UTF-8; then EUC-JP and Shift_JIS, each only when every byte is valid and the result reads like
 * Japanese. Anything else is `undecodable`. Never throws.
 */
export function decode(bytes: Uint8Array): DecodedText | Undecodable {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return marked(bytes.subarray(3), 'utf-8');
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return marked(bytes.subarray(2), 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return marked(bytes.subarray(2), 'utf-16be');
  if (bytes.includes(0)) {
    const encoding = utf16ByNuls(bytes);
    const text = encoding === null ? null : strictly(bytes, encoding);
    return encoding === null || text === null || hasControls(text) ? BINARY : { kind: 'text', text, encoding, hadBom: false };
  }
  const utf8 = strictly(bytes, 'utf-8');
  if (utf8 !== null) return { kind: 'text', text: utf8, encoding: 'utf-8', hadBom: false };
  for (const encoding of ['euc-jp', 'shift_jis'] as const) {
    const text = strictly(bytes, encoding);
    if (text === null || !readsLikeJapanese(text)) continue;
    if (encoding === 'euc-jp' || hasCommonCharacters(bytes)) return { kind: 'text', text, encoding, hadBom: false };
  }
  return { kind: 'undecodable', reason: 'encoding' };
}

const BINARY: Undecodable = { kind: 'undecodable', reason: 'binary' };

/** Text behind a BOM; NULs in it mean that the BOM was none. */
function marked(bytes: Uint8Array, encoding: Encoding): DecodedText | Undecodable {
  const text = strictly(bytes, encoding);
  if (text === null) return bytes.includes(0) ? BINARY : { kind: 'undecodable', reason: 'encoding' };
  return text.includes('\0') ? BINARY : { kind: 'text', text, encoding, hadBom: true };
}

function strictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 whose NULs all stand on the side of the high byte, and often enough to be ASCII characters. */
function utf16ByNuls(bytes: Uint8Array): Encoding | null {
  if (bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const enough = (length / 2) * LEAST_ASCII_SHARE;
  if (even === 0 && odd >= enough) return 'utf-16le';
  if (odd === 0 && even >= enough) return 'utf-16be';
  return null;
}

/** Characters that no text file holds: C0 controls other than tab, line ends, form feed and escape; noncharacters. */
function hasControls(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- finding control characters is the purpose
  return /[\0-\x08\v\x0e-\x1a\x1c-\x1f\ufffe\uffff]/.test(text);
}

/**
 * Western single-byte text can be valid Shift_JIS by accident, but only as lone characters among ASCII letters. Japanese
 * stands in runs: at least half of the non-ASCII characters must have a non-ASCII neighbour, and some must be kana or kanji.
 */
function readsLikeJapanese(text: string): boolean {
  let foreign = 0;
  let inRuns = 0;
  let japanese = 0;
  let before = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isForeign = code > 0x7f;
    if (isForeign) {
      foreign += 1;
      if (before || text.charCodeAt(at + 1) > 0x7f) inRuns += 1;
      if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xff66 && code <= 0xff9d)) japanese += 1;
    }
    before = isForeign;
  }
  return japanese > 0 && inRuns * 2 >= foreign;
}

/**
 * The accented letters of Western text are lead bytes of rare kanji; Japanese text is mostly punctuation, kana and common
 * kanji, whose lead bytes Western text hardly has. `bytes` must be valid Shift_JIS.
 */
function hasCommonCharacters(bytes: Uint8Array): boolean {
  let common = 0;
  let rare = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!isShiftJisLead(byte)) continue;
    if (byte <= 0x98) common += 1;
    else rare += 1;
    at += 1;
  }
  return common > rare;
}

/** True for the first byte of a character of two bytes. */
export function isShiftJisLead(byte: number): boolean {
  return (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc);
}
