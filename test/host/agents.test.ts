import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeEditors, until } from './support.js';

/** Asks a tool as any extension may; the answer's text. */
async function ask(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(`bedrock-residency_${name}`, { input, toolInvocationToken: undefined });
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('\n');
}

describe('tools for agents', () => {
  before(activated);

  it('are registered with what the manifest says of them', () => {
    for (const name of ['check', 'list_models', 'explain_id']) {
      const tool = vscode.lm.tools.find((one) => one.name === `bedrock-residency_${name}`);
      assert.ok(tool, name);
      assert.doesNotMatch(JSON.stringify([tool.description, tool.inputSchema]), /%/, name);
      assert.ok(tool.tags.includes('bedrock'), name);
    }
  });

  it('check a text', async () => {
    const answer = await ask('check', { text: 'MODEL = "us.anthropic.claude-sonnet-4-6"', name: 'a.py' });
    assert.match(answer, /^1 finding in 1 reference to Bedrock/);
    assert.match(answer, /a\.py:1:10 warning us\.anthropic\.claude-sonnet-4-6 — Inference leaves Japan/);
    assert.match(answer, /→ jp\.anthropic\.claude-sonnet-4-6/);
  });

  it('list the models that stay', async () => {
    assert.match(await ask('list_models', { search: 'sonnet 4.6' }), /jp\.anthropic\.claude-sonnet-4-6 \(bedrock-runtime/);
  });

  it('explain an ID, and say what is none', async () => {
    assert.match(await ask('explain_id', { id: 'jp.anthropic.claude-sonnet-4-6' }), /Tokyo.*Osaka/s);
    assert.match(await ask('explain_id', { id: 'hello' }), /not a Bedrock model/);
  });
});

describe('the guardrail', () => {
  afterEach(closeEditors);

  it('opens as a new JSON document', async () => {
    await activated();
    const uri = await vscode.commands.executeCommand<vscode.Uri | null>('bedrockResidency.generateGuardrail', 'scp');
    const document = await until('the document', () =>
      vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri?.toString()),
    );
    assert.equal(document.languageId, 'json');
    assert.equal(document.isUntitled, true);
    const { Statement } = JSON.parse(document.getText()) as { Statement: readonly { Sid: string }[] };
    assert.ok(Statement.some(({ Sid }) => Sid === 'DenyBedrockOutsideJapan'));
  });
});
