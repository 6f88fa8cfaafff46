/**
 * A text that was put together from pieces of another, and the way back: `starts[i]` is where the character at offset `i`
 * stands in the original, `ends[i]` the offset behind it there (an escape such as `\n` is one character of two).
 */
export interface JoinedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** True for a path of a Jupyter notebook. */
export function isNotebookPath(path: string | undefined): boolean {
  return path !== undefined && /\.ipynb$/i.test(path);
}

/**
 * Reads the strings of a notebook's JSON (cell sources, outputs) as one text: cells joined, a line for each, so that ties
 * cross cells. Null when the text is no JSON object, so that it is read as it stands.
 */
export function readNotebook(json: string): JoinedText | null {
  if (!/^\s*\{/.test(json.slice(0, 200)) || !json.includes('"cells"')) return null;
  const builder = new Builder(json.length);
  let key = '';
  let keyEnd = -1;
  for (let i = json.indexOf('"'); i >= 0 && i < json.length; i = json.indexOf('"', i)) {
    const end = stringEnd(json, i);
    if (isKey(json, end)) {
      key = json.slice(i + 1, Math.min(end - 1, i + 60));
      keyEnd = end;
    } else if (!FORMAT_KEY.test(key) || json.slice(keyEnd, i).trim() !== ':') {
      builder.addEscaped(json, i + 1, end - 1);
      builder.endLine(end - 1);
    }
    i = end;
  }
  return builder.build();
}

/** Joins the texts of cells; offsets lead back into the joined original, in which a line feed stands between cells. */
export function joinCells(cells: readonly string[]): { text: string; starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  for (const cell of cells) {
    starts.push(text.length);
    text += `${cell}\n`;
  }
  return { text, starts };
}

/** Keys whose value is the format's own, or a picture: no text of a cell. */
const FORMAT_KEY =
  /^(?:cell_type|output_type|id|name|language|mimetype|file_extension|pygments_lexer|nbconvert_exporter|display_name|version|image\/[\w.+-]+)$/;

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

class Builder {
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #parts: string[] = [];
  #length = 0;
  #last = '';

  constructor(capacity: number) {
    this.#starts = new Int32Array(capacity + 1);
    this.#ends = new Int32Array(capacity + 1);
  }

  addEscaped(json: string, from: number, to: number): void {
    let plain = from;
    for (let i = json.indexOf('\\', from); i >= 0 && i < to; i = json.indexOf('\\', plain)) {
      this.#addPlain(json, plain, i);
      const code = json[i + 1] ?? '';
      const unicode = code === 'u' && /^[0-9a-fA-F]{4}$/.test(json.slice(i + 2, i + 6));
      const end = Math.min(to, i + (unicode ? 6 : 2));
      this.#add(unicode ? String.fromCharCode(parseInt(json.slice(i + 2, i + 6), 16)) : (SIMPLE_ESCAPES[code] ?? code.charAt(0)), i, end);
      plain = end;
    }
    this.#addPlain(json, plain, to);
  }

  endLine(at: number): void {
    if (this.#last !== '\n') this.#add('\n', at, at);
  }

  build(): JoinedText {
    return { text: this.#parts.join(''), starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length) };
  }

  #addPlain(json: string, from: number, to: number): void {
    if (from >= to) return;
    for (let i = from; i < to; i++) {
      this.#starts[this.#length] = i;
      this.#ends[this.#length++] = i + 1;
    }
    this.#push(json.slice(from, to));
  }

  #add(char: string, start: number, end: number): void {
    if (char === '') return;
    this.#starts[this.#length] = start;
    this.#ends[this.#length++] = end;
    this.#push(char);
  }

  #push(part: string): void {
    this.#parts.push(part);
    this.#last = part.charAt(part.length - 1);
  }
}

function stringEnd(json: string, open: number): number {
  for (let i = open + 1; i < json.length; i++) {
    const char = json[i];
    if (char === '\\') i++;
    else if (char === '"') return i + 1;
  }
  return json.length;
}

function isKey(json: string, end: number): boolean {
  return /^\s{0,20}:/.test(json.slice(end, end + 24));
}
