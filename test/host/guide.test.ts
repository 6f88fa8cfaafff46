import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeEditors, ours, rulesBecome, until } from './support.js';

const WORKFLOW = '.github/workflows/bedrock-residency.yml';

async function opened(command: string, ...args: unknown[]): Promise<vscode.TextDocument> {
  await activated();
  const uri = await vscode.commands.executeCommand<vscode.Uri | null>(command, ...args);
  assert.ok(uri);
  return vscode.workspace.openTextDocument(uri);
}

describe('the first steps', () => {
  afterEach(closeEditors);

  it('open a sample that is no file, is warned about, and can be fixed', async () => {
    const sample = await opened('bedrockResidency.openSample');
    assert.equal(sample.languageId, 'python');
    assert.equal(sample.isUntitled, true);
    await until('the findings', () => ours(sample.uri).length === 4);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.fixAll'), 3);
    await rulesBecome(sample, ['domestic-cross-region-profile', 'domestic-cross-region-profile', 'domestic-cross-region-profile']);
  });

  it('open the sample once', async () => {
    const sample = await opened('bedrockResidency.openSample');
    assert.equal((await opened('bedrockResidency.openSample')).uri.toString(), sample.uri.toString());
  });

  it('open a workflow in its place, and without one where it is there already', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const target = vscode.Uri.joinPath(folder.uri, WORKFLOW);
    const workflow = await opened('bedrockResidency.addToCi', 'github');
    assert.match(workflow.getText(), /uses: bedrock-residency\/bedrock-residency@v\d/);
    assert.equal(workflow.isUntitled, true);
    if (folder.uri.scheme === 'file') assert.equal(workflow.uri.path, target.path);
    await closeEditors();
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode('name: mine\n'));
    try {
      const second = await opened('bedrockResidency.addToCi', 'github');
      assert.notEqual(second.uri.path, target.path);
      assert.match(second.getText(), /upload-sarif/);
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(target)), 'name: mine\n');
    } finally {
      await vscode.workspace.fs.delete(target);
    }
  });

  it('stand in a walkthrough', async () => {
    await activated();
    await vscode.commands.executeCommand('bedrockResidency.getStarted');
    await until('a tab', () => vscode.window.tabGroups.all.some((group) => group.tabs.length > 0));
  });
});
