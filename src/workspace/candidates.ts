import * as path from 'node:path';
import { WORKSPACE_FILES, WORKSPACE_LITERALS, type Literals } from './literals.js';
import { displayPath, isInside, toSlashes } from './paths.js';
import { listFiles, ripgrep, type FoundFile, type RipgrepQuery, type RipgrepWalk } from './ripgrep.js';
import { comparePaths, type Candidate, type Candidates, type Unread } from './tree.js';

export interface SearchScope {
  /** Absolute. */
  readonly cwd: string;
  /** Absolute folders; where one lies inside another, its files are found once. */
  readonly folders: readonly string[];
  /** Absolute files that are read anyway, and so are neither found nor counted here. */
  readonly except: readonly string[];
  readonly ignoreFiles: boolean;
  readonly ripgrep: string;
  readonly signal?: AbortSignal | undefined;
}

/** Searches at once: more would only make ripgrep's own threads wait for each other. */
const PARALLEL_SEARCHES = 2;

/**
 * Files below the folders that hold one of the literals.
 *
 * One `rg --files-with-matches --stats` a folder finds them: it walks and searches on all cores, hands over only the names
 * that matter, and its statistics give the counts of everything it looked at. `rg --json` would send each match for us to
 * throw away; `rg --files` followed by reading in JavaScript would open every file of the tree. ripgrep's order depends on
 * its threads (`--sort` would leave it a single one), so the names are sorted here.
 *
 * `onFound` is told of each file at once, before the order is known.
 *
 * Throws `RipgrepMissingError`, `RipgrepFailedError`, or the signal's reason.
 */
export async function findCandidates(
  scope: SearchScope,
  literals: Literals,
  onFound?: (candidate: Candidate) => void,
): Promise<Candidates> {
  return search(scope, { literals }, onFound);
}

/**
 * Files by whose name a tree's default settings are known and that hold a Region code, evidence of Bedrock or not. To be
 * asked for only once the tree is known to use Bedrock. Throws as {@link findCandidates} does.
 */
export async function findWorkspaceDefaults(scope: SearchScope): Promise<readonly Candidate[]> {
  return (await search(scope, { literals: WORKSPACE_LITERALS, names: WORKSPACE_FILES })).files;
}

/** Every file of the folders that {@link findCandidates} searches, in no order, each once. Throws as it does. */
export async function listCandidates(scope: SearchScope): Promise<readonly Candidate[]> {
  const found: Candidate[] = [];
  await inFolders(scope, async (walk) => {
    const nameOf = naming(scope.cwd, walk.folder);
    await listFiles(walk, (file) => {
      found.push(nameOf(file));
    });
  });
  return found;
}

async function search(
  scope: SearchScope,
  what: Pick<RipgrepQuery, 'literals' | 'names'>,
  onFound?: (candidate: Candidate) => void,
): Promise<Candidates> {
  const found: Candidate[] = [];
  const unread = new Map<string, Unread>();
  let filesSearched = 0;
  let bytesSearched = 0;
  await inFolders(scope, async (walk) => {
    const nameOf = naming(scope.cwd, walk.folder);
    const result = await ripgrep({ ...walk, ...what }, (file) => {
      const candidate = nameOf(file);
      found.push(candidate);
      onFound?.(candidate);
    });
    filesSearched += result.filesSearched;
    bytesSearched += result.bytesSearched;
    for (const { relative, vanished } of result.unread) {
      const name = displayPath(scope.cwd, path.resolve(walk.folder, relative));
      unread.set(name, { path: name, reason: vanished ? 'vanished' : 'unreadable' });
    }
  });
  return {
    files: found.sort((a, b) => comparePaths(a.path, b.path)),
    unread: [...unread.values()].sort((a, b) => comparePaths(a.path, b.path)),
    filesSearched,
    bytesSearched,
  };
}

/** What is found below a folder, as reports name it. */
function naming(cwd: string, folder: string): (file: FoundFile) => Candidate {
  // Below a folder that holds the working directory, some names are relative to this one and some are not.
  const prefix = isInside(folder, cwd) ? null : displayPath(cwd, path.join(folder, '_')).slice(0, -1);
  return ({ relative, raw }) => {
    if (raw === null && prefix !== null) return new Below(prefix + relative, folder, prefix.length);
    const location = raw === null ? path.join(folder, relative) : Buffer.concat([Buffer.from(folder + path.sep), raw]);
    return { path: displayPath(cwd, path.resolve(folder, relative)), location };
  };
}

/** A file below a folder. There may be a hundred thousand of them: what opens one is not kept, but made when it is asked for. */
class Below implements Candidate {
  readonly path: string;
  readonly #folder: string;
  readonly #prefix: number;

  constructor(shown: string, folder: string, prefix: number) {
    this.path = shown;
    this.#folder = folder;
    this.#prefix = prefix;
  }

  get location(): string {
    return path.join(this.#folder, this.path.slice(this.#prefix));
  }
}

/** Each folder once, without the files of those inside it, a few at a time. */
async function inFolders(scope: SearchScope, work: (walk: RipgrepWalk) => Promise<void>): Promise<void> {
  const folders = [...new Set(scope.folders)];
  const waiting = folders.values();
  const worker = async (): Promise<void> => {
    for (const folder of waiting) {
      const others = [...folders, ...scope.except].filter((other) => isInside(folder, other));
      await work({
        binary: scope.ripgrep,
        folder,
        leaveOut: others.map((other) => toSlashes(path.relative(folder, other))),
        ignoreFiles: scope.ignoreFiles,
        signal: scope.signal,
      });
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_SEARCHES }, worker));
}
