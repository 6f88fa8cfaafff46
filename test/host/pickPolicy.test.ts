import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, LEAVING, newFile, openFile, openText, rulesBecome, until } from './support.js';

const PICK = 'bedrockResidency.pickPolicy';
const WARNED = ['non-domestic-region', 'cross-region-profile'];

function configured(name: string): unknown {
  return vscode.workspace.getConfiguration('bedrockResidency').inspect(name)?.workspaceValue;
}

async function unset(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('bedrockResidency');
  for (const name of ['allowedRegions', 'homeRegion', 'rules']) {
    await configuration.update(name, undefined, vscode.ConfigurationTarget.Workspace);
    await configuration.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}

/** Takes the marked row of a list for as long as it takes until something is so. */
async function acceptUntil<T>(what: string, ask: () => T | false | undefined): Promise<T> {
  return until(what, async () => {
    const answer = ask();
    if (answer !== false && answer !== undefined) return answer;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return ask();
  });
}

describe('picking a policy', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await unset();
    await closeEditors();
  });

  it('writes the workspace’s settings', async () => {
    const document = await openText(LEAVING);
    await rulesBecome(document, WARNED);
    assert.equal(await vscode.commands.executeCommand(PICK, 'us', 'workspace'), 'us');
    assert.deepEqual(configured('allowedRegions'), ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2']);
    await rulesBecome(document, ['domestic-cross-region-profile']);
    assert.equal(await vscode.commands.executeCommand(PICK, 'japan-strict', 'workspace'), 'japan-strict');
    await rulesBecome(document, WARNED);
    assert.deepEqual(configured('rules'), { 'unresolved-reference': 'warning', 'unknown-model': 'warning' });
    assert.equal(await vscode.commands.executeCommand(PICK, 'japan', 'workspace'), 'japan');
    assert.equal(configured('rules'), undefined);
  });

  it('leaves no home Region that is not allowed', async () => {
    const configuration = vscode.workspace.getConfiguration('bedrockResidency');
    await openText(LEAVING);
    await vscode.commands.executeCommand(PICK, 'us', 'workspace');
    await configuration.update('homeRegion', 'us-west-2', vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand(PICK, 'osaka', 'workspace');
    assert.equal(configured('homeRegion'), '');
    assert.deepEqual(configured('allowedRegions'), ['ap-northeast-3']);
  });

  it('asks what, and where: the policy in force and a file come first', async () => {
    const document = await openFile('picked.py', LEAVING);
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, '.bedrock-residency.json');
    const answer = vscode.commands.executeCommand(PICK);
    try {
      await acceptUntil('the new policy file', () => vscode.window.activeTextEditor?.document.uri.path === file.path);
      assert.equal(await answer, 'japan');
      assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /"preset": "japan"/);
      await rulesBecome(document, WARNED);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
  });

  it('opens the policy file that holds there, and writes no setting', async () => {
    const policy = await newFile('.bedrock-residency.json', '{ "preset": "us" }');
    const uri = vscode.Uri.joinPath(policy, '../a.py');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(LEAVING));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await rulesBecome(document, ['domestic-cross-region-profile']);
    const answer = vscode.commands.executeCommand(PICK, 'tokyo', 'workspace');
    await acceptUntil('the policy file', () => vscode.window.activeTextEditor?.document.uri.path === policy.path);
    assert.equal(await answer, null);
    assert.equal(configured('allowedRegions'), undefined);
  });

  it('opens a policy file with errors: once mended it goes before the settings', async () => {
    const policy = await newFile('.bedrock-residency.json', '{ "presett": "us" }');
    const uri = vscode.Uri.joinPath(policy, '../a.py');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(LEAVING));
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await rulesBecome(document, WARNED);
    const answer = vscode.commands.executeCommand(PICK, 'us', 'workspace');
    await acceptUntil('the policy file', () => vscode.window.activeTextEditor?.document.uri.path === policy.path);
    assert.equal(await answer, null);
    assert.equal(configured('allowedRegions'), undefined);
    await vscode.workspace.fs.delete(policy);
  });
});
