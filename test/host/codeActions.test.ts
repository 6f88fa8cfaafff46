import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionAt, actionsAt, apply, closeEditors, LEAVING, openText, rangeOf, rulesBecome, until } from './support.js';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('bedrockResidency');
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

describe('code actions', () => {
  afterEach(closeEditors);

  it('keep a profile in Japan', async () => {
    const document = await openText(LEAVING);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    const fix = await actionAt(document, PROFILE, /^Keep in Japan: jp\.anthropic\.claude-sonnet-4-6/);
    assert.equal(fix.isPreferred, true);
    await apply(fix);
    assert.match(document.lineAt(2).text, /modelId="jp\.anthropic\.claude-sonnet-4-6"/);
    await rulesBecome(document, ['non-domestic-region', 'domestic-cross-region-profile']);
  });

  it('change a Region', async () => {
    const document = await openText(LEAVING);
    await apply(await actionAt(document, 'us-east-1', /^Use Region ap-northeast-1/));
    assert.match(document.lineAt(1).text, /region_name="ap-northeast-1"/);
  });

  it('have one preferred fix for each finding', async () => {
    const document = await openText(LEAVING);
    for (const text of [PROFILE, 'us-east-1']) {
      // Asked again until there are any: while VS Code starts, a request may come back empty.
      const preferred = await until(`a preferred fix of ${text}`, async () => {
        const found = (await actionsAt(document, text)).filter((action) => action.isPreferred);
        return found.length > 0 && found;
      });
      assert.equal(preferred.length, 1, text);
    }
  });

  it('fix everything in the file', async () => {
    const document = await openText(LEAVING);
    await apply(await actionAt(document, PROFILE, /^Fix all in this file/));
    assert.match(document.getText(), /ap-northeast-1/);
    await rulesBecome(document, ['domestic-cross-region-profile']);
  });

  it('change only IDs on save', async () => {
    const document = await openText(LEAVING);
    const fix = await actionAt(document, 'import', /./, FIX_ALL);
    assert.ok(fix.kind && FIX_ALL.contains(fix.kind));
    await apply(fix);
    assert.match(document.getText(), /jp\.anthropic\.claude-sonnet-4-6/);
    assert.match(document.getText(), /us-east-1/);
  });

  it('answer to source.fixAll, and to no other tool', async () => {
    const document = await openText(LEAVING);
    await actionAt(document, 'import', /Bedrock/, vscode.CodeActionKind.SourceFixAll);
    const others = await actionsAt(document, 'import', vscode.CodeActionKind.SourceFixAll.append('another'));
    assert.deepEqual(others, []);
    const organize = await actionsAt(document, PROFILE, vscode.CodeActionKind.SourceOrganizeImports);
    assert.deepEqual(
      organize.filter(({ title }) => /Bedrock|Japan/.test(title)),
      [],
    );
  });

  it('offer acceptance with a reason, and the rule', async () => {
    const document = await openText(LEAVING);
    const accept = await actionAt(document, PROFILE, /^Accept here with a reason…/);
    assert.equal(accept.command?.command, 'bedrockResidency.suppress');
    const explain = await actionAt(document, PROFILE, /cross-region-profile/);
    assert.equal(explain.command?.command, 'bedrockResidency.explainRule');
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.explainRule', 'cross-region-profile'), true);
  });

  it('say why nothing is offered', async () => {
    const document = await openText(
      'arn = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcdefghij12"\nbedrock(arn)\n',
    );
    const why = await actionAt(document, 'arn:aws:bedrock', /^No /);
    assert.equal(why.edit, undefined);
    assert.equal(why.isPreferred, undefined);
  });

  it('are not offered elsewhere', async () => {
    const document = await openText(LEAVING);
    await actionAt(document, PROFILE, /^Keep/);
    const elsewhere = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      rangeOf(document, 'import'),
      vscode.CodeActionKind.QuickFix.value,
    );
    assert.deepEqual(
      elsewhere.filter(({ title }) => /Japan|Fix all in this file/.test(title)),
      [],
    );
  });
});
