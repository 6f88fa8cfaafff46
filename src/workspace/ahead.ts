import type { JudgeFile, Measures } from './judge-file.js';
import type { FileResult } from './results.js';
import type { Candidate, FileTree } from './tree.js';
import { inTurns } from './turns.js';

/** What is held at most: the UTF-16 units of the files' texts, and so many for each reference. */
const MOST_HELD = 8_000_000;
const PER_REFERENCE = 2_000;
/** Files that wait to be taken up; how many more there are, nobody knows yet. */
const MOST_WAITING = 10_000;

interface Held {
  readonly result: FileResult;
  readonly stamp: string;
}

/**
 * Judges files before their turn, while ripgrep walks the tree and nothing else is to be done: in the order in which they
 * are found, which is not the one of the report, and as if their tree did not use Bedrock, since nobody knows yet. Only so
 * much is held, whatever the size of the tree; a file that changes before its turn is judged again.
 */
export class Ahead {
  readonly #tree: FileTree;
  readonly #judge: Promise<JudgeFile>;
  readonly #policies: Measures['policies'];
  readonly #signal: AbortSignal | undefined;
  readonly #held = new Map<Candidate, Held>();
  #waiting: Candidate[] = [];
  #room = MOST_HELD;
  /** Held although there was no room: the last of these only. */
  #extra: Candidate | null = null;
  #busy: Promise<void> | null = null;

  constructor(
    tree: FileTree,
    judge: Promise<JudgeFile>,
    { policies, signal }: Pick<Measures, 'policies'> & { readonly signal?: AbortSignal | undefined },
  ) {
    this.#tree = tree;
    this.#judge = judge;
    this.#policies = policies;
    this.#signal = signal;
  }

  /** Takes a file up when there is time for it, and room; the same one again is no mistake. */
  offer(candidate: Candidate): void {
    if (this.#room <= 0 || this.#waiting.length >= MOST_WAITING || this.#tree.stamp === undefined) return;
    this.#waiting.push(candidate);
    this.#busy ??= this.#work();
  }

  /** Resolves when no file is being judged any more. */
  async pause(): Promise<void> {
    this.#waiting.length = 0;
    await this.#busy;
  }

  /** What was said of a file, which is forgotten; undefined where nothing is known, or the file is another one now. */
  take(candidate: Candidate): FileResult | undefined {
    const held = this.#held.get(candidate);
    if (held === undefined) return undefined;
    this.#forget(candidate, held);
    return this.#tree.stamp?.(candidate) === held.stamp ? held.result : undefined;
  }

  /** Judges a file of which nothing is known; what is said of it stays known while there is room, or until the next one. */
  async look(candidate: Candidate, judge: JudgeFile): Promise<FileResult> {
    const stamp = this.#tree.stamp?.(candidate) ?? null;
    const result = await judge(candidate, false, this.take(candidate));
    if (stamp !== null) this.#hold(candidate, { result, stamp });
    return result;
  }

  async #work(): Promise<void> {
    try {
      const judge = await this.#judge;
      // Files that are offered meanwhile are at the end of the same list.
      const looks = inTurns(this.#waiting, this.#signal, (candidate) => this.#one(candidate, judge));
      for await (const hasRoom of looks) if (!hasRoom) break;
    } catch {
      // Whatever it was is met again when the file's turn comes, and told then.
    }
    this.#waiting = [];
    this.#busy = null;
  }

  async #one(candidate: Candidate, judge: JudgeFile): Promise<boolean> {
    if (!this.#held.has(candidate)) {
      await this.#policies.load([this.#tree.policyPath(candidate)]);
      await this.look(candidate, judge);
    }
    return this.#room > 0;
  }

  #hold(candidate: Candidate, held: Held): void {
    if (this.#room <= 0) {
      const extra = this.#extra === null ? undefined : this.#held.get(this.#extra);
      if (this.#extra !== null && extra !== undefined) this.#forget(this.#extra, extra);
      this.#extra = candidate;
    }
    this.#held.set(candidate, held);
    this.#room -= weight(held.result);
  }

  #forget(candidate: Candidate, { result }: Held): void {
    this.#held.delete(candidate);
    this.#room += weight(result);
  }
}

function weight(result: FileResult): number {
  if (result.kind === 'skipped') return PER_REFERENCE;
  const { references, notices } = result.analysis;
  return result.text.length + PER_REFERENCE * (1 + references.length + notices.length);
}
