import * as vscode from 'vscode';
import { sayGuide } from '../explain/ui-guide.js';
import { CI_SYSTEMS, ciTemplate } from './ciTemplates.js';
import { pickOne } from './quickPick.js';
import type { Speakers } from './speakers.js';

/**
 * Opens the file that runs the check in a pipeline, not saved yet; asks for the system unless one is named. Where the file
 * exists already, its content stands in a document without a place. Answers with the document, null when the person left.
 */
export async function addToCi(version: string, speakers: Speakers, wanted?: unknown): Promise<vscode.Uri | null> {
  const speaker = speakers.of(vscode.window.activeTextEditor?.document);
  const items = CI_SYSTEMS.map((system) => {
    const template = ciTemplate(system, version, speaker.locale);
    return { system, template, label: template.name, description: template.path };
  });
  const options = { title: sayGuide('ciTitle', {}, speaker), placeholder: sayGuide('ciHint', {}, speaker) };
  const chosen = items.find(({ system }) => system === wanted) ?? (await pickOne(items, options));
  if (chosen === undefined || chosen === 'back') return null;
  const { path, content } = chosen.template;
  const document = await newDocument(path, content);
  await vscode.window.showTextDocument(document, { preview: false });
  if (document.uri.path.endsWith(path)) return document.uri;
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder !== undefined && (await exists(vscode.Uri.joinPath(folder.uri, path)))) {
    void vscode.window.showInformationMessage(sayGuide('ciThere', { path }, speaker));
  }
  return document.uri;
}

/** With its place in the first folder, where that is free; without one elsewhere. */
async function newDocument(path: string, content: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  const target = folder?.uri.scheme === 'file' ? vscode.Uri.joinPath(folder.uri, path) : null;
  if (target === null || (await exists(target))) return vscode.workspace.openTextDocument({ language: 'yaml', content });
  const document = await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' }));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), content);
  await vscode.workspace.applyEdit(edit);
  return document;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
