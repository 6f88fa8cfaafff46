import type { SkippedReason } from '../explain/ui-skipped.js';
import { findCandidates, findWorkspaceDefaults, type SearchScope } from './candidates.js';
import { evidenceLiterals, type Literals } from './literals.js';
import { displayPath } from './paths.js';
import { fromPolicyPath, toPolicyPath } from './policy-files.js';
import { readText, stampOf } from './read.js';
import { resolveRipgrep } from './ripgrep.js';
import { resolveTargets, type Targets } from './targets.js';
import type { Measures } from './judge-file.js';
import { scanTree, type Narrowing, type Scan } from './tree-scan.js';
import { DEFAULT_MAX_BYTES, type FileTree } from './tree.js';

export type { CheckedFile, FileResult, SkippedFile } from './results.js';
export type { Scan } from './tree-scan.js';

export interface ScanOptions extends Measures {
  /** Absolute: what named paths are relative to, and reported paths too. */
  readonly cwd: string;
  /** Files and folders, in any order, overlapping or not. */
  readonly paths: readonly string[];
  /** False reads what `.gitignore` and `.ignore` leave out. */
  readonly ignoreFiles?: boolean;
  /** False never ties a default Region to a tree that uses Bedrock elsewhere. */
  readonly workspaceTies?: boolean;
  /** Absolute files that are listed as skipped instead of judged. */
  readonly leaveOut?: ReadonlyMap<string, SkippedReason>;
  /** Judges the files alone that differ from the point where HEAD and this commit parted. */
  readonly changedSince?: string | undefined;
  readonly maxBytes?: number;
  readonly literals?: Literals;
  /** A ripgrep binary; by default the one that {@link resolveRipgrep} finds. */
  readonly ripgrep?: string;
  readonly signal?: AbortSignal;
}

export interface FileScan extends Scan {
  /** The files that were judged alone; undefined when all were. */
  readonly only: Narrowing | undefined;
}

/**
 * Checks files and folders. Resolves once it is known which files are worth reading; nothing is kept of a file after its
 * result was taken.
 *
 * Throws `TargetError` for a named path that cannot be checked, `RipgrepMissingError` and `RipgrepFailedError` when
 * folders cannot be searched, `PolicyError`, `GitError` when it cannot be told what changed, or the signal's reason.
 */
export async function openScan(options: ScanOptions): Promise<FileScan> {
  const { cwd, maxBytes = DEFAULT_MAX_BYTES } = options;
  const targets = await resolveTargets(cwd, options.paths, maxBytes);
  const scope: SearchScope = {
    cwd,
    folders: targets.folders,
    except: targets.files.map((file) => file.absolute),
    ignoreFiles: options.ignoreFiles ?? true,
    ripgrep: options.ripgrep ?? (targets.folders.length > 0 ? await resolveRipgrep() : ''),
    signal: options.signal,
  };
  const tree: FileTree = {
    findCandidates: (onFound) => findCandidates(scope, options.literals ?? evidenceLiterals(options.catalog), onFound),
    findWorkspaceDefaults: () => findWorkspaceDefaults(scope),
    policyPath: ({ location }) => toPolicyPath(String(location)),
    policyName: (policyPath) => displayPath(cwd, fromPolicyPath(policyPath)),
    read: ({ location }) => readText(location, maxBytes),
    stamp: ({ location }) => stampOf(location),
  };
  const named = targets.files.map(({ path, absolute, bytes }) => ({ path, location: absolute, bytes }));
  const only = options.changedSince === undefined ? undefined : await changedOnly(targets, scope, options.changedSince);
  return { ...(await scanTree(tree, { ...options, named, only })), only };
}

async function changedOnly(targets: Targets, scope: SearchScope, commit: string): Promise<Narrowing> {
  const { changedFiles } = await import('./changed.js');
  return changedFiles(targets, scope, commit);
}
