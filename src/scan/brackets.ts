/** Characters that are read together. */
const CHUNK = 2_048;

/** Where brackets, of any kind or braces alone, stand in a text; read piece by piece, each once, and only where somebody asks. */
export class Brackets {
  readonly #text: string;
  readonly #kinds: Uint8Array;
  /** By index: where brackets stand in the chunk, twice the distance from its start and one more for those that open. */
  readonly #chunks = new Map<number, Uint16Array>();

  constructor(text: string, kind: 'all' | 'braces' = 'all') {
    this.#text = text;
    this.#kinds = kind === 'all' ? ALL : BRACES;
  }

  /** Offset of the nearest opening bracket in front of `offset` that is not closed before it, down to `floor`; -1 for none. */
  opening(offset: number, floor: number): number {
    let depth = 0;
    for (let index = Math.floor((offset - 1) / CHUNK); index >= 0 && (index + 1) * CHUNK > floor; index--) {
      const chunk = this.#chunk(index);
      const start = index * CHUNK;
      for (let i = chunk.length - 1; i >= 0; i--) {
        const bracket = chunk[i] ?? 0;
        const at = start + (bracket >> 1);
        if (at >= offset) continue;
        if (at < floor) return -1;
        if ((bracket & 1) === 0) depth++;
        else if (depth-- === 0) return at;
      }
    }
    return -1;
  }

  /** Offset behind the bracket that closes the one at `open`, or `ceiling` when that lies behind it. */
  partner(open: number, ceiling: number): number {
    let depth = 0;
    for (let index = Math.floor(open / CHUNK); index * CHUNK < ceiling; index++) {
      const start = index * CHUNK;
      for (const bracket of this.#chunk(index)) {
        const at = start + (bracket >> 1);
        if (at < open) continue;
        if (at >= ceiling) return ceiling;
        if ((bracket & 1) === 1) depth++;
        else if (--depth === 0) return at + 1;
      }
    }
    return ceiling;
  }

  #chunk(index: number): Uint16Array {
    let chunk = this.#chunks.get(index);
    if (chunk === undefined) this.#chunks.set(index, (chunk = read(this.#text, index * CHUNK, this.#kinds)));
    return chunk;
  }
}

const CLOSING = 1;
const OPENING = 2;

/** What characters are, by their code. */
function kindsOf(opening: string, closing: string): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const char of opening) kinds[char.charCodeAt(0)] = OPENING;
  for (const char of closing) kinds[char.charCodeAt(0)] = CLOSING;
  return kinds;
}

const ALL = kindsOf('([{', ')]}');
const BRACES = kindsOf('{', '}');

const scratch = new Uint16Array(CHUNK);

// Character codes and typed arrays: this is the innermost loop of reading ties.
function read(text: string, start: number, kinds: Uint8Array): Uint16Array {
  const limit = Math.min(start + CHUNK, text.length);
  let count = 0;
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    const kind = kinds[code & 127] ?? 0;
    if (kind !== 0 && code < 128) scratch[count++] = ((at - start) << 1) | (kind === OPENING ? 1 : 0);
  }
  return scratch.slice(0, count);
}
