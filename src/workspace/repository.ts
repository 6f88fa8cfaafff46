import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { displayPath, STDIN } from './paths.js';

/**
 * Turns the paths of reports, which are relative to `cwd` (absolute), into those by which the host of a repository knows
 * its files: relative to the repository's top folder, whichever of its folders the check was started in. Paths outside it
 * stay absolute; without a repository nothing changes.
 */
export function repositoryPaths(cwd: string): (shown: string) => string {
  const root = repositoryRoot(cwd) ?? cwd;
  return (shown) => (shown === STDIN ? shown : displayPath(root, path.resolve(cwd, shown)));
}

/** The nearest folder, `folder` (absolute) or above it, that holds `.git`; null when there is none. */
export function repositoryRoot(folder: string): string | null {
  if (existsSync(path.join(folder, '.git'))) return folder;
  const parent = path.dirname(folder);
  return parent === folder ? null : repositoryRoot(parent);
}
