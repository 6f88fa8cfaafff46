import * as vscode from 'vscode';
import type { AwsAccess } from '../../aws/api.js';
import { sayAws } from '../../explain/ui-aws.js';
import type { Speaker } from '../../explain/words.js';

/** Asks AWS behind a message with a Cancel; null when that was pressed. */
export async function askWithProgress<T>(
  speaker: Speaker,
  work: (progress: vscode.Progress<{ message?: string; increment?: number }>, signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const options = { location: vscode.ProgressLocation.Notification, title: sayAws('askingTitle', {}, speaker), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const controller = new AbortController();
    const listening = token.onCancellationRequested(() => {
      controller.abort(new vscode.CancellationError());
    });
    try {
      return await work(progress, controller.signal);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    } finally {
      listening.dispose();
    }
  });
}

/** Writes each question to AWS into the log: what, and where. */
export function logAsked(log: vscode.LogOutputChannel): NonNullable<AwsAccess['onAsk']> {
  return ({ action, region }) => {
    log.info(`AWS: ${action}, ${region}`);
  };
}
