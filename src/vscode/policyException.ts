import * as vscode from 'vscode';
import type { NoticeId, RuleId } from '../domain/rule.js';
import { newPolicyFile, pathGlob, withException } from '../policy/accept.js';
import type { WrittenException } from '../policy/file.js';
import { folderOf } from '../policy/paths.js';
import type { Settings } from './settings.js';

/** What a policy file is to accept. */
export interface Acceptance {
  readonly rule: RuleId | NoticeId;
  /** As it stands in the file. */
  readonly text: string;
  readonly reason: string;
}

/** Adds an exception for one reference of one file, and saves it. False when the policy file can't be read or written. */
export async function acceptInPolicy(uri: vscode.Uri, target: vscode.Uri, settings: Settings, what: Acceptance): Promise<boolean> {
  const folder = folderOf(target.path);
  const file = uri.path.slice(folder === '/' ? 1 : folder.length + 1);
  const exception: WrittenException = { files: [pathGlob(file)], references: [what.text], rules: [what.rule], reason: what.reason };
  if (settings.policyFile === null) {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(newPolicyFile(settings.policy, exception)));
    return true;
  }
  const document = await vscode.workspace.openTextDocument(target);
  const text = document.getText();
  const change = new vscode.WorkspaceEdit();
  change.replace(target, new vscode.Range(document.positionAt(0), document.positionAt(text.length)), withException(text, exception));
  return (await vscode.workspace.applyEdit(change)) && (await document.save());
}
