import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** What git was asked for cannot be told. */
export class GitError extends Error {
  override readonly name = 'GitError';
  constructor(
    readonly problem:
      /** No `git` could be started. */
      | 'missing'
      /** The folder is in no work tree that git reads. */
      | 'no-repository'
      /** The name is not one of a commit that the clone has. */
      | 'unknown-commit'
      /** The commit and the one checked out have no history in common that the clone has. */
      | 'no-merge-base'
      /** Anything else. */
      | 'failed',
    /** The folder or the commit that it is about, as it was named; empty where it is neither. */
    readonly subject: string,
    /** What git said. */
    readonly detail: string,
    /** True when the clone holds a part of the history only, so that more of it may help. */
    readonly isShallow = false,
  ) {
    super(`${problem}: ${detail}`);
  }
}

/** Set by git for its hooks: they would make a command mean another repository than that of its folder. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR', 'GIT_NAMESPACE'];
/** The mode of a submodule. */
const GITLINK = '160000';

/** One work tree, with the submodules and repositories inside it. */
export class WorkTree {
  /** Absolute, links resolved. */
  readonly root: string;
  readonly #signal: AbortSignal | undefined;

  private constructor(root: string, signal: AbortSignal | undefined) {
    this.root = root;
    this.#signal = signal;
  }

  /** The work tree that a folder (absolute) is in. Throws {@link GitError} and the signal's reason. */
  static async of(folder: string, signal?: AbortSignal): Promise<WorkTree> {
    const told = await git(folder, ['rev-parse', '--show-toplevel'], signal);
    const root = told.stdout.toString('utf8').replace(/\r?\n$/, '');
    if (told.status !== 0 || root === '') throw new GitError('no-repository', folder, told.stderr);
    return new WorkTree(path.resolve(root), signal);
  }

  /**
   * The files that differ from the point where HEAD and a commit parted: changed in commits since, staged or not, or new and
   * not ignored (with `ignored`, those too). As bytes, absolute; what was deleted is not among them. Files of submodules
   * count from the commit that was checked out there then. Throws {@link GitError} and the signal's reason.
   */
  async changedSince(commit: string, ignored: boolean): Promise<Buffer[]> {
    const base = await this.#mergeBase(commit);
    const changed: Buffer[] = [];
    await this.#collect(this.root, base, ignored, changed);
    return changed;
  }

  async #mergeBase(commit: string): Promise<string> {
    // A name that starts with a dash would be taken for an option.
    const named =
      commit === '' || commit.startsWith('-') ? null : await this.#git(['rev-parse', '--verify', '--quiet', `${commit}^{commit}`]);
    if (named?.status !== 0) throw new GitError('unknown-commit', commit, named?.stderr ?? '', await this.#isShallow());
    const found = await this.#git(['merge-base', 'HEAD', firstLine(named.stdout)]);
    if (found.status === 1) throw new GitError('no-merge-base', commit, found.stderr, await this.#isShallow());
    return firstLine(wanted(found));
  }

  async #isShallow(): Promise<boolean> {
    return firstLine((await this.#git(['rev-parse', '--is-shallow-repository'])).stdout) === 'true';
  }

  /** `base` is a commit or a tree of the repository in `folder`; null stands for one without files. */
  async #collect(folder: string, base: string | null, ignored: boolean, changed: Buffer[]): Promise<void> {
    const run = async (...args: readonly string[]): Promise<Buffer> => wanted(await git(folder, args, this.#signal));
    const from = base ?? firstLine(await run('hash-object', '-t', 'tree', '--stdin'));
    const inFolder = (name: Buffer): Buffer => Buffer.concat([Buffer.from(`${folder}/`), name]);
    const differing = ['--raw', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-relative', '--ignore-submodules=none'];
    for (const { name, mode, before } of rawEntries(await run('diff', '-z', ...differing, from, '--'))) {
      if (mode === GITLINK) await this.#inside(inFolder(name), before, ignored, changed);
      else changed.push(inFolder(name));
    }
    const others = await run('ls-files', '-z', '--others', ...(ignored ? [] : ['--exclude-standard']));
    for (const name of split(others)) {
      // A repository of its own, of which this one knows nothing.
      if (name.at(-1) === SLASH) await this.#inside(inFolder(name.subarray(0, -1)), null, ignored, changed);
      else changed.push(inFolder(name));
    }
  }

  /** A submodule, or another repository inside the work tree: since a commit where it has that one, else all of it. */
  async #inside(location: Buffer, commit: string | null, ignored: boolean, changed: Buffer[]): Promise<void> {
    const folder = location.toString('utf8');
    if (!existsSync(path.join(folder, '.git'))) return;
    const hasCommit = commit !== null && (await git(folder, ['cat-file', '-e', `${commit}^{commit}`], this.#signal)).status === 0;
    await this.#collect(folder, hasCommit ? commit : null, ignored, changed);
  }

  #git(args: readonly string[]): Promise<Ended> {
    return git(this.root, args, this.#signal);
  }
}

const SLASH = 0x2f;

interface Ended {
  readonly status: number | null;
  readonly stdout: Buffer;
  /** Trimmed. */
  readonly stderr: string;
}

/** Standard output of a command that ended well. */
function wanted({ status, stdout, stderr }: Ended): Buffer {
  if (status !== 0) throw new GitError('failed', '', stderr);
  return stdout;
}

function firstLine(bytes: Buffer): string {
  return bytes.toString('utf8').split(/\r?\n/, 1)[0] ?? '';
}

/** The parts of a list in which each ends with a NUL. */
function split(list: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < list.length;) {
    const end = list.indexOf(0, start);
    const stop = end === -1 ? list.length : end;
    parts.push(list.subarray(start, stop));
    start = stop + 1;
  }
  return parts;
}

interface RawEntry {
  readonly name: Buffer;
  /** Now. */
  readonly mode: string;
  /** The submodule's commit before; null when the place held none. */
  readonly before: string | null;
}

/** `:100644 100644 HASH HASH M`, then the name; deleted files left out. */
function rawEntries(list: Buffer): RawEntry[] {
  const parts = split(list);
  const entries: RawEntry[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const [oldMode, mode = '', before = null, , status] = (parts[i] ?? '').toString('latin1').slice(1).split(' ');
    const name = parts[i + 1];
    if (name === undefined || status === 'D') continue;
    entries.push({ name, mode, before: oldMode === GITLINK ? before : null });
  }
  return entries;
}

/** Runs git in a folder; how it ended is the result. Throws {@link GitError} when it cannot be started, and the signal's reason. */
function git(folder: string, args: readonly string[], signal: AbortSignal | undefined): Promise<Ended> {
  const environment = Object.entries(process.env).filter(([name]) => !HOOK_VARIABLES.includes(name));
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      // What it says is shown in part, and must not depend on the person's language; nothing is locked or asked for.
      env: { ...Object.fromEntries(environment), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
      ...(signal ? { signal } : {}),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error) => {
      reject(signal?.aborted ? (signal.reason as Error) : new GitError('missing', '', error.message));
    });
    child.on('close', (status) => {
      resolve({ status, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8').trim() });
    });
  });
}
