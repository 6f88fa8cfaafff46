import type { TextChange } from './grammar.js';

/** Line starts of a text, for questions about lines; a line ends with LF, CRLF or a lone CR. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #text: string;
  /** The line that was asked for last. */
  #last = 0;

  constructor(text: string, starts: readonly number[] = lineStarts(text)) {
    this.#text = text;
    this.#starts = starts;
  }

  /** The lines of a changed text, whose text is given: only what was put in is searched for line ends. */
  after({ start, end, text: inserted }: TextChange, text: string): Lines {
    // A CR before the change may have become, or be no longer, half of a line end.
    const from = Math.max(0, start - 1);
    const to = Math.min(text.length, start + inserted.length + 1);
    const delta = inserted.length - (end - start);
    const first = this.lineAt(from);
    const starts = this.#starts.slice(0, first + 1);
    for (let at = from; at < to; at++) if (endsLine(text, at)) starts.push(at + 1);
    for (let line = this.lineAt(end + 1) + 1; line < this.#starts.length; line++) starts.push((this.#starts[line] ?? 0) + delta);
    return new Lines(text, starts);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Zero-based line of a UTF-16 offset. */
  lineAt(offset: number): number {
    // Questions come in bursts about one place.
    if (offset >= this.start(this.#last) && offset < this.start(this.#last + 1)) return this.#last;
    return (this.#last = this.#search(offset));
  }

  #search(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.start(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** Offset of a zero-based line's first character. */
  start(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Offset behind a zero-based line's last character, its line end left out. */
  end(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    while (end > this.start(line) && isLineEnd(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** A zero-based line without its end. */
  text(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  // Most texts have no CR at all: then the engine's own search goes from one LF to the next.
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    if (endsLine(text, i)) starts.push(i + 1);
  }
  return starts;
}

function endsLine(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10);
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
