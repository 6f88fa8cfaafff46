/** Nothing is shown for scans that end sooner. */
const SHOW_AFTER_MS = 1000;
const REFRESH_MS = 100;

/** One line on standard error that replaces itself; silent where that is no terminal. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #describe: () => string;
  #timer: NodeJS.Timeout | null = null;
  #shown = false;

  /** `describe` says in one short line how far things are. */
  constructor(stream: NodeJS.WriteStream, describe: () => string) {
    this.#stream = stream;
    this.#describe = describe;
  }

  start(): void {
    if (!this.#stream.isTTY || process.env.TERM === 'dumb') return;
    this.#timer = setTimeout(() => {
      this.#show();
      this.#timer = setInterval(() => {
        this.#show();
      }, REFRESH_MS).unref();
    }, SHOW_AFTER_MS).unref();
  }

  /** Takes the line away, so that other text can be written. */
  clear(): void {
    if (this.#shown) this.#stream.write('\r\x1b[K');
    this.#shown = false;
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.clear();
  }

  #show(): void {
    this.#stream.write(`\r\x1b[K${this.#describe()}`);
    this.#shown = true;
  }
}
