/** A place in a text as people and reports count it: both 1-based; the column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LF = 10;
const CR = 13;

/**
 * Turns UTF-16 offsets of one text into lines and columns. CRLF, LF and a lone CR each end a line; the characters of a
 * line's end belong to the line that they end. The text must not start with a BOM, which is no column.
 *
 * The text is looked through once, and only as far as the last offset asked for; each line on the way costs four bytes.
 */
export class LineMap {
  readonly #text: string;
  /** Without a CR anywhere, the next line end is found natively. */
  readonly #hasCr: boolean;
  #starts = new Uint32Array(256);
  #count = 1;
  #complete = false;

  constructor(text: string) {
    this.#text = text;
    this.#hasCr = text.includes('\r');
  }

  /** Offsets outside the text count as its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#text.length);
    while (!this.#complete && this.#start(this.#count - 1) <= inside) this.#extend();
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#start(middle) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.#start(low) + 1 };
  }

  #start(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** Adds the line behind the last one known. */
  #extend(): void {
    const next = this.#nextLine(this.#start(this.#count - 1));
    if (next === -1) {
      this.#complete = true;
      return;
    }
    if (this.#count === this.#starts.length) {
      const wider = new Uint32Array(this.#starts.length * 2);
      wider.set(this.#starts);
      this.#starts = wider;
    }
    this.#starts[this.#count] = next;
    this.#count += 1;
  }

  /** The offset behind the next line end at or after `from`; -1 when there is none. */
  #nextLine(from: number): number {
    const text = this.#text;
    if (!this.#hasCr) return text.indexOf('\n', from) + 1 || -1;
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === LF) return at + 1;
      if (code === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
    }
    return -1;
  }
}
