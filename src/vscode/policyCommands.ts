import * as vscode from 'vscode';
import { policyStarter } from '../explain/policy-starter.js';
import { sayEditor } from '../explain/ui-editor.js';
import { POLICY_FILE } from '../policy/file.js';
import type { PresetName } from '../policy/presets.js';
import type { Speakers } from './speakers.js';

/** Writes a commented policy file into a workspace folder and opens it; one that is there is only opened. */
export async function createPolicyFile(speakers: Speakers, preset: PresetName = 'japan', where?: vscode.WorkspaceFolder): Promise<boolean> {
  const speaker = speakers.of();
  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = where ?? (folders.length > 1 ? await vscode.window.showWorkspaceFolderPick() : folders[0]);
  if (folder === undefined) {
    if (folders.length === 0) void vscode.window.showInformationMessage(sayEditor('noFolder', {}, speaker));
    return false;
  }
  const uri = vscode.Uri.joinPath(folder.uri, POLICY_FILE);
  try {
    await vscode.workspace.fs.stat(uri);
    void vscode.window.showInformationMessage(sayEditor('policyThere', {}, speaker));
  } catch {
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(policyStarter(preset, speaker.locale)));
  }
  await vscode.window.showTextDocument(uri);
  return true;
}
