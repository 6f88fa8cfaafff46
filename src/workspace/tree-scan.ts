import type { Analysis } from '../domain/judgement.js';
import type { SkippedReason } from '../explain/ui-skipped.js';
import { Ahead } from './ahead.js';
import { createJudge, type JudgeFile, type Measures } from './judge-file.js';
import type { CheckedFile, FileResult } from './results.js';
import { comparePaths, type Candidate, type Candidates, type FileTree, type Unread } from './tree.js';
import { inTurns } from './turns.js';

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

/**
 * Checks the files of a tree: the one way that terminal and editor scan. Resolves once it is known which files are worth
 * reading; of files whose turn is yet to come no more is held than `Ahead` says, and nothing of a file after its result was
 * taken. Throws what the tree throws, and the signal's reason.
 */
export async function scanTree(tree: FileTree, options: TreeScanOptions): Promise<Scan> {
  const { signal, only, policies, named = [] } = options;
  const judging = createJudge(tree, options);
  const ahead = new Ahead(tree, judging, options);
  const load = (...lists: readonly (readonly Candidate[])[]): Promise<void> => policies.load(policyPaths(tree, lists));
  try {
    const [found, judge] = await Promise.all([
      tree.findCandidates((candidate) => {
        ahead.offer(candidate);
      }),
      judging,
    ]);
    await ahead.pause();
    signal?.throwIfAborted();
    await load(named, found.files);
    const { files, bedrockIn } = await plan(found, { judge, ahead, tree, load, options });
    const isJudged = ({ location }: Candidate): boolean => only?.has(location) ?? true;
    const untied = new Set<Candidate>(named);
    const lists: readonly (readonly (Candidate | FileResult)[])[] = [
      named.filter(isJudged),
      only === undefined ? files : files.filter(isJudged),
      found.unread.filter((unread) => only?.mayHold(unread) ?? true).map(({ path, reason }) => ({ kind: 'skipped', path, reason })),
      await policyResults(tree, options),
    ];
    return {
      filesScanned: only?.files ?? found.filesSearched + named.length,
      bytesScanned: only?.bytes ?? found.bytesSearched + named.reduce((sum, { bytes }) => sum + bytes, 0),
      expected: lists.reduce((sum, list) => sum + list.length, 0),
      usesBedrock: bedrockIn !== null,
      bedrockIn,
      results: () =>
        inTurns(inPathOrder(lists), signal, (item) => {
          if ('kind' in item) return item;
          return judge(item, bedrockIn !== null && !untied.has(item), ahead.take(item));
        }),
    };
  } finally {
    await ahead.pause();
  }
}

/** Not as a list: there may be a hundred thousand. */
function* policyPaths(tree: FileTree, lists: readonly (readonly Candidate[])[]): Generator<string, void, undefined> {
  for (const list of lists) for (const file of list) yield tree.policyPath(file);
}

/** What the policy files of this run have to tell. They name Regions and references in order to judge them, and are not judged. */
async function policyResults(tree: FileTree, { policies, today }: Measures): Promise<readonly CheckedFile[]> {
  const results = (await policies.notices(today)).map(({ path, text, policy, notices }): CheckedFile => {
    const analysis: Analysis = { references: [], notices, usesBedrock: false };
    return { kind: 'checked', path: tree.policyName(path), text, policy, analysis, location: null, judge: () => analysis };
  });
  return results.sort((a, b) => comparePaths(a.path, b.path));
}

interface Planning {
  readonly judge: JudgeFile;
  readonly ahead: Ahead;
  readonly tree: FileTree;
  readonly load: (files: readonly Candidate[]) => Promise<void>;
  readonly options: TreeScanOptions;
}

interface Plan {
  /** In path order. */
  readonly files: readonly Candidate[];
  readonly bedrockIn: string | null;
}

/**
 * Which files are judged, and whether their tree's default Region counts. The tree uses Bedrock when one of the files found
 * does: they are judged until the first that does, usually the very first.
 */
async function plan(found: Candidates, planning: Planning): Promise<Plan> {
  const { judge, ahead, options } = planning;
  if (options.workspaceTies === false) return { files: found.files, bedrockIn: null };
  const telling: Candidate[] = [];
  const looks = inTurns(found.files, options.signal, async (file) => ({ file, result: await ahead.look(file, judge) }));
  for await (const { file, result } of looks) {
    if (result.kind === 'skipped') telling.push(file);
    else if (result.analysis.usesBedrock) return { files: await withDefaults(found.files, planning), bedrockIn: result.path };
    else if (result.analysis.references.length + result.analysis.notices.length > 0) telling.push(file);
  }
  return { files: telling, bedrockIn: null };
}

/** The files found and those that may set a default, each once. While these are searched for, those are judged ahead. */
async function withDefaults(files: readonly Candidate[], { ahead, tree, load }: Planning): Promise<readonly Candidate[]> {
  const searching = tree.findWorkspaceDefaults();
  for (const file of files) ahead.offer(file);
  const defaults = await searching.finally(() => ahead.pause());
  const more = defaults.filter(({ path }) => !holdsPath(files, path));
  if (more.length === 0) return files;
  // They may stand in folders of their own, under policies of their own.
  await load(more);
  return [...inPathOrder([files, more])];
}

/** True when one of the files, which are in path order, has this path. */
function holdsPath(files: readonly Candidate[], path: string): boolean {
  let low = 0;
  let high = files.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePaths(files[middle]?.path ?? '', path) < 0) low = middle + 1;
    else high = middle;
  }
  return files[low]?.path === path;
}

/** Lists in path order as one; what has the same path comes in the order of the lists. */
function* inPathOrder<T extends { readonly path: string }>(lists: readonly (readonly T[])[]): Generator<T, void, undefined> {
  const at = lists.map(() => 0);
  for (;;) {
    let first: T | undefined;
    let from = 0;
    for (const [i, list] of lists.entries()) {
      const next = list[at[i] ?? 0];
      if (next === undefined || (first !== undefined && comparePaths(next.path, first.path) >= 0)) continue;
      first = next;
      from = i;
    }
    if (first === undefined) return;
    at[from] = (at[from] ?? 0) + 1;
    yield first;
  }
}
