const CHUNK = 512;

/** Where brackets, of any kind or braces alone, stand in a text; read piece by piece, each once, and only where somebody asks. */
export class Brackets {
  readonly #text: string;
  readonly #isAsked: (code: number) => boolean;
  readonly #chunks = new Map<number, readonly number[]>();

  constructor(text: string, kind: 'all' | 'braces' = 'all') {
    this.#text = text;
    this.#isAsked = kind === 'all' ? isBracket : isBrace;
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
    if (offsets === undefined) this.#chunks.set(index, (offsets = this.#read(index * CHUNK, (index + 1) * CHUNK)));
    return offsets;
  }

  #read(start: number, end: number): number[] {
    const offsets: number[] = [];
    const limit = Math.min(end, this.#text.length);
    for (let at = start; at < limit; at++) if (this.#isAsked(this.#text.charCodeAt(at))) offsets.push(at);
    return offsets;
  }
}

// Character codes: these are the innermost loops of reading ties.
function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}

function isBracket(code: number): boolean {
  return isOpening(code) || code === 0x29 || code === 0x5d || code === 0x7d;
}

function isBrace(code: number): boolean {
  return code === 0x7b || code === 0x7d;
}
