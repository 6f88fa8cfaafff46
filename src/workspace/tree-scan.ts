import type { Catalog } from '../catalog/facts.js';
import type { Analysis } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { SkippedReason } from '../explain/ui.js';
import { POLICY_FILE } from '../policy/file.js';
import { nameOf } from '../policy/paths.js';
import { isOwnReport } from './own-report.js';
import type { Policies } from './policies.js';
import type { CheckedFile, FileResult, SkippedFile } from './results.js';
import { comparePaths, type Candidate, type Candidates, type FileTree, type Unread } from './tree.js';
import { inTurns } from './turns.js';

/** What files are measured against. */
export interface Measures {
  readonly catalog: Catalog;
  readonly policies: Policies;
  /** ISO date. */
  readonly today: string;
}

export interface TreeScanOptions extends Measures {
  /** Files to check besides those that the tree finds. */
  readonly named?: readonly NamedCandidate[];
  /** False never ties a default Region to a tree that uses Bedrock elsewhere. */
  readonly workspaceTies?: boolean;
  /** Absolute files that are listed as skipped instead of judged. */
  readonly leaveOut?: ReadonlyMap<string, SkippedReason>;
  /** Judges these files alone; the others only tell whether their tree uses Bedrock. All of them when absent. */
  readonly only?: Narrowing | undefined;
  readonly signal?: AbortSignal;
}

/** Which of a tree's files are judged. */
export interface Narrowing {
  /** By what opens a file, as in `Candidate`. */
  has(location: Candidate['location']): boolean;
  /** True for what could not be read and is, or may hold, a file to be judged. */
  mayHold(unread: Unread): boolean;
  /** How many of these files the scan looks at, and their bytes. */
  readonly files: number;
  readonly bytes: number;
}

export interface Scan {
  /** Files whose bytes were looked at in order to judge them, by the search alone or by the analysis. */
  readonly filesScanned: number;
  /** Their bytes. */
  readonly bytesScanned: number;
  /** How many results there will be at most. */
  readonly expected: number;
  /** True when a file of the tree uses Bedrock: its default settings are judged, too. */
  readonly usesBedrock: boolean;
  /** The first such file, as reports name it; null when there is none, or default settings are not asked for. */
  readonly bedrockIn: string | null;
  /** Every file that was judged or skipped, in path order; to be iterated once. Throws the signal's reason. */
  results(): AsyncGenerator<FileResult, void, undefined>;
}

/** A file that is checked whatever it holds. */
export interface NamedCandidate extends Candidate {
  readonly bytes: number;
}

/** A baseline lists references and Regions; by this name, its conventional one, it is known to runs that do not use it, too. */
export const BASELINE_FILE = '.bedrock-residency-baseline.json';

const NOT_JUDGED: Readonly<Record<string, SkippedReason>> = { [POLICY_FILE]: 'policy-file', [BASELINE_FILE]: 'baseline' };

export interface Job extends Candidate {
  readonly workspaceUsesBedrock: boolean;
}

/**
 * Checks the files of a tree: the one way that terminal and editor scan. Resolves once it is known which files are worth
 * reading; nothing is kept of a file after its result was taken. Throws what the tree throws, and the signal's reason.
 */
export async function scanTree(tree: FileTree, options: TreeScanOptions): Promise<Scan> {
  const { signal, only, named = [] } = options;
  const [found, judge] = await Promise.all([tree.findCandidates(), createJudge(tree, options)]);
  signal?.throwIfAborted();
  const load = (files: readonly Candidate[]): Promise<void> => options.policies.load(files.map((file) => tree.policyPath(file)));
  await load([...named, ...found.files]);
  const { jobs, bedrockIn } = await planJobs(found, judge, tree, options);
  // A default setting may stand in a folder of its own, under a policy of its own.
  await load(jobs);
  const results = [
    ...[...named.map(untied), ...jobs].filter(({ location }) => only?.has(location) ?? true),
    ...found.unread
      .filter((unread) => only?.mayHold(unread) ?? true)
      .map(({ path, reason }): SkippedFile => ({ kind: 'skipped', path, reason })),
    ...(await policyResults(tree, options)),
  ].sort((a, b) => comparePaths(a.path, b.path));
  return {
    filesScanned: only?.files ?? found.filesSearched + named.length,
    bytesScanned: only?.bytes ?? found.bytesSearched + named.reduce((sum, { bytes }) => sum + bytes, 0),
    expected: results.length,
    usesBedrock: bedrockIn !== null,
    bedrockIn,
    results: () => inTurns(results, signal, (item) => ('kind' in item ? item : judge(item))),
  };
}

