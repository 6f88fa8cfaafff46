import { stat } from 'node:fs/promises';
import * as path from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Analysis } from '../domain/judgement.js';
import type { Severity } from '../domain/rule.js';
import type { Locale } from '../explain/locale.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayHelp } from '../explain/ui-help.js';
import type { SkippedReason } from '../explain/ui-skipped.js';
import type { Speaker } from '../explain/words.js';
import type { BaselineScope } from '../workspace/baseline.js';
import { decode } from '../workspace/decode.js';
import { displayPath, isInside, STDIN, toSlashes } from '../workspace/paths.js';
import { realPath } from '../workspace/real-path.js';
import type { Policies } from '../workspace/policies.js';
import { fromPolicyPath } from '../workspace/policy-files.js';
import { DEFAULT_MAX_BYTES } from '../workspace/tree.js';
import { repositoryPaths } from '../workspace/repository.js';
import { createReport } from '../workspace/reports/create.js';
import type { Format, Report } from '../workspace/reports/report.js';
import { openScan, type FileResult } from '../workspace/scan.js';
import { Tally } from '../workspace/tally.js';
import type { Narrowing } from '../workspace/tree-scan.js';
import type { BaselineRun } from './baseline.js';
import { CliError, EXIT, orCannotWrite, targetText } from './failure.js';
import type { FixOptions, FixRun } from './fix.js';
import { ageText, openCatalog } from './live.js';
import { FileOutput, StreamOutput, writeBytes, type Output } from './output.js';
import { openPolicies, policyOf, type PolicyChoice } from './policies.js';
import { Progress } from './progress.js';
import { defaultSpeaker, speakerUnder } from './speaker.js';
import { appendPage } from './summary-page.js';
import { VERSION } from './version.js';

export interface CheckOptions extends PolicyChoice {
  readonly paths: readonly string[];
  readonly format: Format;
  /** As named; standard output when undefined. */
  readonly output: string | undefined;
  /** ISO date. */
  readonly today: string;
  /** As named; findings listed there are accepted. */
  readonly baseline: string | undefined;
  /** A saved catalogue, as named; the bundled one when undefined. */
  readonly catalog: string | undefined;
  /** Days; an older catalogue is pointed out, unless 0. */
  readonly catalogMaxAge: number;
  readonly updateBaseline: boolean;
  readonly fix: boolean;
  readonly fixDryRun: boolean;
  readonly failOn: Severity | 'never';
  readonly failOnSkipped: boolean;
  readonly stdin: boolean;
  readonly stdinFilename: string | undefined;
  readonly ignoreFiles: boolean;
  readonly includeDomestic: boolean;
  readonly showAccountIds: boolean;
  readonly explainTie: boolean;
  /** A commit by any name that git knows; files alone are judged that differ from where HEAD and it parted. */
  readonly changedSince: string | undefined;
  readonly locale: Locale;
  readonly signal: AbortSignal;
}

/** What a report is fed with, whether it comes from files or from standard input. */
interface Source {
  readonly filesScanned: number;
  readonly bytesScanned: number;
  readonly bedrockIn: string | null;
  /** The files that are judged alone, where not all are. */
  readonly only?: Narrowing | undefined;
  /** The bytes of standard input, where that is the source. */
  readonly stdin: Buffer | null;
  results(): AsyncIterable<FileResult> | Iterable<FileResult>;
}

/**
 * Checks and reports; resolves to the exit code. Nothing is written before it is certain that the check can be made.
 *
 * Throws {@link CliError}, what `openScan` throws, and `OutputClosedError`.
 */
