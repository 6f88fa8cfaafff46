import type { AnalysedReference } from '../domain/judgement.js';
import { isAtLeast, type Severity } from '../domain/rule.js';
import { noRemedyText } from '../explain/remedies.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayFix } from '../explain/ui-fix.js';
import { visible, type Speaker } from '../explain/words.js';
import { fix, fixBytes, writeFixes, type FixedFile, type FixProblem } from '../workspace/fix.js';
import { unifiedPatch } from '../workspace/patch.js';
import { LineMap } from '../workspace/position.js';
import type { CheckedFile, FileResult } from '../workspace/results.js';
import { findingSeverity } from '../workspace/tally.js';
import { systemReason } from './failure.js';

/** Warnings and errors that standard error names; the rest are counted. */
const MOST_TOLD = 50;
/** Foreign text is shown whole, unless absurdly long. */
const LONGEST = 1000;

export interface FixOptions {
  /** Shows what would be changed; writes nothing. */
  readonly dryRun: boolean;
  /** The bytes of standard input, where that is what is checked. */
  readonly stdin: Buffer | null;
  /** Marks what is accepted; asked again for a file that was judged anew, and then the last answer counts. */
  readonly accept: <R extends FileResult>(result: R) => R;
  /** How the patches of a dry run are written: as programs read them, or as a terminal shows them. */
  readonly patches: 'exact' | 'visible' | 'coloured';
  readonly speaker: Speaker;
}

export interface Taken {
  /** What is to be reported: the file as it is now, or would be. */
  readonly result: FileResult;
  /** What was changed, or would be, as a unified diff; empty when nothing. Made for a dry run only. */
  readonly patch: string;
}

/** A patch as a terminal shows it: coloured where it may be, and without characters that would control the terminal. */
function patchForTerminal(patch: string, color: boolean): string {
  const shown = patch.split('\n').map((line) => {
    const words = line.split('\t').map((part) => visible(part, Number.MAX_SAFE_INTEGER));
    const code = !color ? undefined : PATCH_COLORS[line.charAt(0)];
    return code === undefined ? words.join('\t') : `\x1b[${code}m${words.join('\t')}\x1b[0m`;
  });
  return shown.join('\n');
}

/** By the first character of a line. */
const PATCH_COLORS: Readonly<Record<string, string>> = { '-': '31', '+': '32', '@': '36' };

/** The fixes of one run of `check`. */
export class FixRun {
  readonly #options: FixOptions;
  readonly #left: string[] = [];
  readonly #problems: string[] = [];
  readonly #bySeverity: Partial<Record<Severity, number>> = {};
  #leftCount = 0;
  #untold = 0;
  #count = 0;
  #files = 0;
  #stdin: Buffer | null;

  constructor(options: FixOptions) {
    this.#options = options;
    this.#stdin = options.stdin;
  }

  /** True when a file could not be fixed although it was to be. */
  get hasFailed(): boolean {
    return this.#problems.length > 0;
  }

  /** Standard input with its fixes; null when files are checked. */
  get standardInput(): Buffer | null {
    return this.#stdin;
  }

  /** Fixes a file, or finds out how. A file that cannot be fixed is reported as it is. */
  async take(found: FileResult): Promise<Taken> {
    const { accept, dryRun } = this.#options;
    if (found.kind === 'skipped') return { result: accept(found), patch: '' };
    const result = accept(found);
    const fixed = fix(result, accept);
    if (fixed === null) return this.#taken(result, '');
    const problem = dryRun ? null : await this.#write(result, fixed);
    if (problem !== null) {
      this.#problems.push(this.#problemText(result.path, problem));
      return this.#taken(accept(found), '');
    }
    this.#count += fixed.count;
    this.#files += 1;
    return this.#taken(fixed.file, dryRun ? await this.#patch(result, fixed) : '');
  }

  async #patch({ path, text }: CheckedFile, { file }: FixedFile): Promise<string> {
    const { patches } = this.#options;
    const patch = await unifiedPatch(path, text, file.text);
    return patches === 'exact' ? patch : patchForTerminal(patch, patches === 'coloured');
  }

  async #write(result: CheckedFile, fixed: FixedFile): Promise<FixProblem | null> {
    if (this.#options.stdin === null) return writeFixes(result, fixed);
    const bytes = fixBytes(this.#options.stdin, result.text, fixed);
    if (typeof bytes === 'string') return { kind: bytes };
    this.#stdin = bytes;
    return null;
  }

  #taken(result: CheckedFile, patch: string): Taken {
    if (this.#options.dryRun) this.#see(result);
    return { result, patch };
  }

  #see({ path, text, analysis, policy }: CheckedFile): void {
    const lines = new LineMap(text);
    const { locale, catalog } = this.#options.speaker;
    const speaker: Speaker = { locale, catalog, policy };
    for (const analysed of analysis.references) {
      const severity = findingSeverity(analysed);
      if (severity === null) continue;
      this.#leftCount += 1;
      this.#bySeverity[severity] = (this.#bySeverity[severity] ?? 0) + 1;
      if (!isAtLeast(severity, 'warning')) continue;
      if (this.#left.length < MOST_TOLD) this.#left.push(leftLine(path, lines, analysed, speaker));
      else this.#untold += 1;
    }
  }

  #problemText(path: string, problem: FixProblem): string {
    return sayFix('notFixed', { path: visible(path, LONGEST), reason: this.#reason(problem) }, this.#options.speaker);
  }

  #reason(problem: FixProblem): string {
    const { speaker } = this.#options;
    switch (problem.kind) {
      case 'changed':
        return sayFix('reasonChanged', {}, speaker);
      case 'encoding':
        return sayFix('reasonCannotSpell', {}, speaker);
      case 'system':
        return systemReason(problem.error) ?? String(problem.error);
    }
  }

  /** What standard error says at the end. */
  told(): string {
    const { dryRun, speaker } = this.#options;
    const counts = { count: this.#count, files: this.#files };
    const done = this.#count === 0 ? sayFix('nothingToFix', {}, speaker) : sayFix(dryRun ? 'wouldFix' : 'fixed', counts, speaker);
    const remaining = { count: this.#leftCount, bySeverity: this.#bySeverity };
    const left = this.#leftCount === 0 ? [] : [sayFix('leftUnfixed', remaining, speaker), ...this.#left];
    const more = this.#untold === 0 ? [] : [`  ${sayCli('andMore', { count: this.#untold }, speaker)}`];
    return `${[done, ...left, ...more, ...this.#problems].join('\n')}\n`;
  }
}

/** Where a finding is, and why it is left. */
function leftLine(path: string, lines: LineMap, analysed: AnalysedReference, speaker: Speaker): string {
  const { reference, noRemedy } = analysed;
  const { line } = lines.positionAt(reference.span.start);
  const why = noRemedy === null ? '' : `  ${noRemedyText(noRemedy, analysed, speaker).replaceAll('`', '')}`;
  return `  ${visible(path, LONGEST)}:${String(line)}  ${visible(reference.text, LONGEST)}${why}`;
}
