import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** So many lines are compressed together: alike as they are, to about a tenth. */
const BATCH = 128;

/**
 * Lines that a report holds back, in a fraction of the memory that strings take. They are cheap to read in the order in
 * which they were added; memory is free again when no line of a batch is in use.
 */
export class PackedLines {
  #batch = new Batch();
  #compressed = 0;
  #waiting = 0;

  /** Bytes that all lines ever added take when compressed, in batches; at most. */
  get compressed(): number {
    return this.#compressed + this.#waiting;
  }

  /** `line` must hold no line feed. */
  add(line: string): PackedLine {
    if (this.#batch.length === BATCH) {
      this.#compressed += this.#batch.pack();
      this.#waiting = 0;
      this.#batch = new Batch();
    }
    const bytes = Buffer.byteLength(line);
    this.#waiting += bytes;
    return new PackedLine(this.#batch, this.#batch.add(line), bytes);
  }
}

/** The same for a list that is read once, from its first line to its last. */
export class PackedList {
  readonly #batches: Batch[] = [];
  length = 0;

  /** `line` must hold no line feed. */
  add(line: string): void {
    let batch = this.#batches.at(-1);
    if (batch === undefined || batch.length === BATCH) {
      batch?.pack();
      this.#batches.push((batch = new Batch()));
    }
    batch.add(line);
    this.length += 1;
  }

  *[Symbol.iterator](): Generator<string, void, undefined> {
    for (const batch of this.#batches) yield* batch.lines();
  }
}

export class PackedLine {
  readonly #batch: Batch;
  readonly #index: number;
  /** In UTF-8, before it was compressed. */
  readonly bytes: number;

  constructor(batch: Batch, index: number, bytes: number) {
    this.#batch = batch;
    this.#index = index;
    this.bytes = bytes;
  }

  unpack(): string {
    return this.#batch.line(this.#index);
  }
}

class Batch {
  /** The one whose lines were asked for last: the next are likely to be its, too. */
  static #open: { readonly batch: Batch; readonly lines: readonly string[] } | null = null;
  readonly #lines: string[] = [];
  #packed: Buffer | null = null;

  get length(): number {
    return this.#lines.length;
  }

  add(line: string): number {
    return this.#lines.push(line) - 1;
  }

  /** How many bytes it takes from now on. */
  pack(): number {
    this.#packed = deflateRawSync(Buffer.from(this.#lines.join('\n')), { level: 1 });
    this.#lines.length = 0;
    return this.#packed.length;
  }

  line(index: number): string {
    return this.lines()[index] ?? '';
  }

  lines(): readonly string[] {
    if (this.#packed === null) return this.#lines;
    if (Batch.#open?.batch !== this) Batch.#open = { batch: this, lines: inflateRawSync(this.#packed).toString('utf8').split('\n') };
    return Batch.#open.lines;
  }
}
