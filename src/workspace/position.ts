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
 */
export class LineMap {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    this.#starts = lineStarts(text);
    this.#length = text.length;
  }

  /** Offsets outside the text count as its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.#starts[low] ?? 0) + 1 };
  }
}

/** Two passes, so that a file of millions of short lines costs four bytes a line. */
function lineStarts(text: string): Uint32Array {
  let lines = 1;
  for (let at = nextLine(text, 0); at !== -1; at = nextLine(text, at)) lines += 1;
  const starts = new Uint32Array(lines);
  let index = 1;
  for (let at = nextLine(text, 0); at !== -1; at = nextLine(text, at)) starts[index++] = at;
  return starts;
}

/** The offset behind the next line end at or after `from`; -1 when there is none. */
function nextLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF) return at + 1;
    if (code === CR) return text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  }
  return -1;
}
