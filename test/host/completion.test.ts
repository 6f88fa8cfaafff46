import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, until } from './support.js';

const JP = 'jp.anthropic.claude-sonnet-4-6';
const US = 'us.anthropic.claude-sonnet-4-6';
const CALL = 'client = boto3.client("bedrock-runtime")\nclient.converse(modelId="';

type Labelled = vscode.CompletionItem & { readonly label: vscode.CompletionItemLabel };

/** Our own items at the end of a text, in the order that they say; other providers have plain labels. */
async function itemsAt(text: string, language = 'python', behind = '")'): Promise<Labelled[]> {
  const document = await openText(text + behind, language);
  return itemsIn(document, document.positionAt(text.length));
}

async function itemsIn(document: vscode.TextDocument, position: vscode.Position): Promise<Labelled[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    '.',
    400,
  );
  return list.items
    .filter((item): item is Labelled => typeof item.label === 'object' && item.label.description !== undefined)
    .filter(
      (item) =>
        item.detail !== undefined || item.kind === vscode.CompletionItemKind.Constant || item.kind === vscode.CompletionItemKind.Issue,
    )
    .sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

describe('completion', () => {
  afterEach(closeEditors);

  it('offers what stays inside first, with the way, and what leaves last and marked', async () => {
    const items = await until('items', async () => {
      const found = await itemsAt(CALL);
      return found.length > 0 && found;
    });
    const [first] = items;
    assert.match(first?.label.description ?? '', /^Tokyo.*\(on-demand\)$/);
    assert.equal(first?.kind, vscode.CompletionItemKind.Value);
    const of = (id: string): Labelled | undefined => items.find(({ label }) => label.label === id);
    assert.equal(of(JP)?.label.description, 'Tokyo, Osaka (Japan)');
    assert.equal(of(US)?.label.description, 'leaves Japan');
    assert.equal(of(US)?.kind, vscode.CompletionItemKind.Issue);
    assert.equal(items.at(-1)?.label.description, 'leaves Japan');
  });

  it('replaces the ID typed so far, dots and colons and what follows in the ID included', async () => {
    const text = 'x = "bedrock:us.anthropic.cl';
    const range = await until('an item with its range', async () => (await itemsAt(text, 'python', 'aude"'))[0]?.range);
    assert.ok('inserting' in range);
    const start = new vscode.Position(0, text.indexOf('us.'));
    assert.deepEqual(range.inserting, new vscode.Range(start, new vscode.Position(0, text.length)));
    assert.deepEqual(range.replacing, new vscode.Range(start, new vscode.Position(0, text.length + 4)));
  });

  it('offers nothing where no Bedrock ID is typed', async () => {
    assert.deepEqual(await itemsAt('import anthropic\nclient = anthropic.', 'python', ''), []);
    assert.deepEqual(await itemsAt('# client = "anthropic.', 'python', '"'), []);
    assert.deepEqual(await itemsAt('host = "amazon.', 'python', '"'), []);
  });

  it('offers Regions to a Bedrock client, the home Region first', async () => {
    const [tokyo, osaka, next] = await itemsAt('client = boto3.client("bedrock-runtime", region_name="');
    assert.deepEqual([tokyo?.label.label, osaka?.label.label], ['ap-northeast-1', 'ap-northeast-3']);
    assert.match(next?.label.description ?? '', /outside Japan/);
  });

  it('knows what another cell of a notebook says', async () => {
    const cells = ['client = boto3.client("bedrock-runtime")', 'client.converse(modelId="")'];
    const data = cells.map((text) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, text, 'python'));
    const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(data));
    await vscode.window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(1);
    const items = await until('items in the cell', async () => {
      const found = await itemsIn(document, document.positionAt(cells[1]!.indexOf('")') + 0));
      return found.length > 0 && found;
    });
    assert.ok(items.some(({ label }) => label.label === JP));
  });
});
