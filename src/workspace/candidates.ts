import * as path from 'node:path';
import { WORKSPACE_FILES, WORKSPACE_LITERALS, type Literals } from './literals.js';
import { displayPath, isInside, toSlashes } from './paths.js';
import { ripgrep, type RipgrepQuery, type RipgrepResult } from './ripgrep.js';
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

async function search(scope: SearchScope, what: Pick<RipgrepQuery, 'literals' | 'names'>): Promise<Candidates> {
  const found = new Map<string, Candidate>();
  const unread = new Map<string, Unread>();
  let filesSearched = 0;
  let bytesSearched = 0;
  const folders = [...new Set(scope.folders)];
  const collect = (folder: string, result: RipgrepResult): void => {
    const shown = (relative: string): string => displayPath(scope.cwd, path.resolve(folder, relative));
    filesSearched += result.filesSearched;
    bytesSearched += result.bytesSearched;
    for (const { relative, raw } of result.matches) {
      const location = raw === null ? path.join(folder, relative) : Buffer.concat([Buffer.from(folder + path.sep), raw]);
      const key = raw === null ? relative : raw.toString('latin1');
      found.set(`${folder}\0${key}`, { path: shown(relative), location });
    }
    for (const { relative, vanished } of result.unread) {
      const name = shown(relative);
      unread.set(name, { path: name, reason: vanished ? 'vanished' : 'unreadable' });
    }
  };
  const waiting = folders.values();
  const worker = async (): Promise<void> => {
    for (const folder of waiting) {
      const others = [...folders, ...scope.except].filter((other) => isInside(folder, other));
      const query = {
        ...what,
        binary: scope.ripgrep,
        folder,
        leaveOut: others.map((other) => toSlashes(path.relative(folder, other))),
        ignoreFiles: scope.ignoreFiles,
        signal: scope.signal,
      };
      collect(folder, await ripgrep(query));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL_SEARCHES }, worker));
  return {
    files: [...found.values()].sort((a, b) => comparePaths(a.path, b.path)),
    unread: [...unread.values()].sort((a, b) => comparePaths(a.path, b.path)),
    filesSearched,
    bytesSearched,
  };
}
