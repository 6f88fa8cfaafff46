import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  LEAVING,
  newFile,
  openFile,
  openText,
  ours,
  rangeOf,
  ruleOf,
  rulesBecome,
  STAYING,
  until,
  withSettings,
} from './support.js';

describe('diagnostics', () => {
  afterEach(closeEditors);

  it('stand where a file leaves Japan, with severity, rule and its page', async () => {
    const document = await openFile('call.py', LEAVING);
    const [region, profile] = await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    assert.ok(region && profile);
    assert.deepEqual(region.range, rangeOf(document, 'us-east-1'));
    assert.deepEqual(profile.range, rangeOf(document, 'us.anthropic.claude-sonnet-4-6'));
    assert.equal(profile.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(profile.message, /leaves Japan/);
    assert.ok(typeof profile.code === 'object');
    assert.match(profile.code.target.toString(true), /media\/rules\/cross-region-profile\.md#en$/);
  });

  it('are told about text that is not saved yet', async () => {
    await rulesBecome(await openText(LEAVING), ['non-domestic-region', 'cross-region-profile']);
  });

  it('inform about a profile that crosses Regions inside Japan', async () => {
    const document = await openText(STAYING);
    const [crossing] = await rulesBecome(document, ['domestic-cross-region-profile']);
    assert.equal(crossing?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('have the worst first', async () => {
    const document = await openText(`${STAYING}${LEAVING}`);
    const found = await until('four findings', () => ours(document.uri).length === 3 && ours(document.uri));
    const severities = found.map(({ severity }) => severity);
    assert.deepEqual(severities, [...severities].sort());
  });

  it('are those of the text after many edits', async () => {
    const calls = Array.from({ length: 60 }, (_, i) => `${LEAVING}value_${i} = compute(${i})  # note\n\n`).join('');
    const document = await openText(calls);
    await until('all findings', () => ours(document.uri).length === 120);
    const edits: readonly (readonly [line: number, text: string])[] = [
      [0, '"""\n'],
      [0, '"""\n'],
      [40, '# bedrock-residency-ignore-file cross-region-profile -- for now\n'],
      [90, 's3 = client("s3", region_name="eu-west-1")\n'],
      [150, LEAVING],
    ];
    for (const [line, text] of edits) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(line, 0), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    const told = (uri: vscode.Uri): string[] =>
      ours(uri).map(
        ({ range, message, severity }) => `${range.start.line}:${range.start.character}-${range.end.character} ${severity} ${message}`,
      );
    const same = await openText(document.getText());
    await until('findings of both', () => ours(same.uri).length > 0 && told(same.uri).join('\n') === told(document.uri).join('\n'));
  });

  it('follow the text, once it rests', async () => {
    const document = await openText(LEAVING);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    let published = 0;
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === document.uri.toString())) published++;
    });
    const letters = '# written letter by letter'.split('');
    for (const letter of letters) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.lineAt(0).range.end, letter);
      await vscode.workspace.applyEdit(edit);
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, rangeOf(document, 'us.anthropic.claude-sonnet-4-6'), 'jp.anthropic.claude-sonnet-4-6');
    edit.replace(document.uri, rangeOf(document, 'us-east-1'), 'ap-northeast-1');
    await vscode.workspace.applyEdit(edit);
    await rulesBecome(document, ['domestic-cross-region-profile']);
    listening.dispose();
    assert.ok(published < letters.length, `published ${String(published)} times`);
  });

  it('go when the document is closed', async () => {
    // Opened as a person does: a document that an extension asked for is kept for minutes.
    const uri = await newFile('closing.py', LEAVING);
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('diagnostics', () => ours(uri).length === 2);
    await closeEditors();
    await until('no diagnostics', () => ours(uri).length === 0);
  });

  it('follow a change of language', async () => {
    const document = await openText(LEAVING);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    const changed = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await until('diagnostics', () => ours(changed.uri).length === 2);
  });

  it('leave out what a comment accepts', async () => {
    const comment = '# bedrock-residency-ignore-next-line cross-region-profile -- approved by the data owner\n';
    const document = await openText(LEAVING.replace('client.converse', `${comment}client.converse`));
    await rulesBecome(document, ['non-domestic-region']);
  });

  it('point at the Region that a finding rests on', async () => {
    const osaka = 'boto3.client("bedrock-runtime", region_name="ap-northeast-3").converse(modelId="amazon.nova-lite-v1:0")\n';
    const document = await openText(osaka);
    const [found] = await rulesBecome(document, ['model-not-on-demand']);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => location.range),
      [rangeOf(document, 'ap-northeast-3')],
    );
  });

  it('end with the number of those that the editor would drop', async () => {
    const many = Array.from({ length: 1200 }, (_, i) => `m${String(i)} = "us.anthropic.claude-sonnet-4-6"`).join('\n');
    const document = await openText(many);
    const found = await until('diagnostics', () => ours(document.uri).length > 0 && ours(document.uri));
    assert.equal(found.length, 1000);
    const last = found.at(-1);
    assert.ok(last);
    assert.equal(ruleOf(last), 'more-findings');
    assert.match(last.message, /201/);
  });

  it('say that a file is too large to be checked', async () => {
    await withSettings({ maxFileSize: 1 }, async () => {
      const document = await openFile('large.py', `${LEAVING}${'# filler\n'.repeat(130_000)}`);
      const [only] = await rulesBecome(document, ['not-checked']);
      assert.equal(only?.severity, vscode.DiagnosticSeverity.Information);
      assert.equal(only.range.start.line, 0);
      assert.match(only.message, /1 MB/);
    });
  });

  it('say that a file is too large for the editor to hand out', async () => {
    const uri = await newFile('huge.py', '# filler filler filler filler filler\n'.repeat(1_500_000));
    await vscode.commands.executeCommand('vscode.open', uri);
    const [only] = await until('a diagnostic', () => ours(uri).length > 0 && ours(uri));
    assert.match(only?.message ?? '', /^Not checked: .*50 MB/);
    await closeEditors();
    await until('no diagnostics', () => ours(uri).length === 0);
  });

  it('are not given to copies, such as output and comparisons', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('made-by-tests', { provideTextDocumentContent: () => LEAVING });
    const copy = await vscode.workspace.openTextDocument(vscode.Uri.parse('made-by-tests:copy.py'));
    const original = await openText(LEAVING);
    await rulesBecome(original, ['non-domestic-region', 'cross-region-profile']);
    assert.deepEqual(ours(copy.uri), []);
    provider.dispose();
  });
});
