import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, actionsAt, apply, closeEditors, hoverText, openText, ours, rulesBecome } from './support.js';

const CLIENT = 'from anthropic import AnthropicBedrock\n\nclient = AnthropicBedrock()\n';

describe('notices about calls', () => {
  afterEach(closeEditors);

  it('stand in Problems as information, and lead to their page', async () => {
    const document = await openText(CLIENT);
    await rulesBecome(document, ['implicit-default']);
    const [diagnostic] = ours(document.uri);
    assert.equal(diagnostic?.severity, vscode.DiagnosticSeverity.Information);
    assert.match(diagnostic.message, /us-east-1 \(N\. Virginia\), outside Japan/);
    assert.equal(document.getText(diagnostic.range), 'AnthropicBedrock');
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.explainRule', 'implicit-default'), true);
  });

  it('say in a hover what is chosen, since when, and how to pin it', async () => {
    const document = await openText(CLIENT);
    const text = await hoverText(document, 'AnthropicBedrock()');
    assert.match(text, /us-east-1 \(N\. Virginia\), outside Japan/);
    assert.match(text, /Use Region ap-northeast-1 \(Tokyo\)/);
    assert.match(text, /\[implicit-default\]\(command:bedrockResidency\.explainRule\?/);
  });

  it('are fixed where it is certain how, and are gone then', async () => {
    const document = await openText(CLIENT);
    const fix = await actionAt(document, 'AnthropicBedrock()', /^Use Region ap-northeast-1 \(Tokyo\)$/);
    await apply(fix);
    assert.match(document.getText(), /client = AnthropicBedrock\(aws_region="ap-northeast-1"\)/);
    await rulesBecome(document, []);
  });

  it('can be accepted with a reason', async () => {
    const document = await openText('client.invoke_data_automation_async(clientToken=token)\n');
    await rulesBecome(document, ['feature-crosses-regions']);
    const accept = await actionAt(document, 'invoke_data_automation_async', /^Accept here with a reason…/);
    assert.equal(accept.command?.command, 'bedrockResidency.suppress');
    assert.deepEqual(accept.command.arguments?.at(-1), 'feature-crosses-regions');
  });

  it('about comments have no acceptance of their own', async () => {
    const document = await openText('# bedrock-residency-ignore-next-line -- nothing\nx = "bedrock-runtime"\n');
    await rulesBecome(document, ['unused-suppression']);
    const titles = (await actionsAt(document, 'bedrock-residency-ignore')).map(({ title }) => title);
    assert.ok(titles.some((title) => title.includes('unused-suppression')));
    assert.ok(!titles.some((title) => title.startsWith('Accept here')));
  });
});
