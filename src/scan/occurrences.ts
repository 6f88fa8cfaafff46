import { isWord } from './characters.js';

/** Names are searched for one by one, which the engine does fast, for as long as that reads a text no oftener than so. */
const MOST_TIMES = 3;
/** No name that is asked for is longer. */
const LONGEST = 64;
const SLOTS = 1 << 14;

/**
 * Where names (ASCII letters, digits and underscores) stand in a text as whole words: at most `most` offsets of each, in
 * order. Linear in the text's length, however many names there are.
 */
export function occurrences(text: string, names: ReadonlySet<string>, most: number): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const late = new Map<string, number[]>();
  let left = MOST_TIMES * text.length;
  for (const name of names) {
    const offsets: number[] = [];
    found.set(name, offsets);
    if (left > 0) left -= readOne(text, name, offsets, most);
    else late.set(name, offsets);
  }
  if (late.size > 0) readAll(text, late, most);
  return found;
}

/** Gives the number of characters that were read. */
function readOne(text: string, name: string, offsets: number[], most: number): number {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (isPart(text, at - 1) || isPart(text, at + name.length)) continue;
    offsets.push(at);
    if (offsets.length === most) return at;
  }
  return text.length;
}

/** One pass over all words; only those are cut out whose hash is that of a name. */
function readAll(text: string, found: ReadonlyMap<string, number[]>, most: number): void {
  const wanted = new Uint8Array(SLOTS);
  for (const name of found.keys()) wanted[hashOf(name) & (SLOTS - 1)] = 1;
  let start = -1;
  let hash = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    if (code < 128 && PARTS[code] === 1) {
      if (start < 0) start = i;
      hash = (Math.imul(hash, 31) + code) | 0;
    } else if (start >= 0) {
      if (wanted[hash & (SLOTS - 1)] === 1 && i - start <= LONGEST) {
        const offsets = found.get(text.slice(start, i));
        if (offsets !== undefined && offsets.length < most) offsets.push(start);
      }
      start = -1;
      hash = 0;
    }
  }
}

function hashOf(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = (Math.imul(hash, 31) + name.charCodeAt(i)) | 0;
  return hash;
}

/** 1 for what names are written with, by character code. */
const PARTS = new Uint8Array(128);
for (let code = 0; code < 128; code++) PARTS[code] = isWord(String.fromCharCode(code)) ? 1 : 0;

function isPart(text: string, at: number): boolean {
  return isWord(text[at]);
}
