import * as vscode from 'vscode';
import { SnapshotError } from '../../catalog/snapshot.js';
import type { AwsProblem } from '../../domain/problem.js';
import { awsProblemWords } from '../../explain/aws-problems.js';
import { sentencesJoined } from '../../explain/messages.js';
import { snapshotProblemText } from '../../explain/snapshot-problems.js';
import { sayAws } from '../../explain/ui-aws.js';
import type { Speaker } from '../../explain/words.js';
import type { CatalogueContext } from './context.js';

/**
 * Tells why AWS did not answer, or not in full: the first problem in a message with what to do about it, all of them in the
 * log. `again` is what to do once more; null where some of it was answered.
 */
export function tellProblems(
  problems: readonly AwsProblem[],
  { log }: CatalogueContext,
  speaker: Speaker,
  again: (() => unknown) | null,
): void {
  for (const problem of problems) {
    const { message, next, policy } = awsProblemWords(problem, speaker);
    log.warn(['AWS:', message, next, ...(policy === null ? [] : [`\n${policy}`])].join(' '));
  }
  const [first] = problems;
  if (first === undefined) return;
  const { message, next, policy } = awsProblemWords(first, speaker);
  const more = problems.length === 1 ? [] : [sayAws('problemsMore', { count: problems.length - 1 }, speaker)];
  const todo = policy === null ? next : sayAws('missingActions', { next, actions: first.actions }, speaker);
  const text = sentencesJoined([message, todo, ...more], speaker);
  const doings: Record<string, () => unknown> = {};
  if (policy !== null) doings[sayAws('copyIamPolicy', {}, speaker)] = () => copyPolicy(policy, speaker);
  if (again !== null) doings[sayAws('tryAgain', {}, speaker)] = again;
  doings[sayAws('openLog', {}, speaker)] = () => {
    log.show();
  };
  const show = again === null ? vscode.window.showWarningMessage : vscode.window.showErrorMessage;
  void show(text, ...Object.keys(doings)).then((choice) => (choice === undefined ? undefined : doings[choice]?.()));
}

async function copyPolicy(policy: string, speaker: Speaker): Promise<void> {
  await vscode.env.clipboard.writeText(policy);
  vscode.window.setStatusBarMessage(sayAws('iamPolicyCopied', {}, speaker), SHOWN_MS);
}

/** How long the status bar says that something is done. */
export const SHOWN_MS = 5_000;

/** Why the saved file could not be read, written or removed. */
export function fileReason(error: unknown, speaker: Speaker): string {
  return error instanceof SnapshotError ? snapshotProblemText(error, error.file, speaker) : reasonOf(error);
}

/** Tells why answers could not be saved. */
export function tellNotSaved(error: unknown, { log }: CatalogueContext, speaker: Speaker): void {
  log.error(error instanceof Error ? error : String(error));
  void vscode.window.showErrorMessage(sayAws('answersNotSaved', { reason: fileReason(error, speaker) }, speaker));
}

/** What an error says, in short. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === 'string' ? code : String(message ?? error);
}
