import { randomUUID } from 'node:crypto';
import { renameSync, type Stats } from 'node:fs';
import { open, readlink, realpath, rm, stat, type FileHandle } from 'node:fs/promises';
import * as path from 'node:path';
import { UNFINISHED_SUFFIX } from './tree.js';

/** What names a file: the name's own bytes where it is no valid UTF-8. */
export type Location = string | Buffer;

/** The permission bits of a mode. */
const PERMISSIONS = 0o7777;
/** Of a name, so that the unfinished file's own name stays within the 255 bytes that file systems allow. */
const NAME_KEPT = 60;
/** As many as systems follow. */
const MOST_LINKS = 40;

/**
 * A file that appears under its name complete or not at all: written beside it, then renamed over it. A file that was there
 * before keeps its contents until then, and its permissions; where the name is a link, what it leads to is written. What is
 * no file (a pipe, a terminal, the null device) cannot be replaced and is written to as it stands.
 */
export class AtomicFile {
  readonly #handle: FileHandle;
  /** Null when the file is written to as it stands. */
  readonly #unfinished: Location | null;
  readonly #file: Location;

  private constructor(handle: FileHandle, unfinished: Location | null, file: Location) {
    this.#handle = handle;
    this.#unfinished = unfinished;
    this.#file = file;
  }

  /** Throws the file system's error, for example when the folder is missing or closed to writing. */
  static async create(named: Location): Promise<AtomicFile> {
    const status = await statusOf(named);
    if (status !== null && !status.isFile() && !status.isDirectory()) return new AtomicFile(await open(named, 'w'), null, named);
    const file = await followed(named, status !== null);
    const unfinished = beside(file);
    const handle = await open(unfinished, 'wx', 0o666);
    try {
      if (status?.isFile() === true) await keepOwnership(handle, status);
    } catch (error) {
      await handle.close();
      await rm(unfinished, { force: true });
      throw error;
    }
    return new AtomicFile(handle, unfinished, file);
  }

  /** Text is written in UTF-8. */
  async write(data: string | Buffer): Promise<void> {
    await this.#handle.writeFile(data, 'utf8');
  }

  /**
   * Puts the file in its place. `isCertain` is asked last, when everything is written, and nothing of this process comes
   * between its answer and the deed: false gives up. Throws the file system's error. Unless this resolves to true, the file
   * is as it was and the unfinished one is gone.
   */
  async finish(isCertain: () => boolean = () => true): Promise<boolean> {
    if (this.#unfinished === null) {
      await this.#handle.close();
      return true;
    }
    try {
      await this.#handle.sync();
      await this.#handle.close();
      if (isCertain()) {
        renameSync(this.#unfinished, this.#file);
        return true;
      }
      await rm(this.#unfinished, { force: true });
      return false;
    } catch (error) {
      await this.discard();
      throw error;
    }
  }

  /** Leaves no trace. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    if (this.#unfinished !== null) await rm(this.#unfinished, { force: true });
  }
}

async function statusOf(named: Location): Promise<Stats | null> {
  try {
    return await stat(named);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** What a name leads to, be it there or not: the end of a chain of links. */
async function followed(named: Location, exists: boolean): Promise<Location> {
  if (exists) return Buffer.isBuffer(named) ? realpath(named, { encoding: 'buffer' }) : realpath(named);
  let file = named;
  for (let links = 0; links < MOST_LINKS && typeof file === 'string'; links += 1) {
    const target = await readlink(file).catch(() => null);
    if (target === null) break;
    file = path.resolve(path.dirname(file), target);
  }
  return file;
}

/** A name of its own in the same folder. */
function beside(file: Location): Location {
  const end = `${randomUUID().slice(0, 8)}${UNFINISHED_SUFFIX}`;
  if (typeof file === 'string') return path.join(path.dirname(file), `.${path.basename(file).slice(0, NAME_KEPT)}.${end}`);
  return Buffer.concat([file.subarray(0, file.lastIndexOf(path.sep) + 1), Buffer.from(`.${end}`)]);
}

/** Permissions as before; owner and group as far as this user may give them. */
async function keepOwnership(handle: FileHandle, { mode, uid, gid }: Stats): Promise<void> {
  const own = await handle.stat();
  if (own.uid !== uid || own.gid !== gid) await handle.chown(uid, gid).catch(() => undefined);
  await handle.chmod(mode & PERMISSIONS);
}
