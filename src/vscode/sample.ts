import * as vscode from 'vscode';
import { sayEditor } from '../explain/ui-editor.js';
import type { Engine } from './engine.js';

/** Opens the sample as a document that is not saved: it can be changed, in every kind of host, and is no file of anybody's. */
export async function openSample({ extension, speakers }: Engine): Promise<vscode.Uri | null> {
  const name = speakers.locale === 'ja' ? 'sample.ja.py' : 'sample.py';
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.uri, 'media/walkthrough', name));
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
