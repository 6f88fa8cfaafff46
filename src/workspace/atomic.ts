import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import * as path from 'node:path';
import { UNFINISHED_SUFFIX } from './tree.js';

/**
 * A text file that appears under its name complete or not at all: written beside it, then renamed over it. A file that
 * was there before keeps its contents until then.
 */
export class AtomicFile {
  readonly #handle: FileHandle;
  readonly #unfinished: string;
  readonly #file: string;

  private constructor(handle: FileHandle, unfinished: string, file: string) {
    this.#handle = handle;
    this.#unfinished = unfinished;
    this.#file = file;
  }

  /** Throws the file system's error, for example when the folder is missing or closed to writing. */
  static async create(file: string): Promise<AtomicFile> {
    const name = `.${path.basename(file)}.${String(process.pid)}${UNFINISHED_SUFFIX}`;
    const unfinished = path.join(path.dirname(file), name);
    return new AtomicFile(await open(unfinished, 'w', 0o666), unfinished, file);
  }

  async write(text: string): Promise<void> {
    await this.#handle.writeFile(text, 'utf8');
  }

  /** Puts the file in its place. Throws the file system's error; the unfinished file is gone then. */
  async finish(): Promise<void> {
    await this.#handle.sync();
    await this.#handle.close();
    try {
      await rename(this.#unfinished, this.#file);
    } catch (error) {
      await rm(this.#unfinished, { force: true });
      throw error;
    }
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#unfinished, { force: true });
  }
}