export async function check(options: CheckOptions): Promise<number> {
  const catalog = await openCatalog(options.catalog, defaultSpeaker(options.locale));
  const policies = openPolicies(options, catalog);
  const { policy, file: policyFile } = await policyOf(policies, ...(await root(options)));
  const speaker = speakerUnder(policy, options.locale, catalog);
  let source: Source | null = null;
  let done = 0;
  const progress = new Progress(process.stderr, () =>
    source === null ? sayCli('searching', {}, speaker) : sayCli('scanning', { files: done }, speaker),
  );
  const output = createOutput(options, progress);
  const target = options.output ?? sayHelp('standardOutput', {}, speaker);
  const write = (text: string): Promise<void> => orCannotWrite(output.write(text), target, speaker);
  const tally = new Tally(options.includeDomestic);
  let baseline: BaselineRun | null = null;
  let fixes: FixRun | null = null;
  progress.start();
  try {
    baseline = await openBaseline(options, speaker);
    source = options.stdin ? await standardInput(options, speaker, policies) : await files(options, speaker, policies);
    const accept = <R extends FileResult>(found: R): R => baseline?.apply(found) ?? found;
    fixes = await openFixes(options, output, { stdin: source.stdin, accept, speaker });
    const report = options.fixDryRun ? null : await openReport(options, output, speaker, { policyFile, bedrockIn: source.bedrockIn });
    await write(report?.begin() ?? '');
    for await (const found of source.results()) {
      const { result: fixed, patch } = (await fixes?.take(found)) ?? { result: accept(found), patch: '' };
      const result = baseline?.adopt(fixed) ?? fixed;
      tally.add(result);
      done += 1;
      const text = report?.file(result) ?? patch;
      if (text !== '') await write(text);
    }
    const { filesScanned, bytesScanned } = source;
    const stale = baseline?.settle(scopeOf(options, source, speaker)) ?? [];
    const totals = { filesScanned, bytesScanned, tally, stale };
    const end = report?.end(totals) ?? '';
    for (const piece of typeof end === 'string' ? [end] : end) await write(piece);
    await orCannotWrite(output.finish(), target, speaker);
    const page = process.env.GITHUB_STEP_SUMMARY;
    if (page) {
      const text = (bytes: number): string => report?.summaryPage?.(totals, bytes) ?? '';
      await orCannotWrite(appendPage(page, text), page, speaker);
    }
    await baseline?.finish();
    if (fixes?.standardInput && !options.fixDryRun && !fixes.hasFailed) await writeBytes(process.stdout, fixes.standardInput);
  } catch (error) {
    await Promise.all([output.discard(), baseline?.discard()]);
    throw error;
  } finally {
    progress.stop();
  }
  process.stderr.write(
    ageText(options.today, options.catalogMaxAge, speaker) +
      (fixes?.told() ?? '') +
      (baseline?.told(options.format === 'text' && !options.fixDryRun) ?? ''),
  );
  if (fixes?.hasFailed === true) return EXIT.failed;
  return options.updateBaseline ? EXIT.clean : exitCode(options, tally);
}

async function openFixes(
  { fix, fixDryRun }: CheckOptions,
  output: Output,
  more: Pick<FixOptions, 'stdin' | 'accept' | 'speaker'>,
): Promise<FixRun | null> {
  if (!fix && !fixDryRun) return null;
  const { FixRun } = await import('./fix.js');
  const patches = output.isTerminal ? (usesColor(output) ? 'coloured' : 'visible') : 'exact';
  return new FixRun({ ...more, dryRun: fixDryRun, patches });
}

async function openBaseline({ baseline, updateBaseline }: CheckOptions, speaker: Speaker): Promise<BaselineRun | null> {
  if (baseline === undefined) return null;
  const { BaselineRun } = await import('./baseline.js');
  return BaselineRun.open({ baseline, updateBaseline }, speaker);
}

/** What the run was to judge. */
function scopeOf(options: CheckOptions, { bedrockIn, only }: Source, { catalog }: Speaker): BaselineScope {
  const named = options.stdin ? [options.stdinFilename ?? STDIN] : pathsOf(options);
  const roots = named.map((name) => path.resolve(name));
  return {
    covers: (file) => (only?.has(file) ?? true) && roots.some((root) => root === file || isInside(root, file)),
    sawSettings: options.isolated || bedrockIn !== null,
    catalog,
  };
}

function pathsOf({ paths }: CheckOptions): readonly string[] {
  return paths.length === 0 ? ['.'] : paths;
}

function exitCode({ failOn, failOnSkipped }: CheckOptions, tally: Tally): number {
  if (failOn !== 'never' && tally.reaches(failOn)) return EXIT.found;
  return failOnSkipped && tally.filesLost > 0 ? EXIT.found : EXIT.clean;
}

/** What the policy that reports name holds for: the first path, or the name that standard input goes by. */
async function root({ paths, stdinFilename }: CheckOptions): Promise<[absolute: string, kind: 'file' | 'folder']> {
  const absolute = path.resolve(stdinFilename ?? paths[0] ?? '.');
  if (stdinFilename !== undefined) return [absolute, 'file'];
  const found = await stat(absolute).catch(() => null);
  return [absolute, found?.isFile() === true ? 'file' : 'folder'];
}

