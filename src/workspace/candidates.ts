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
 * Throws `RipgrepMissingError`, `RipgrepFailedError`, or the signal's reason.
 */
export async function findCandidates(scope: SearchScope, literals: Literals): Promise<Candidates> {
  return search(scope, { literals });
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
    for (const file of await listFiles(walk)) found.push(candidateOf(scope.cwd, walk.folder, file));
  });
  return found;
}

async function search(scope: SearchScope, what: Pick<RipgrepQuery, 'literals' | 'names'>): Promise<Candidates> {
  const found: Candidate[] = [];
  const unread = new Map<string, Unread>();
  let filesSearched = 0;
  let bytesSearched = 0;
  await inFolders(scope, async (walk) => {
    const result = await ripgrep({ ...walk, ...what });
    filesSearched += result.filesSearched;
    bytesSearched += result.bytesSearched;
    for (const file of result.matches) found.push(candidateOf(scope.cwd, walk.folder, file));
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

function candidateOf(cwd: string, folder: string, { relative, raw }: FoundFile): Candidate {
  const location = raw === null ? path.join(folder, relative) : Buffer.concat([Buffer.from(folder + path.sep), raw]);
  return { path: displayPath(cwd, path.resolve(folder, relative)), location };
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