/** What the policy files of this run have to tell. They name Regions and references in order to judge them, and are not judged. */
async function policyResults(tree: FileTree, { policies, today }: Measures): Promise<readonly CheckedFile[]> {
  return (await policies.notices(today)).map(({ path, text, policy, notices }) => {
    const analysis: Analysis = { references: [], notices, usesBedrock: false };
    return { kind: 'checked', path: tree.policyName(path), text, policy, analysis, location: null, judge: () => analysis };
  });
}

export type Judge = (job: Job) => FileResult | Promise<FileResult>;

/** Reads and judges one file. The analysis is loaded while the tree is searched: neither waits for the other. */
export async function createJudge(
  tree: Pick<FileTree, 'read' | 'policyPath'>,
  { catalog, policies, today, leaveOut }: Measures & Pick<TreeScanOptions, 'leaveOut'>,
): Promise<Judge> {
  const { analyze } = await import('../analyze.js');
  const judged = (job: Job, policy: Policy, read: Awaited<ReturnType<FileTree['read']>>): FileResult => {
    const { path, location, workspaceUsesBedrock } = job;
    if (read.kind === 'skipped') return { kind: 'skipped', path, reason: read.reason };
    if (isOwnReport(read.text)) return { kind: 'skipped', path, reason: 'report' };
    const judgeText = (text: string): Analysis => analyze(text, { catalog, policy, path, today, workspaceUsesBedrock });
    return { kind: 'checked', path, location, text: read.text, policy, analysis: judgeText(read.text), judge: judgeText };
  };
  return (job) => {
    const policyPath = tree.policyPath(job);
    const given = typeof job.location === 'string' ? leaveOut?.get(job.location) : undefined;
    const left = given ?? (policies.isSource(policyPath) ? 'policy-file' : NOT_JUDGED[nameOf(policyPath)]);
    if (left !== undefined) return { kind: 'skipped', path: job.path, reason: left };
    const { policy, excluded } = policies.of(policyPath);
    if (excluded) return { kind: 'skipped', path: job.path, reason: 'excluded' };
    const read = tree.read(job);
    return read instanceof Promise ? read.then((done) => judged(job, policy, done)) : judged(job, policy, read);
  };
}

interface Plan {
  readonly jobs: readonly Job[];
  readonly bedrockIn: string | null;
}

/**
 * Which files are read, and whether their tree's default Region counts. The tree uses Bedrock when one of the files found
 * does: they are judged until the first that does, usually the very first; those few are read again.
 */
async function planJobs(found: Candidates, judge: Judge, tree: FileTree, options: TreeScanOptions): Promise<Plan> {
  const jobs = found.files.map(untied);
  if (options.workspaceTies === false) return { jobs, bedrockIn: null };
  const telling: Job[] = [];
  const judged = inTurns(jobs, options.signal, async (job) => ({ job, result: await judge(job) }));
  for await (const { job, result } of judged) {
    if (result.kind === 'skipped') telling.push(job);
    else if (result.analysis.usesBedrock) return { jobs: await withDefaults(found.files, tree), bedrockIn: result.path };
    else if (result.analysis.references.length + result.analysis.notices.length > 0) telling.push(job);
  }
  return { jobs: telling, bedrockIn: null };
}

function untied(candidate: Candidate): Job {
  return { workspaceUsesBedrock: false, ...candidate };
}

async function withDefaults(files: readonly Candidate[], tree: FileTree): Promise<readonly Job[]> {
  const all = new Map([...files, ...(await tree.findWorkspaceDefaults())].map((candidate) => [String(candidate.location), candidate]));
  return [...all.values()].map((candidate) => ({ workspaceUsesBedrock: true, ...candidate }));
}
