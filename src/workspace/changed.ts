import { isUtf8 } from 'node:buffer';
import { lstatSync, realpathSync, statSync } from 'node:fs';
import * as path from 'node:path';
import type { Location } from './atomic.js';
import { listCandidates, type SearchScope } from './candidates.js';
import { WorkTree } from './git.js';
import { isInside } from './paths.js';
import type { Targets } from './targets.js';
import type { Narrowing } from './tree-scan.js';

/**
 * The files below the named paths that differ from the point where HEAD and `commit` parted (see `WorkTree.changedSince`),
 * each path in the repository that it lies in. Throws `GitError`, what ripgrep throws, and the signal's reason.
 */
export async function changedFiles({ files: named, folders }: Targets, scope: SearchScope, commit: string): Promise<Narrowing> {
  const changed = new Set<string>();
  const known = new Set<string>();
  const real = new Map([...folders, ...named.map(({ absolute }) => absolute)].map((one) => [one, realpathSync(one)]));
  for (const [one, target] of real) {
    const folder = folders.includes(one) ? target : path.dirname(target);
    const tree = await WorkTree.of(folder, scope.signal);
    if (known.has(tree.root)) continue;
    known.add(tree.root);
    for (const file of await tree.changedSince(commit, !scope.ignoreFiles)) changed.add(keyOf(file));
  }
  const has = (location: Location): boolean => changed.has(keyOf(resolved(location, real)));
  let count = 0;
  let bytes = 0;
  const add = (location: Location): void => {
    if (!has(location)) return;
    count += 1;
    bytes += lstatSync(location, { throwIfNoEntry: false })?.size ?? 0;
  };
  if (folders.length > 0) for (const { location } of await listCandidates(scope)) add(location);
  for (const { absolute } of named) add(absolute);
  return {
    has,
    mayHold: (unread) => {
      const absolute = path.resolve(scope.cwd, unread.path);
      // A folder that cannot be read may hold anything.
      return has(absolute) || statSync(absolute, { throwIfNoEntry: false })?.isFile() !== true;
    },
    files: count,
    bytes,
  };
}

/** A location below a named path, with the links in that path resolved: git knows nothing of them. */
function resolved(location: Location, real: ReadonlyMap<string, string>): Location {
  if (typeof location !== 'string') {
    for (const [named, target] of real) {
      const length = Buffer.byteLength(named);
      const folder = Buffer.from(named + path.sep);
      if (location.subarray(0, length + 1).equals(folder)) return Buffer.concat([Buffer.from(target), location.subarray(length)]);
    }
    return location;
  }
  const exact = real.get(location);
  if (exact !== undefined) return exact;
  for (const [named, target] of real) if (isInside(named, location)) return path.join(target, path.relative(named, location));
  return location;
}

/** The same for the same file, however its name is composed: some systems store accents apart, and git puts them together. */
function keyOf(location: Location): string {
  const bytes = typeof location === 'string' ? Buffer.from(location) : location;
  if (!isUtf8(bytes)) return `\0${bytes.toString('latin1')}`;
  return path.resolve(bytes.toString('utf8')).normalize('NFC');
}
