import * as vscode from 'vscode';
import { saySaved } from '../../explain/ui-saved.js';
import type { Asking } from '../host.js';
import type { CatalogueContext } from './context.js';

/** Loads what asks AWS; null where AWS can't or must not be asked, which is said. */
export async function openAsking({ host, speakers }: CatalogueContext): Promise<Awaited<ReturnType<Asking>> | null> {
  const speaker = speakers.of();
  if (host.openAsking === null) {
    void vscode.window.showInformationMessage(saySaved('awsInBrowser', {}, speaker));
    return null;
  }
  if (vscode.workspace.isTrusted) return host.openAsking();
  const manage = saySaved('manageTrust', {}, speaker);
  void vscode.window.showWarningMessage(saySaved('awsNotTrusted', {}, speaker), manage).then((choice) => {
    if (choice === manage) void vscode.commands.executeCommand('workbench.trust.manage');
  });
  return null;
}