interface Background {
  readonly policyFile: string | null;
  readonly bedrockIn: string | null;
}

function openReport(
  options: CheckOptions,
  output: Output,
  { catalog, policy }: Speaker,
  { policyFile, bedrockIn }: Background,
): Promise<Report> {
  const { format, locale, includeDomestic, showAccountIds, explainTie, changedSince } = options;
  const explainTies = explainTie ? { bedrockIn } : null;
  const repositoryPath = repositoryPaths(process.cwd());
  const file = policyFile === null ? null : displayPath(process.cwd(), fromPolicyPath(policyFile));
  const selection = { today: options.today, checked: checkedNames(options), changedSince: changedSince ?? null };
  const shown = { ...selection, includeDomestic, showAccountIds, explainTies, repositoryPath, color: usesColor(output) };
  return createReport(format, { version: VERSION, locale, catalog, policy, policyFile: file, ...shown });
}

function usesColor({ isTerminal }: Output): boolean {
  return isTerminal && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/** The working directory by its own name: "." says nothing to whom a report is sent. */
function checkedNames(options: CheckOptions): readonly string[] {
  if (options.stdin) return [options.stdinFilename ?? STDIN];
  const cwd = process.cwd();
  return pathsOf(options).map((name) => (path.resolve(name) === cwd ? path.basename(cwd) : name));
}

/** The files that the run itself reads and writes, by the names given and by what these lead to. */
function ownFiles({ policy, output, baseline, catalog }: CheckOptions): Map<string, SkippedReason> {
  const own = new Map<string, SkippedReason>();
  const add = (name: string | undefined, reason: SkippedReason): void => {
    if (name === undefined) return;
    own.set(path.resolve(name), reason);
    own.set(realPath(name), reason);
  };
  add(policy, 'policy-file');
  add(catalog, 'report');
  add(output, 'report');
  add(baseline, 'baseline');
  return own;
}

async function files(options: CheckOptions, { catalog }: Speaker, policies: Policies): Promise<Source> {
  const cwd = process.cwd();
  const scan = await openScan({
    cwd,
    paths: pathsOf(options),
    catalog,
    policies,
    today: options.today,
    ignoreFiles: options.ignoreFiles,
    workspaceTies: !options.isolated,
    leaveOut: ownFiles(options),
    changedSince: options.changedSince,
    signal: options.signal,
  });
  return { ...scan, stdin: null };
}

async function standardInput(options: CheckOptions, speaker: Speaker, policies: Policies): Promise<Source> {
  const [bytes, { analyze }] = await Promise.all([buffer(process.stdin), import('../analyze.js')]);
  const name = sayHelp('standardInput', {}, speaker);
  if (bytes.length > DEFAULT_MAX_BYTES) throw new CliError(targetText(name, 'too-large', speaker));
  const decoded = decode(bytes);
  if (decoded.kind === 'undecodable') throw new CliError(targetText(name, decoded.reason, speaker));
  const { stdinFilename, today } = options;
  const { catalog } = speaker;
  const cwd = process.cwd();
  const file = stdinFilename === undefined ? undefined : displayPath(cwd, path.resolve(cwd, stdinFilename));
  const shown = file === undefined ? STDIN : toSlashes(file);
  const { policy, excluded } = await policyOf(policies, ...(await root(options)));
  const judge = (text: string): Analysis => analyze(text, { catalog, policy, path: file, today });
  const result: FileResult =
    excluded && file !== undefined
      ? { kind: 'skipped', path: shown, reason: 'excluded' }
      : { kind: 'checked', path: shown, location: null, text: decoded.text, policy, analysis: judge(decoded.text), judge };
  return { filesScanned: 1, bytesScanned: bytes.length, bedrockIn: null, stdin: bytes, results: () => [result] };
}

/** Where the report goes; a fixed text takes its place on standard output. */
function createOutput({ output, stdin, fix }: CheckOptions, progress: Progress): Output {
  if (output !== undefined) return new FileOutput(path.resolve(output));
  return new StreamOutput(stdin && fix ? process.stderr : process.stdout, () => {
    progress.clear();
  });
}
