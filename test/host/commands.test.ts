import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, LEAVING, openText, ours, rangeOf, rulesBecome, STAYING, until } from './support.js';

describe('commands', () => {
  afterEach(closeEditors);

  it('are in the palette', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const name of ['checkFile', 'fixAll', 'explainReference', 'showLog']) assert.ok(known.includes(`bedrockResidency.${name}`), name);
  });

  it('check the file at once', async () => {
    const document = await openText(LEAVING);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.checkFile'), 2);
    await until('both diagnostics', () => ours(document.uri).length === 2);
  });

  it('fix all in the file', async () => {
    const document = await openText(LEAVING);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.fixAll'), 2);
    assert.equal(document.getText(), STAYING);
    await rulesBecome(document, ['domestic-cross-region-profile']);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.fixAll'), 0);
  });

  it('explain the reference at the cursor', async () => {
    const document = await openText(LEAVING);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.explainReference'), false);
    const { start } = rangeOf(document, 'us.anthropic');
    editor.selection = new vscode.Selection(start, start);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.explainReference'), true);
  });

  it('show the log', async () => {
    await vscode.commands.executeCommand('bedrockResidency.showLog');
    await until('the log', () => vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'output'));
    await vscode.commands.executeCommand('workbench.action.closePanel');
  });

  it('do nothing without an editor, and say so', async () => {
    await closeEditors();
    await until('no editor', () => vscode.window.activeTextEditor === undefined);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.checkFile'), null);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.fixAll'), null);
  });
});
