import * as vscode from 'vscode';
import { POLICY_FILE } from '../policy/file.js';
import type { Settings } from './settings.js';

/** Where an acceptance for `uri` is written: the policy file that holds there, else a new one in its workspace folder. Null outside of one. */
export function policyFileFor(uri: vscode.Uri, { policyFile }: Settings): vscode.Uri | null {
  if (policyFile !== null) return uri.with({ path: policyFile, fragment: '', query: '' });
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder === undefined ? null : vscode.Uri.joinPath(folder.uri, POLICY_FILE);
}
