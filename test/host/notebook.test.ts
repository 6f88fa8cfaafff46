import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, activated, apply, closeEditors, hoverText, ours, ruleOf, rulesBecome, until } from './support.js';

const CLIENT = 'import boto3\nclient = boto3.client("bedrock-runtime", region_name="us-east-1")';
const CALL = 'client.converse(modelId="us.anthropic.claude-sonnet-4-6", messages=[])';

async function openNotebook(cells: readonly string[]): Promise<vscode.NotebookDocument> {
  await activated();
  const data = new vscode.NotebookData(cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python')));
  const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', data);
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

function cell(notebook: vscode.NotebookDocument, index: number): vscode.TextDocument {
  return notebook.cellAt(index).document;
}

describe('notebooks', () => {
  afterEach(closeEditors);

  it('have their findings in the cells', async () => {
    const notebook = await openNotebook(['# nothing here', CLIENT, CALL]);
    const [region] = await rulesBecome(cell(notebook, 1), ['non-domestic-region']);
    const [profile] = await rulesBecome(cell(notebook, 2), ['cross-region-profile']);
    assert.equal(region && cell(notebook, 1).getText(region.range), 'us-east-1');
    assert.equal(profile && cell(notebook, 2).getText(profile.range), 'us.anthropic.claude-sonnet-4-6');
    assert.deepEqual(ours(cell(notebook, 0).uri), []);
  });

  it('explain in a cell', async () => {
    const notebook = await openNotebook([CLIENT, CALL]);
    await rulesBecome(cell(notebook, 1), ['cross-region-profile']);
    assert.match(await hoverText(cell(notebook, 1), 'us.anthropic'), /Leaves Japan/);
  });

  it('are fixed in the cell, and in no other', async () => {
    const notebook = await openNotebook([CLIENT, '# 東京😀\n' + CALL, CALL]);
    const [, fixed, other] = [0, 1, 2].map((index) => cell(notebook, index));
    assert.ok(fixed && other);
    await rulesBecome(fixed, ['cross-region-profile']);
    const action = await actionAt(fixed, 'us.anthropic', /^Keep in Japan: jp\.anthropic\.claude-sonnet-4-6/);
    assert.deepEqual(
      action.edit?.entries().map(([uri]) => uri.toString()),
      [fixed.uri.toString()],
    );
    await apply(action);
    assert.equal(fixed.getText(), '# 東京😀\n' + CALL.replace('us.', 'jp.'));
    assert.equal(other.getText(), CALL);
    await rulesBecome(fixed, ['domestic-cross-region-profile']);
    await rulesBecome(other, ['cross-region-profile']);
  });

  it('are fixed all at once by the command of the file', async () => {
    const notebook = await openNotebook([CLIENT, CALL]);
    await rulesBecome(cell(notebook, 1), ['cross-region-profile']);
    await vscode.commands.executeCommand('bedrockResidency.fixAll');
    await until('both cells fixed', () => [0, 1].every((index) => !/us-east-1|"us\./.test(cell(notebook, index).getText())));
    assert.match(cell(notebook, 0).getText(), /region_name="ap-northeast-1"/);
    assert.match(cell(notebook, 1).getText(), /modelId="jp\.anthropic\.claude-sonnet-4-6"/);
  });

  it('tie what one cell says to the others', async () => {
    const notebook = await openNotebook(['region = "us-west-2"', CALL]);
    await until('the Region of the first cell', () => ours(cell(notebook, 0).uri).map(ruleOf).includes('non-domestic-region'));
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(1, 2))]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await rulesBecome(cell(notebook, 0), []);
  });

  it('lose the findings of a cell that is deleted', async () => {
    const notebook = await openNotebook([CLIENT, CALL]);
    const { uri } = cell(notebook, 1);
    await rulesBecome(cell(notebook, 1), ['cross-region-profile']);
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(1, 2))]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('no findings', () => ours(uri).length === 0);
  });
});
