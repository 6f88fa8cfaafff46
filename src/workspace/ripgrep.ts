import { spawn } from 'node:child_process';
import { isUtf8 } from 'node:buffer';
import * as path from 'node:path';
import { bytePattern, type Literals } from './literals.js';
import { UNFINISHED_SUFFIX } from './tree.js';

/** Neither `@vscode/ripgrep` nor an `rg` on the PATH could be started. */
export class RipgrepMissingError extends Error {
  override readonly name = 'RipgrepMissingError';
}

/** ripgrep ended without a result; the message is its own. */
export class RipgrepFailedError extends Error {
  override readonly name = 'RipgrepFailedError';
}

/** The binary that `@vscode/ripgrep` brings, else `rg`, to be found on the PATH when it is started. */
export async function resolveRipgrep(): Promise<string> {
  try {
    return (await import('@vscode/ripgrep')).rgPath;
  } catch {
    return 'rg';
  }
}

/** Which files ripgrep walks over. */
export interface RipgrepWalk {
  /** The binary: absolute, or a name to look up on the PATH. */
  readonly binary: string;
  /** Absolute; everything below it is walked over. */
  readonly folder: string;
  /** Files and folders below `folder` to leave out, relative to it, with "/" separators. */
  readonly leaveOut: readonly string[];
  /** False reads what `.gitignore`, `.ignore` and `.rgignore` leave out. */
  readonly ignoreFiles: boolean;
  readonly signal?: AbortSignal | undefined;
}

export interface RipgrepQuery extends RipgrepWalk {
  readonly literals: Literals;
  /** File names to search, as globs on the name; all files when absent. Ignore rules hold for these, too. */
  readonly names?: readonly string[] | undefined;
}

/** A path below the folder searched. `raw` is set when the name is no valid UTF-8 and only the bytes open the file. */
export interface FoundFile {
  readonly relative: string;
  readonly raw: Buffer | null;
}

/** A file or folder that ripgrep could not read. */
export interface UnreadPath {
  readonly relative: string;
  readonly vanished: boolean;
}

export interface RipgrepResult {
  readonly unread: readonly UnreadPath[];
  readonly filesSearched: number;
  readonly bytesSearched: number;
}

/**
 * Tells of the files below a folder that hold one of the literals, as they are found, whatever their encoding: every byte of
 * every file is searched (no binary detection, no transcoding), hidden files included, `.git` never, links not followed.
 * `.gitignore` holds without a repository, too; the user's own global excludes do not, so that two machines see the same files.
 *
 * Throws {@link RipgrepMissingError}, {@link RipgrepFailedError}, or the signal's reason.
 */
export async function ripgrep(query: RipgrepQuery, onMatch: (file: FoundFile) => void): Promise<RipgrepResult> {
  const { status, rest, stderr } = await run(query, searchOptions(query), onMatch);
  query.signal?.throwIfAborted();
  const filesSearched = /^(\d+) files searched$/m.exec(rest)?.[1];
  const bytesSearched = /^(\d+) bytes searched$/m.exec(rest)?.[1];
  if (filesSearched === undefined || bytesSearched === undefined) {
    throw new RipgrepFailedError(stderr.trim() || `ripgrep ended with status ${String(status)}`);
  }
  return { unread: unreadPaths(stderr), filesSearched: Number(filesSearched), bytesSearched: Number(bytesSearched) };
}

/** Tells of the files that {@link ripgrep} would search; nothing is read but folders. Throws as it does. */
export async function listFiles(walk: RipgrepWalk, onFile: (file: FoundFile) => void): Promise<void> {
  const { status, stderr } = await run(walk, ['--files'], onFile);
  walk.signal?.throwIfAborted();
  // 1: no file at all; 2: one could not be read, which the search tells, too.
  if (status === null || (status > 1 && unreadPaths(stderr).length === 0)) throw new RipgrepFailedError(stderr.trim() || String(status));
}

function searchOptions({ literals, names }: RipgrepQuery): string[] {
  return [
    '--files-with-matches',
    '--stats',
    '--text',
    '--encoding=none',
    '--no-unicode',
    '--no-mmap',
    ...(names ?? []).map((name) => `--type-add=wanted:${name}`),
    ...(names ? ['--type=wanted'] : []),
    `--regexp=${bytePattern(literals)}`,
  ];
}

function walkOptions(walk: RipgrepWalk): string[] {
  return [
    '--no-config',
    '--color=never',
    '--null',
    '--hidden',
    ...(walk.ignoreFiles ? ['--no-require-git', '--no-ignore-global', '--no-ignore-exclude', '--no-ignore-messages'] : ['--no-ignore']),
    '--glob=!.git',
    `--glob=!*${UNFINISHED_SUFFIX}`,
    ...walk.leaveOut.map((relative) => `--glob=!/${escapeGlob(relative)}`),
  ];
}

function escapeGlob(relative: string): string {
  return relative.replaceAll('\\', '\\\\').replace(/[*?[\]{}]/g, '[$&]');
}

interface Ended {
  readonly status: number | null;
  /** What stands behind the list of files. */
  readonly rest: string;
  readonly stderr: string;
}

function run(query: RipgrepWalk, options: readonly string[], onFile: (file: FoundFile) => void): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(query.binary, [...walkOptions(query), ...options, './'], {
      cwd: query.folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(query.signal ? { signal: query.signal } : {}),
    });
    let out: Buffer = Buffer.alloc(0);
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => {
      out = takeFiles(out.length === 0 ? chunk : Buffer.concat([out, chunk]), onFile);
    });
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      if (query.signal?.aborted) reject(query.signal.reason as Error);
      else if (error.code === 'ENOENT' || error.code === 'EACCES') reject(new RipgrepMissingError(error.message));
      else reject(new RipgrepFailedError(error.message));
    });
    child.on('close', (status) => {
      resolve({ status, rest: out.toString('utf8'), stderr: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** Tells of the names in a list in which each ends with a NUL, and returns what stands behind the last one. */
function takeFiles(list: Buffer, onFile: (file: FoundFile) => void): Buffer {
  let start = 0;
  for (let end = list.indexOf(0); end !== -1; end = list.indexOf(0, start)) {
    const bytes = list.subarray(start, end);
    const valid = isUtf8(bytes);
    const relative = withoutDot(bytes.toString('utf8'));
    onFile({ relative, raw: valid ? null : Buffer.from(bytes.subarray(bytes[0] === 0x2e && isSeparator(bytes[1]) ? 2 : 0)) });
    start = end + 1;
  }
  return list.subarray(start);
}

function isSeparator(byte: number | undefined): boolean {
  return byte === 0x2f || (path.sep === '\\' && byte === 0x5c);
}

function withoutDot(relative: string): string {
  const slashes = path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
  return slashes.startsWith('./') ? slashes.slice(2) : slashes;
}

/** `rg: ./PATH: Permission denied (os error 13)`; names may hold colons and line ends, so the last such part decides. */
const READ_ERROR = /^rg: ([\s\S]*): [^:]*\(os error (\d+)\)\s*$/;
const NOT_FOUND: readonly string[] = process.platform === 'win32' ? ['2', '3'] : ['2', '20'];

function unreadPaths(stderr: string): UnreadPath[] {
  const messages = stderr.split(/\n(?=rg: )/).filter((message) => message.trim() !== '');
  return messages.map((message) => {
    const match = READ_ERROR.exec(message);
    if (match === null) return { relative: withoutDot(message.trim().replace(/^rg: /, '')), vanished: false };
    return { relative: withoutDot(match[1] ?? ''), vanished: NOT_FOUND.includes(match[2] ?? '') };
  });
}
