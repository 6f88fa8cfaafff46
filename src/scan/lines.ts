/** Line starts of a text, for questions about lines; a line ends with LF, CRLF or a lone CR. */
export class Lines {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** Zero-based line of a UTF-16 offset. */
  lineAt(offset: number): number {
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

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}
