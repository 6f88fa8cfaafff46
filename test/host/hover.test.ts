import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, hoverText, LEAVING, openText, rangeOf, STAYING, until, withSettings } from './support.js';

describe('hover', () => {
  afterEach(closeEditors);

  it('says what leaves, where to, and what to use instead', async () => {
    const text = await hoverText(await openText(LEAVING), 'us.anthropic');
    assert.match(text, /Leaves Japan/);
    assert.match(text, /us-west-2 Oregon/);
    assert.match(text, /jp\.anthropic\.claude-sonnet-4-6/);
    assert.match(text, /atalogue of \d{4}-\d\d-\d\d/);
    assert.match(text, /cross-region-profile/);
  });

  it('explains what stays, too', async () => {
    const document = await openText(`client("bedrock-runtime", region_name="ap-northeast-1")\nmodel = "amazon.nova-lite-v1:0"\n`);
    assert.match(await hoverText(document, 'amazon.nova-lite'), /Japan/);
    assert.match(await hoverText(document, 'ap-northeast-1'), /Tokyo/);
  });

  it('covers exactly the reference', async () => {
    const document = await openText(STAYING);
    const reference = rangeOf(document, 'jp.anthropic.claude-sonnet-4-6');
    const at = (position: vscode.Position): PromiseLike<vscode.Hover[]> =>
      vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    const [hover] = await at(reference.start);
    assert.deepEqual(hover?.range, reference);
    assert.deepEqual(await at(reference.start.translate(0, -6)), []);
  });

  it('trusts no command but its own', async () => {
    const document = await openText(LEAVING);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'us.anthropic').start,
    );
    for (const content of hovers.flatMap((hover) => hover.contents)) {
      assert.ok(content instanceof vscode.MarkdownString);
      assert.match(content.value, /\[cross-region-profile\]\(command:bedrockResidency\.explainRule\?/);
      assert.deepEqual(content.isTrusted, { enabledCommands: ['bedrockResidency.explainRule', 'bedrockResidency.resolveReference'] });
    }
  });

  it('shows a map behind the verdict, with the Regions in words', async () => {
    const text = await hoverText(await openText(STAYING), 'jp.anthropic');
    assert.match(
      text,
      /Stays in Japan[^\n]*\n\n!\[Map: Source Region Tokyo; inside Japan: Tokyo, Osaka; no Region outside\]\(data:image\/svg/,
    );
    assert.ok(text.length < 60_000, `${String(text.length)} characters`);
  });

  it('shows a map of what a library chooses by itself', async () => {
    const text = await hoverText(await openText('const client = new AnthropicBedrock();\n', 'typescript'), 'AnthropicBedrock');
    assert.match(text, /!\[Map: Source Region N\. Virginia; outside Japan: N\. Virginia\]\(data:image\/svg/);
  });

  it('shows no map where a setting says so', async () => {
    const document = await openText(STAYING);
    await withSettings({ 'hover.map': false }, async () => {
      await until('a hover without a map', async () => {
        const text = await hoverText(document, 'jp.anthropic');
        return text.includes('Stays in Japan') && !text.includes('![');
      });
    });
    await until('a hover with a map', async () => (await hoverText(document, 'jp.anthropic')).includes('!['));
  });
});
