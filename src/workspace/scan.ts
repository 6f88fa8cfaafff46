import * as path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Catalog } from '../catalog/facts.js';
import type { Analysis } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { SkippedReason } from '../explain/ui.js';
import { findCandidates, findWorkspaceDefaults, type Candidate, type Candidates, type SearchScope } from './candidates.js';
import { EVIDENCE_LITERALS, type Literals } from './literals.js';
import { comparePaths } from './paths.js';
import { DEFAULT_MAX_BYTES, readText } from './read.js';
import { resolveRipgrep } from './ripgrep.js';
import { resolveTargets, type NamedFile } from './targets.js';

export interface ScanOptions {
  /** Absolute: what named paths are relative to, and reported paths too. */
  readonly cwd: string;
  /** Files and folders, in any order, overlapping or not. */
  readonly paths: readonly string[];
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
  /** False reads what `.gitignore` and `.ignore` leave out. */
  readonly ignoreFiles?: boolean;
  /** False never ties a default Region to a tree that uses Bedrock elsewhere. */
  readonly workspaceTies?: boolean;
  /** Absolute files that are listed as skipped instead of judged. */
  readonly leaveOut?: ReadonlyMap<string, SkippedReason>;
  readonly maxBytes?: number;
  readonly literals?: Literals;
  /** A ripgrep binary; by default the one that {@link resolveRipgrep} finds. */
  readonly ripgrep?: string;
  readonly signal?: AbortSignal;
}

export interface CheckedFile {
  readonly kind: 'checked';
  readonly path: string;
  /** Without BOM; what the analysis' offsets count in. */
  readonly text: string;
  readonly analysis: Analysis;
}

export interface SkippedFile {
  readonly kind: 'skipped';
  readonly path: string;
  readonly reason: SkippedReason;
}

export type FileResult = CheckedFile | SkippedFile;

export interface Scan {
  /** Files whose bytes were looked at, by the search alone or by the analysis. */
  readonly filesScanned: number;
  /** Their bytes. */
  readonly bytesScanned: number;
  /** How many results there will be at most. */
  readonly expected: number;
  /** Every file that was judged or skipped, in path order; to be iterated once. Throws the signal's reason. */
  results(): AsyncGenerator<FileResult, void, undefined>;
}

/** A policy names Regions and references in order to judge them. */
export const POLICY_FILE = '.bedrock-residency.json';

/** How long other work (timers, signals, a cancel button) may wait for its turn. */
const TURN_MS = 15;

interface Job extends Candidate {
  readonly workspaceUsesBedrock: boolean;
}

/**
 * Checks files and folders. Resolves once it is known which files are worth reading; nothing is kept of a file after its
 * result was taken.
 *
 * Throws `TargetError` for a named path that cannot be checked, `RipgrepMissingError` and `RipgrepFailedError` when
 * folders cannot be searched, or the signal's reason.
 */
export async function openScan(options: ScanOptions): Promise<Scan> {
  const { cwd, signal } = options;
  const targets = await resolveTargets(cwd, options.paths, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const scope: SearchScope = {
    cwd,
    folders: targets.folders,
    except: targets.files.map((file) => file.absolute),
    ignoreFiles: options.ignoreFiles ?? true,
    ripgrep: options.ripgrep ?? (targets.folders.length > 0 ? await resolveRipgrep() : ''),
    signal,
  };
  const [found, judge] = await Promise.all([findCandidates(scope, options.literals ?? EVIDENCE_LITERALS), createJudge(options)]);
  signal?.throwIfAborted();
  const jobs = await planJobs(found, targets.files, judge, scope, options);
  const results = [...jobs, ...found.unread.map((unread): SkippedFile => ({ kind: 'skipped', ...unread }))];
  results.sort((a, b) => comparePaths(a.path, b.path));
  return {
    filesScanned: found.filesSearched + targets.files.length,
    bytesScanned: found.bytesSearched + targets.files.reduce((sum, file) => sum + file.bytes, 0),
    expected: results.length,
    results: () => inTurns(results, signal, (item) => ('kind' in item ? item : judge(item))),
  };
}

type Judge = (job: Job) => FileResult;

/** The analysis is loaded while ripgrep searches: neither waits for the other. */
async function createJudge(options: ScanOptions): Promise<Judge> {
  const { analyze } = await import('../analyze.js');
  const { catalog, policy, today, leaveOut, maxBytes = DEFAULT_MAX_BYTES } = options;
  return ({ path: name, location, workspaceUsesBedrock }) => {
    const left = leaveOutReason(location, leaveOut);
    if (left !== null) return { kind: 'skipped', path: name, reason: left };
    const read = readText(location, maxBytes);
    if (read.kind === 'skipped') return { kind: 'skipped', path: name, reason: read.reason };
    const analysis = analyze(read.text, { catalog, policy, path: name, today, workspaceUsesBedrock });
    return { kind: 'checked', path: name, text: read.text, analysis };
  };
}

function leaveOutReason(location: string | Buffer, leaveOut: ScanOptions['leaveOut']): SkippedReason | null {
  if (typeof location !== 'string') return null;
  return leaveOut?.get(location) ?? (path.basename(location) === POLICY_FILE ? 'policy-file' : null);
}

/**
 * Which files are read, and whether their tree's default Region counts. The tree uses Bedrock when one of the files found
 * in its folders does: they are judged until the first that does, usually the very first; those few are read again.
 */
async function planJobs(
  found: Candidates,
  named: readonly NamedFile[],
  judge: Judge,
  scope: SearchScope,
  options: ScanOptions,
): Promise<readonly Job[]> {
  const plain = (candidate: Candidate): Job => ({ ...candidate, workspaceUsesBedrock: false });
  const alone = named.map(({ path: name, absolute }) => plain({ path: name, location: absolute }));
  if (options.workspaceTies === false) return [...alone, ...found.files.map(plain)];
  const telling: Job[] = [];
  const judged = inTurns(found.files.map(plain), options.signal, (job) => ({ job, result: judge(job) }));
  for await (const { job, result } of judged) {
    if (result.kind === 'skipped') telling.push(job);
    else if (result.analysis.usesBedrock) return [...alone, ...(await withDefaults(found.files, scope))];
    else if (result.analysis.references.length + result.analysis.notices.length > 0) telling.push(job);
  }
  return [...alone, ...telling];
}

/** One after the other, so that only one file is in memory; the event loop has its turn in between. Throws the signal's reason. */
async function* inTurns<T, R>(
  items: readonly T[],
  signal: AbortSignal | undefined,
  work: (item: T) => R,
): AsyncGenerator<R, void, undefined> {
  let turn = performance.now();
  for (const item of items) {
    if (performance.now() - turn > TURN_MS) {
      await nextTurn();
      turn = performance.now();
    }
    signal?.throwIfAborted();
    yield work(item);
  }
}

async function withDefaults(files: readonly Candidate[], scope: SearchScope): Promise<readonly Job[]> {
  const all = new Map([...files, ...(await findWorkspaceDefaults(scope))].map((candidate) => [String(candidate.location), candidate]));
  return [...all.values()].map((candidate) => ({ ...candidate, workspaceUsesBedrock: true }));
}
