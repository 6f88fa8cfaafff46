import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, LEAVING, newFile, openFile, ours, rulesBecome, until } from './support.js';

const FILE = '.bedrock-residency.json';

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function beside(uri: vscode.Uri, name = FILE): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', name);
}

describe('a policy file', () => {
  afterEach(closeEditors);

  it('holds for documents that are open already, as it is written, changed and removed', async () => {
    const document = await openFile('under-policy.py', LEAVING);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
    const policy = beside(document.uri);
    await write(policy, '{ "preset": "us" }');
    await rulesBecome(document, ['domestic-cross-region-profile']);
    await write(policy, '{ "preset": "japan", "rules": { "cross-region-profile": "off" } }');
    await rulesBecome(document, ['non-domestic-region']);
    await vscode.workspace.fs.delete(policy);
    await rulesBecome(document, ['non-domestic-region', 'cross-region-profile']);
  });

  it('is found before the first check of a document', async () => {
    const policy = await newFile(FILE, '{ "preset": "us" }');
    const uri = beside(policy, 'deep/a.py');
    await write(uri, LEAVING);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await rulesBecome(document, ['domestic-cross-region-profile']);
  });

  it('leaves files out and accepts findings', async () => {
    const policy = await newFile(
      FILE,
      '{ "exclude": ["out/**"], "exceptions": [{ "rules": ["cross-region-profile"], "reason": "agreed" }] }',
    );
    const outside = beside(policy, 'out/a.py');
    const inside = beside(policy, 'a.py');
    await Promise.all([write(outside, LEAVING), write(inside, LEAVING)]);
    await rulesBecome(await vscode.workspace.openTextDocument(inside), ['non-domestic-region']);
    await rulesBecome(await vscode.workspace.openTextDocument(outside), []);
  });

  it('tells what is wrong with it in itself, as it is typed, and leaves the last good policy in force', async () => {
    const policy = await newFile(FILE, '{ "preset": "us" }');
    const uri = beside(policy, 'a.py');
    await write(uri, LEAVING);
    const document = await vscode.workspace.openTextDocument(uri);
    await rulesBecome(document, ['domestic-cross-region-profile']);
    const text = await vscode.workspace.openTextDocument(policy);
    assert.equal(text.languageId, 'jsonc');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(policy, new vscode.Range(0, 0, 0, 18), '{\n  "presett": "us" }');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const [problem] = await until('the problem', () => {
      const found = ours(policy);
      return found.length > 0 && found;
    });
    assert.match(problem?.message ?? '', /"presett" is no key of a policy/);
    assert.deepEqual([problem?.range.start.line, problem?.range.start.character], [1, 2]);
    assert.ok(await text.save());
    await until('the problem of the saved file', () => ours(policy).length === 1);
    await rulesBecome(document, ['domestic-cross-region-profile']);
  });

  it('with errors is not replaced when a finding is accepted', async () => {
    const broken = '{ "presett": "us" /* mine */ }';
    const policy = await newFile(FILE, broken);
    const uri = beside(policy, 'models.json');
    await write(uri, '{ "model_id": "us.anthropic.claude-sonnet-4-6" }');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const [found] = await rulesBecome(document, ['cross-region-profile']);
    assert.ok(found);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.suppress', uri, found.range.start, 'cross-region-profile'), false);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(policy)), broken);
    await vscode.workspace.fs.delete(policy);
  });

  it('points out exceptions that have ended', async () => {
    const policy = await newFile(FILE, '{ "exceptions": [{ "reason": "agreed", "expires": "2024-01-31" }] }');
    await vscode.window.showTextDocument(policy);
    const [notice] = await until('the notice', () => ours(policy).length > 0 && ours(policy));
    assert.match(notice?.message ?? '', /ended on 2024-01-31/);
    assert.equal(notice?.severity, vscode.DiagnosticSeverity.Information);
  });

  it('is completed and explained by its schema', async () => {
    const policy = await newFile(FILE, '{\n  \n}\n');
    await vscode.window.showTextDocument(policy);
    const labels = await until('completions', async () => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        policy,
        new vscode.Position(1, 2),
      );
      const found = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('preset') && found;
    });
    assert.ok(labels.includes('exceptions'));
  });
});
