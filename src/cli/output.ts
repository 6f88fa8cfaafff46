import { once } from 'node:events';
import { AtomicFile } from '../workspace/atomic.js';
import { OutputClosedError } from './failure.js';

/** Where a report goes. */
export interface Output {
  /** True when a person reads along. */
  readonly isTerminal: boolean;
  /** Resolves when more can be taken. Throws {@link OutputClosedError} or the file system's error. */
  write(text: string): Promise<void>;
  /** After the last piece. */
  finish(): Promise<void>;
  /** Instead of `finish`, when the report stays incomplete. */
  discard(): Promise<void>;
}

/** Pieces are joined up to this many UTF-16 units before they are written. */
const CHUNK = 64 * 1024;

/** Standard output: at once on a terminal, in chunks otherwise, never faster than it is read. */
export class StreamOutput implements Output {
  readonly #stream: NodeJS.WriteStream;
  readonly #beforeWrite: () => void;
  #waiting = '';
  #error: Error | null = null;

  constructor(stream: NodeJS.WriteStream, beforeWrite: () => void) {
    this.#stream = stream;
    this.#beforeWrite = beforeWrite;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#error = error.code === 'EPIPE' || error.code === 'EOF' ? new OutputClosedError(error.message) : error;
    });
  }

  get isTerminal(): boolean {
    return this.#stream.isTTY;
  }

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= (this.isTerminal ? 1 : CHUNK)) await this.#flush();
  }

  async finish(): Promise<void> {
    await this.#flush();
    // One turn of the loop, in which a closed pipe would be told.
    await new Promise((resolve) => setImmediate(resolve));
    this.#check();
  }

  discard(): Promise<void> {
    return Promise.resolve();
  }

  async #flush(): Promise<void> {
    this.#check();
    const text = this.#waiting;
    this.#waiting = '';
    if (text === '') return;
    this.#beforeWrite();
    if (!this.#stream.write(text)) {
      // An error ends the waiting, too; it is told by the check.
      await once(this.#stream, 'drain').catch(() => undefined);
    }
    this.#check();
  }

  #check(): void {
    if (this.#error !== null) throw this.#error;
  }
}

/** A file that appears complete or not at all; created when the first piece is written. */
export class FileOutput implements Output {
  readonly isTerminal = false;
  readonly #file: string;
  #open: AtomicFile | null = null;
  #waiting = '';

  constructor(file: string) {
    this.#file = file;
  }

  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#open === null || this.#waiting.length >= CHUNK) await this.#flush();
  }

  async finish(): Promise<void> {
    const open = await this.#flush();
    this.#open = null;
    await open.finish();
  }

  async discard(): Promise<void> {
    await this.#open?.discard();
    this.#open = null;
  }

  async #flush(): Promise<AtomicFile> {
    const open = (this.#open ??= await AtomicFile.create(this.#file));
    const text = this.#waiting;
    this.#waiting = '';
    await open.write(text);
    return open;
  }
}

/** Writes bytes to a stream as they are. Throws {@link OutputClosedError} or the system's error. */
export function writeBytes(stream: NodeJS.WriteStream, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      reject(error.code === 'EPIPE' || error.code === 'EOF' ? new OutputClosedError(error.message) : error);
    };
    stream.once('error', refuse);
    stream.write(bytes, (error) => {
      if (error) refuse(error);
      else resolve();
    });
  });
}
