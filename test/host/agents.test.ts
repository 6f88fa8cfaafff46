import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activated, closeEditors, describeWithNode, EXTENSION_ID, until, withSettings } from './support.js';

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

describeWithNode('the MCP server', () => {
  before(activated);

  it('is started by the editor, judges by the settings, and is started anew when they change', async () => {
    const us = ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ca-central-1', 'ca-west-1'];
    await answersWith(/"name":"japan".*Inference leaves Japan/s);
    await withSettings({ allowedRegions: us }, () => answersWith(/"allowedRegions":\["us-east-1".*domestic-cross-region-profile/s));
    await withSettings({ allowedRegions: ['tokyo'] }, () => answersWith(/Nothing was checked.*settings.*tokyo/s));
    await answersWith(/"name":"japan"/);
  });
});

/** As the editor knows the server. */
const SERVER = `${EXTENSION_ID}/Bedrock Residency`;

/** Has the editor start the server, as an agent's question does, until the tool answers as wanted. */
async function answersWith(wanted: RegExp): Promise<void> {
  let answer = '';
  await until(`an answer like ${String(wanted)}`, async () => {
    await vscode.commands.executeCommand('workbench.mcp.startServer', SERVER, { waitForLiveTools: true, autoTrustChanges: true });
    const tool = vscode.lm.tools.find(({ name }) => name.endsWith('check_text'));
    if (tool === undefined) return false;
    const input = { text: 'MODEL = "us.anthropic.claude-sonnet-4-6"' };
    // A server that is just replaced does not answer.
    answer = await vscode.lm
      .invokeTool(tool.name, { input, toolInvocationToken: undefined })
      .then(({ content }) => JSON.stringify(content).replaceAll('\\', ''), String);
    return wanted.test(answer);
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; the answer is ${answer}`);
  });
}

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
