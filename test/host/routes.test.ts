import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openText, rangeOf, until } from './support.js';

const SHOW = 'bedrockResidency.showRoutes';
const PLAIN = 'anthropic.claude-sonnet-4-6';

/** Takes the marked row of the list until the command has answered. */
async function accepted(answer: Thenable<unknown>): Promise<unknown> {
  let answered: unknown;
  void answer.then((value) => (answered = value ?? null));
  return until('an answer', async () => {
    if (answered !== undefined) return { answered };
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await new Promise((resolve) => setTimeout(resolve, 200));
    return false;
  }).then(({ answered: value }) => value);
}

function page(): string | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'bedrock-residency-explanation')?.getText();
}

describe('routes', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    await closeEditors();
  });

  it('of an ID that is named: its own comes first, and is explained', async () => {
    assert.equal(await accepted(vscode.commands.executeCommand(SHOW, `jp.${PLAIN}`)), `jp.${PLAIN}`);
    const text = await until('the page', page);
    assert.match(text, /✔ \*\*Stays in Japan, in Tokyo or Osaka\.\*\*/);
    assert.match(text, /!\[Map: .*\]\(data:image\/svg\+xml;base64,/);
    assert.doesNotMatch(text, /\$\(/);
  });

  it('start with what is at the cursor', async () => {
    const document = await openText(`MODEL_ID = "us.${PLAIN}"\n`);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const { start } = rangeOf(document, PLAIN);
    editor.selection = new vscode.Selection(start, start);
    assert.equal(await accepted(vscode.commands.executeCommand(SHOW)), `us.${PLAIN}`);
  });

  it('of bedrock-mantle are explained as such', async () => {
    const answer = await accepted(vscode.commands.executeCommand(SHOW, 'openai.gpt-oss-120b'));
    assert.equal(typeof answer, 'string');
    const text = await until('the page', page);
    assert.doesNotMatch(text, /Cannot tell/);
  });

  it('end without an answer when the person leaves', async () => {
    const answer = vscode.commands.executeCommand(SHOW, PLAIN);
    let answered: unknown = 'nothing yet';
    void answer.then((value) => (answered = value ?? null));
    await until('the end', async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return answered === null;
    });
  });
});
