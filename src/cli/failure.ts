import { getSystemErrorMap } from 'node:util';
import { policyProblemText } from '../explain/policy-problems.js';
import { sayChanged } from '../explain/ui-changed.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayHelp } from '../explain/ui-help.js';
import { visible, type Speaker } from '../explain/words.js';
import type { FaultyPolicy } from '../policy/load.js';
import { GitError } from '../workspace/git.js';
import { displayPath } from '../workspace/paths.js';
import { PolicyError, PolicyUnreadableError } from '../workspace/policies.js';
import { fromPolicyPath } from '../workspace/policy-files.js';
import { LineMap } from '../workspace/position.js';
import { DEFAULT_MAX_BYTES } from '../workspace/tree.js';
import { RipgrepFailedError, RipgrepMissingError } from '../workspace/ripgrep.js';
import { TargetError, type TargetProblem } from '../workspace/targets.js';

/** 0: nothing at or above `--fail-on`; 1: something is; 2: the check could not be made, or a file not be written. */
export const EXIT = { clean: 0, found: 1, failed: 2 } as const;

/** Ends the run with {@link EXIT.failed}; the message is meant for the person, without a prefix. */
export class CliError extends Error {
  override readonly name = 'CliError';
}

/** Nobody reads what is written any more; ends the run without a word. */
export class OutputClosedError extends Error {
  override readonly name = 'OutputClosedError';
}

/** Ended by a signal; the shell's exit status for it. */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';
  constructor(readonly exitCode: number) {
    super('interrupted');
  }
}

/** Waits for a file system's work on `target`; its refusal is told by that name. Throws {@link CliError}. */
export async function orCannotWrite<T>(writing: Promise<T>, target: string, speaker: Speaker): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    const reason = systemReason(error);
    if (reason === null) throw error;
    throw new CliError(sayCli('pathUnwritable', { path: target, reason }, speaker));
  }
}

/** What the system said, without its names for the call and the file; null for any other error. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return null;
  return getSystemErrorMap().get(error.errno)?.[1] ?? error.message;
}

/** What a person is told about any failure, in one line or a few. */
export function failureText(error: unknown, speaker: Speaker): string {
  if (error instanceof CliError) return error.message;
  if (error instanceof TargetError) return targetText(error.path, error.problem, speaker, error.cause);
  if (error instanceof PolicyError) return error.faulty.map((file) => faultyPolicyText(file, speaker)).join('\n');
  if (error instanceof PolicyUnreadableError) return targetText(shownPolicy(error.path), error.problem, speaker);
  if (error instanceof RipgrepMissingError) return sayCli('ripgrepMissing', {}, speaker);
  if (error instanceof RipgrepFailedError) return sayHelp('ripgrepFailed', { message: error.message }, speaker);
  if (error instanceof GitError) return gitText(error, speaker);
  return sayHelp('unexpectedFailure', { message: error instanceof Error ? error.message : String(error) }, speaker);
}

/** What other programs say is shown whole, unless absurdly long. */
const LONGEST = 1000;

/** Why it cannot be told which files changed. */
function gitText({ problem, detail, isShallow, subject }: GitError, speaker: Speaker): string {
  const params = { subject: visible(subject, LONGEST), detail: visible(detail, LONGEST) };
  switch (problem) {
    case 'missing':
      return sayChanged('gitMissing', {}, speaker);
    case 'no-repository':
      return sayChanged('gitNoRepository', params, speaker);
    case 'unknown-commit':
      return sayChanged(isShallow ? 'gitUnknownInShallow' : 'gitUnknownCommit', params, speaker);
    case 'no-merge-base':
      return sayChanged(isShallow ? 'gitShallow' : 'gitNoMergeBase', params, speaker);
    case 'failed':
      return sayChanged('gitFailed', params, speaker);
  }
}

/** Every problem of a policy file with its place, a line each: `path:line:column: what is wrong`. */
function faultyPolicyText({ path, text, problems }: FaultyPolicy, speaker: Speaker): string {
  const lines = new LineMap(text);
  const told = problems.map((problem) => {
    const { line, column } = lines.positionAt(problem.start);
    return `  ${shownPolicy(path)}:${String(line)}:${String(column)}: ${policyProblemText(problem, speaker)}`;
  });
  return [sayCli('policyFaulty', {}, speaker), ...told].join('\n');
}

function shownPolicy(policyPath: string): string {
  return displayPath(process.cwd(), fromPolicyPath(policyPath));
}

/** Why something named cannot be checked. */
export function targetText(path: string, problem: TargetProblem, speaker: Speaker, cause?: unknown): string {
  const unreadable = (reason: string): string => sayCli('pathUnreadable', { path, reason }, speaker);
  switch (problem) {
    case 'missing':
    case 'vanished':
      return sayCli('pathNotFound', { path }, speaker);
    case 'not-a-file':
      return sayHelp('notAFile', { path }, speaker);
    case 'binary':
      return sayCli('pathBinary', { path }, speaker);
    case 'encoding':
      return unreadable(sayHelp('reasonEncoding', {}, speaker));
    case 'too-large':
      return unreadable(sayHelp('reasonTooLarge', { megabytes: DEFAULT_MAX_BYTES / 1024 / 1024 }, speaker));
    case 'unreadable':
      return unreadable(
        isDenial(cause) ? sayHelp('reasonDenied', {}, speaker) : (systemReason(cause) ?? sayHelp('reasonDenied', {}, speaker)),
      );
  }
}

function isDenial(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  return code === 'EACCES' || code === 'EPERM';
}
