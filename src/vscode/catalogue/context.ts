import * as vscode from 'vscode';
import { uiText } from '../../explain/ui.js';
import type { Analyses } from '../analyses.js';
import type { AwsAsker, Host } from '../host.js';
import type { SettingsStore } from '../settings.js';
import type { Speakers } from '../speakers.js';

/** What the commands around the catalogue are made with. */
export interface CatalogueContext {
  readonly host: Host;
  readonly analyses: Analyses;
  readonly settings: SettingsStore;
  readonly speakers: Speakers;
  readonly log: vscode.LogOutputChannel;
  /** Of this machine, not of a workspace. */
  readonly memory: vscode.Memento;
}

export type Aws = Awaited<ReturnType<AwsAsker>>;

/** Loads what asks AWS; null where AWS can't or must not be asked, which is said. */
export async function openAws({ host, speakers }: CatalogueContext): Promise<Aws | null> {
  const speaker = speakers.of();
  if (host.openAws === null) {
    void vscode.window.showInformationMessage(uiText('awsInBrowser', {}, speaker));
    return null;
  }
  if (vscode.workspace.isTrusted) return host.openAws();
  const manage = uiText('manageTrust', {}, speaker);
  void vscode.window.showWarningMessage(uiText('awsNotTrusted', {}, speaker), manage).then((choice) => {
    if (choice === manage) void vscode.commands.executeCommand('workbench.trust.manage');
  });
  return null;
}

/** The signal of a progress's Cancel, and why something stopped by it. */
export function signalOf(token: vscode.CancellationToken): AbortSignal {
  const controller = new AbortController();
  token.onCancellationRequested(() => {
    controller.abort(new vscode.CancellationError());
  });
  return controller.signal;
}
