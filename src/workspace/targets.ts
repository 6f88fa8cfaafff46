import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import * as path from 'node:path';
import { displayPath } from './paths.js';
import { readText } from './read.js';
import { comparePaths, type Unreadable } from './tree.js';

/** Why a path that a person named cannot be checked. */
export type TargetProblem = 'missing' | 'not-a-file' | Unreadable['reason'];

/** A named path cannot be checked; nothing was judged. */
export class TargetError extends Error {
  override readonly name = 'TargetError';
  constructor(
    /** As it was named. */
    readonly path: string,
    readonly problem: TargetProblem,
    /** What the system said, where it said something. */
    cause?: unknown,
  ) {
    super(`${path}: ${problem}`, { cause });
  }
}

export interface NamedFile {
  /** As reports name it; see `displayPath`. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
}

export interface Targets {
  /** In path order, each once. */
  readonly files: readonly NamedFile[];
  /** Absolute, each once, in the order named. */
  readonly folders: readonly string[];
}

/**
 * Sorts named paths into files and folders, following links. Every file is read once here, so that one that cannot be
 * judged is told before anything is written; only its size is kept.
 *
 * Throws {@link TargetError} for the first path, in the order named, that is missing, is no text, or cannot be read.
 */
export async function resolveTargets(cwd: string, named: readonly string[], maxBytes: number): Promise<Targets> {
  const files = new Map<string, NamedFile>();
  const folders = new Set<string>();
  for (const name of named) {
    const absolute = path.resolve(cwd, name);
    if (files.has(absolute) || folders.has(absolute)) continue;
    const kind = await kindOf(name, absolute);
    if (kind === 'folder') {
      folders.add(absolute);
      continue;
    }
    const read = readText(absolute, maxBytes);
    if (read.kind === 'skipped') throw new TargetError(name, read.reason, read.cause);
    files.set(absolute, { path: displayPath(cwd, absolute), absolute, bytes: read.bytes });
  }
  return { files: [...files.values()].sort((a, b) => comparePaths(a.path, b.path)), folders: [...folders] };
}

async function kindOf(name: string, absolute: string): Promise<'file' | 'folder'> {
  try {
    const status = await stat(absolute);
    if (status.isFile()) return 'file';
    if (!status.isDirectory()) throw new TargetError(name, 'not-a-file');
    await access(absolute, constants.R_OK | constants.X_OK);
    return 'folder';
  } catch (error) {
    if (error instanceof TargetError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new TargetError(name, code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', error);
  }
}
