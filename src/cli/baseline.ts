import { realpathSync } from 'node:fs';
import * as path from 'node:path';
import type { Suppression } from '../domain/judgement.js';
import { sayBaseline } from '../explain/ui-baseline.js';
import { sayCli } from '../explain/ui-cli.js';
import type { Speaker } from '../explain/words.js';
import { AtomicFile } from '../workspace/atomic.js';
import { Baseline, type BaselineOutcome, type BaselineScope } from '../workspace/baseline.js';
import { BaselineError, baselineText, readBaseline, type BaselineEntry } from '../workspace/baseline-file.js';
import { displayPath } from '../workspace/paths.js';
import type { FileResult } from '../workspace/results.js';
import { staleLine, type StaleFinding } from '../workspace/reports/stale.js';
import { findingSeverity } from '../workspace/tally.js';
import { CliError, orCannotWrite } from './failure.js';

/** Entries that standard error names; the rest are counted. */
const MOST_TOLD = 20;

export interface BaselineOptions {
  /** As named. */
  readonly baseline: string;
  readonly updateBaseline: boolean;
}

/** A baseline during one run of `check`: read before it, applied to its results, told of and written after it. */
export class BaselineRun {
  readonly #file: string;
  readonly #root: string;
  readonly #baseline: Baseline;
  readonly #unfinished: AtomicFile | null;
  readonly #speaker: Speaker;
  #outcome: BaselineOutcome = { entries: [], added: 0, stale: [] };

  private constructor(file: string, root: string, entries: readonly BaselineEntry[], unfinished: AtomicFile | null, speaker: Speaker) {
    this.#file = file;
    this.#root = root;
    this.#baseline = new Baseline(root, entries);
    this.#unfinished = unfinished;
    this.#speaker = speaker;
  }

  /** Throws {@link CliError} when the file cannot be used, or not be written where it is to be updated. */
  static async open({ baseline: file, updateBaseline }: BaselineOptions, speaker: Speaker): Promise<BaselineRun> {
    const absolute = path.resolve(file);
    const entries = readEntries(file, absolute, updateBaseline, speaker);
    const unfinished = updateBaseline ? await orCannotWrite(AtomicFile.create(absolute), file, speaker) : null;
    return new BaselineRun(file, realpathSync(path.dirname(absolute)), entries, unfinished, speaker);
  }

  get isUpdate(): boolean {
    return this.#unfinished !== null;
  }

  /** The result with what the baseline lists marked as accepted. */
  apply<R extends FileResult>(result: R): R {
    const absolute = path.resolve(result.path);
    if (result.kind === 'checked') return { ...result, ...this.#baseline.apply(result, absolute, this.#reason('baselineReason')) };
    this.#baseline.skip(absolute);
    return result;
  }

  /** The result as it is to be reported: what an update adds is accepted from now on. */
  adopt(result: FileResult): FileResult {
    if (!this.isUpdate || result.kind === 'skipped') return result;
    const added: Suppression = { reason: this.#reason('baselineAddedReason'), by: 'baseline' };
    const references = result.analysis.references.map((analysed) =>
      findingSeverity(analysed) === null ? analysed : { ...analysed, suppressed: added },
    );
    return { ...result, analysis: { ...result.analysis, references } };
  }

  #reason(id: 'baselineReason' | 'baselineAddedReason'): string {
    return sayBaseline(id, { path: this.#file }, this.#speaker);
  }

  /** After the last result: what a report has to say of the file. */
  settle(scope: BaselineScope): readonly StaleFinding[] {
    this.#outcome = this.#baseline.outcome(scope);
    return this.isUpdate ? [] : this.#shown(this.#outcome.stale);
  }

  /** Writes what is to be written. Throws {@link CliError}. */
  async finish(): Promise<void> {
    const file = this.#unfinished;
    if (file === null) return;
    const write = async (): Promise<void> => {
      await file.write(baselineText(this.#outcome.entries));
      await file.finish();
    };
    await orCannotWrite(write(), this.#file, this.#speaker);
  }

  async discard(): Promise<void> {
    await this.#unfinished?.discard();
  }

  /** What standard error says; nothing when there is nothing to say. `isListed` when a report names stale findings. */
  told(isListed: boolean): string {
    const { entries, added, stale } = this.#outcome;
    const removed = countOf(stale);
    if (this.isUpdate) {
      const done = sayBaseline('baselineWritten', { path: this.#file, count: countOf(entries), added, removed }, this.#speaker);
      const gone = removed === 0 ? [] : [sayBaseline('baselineRemoved', {}, this.#speaker), ...this.#lines(stale)];
      return lines(done, ...gone);
    }
    if (removed === 0) return '';
    return lines(
      sayBaseline('baselineStale', { path: this.#file, count: removed }, this.#speaker),
      ...(isListed ? [] : this.#lines(stale)),
    );
  }

  #lines(stale: readonly BaselineEntry[]): string[] {
    const shown = this.#shown(stale.slice(0, MOST_TOLD)).map((finding) => `  ${staleLine(finding)}`);
    const rest = countOf(stale.slice(MOST_TOLD));
    return rest === 0 ? shown : [...shown, `  ${sayCli('andMore', { count: rest }, this.#speaker)}`];
  }

  #shown(entries: readonly BaselineEntry[]): StaleFinding[] {
    const cwd = process.cwd();
    return entries.map(({ path: name, rule, text, count }) => ({
      path: displayPath(cwd, path.resolve(this.#root, name)),
      rule,
      text,
      count,
    }));
  }
}

function readEntries(file: string, absolute: string, mayBeMissing: boolean, speaker: Speaker): readonly BaselineEntry[] {
  try {
    return readBaseline(absolute);
  } catch (error) {
    if (!(error instanceof BaselineError)) throw error;
    if (mayBeMissing && error.problem === 'missing') return [];
    throw new CliError(problemText(file, error, speaker));
  }
}

function problemText(file: string, { problem, detail }: BaselineError, speaker: Speaker): string {
  switch (problem) {
    case 'missing':
      return sayBaseline('baselineMissing', { path: file }, speaker);
    case 'unreadable':
      return sayBaseline('baselineUnreadable', { path: file }, speaker);
    case 'not-json':
      return sayBaseline('baselineNotJson', { path: file, message: detail }, speaker);
    case 'malformed':
      return sayBaseline('baselineMalformed', { path: file, where: detail }, speaker);
    case 'newer':
      return sayBaseline('baselineNewer', { path: file }, speaker);
  }
}

function countOf(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
