import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { damage, forget, NEW_CALL, NEW_MODEL, NEW_PROFILE, save, saved, savedText, skipWithCatalogue } from './account.js';
import {
  actionAt,
  apply,
  closeEditors,
  describeWithNode,
  hoverText,
  newFile,
  openText,
  ours,
  ruleOf,
  rulesBecome,
  until,
} from './support.js';

describeWithNode('a catalogue that was saved for the user', () => {
  before(function () {
    return skipWithCatalogue(this);
  });
  afterEach(async () => {
    await closeEditors();
    await forget();
  });

  it('judges, explains and fixes what is open as soon as it is written, until it is removed', async () => {
    const document = await openText(NEW_CALL);
    await rulesBecome(document, ['cross-region-profile']);
    assert.ok(!(await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
    await save(saved());
    await until('the hover by the saved catalogue', async () => (await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
    assert.match(await hoverText(document, NEW_PROFILE), /Catalogue of 2026-11-20/);
    const fix = await actionAt(document, NEW_PROFILE, /^Keep in Tokyo: amazon\.nova-next-v9:0 \(on-demand\)/);
    await forget();
    await until('the hover by the bundle', async () => !(await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
    await save(saved());
    await apply(fix);
    await rulesBecome(document, []);
  });

  it('judges what only a scan has read', async () => {
    const uri = await newFile('unopened.py', `client = boto3.client("bedrock-runtime")\nmodel = "${NEW_MODEL}"\n`);
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.scanWorkspace'), 'done');
    await until('the finding by the bundle', () => ours(uri).map(ruleOf).join() === 'unknown-model');
    await save(saved());
    await until('nothing to find by the saved catalogue', () => ours(uri).length === 0);
    await vscode.workspace.fs.delete(uri);
  });

  it('is offered to complete an ID', async () => {
    await save(saved());
    const document = await openText('import boto3\nboto3.client("bedrock-runtime").converse(modelId="amazon.nova-n")\n');
    const line = document.lineAt(1).text;
    await until('the model offered', async () => {
      const at = new vscode.Position(1, line.indexOf('nova-n') + 6);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
      return list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === NEW_MODEL);
    });
  });

  it('that is cut off leaves the bundled facts in use, and stays as it is', async () => {
    const document = await openText(NEW_CALL);
    await save(saved());
    await until('the hover by the saved catalogue', async () => (await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
    const left = await damage();
    await until('the hover by the bundle', async () => !(await hoverText(document, NEW_PROFILE)).includes('Nova Next'));
    assert.equal(await savedText(), left);
  });
});
