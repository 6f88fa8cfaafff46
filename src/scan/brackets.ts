const CHUNK = 512;

/** Where brackets of any kind stand in a text; read piece by piece, each once, and only where somebody asks. */
export class Brackets {
  readonly #text: string;
  readonly #chunks = new Map<number, readonly number[]>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Offset of the nearest opening bracket in front of `offset` that is not closed before it, down to `floor`; -1 for none. */
  opening(offset: number, floor: number): number {
    let depth = 0;
    for (let index = Math.floor((offset - 1) / CHUNK); index >= 0 && (index + 1) * CHUNK > floor; index--) {
      const chunk = this.#chunk(index);
      for (let i = chunk.length - 1; i >= 0; i--) {
        const at = chunk[i] ?? 0;
        if (at >= offset) continue;
        if (at < floor) return -1;
        if (!isOpening(this.#text.charCodeAt(at))) depth++;
        else if (depth-- === 0) return at;
      }
    }
    return -1;
  }

  /** Offset behind the bracket that closes the one at `open`, or `ceiling` when that lies behind it. */
  partner(open: number, ceiling: number): number {
    let depth = 0;
    for (let index = Math.floor(open / CHUNK); index * CHUNK < ceiling; index++) {
      for (const at of this.#chunk(index)) {
        if (at < open) continue;
        if (at >= ceiling) return ceiling;
        if (isOpening(this.#text.charCodeAt(at))) depth++;
        else if (--depth === 0) return at + 1;
      }
    }
    return ceiling;
  }

  #chunk(index: number): readonly number[] {
    let offsets = this.#chunks.get(index);
    if (offsets === undefined) this.#chunks.set(index, (offsets = bracketsIn(this.#text, index * CHUNK, (index + 1) * CHUNK)));
    return offsets;
  }
}

function bracketsIn(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  const limit = Math.min(end, text.length);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (isOpening(code) || isClosing(code)) offsets.push(at);
  }
  return offsets;
}

// Character codes: these are the innermost loops of reading ties.
function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}

function isClosing(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x7d;
}
