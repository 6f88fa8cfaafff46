import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeEditors, LEAVING, newFile, openText, STAYING, until, withSettings } from './support.js';

const ON = { 'inlayHints.enabled': true };
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

async function hintsOf(document: vscode.TextDocument): Promise<readonly vscode.InlayHint[]> {
  const range = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, range);
}

async function labelsOf(document: vscode.TextDocument): Promise<string[]> {
  return (await hintsOf(document)).map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

function become(document: vscode.TextDocument, wanted: readonly string[]): Promise<true> {
  return until(`the hints ${wanted.join(', ')}`, async () => JSON.stringify(await labelsOf(document)) === JSON.stringify(wanted));
}

describe('inlay hints', () => {
  afterEach(closeEditors);

  it('are off unless the setting asks for them', async () => {
    const document = await openText(STAYING);
    assert.deepEqual(await labelsOf(document), []);
    await withSettings(ON, () => become(document, ['→ Tokyo · Osaka']).then(() => undefined));
    assert.deepEqual(await labelsOf(document), []);
  });

  it('stand behind the string of an ID', async () => {
    await withSettings(ON, async () => {
      const document = await openText(LEAVING);
      const [hint] = await until('a hint', async () => {
        const found = await hintsOf(document);
        return found.length > 0 && found;
      });
      assert.ok(hint);
      assert.equal(document.getText(new vscode.Range(hint.position.translate(0, -PROFILE.length - 1), hint.position)), `${PROFILE}"`);
      assert.equal(hint.paddingLeft, true);
      assert.equal((await labelsOf(document)).join(), '→ N. Virginia · Ohio · Oregon');
    });
  });

  it('follow edits, and the policy file', async () => {
    await withSettings(ON, async () => {
      const policy = await newFile('.bedrock-residency.json', '{ "preset": "japan" }');
      const uri = vscode.Uri.joinPath(policy, '../a.py');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode('MODEL_ID = "anthropic.claude-sonnet-4-6"\n'));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await become(document, ['→ would fail in Tokyo · Osaka']);
      await vscode.workspace.fs.writeFile(policy, new TextEncoder().encode('{ "preset": "tokyo" }'));
      await become(document, ['→ would fail in Tokyo']);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(uri, new vscode.Position(0, 'MODEL_ID = "'.length), 'jp.');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await become(document, ['→ Tokyo · Osaka']);
    });
  });

  it('stand in the cells of a notebook, and know what another cell says', async () => {
    await withSettings(ON, async () => {
      await activated();
      const cells = ['region = "us-west-2"', 'client.converse(modelId="jp.anthropic.claude-sonnet-4-6")'];
      const notebook = await vscode.workspace.openNotebookDocument(
        'jupyter-notebook',
        new vscode.NotebookData(cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'))),
      );
      await vscode.window.showNotebookDocument(notebook);
      const { document } = notebook.cellAt(1);
      await become(document, ['→ would fail in Oregon']);
      const first = notebook.cellAt(0).document;
      const edit = new vscode.WorkspaceEdit();
      edit.replace(first.uri, new vscode.Range(0, 0, 0, first.getText().length), 'region = "ap-northeast-1"');
      assert.ok(await vscode.workspace.applyEdit(edit));
      await become(document, ['→ Tokyo · Osaka']);
    });
  });
});
