import * as vscode from 'vscode';
import { sayEditor } from '../explain/ui-editor.js';
import { GUIDE_COMMANDS } from './links.js';
import type { Speakers } from './speakers.js';

/** What the first steps need. */
export interface GuideContext {
  readonly extension: { readonly id: string; readonly uri: vscode.Uri; readonly version: string };
  readonly speakers: Speakers;
}

/** Registers the commands of the walkthrough. */
export function registerGuide({ extension, speakers }: GuideContext): vscode.Disposable {
  const handlers: Readonly<Record<keyof typeof GUIDE_COMMANDS, (arg?: unknown) => unknown>> = {
    getStarted: () => vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false),
    openSample: () => openSample(extension.uri, speakers),
    addToCi: async (system) => (await import('./addToCi.js')).addToCi(extension.version, speakers, system),
  };
  return vscode.Disposable.from(
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(GUIDE_COMMANDS[name as keyof typeof GUIDE_COMMANDS], handler),
    ),
  );
}

/** Opens the sample as a document that is not saved: it can be changed, in every kind of host, and is no file of anybody's. */
async function openSample(extensionUri: vscode.Uri, speakers: Speakers): Promise<vscode.Uri | null> {
  const name = speakers.locale === 'ja' ? 'sample.ja.py' : 'sample.py';
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media/walkthrough', name));
    const content = new TextDecoder().decode(bytes);
    const open = vscode.workspace.textDocuments.find((one) => one.isUntitled && !one.isClosed && one.getText() === content);
    const document = open ?? (await vscode.workspace.openTextDocument({ language: 'python', content }));
    await vscode.window.showTextDocument(document);
    return document.uri;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(sayEditor('sampleMissing', { detail }, speakers.of()));
    return null;
  }
}
