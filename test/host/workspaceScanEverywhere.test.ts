import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeEditors, LEAVING, newFile, ours, ruleOf, until } from './support.js';

// In every host, whatever it can do: by a program, or file by file through the editor.
describe('a scan of the workspace in any host', () => {
  before(async () => {
    await activated();
    // What earlier tests wrote, a broken policy file among it.
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await vscode.workspace.fs
      .delete(vscode.Uri.joinPath(folder.uri, 'made-by-tests'), { recursive: true })
      .then(undefined, () => undefined);
  });
  afterEach(closeEditors);

  it('finds what files that nobody opened hold', async () => {
    const uri = await newFile('nobody-opened-it.py', LEAVING);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.scanWorkspace'), 'done');
    await until(
      'the findings of a closed file',
      () => ours(uri).map(ruleOf).sort().join(' ') === 'cross-region-profile non-domestic-region',
    );
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString() && !document.isClosed));
  });
});
