import * as path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { getSystemErrorMap } from 'node:util';
import type { Analysis } from '../domain/judgement.js';
import type { Severity } from '../domain/rule.js';
import type { Locale } from '../explain/locale.js';
import { uiText } from '../explain/ui.js';
import type { Speaker } from '../explain/words.js';
import { decode } from '../workspace/decode.js';
import { displayPath, toSlashes } from '../workspace/paths.js';
import { DEFAULT_MAX_BYTES } from '../workspace/tree.js';
import { createReport } from '../workspace/reports/create.js';
import type { Format, Report } from '../workspace/reports/report.js';
import { openScan, type CheckedFile, type FileResult } from '../workspace/scan.js';
import { Tally } from '../workspace/tally.js';
import { CliError, EXIT, targetText } from './failure.js';
import { FileOutput, StreamOutput, type Output } from './output.js';
import { Progress } from './progress.js';
import { defaultSpeaker } from './speaker.js';
import { VERSION } from './version.js';

export interface CheckOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  /** As named; standard output when undefined. */
  readonly output: string | undefined;
  readonly isolated: boolean;
  /** ISO date. */
  readonly today: string;
  readonly failOn: Severity | 'never';
  readonly failOnSkipped: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly ignoreFiles: boolean;
  readonly includeDomestic: boolean;
  readonly explainTie: boolean;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** What a report is fed with, whether it comes from files or from standard input. */
interface Source {
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly bedrockIn: string | null;
  results(): AsyncIterable<FileResult> | Iterable<FileResult>;
}

/**
 * Checks and reports; resolves to the exit code. Nothing is written before it is certain that the check can be made.
 *
 * Throws {@link CliError}, what `openScan` throws, and `OutputClosedError`.
 */
export async function check(options: CheckOptions): Promise<number> {
  const speaker = defaultSpeaker(options.locale);
  let source: Source | null = null;
  let done = 0;
  const progress = new Progress(process.stderr, () =>
    source === null ? uiText('searching', {}, speaker) : uiText('scanning', { files: done }, speaker),
  );
  const output = createOutput(options, progress);
  const tally = new Tally(options.includeDomestic);
  progress.start();
  try {
    source = options.stdin ? await standardInput(options, speaker) : await files(options, speaker);
    const report = openReport(options, speaker, source.bedrockIn);
    await toOutput(output, report.begin(), options, speaker);
    for await (const result of source.results()) {
      tally.add(result);
      done += 1;
      const text = report.file(result);
      if (text !== '') await toOutput(output, text, options, speaker);
    }
    const { filesScanned, bytesScanned } = source;
    await toOutput(output, report.end({ filesScanned, bytesScanned, tally }), options, speaker);
    await orCannotWrite(output.finish(), options, speaker);
  } catch (error) {
    await output.discard();
    throw error;
  } finally {
    progress.stop();
  }
  return exitCode(options, tally);
}

function exitCode({ failOn, failOnSkipped }: CheckOptions, tally: Tally): number {
  if (failOn !== 'never' && tally.reaches(failOn)) return EXIT.found;
  return failOnSkipped && tally.filesLost > 0 ? EXIT.found : EXIT.clean;
}

function openReport(options: CheckOptions, { catalog, policy }: Speaker, bedrockIn: string | null): Report {
  const { format, locale, includeDomestic, explainTie, output } = options;
  const explainTies = explainTie ? { bedrockIn } : null;
  const color = output === undefined && process.stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  return createReport(format, { version: VERSION, locale, catalog, policy, policyFile: null, includeDomestic, explainTies, color });
}

async function files(options: CheckOptions, { catalog, policy }: Speaker): Promise<Source> {
  const cwd = process.cwd();
  const written = options.output === undefined ? [] : [[path.resolve(cwd, options.output), 'report'] as const];
  return openScan({
    cwd,
    paths: options.paths.length === 0 ? ['.'] : options.paths,
    catalog,
    policy,
    today: options.today,
    ignoreFiles: options.ignoreFiles,
    workspaceTies: !options.isolated,
    leaveOut: new Map(written),
    signal: options.signal,
  });
}

async function standardInput(options: CheckOptions, speaker: Speaker): Promise<Source> {
  const [bytes, { analyze }] = await Promise.all([buffer(process.stdin), import('../analyze.js')]);
  const name = uiText('standardInput', {}, speaker);
  if (bytes.length > DEFAULT_MAX_BYTES) throw new CliError(targetText(name, 'too-large', speaker));
  const decoded = decode(bytes);
  if (decoded.kind === 'undecodable') throw new CliError(targetText(name, decoded.reason, speaker));
  const { stdinFilename, today } = options;
  const { catalog, policy } = speaker;
  const cwd = process.cwd();
  const file = stdinFilename === undefined ? undefined : displayPath(cwd, path.resolve(cwd, stdinFilename));
  const judge = (text: string): Analysis => analyze(text, { catalog, policy, path: file, today });
  const result: CheckedFile = {
    kind: 'checked',
    path: file === undefined ? STDIN : toSlashes(file),
    location: null,
    text: decoded.text,
    analysis: judge(decoded.text),
    judge,
  };
  return { filesScanned: 1, bytesScanned: bytes.length, bedrockIn: null, results: () => [result] };
}

/** How reports name standard input without a file name of its own; the same in every language. */
const STDIN = '<stdin>';

function createOutput({ output }: CheckOptions, progress: Progress): Output {
  if (output !== undefined) return new FileOutput(path.resolve(output));
  return new StreamOutput(process.stdout, () => {
    progress.clear();
  });
}

function toOutput(output: Output, text: string, options: CheckOptions, speaker: Speaker): Promise<void> {
  return orCannotWrite(output.write(text), options, speaker);
}

/** The file system's refusal, said with the name of what could not be written. */
async function orCannotWrite(writing: Promise<void>, options: CheckOptions, speaker: Speaker): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    const target = options.output ?? uiText('standardOutput', {}, speaker);
    throw new CliError(uiText('pathUnwritable', { path: target, reason }, speaker));
  }
}

/** What the system said, without its names for the call and the file; null for any other error. */
function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return null;
  return getSystemErrorMap().get(error.errno)?.[1] ?? error.message;
}
