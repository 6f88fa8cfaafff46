import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { closeEditors, describeWithNode, EXTENSION_ID, ours, ruleOf, until } from './support.js';

interface Finding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly suppressed: object | null;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'];

/** What the terminal finds in one file, as lines that sort. */
async function terminal(file: string): Promise<string[]> {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(extension);
  const cli = path.join(extension.extensionPath, 'dist/cli.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [
    cli,
    'check',
    file,
    '--format',
    'json',
    '--isolated',
    '--fail-on',
    'never',
  ]);
  const { references, notices } = JSON.parse(stdout) as { references: Finding[]; notices: Finding[] };
  return [...references.filter((one) => one.suppressed === null), ...notices]
    .map(
      (one) =>
        `${String(one.line)}:${String(one.column)}-${String(one.endLine)}:${String(one.endColumn)} ${one.severity} ${one.rule} ${one.message}`,
    )
    .sort();
}

/** Every file of a folder; listed one by one, since the search of the lowest version has no program to run here. */
async function filesBelow(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) found.push(...(await filesBelow(uri)));
    else if (type === vscode.FileType.File) found.push(uri);
  }
  return found;
}

function editor(document: vscode.TextDocument): string[] {
  return ours(document.uri)
    .map((one) => {
      const { start, end } = one.range;
      const place = `${String(start.line + 1)}:${String(start.character + 1)}-${String(end.line + 1)}:${String(end.character + 1)}`;
      return `${place} ${SEVERITIES[one.severity] ?? ''} ${ruleOf(one)} ${one.message}`;
    })
    .sort();
}

describeWithNode('the editor and the terminal', () => {
  afterEach(closeEditors);

  it('find the same in the same files', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    // Not the notebook: the editor shows its cells, the terminal its file.
    const files = (await filesBelow(folder.uri)).filter((uri) => !/\.ipynb$|made-by-tests/.test(uri.path));
    assert.ok(files.length >= 12, `${String(files.length)} files`);
    let findings = 0;
    for (const uri of files) {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const wanted = await terminal(uri.fsPath);
      findings += wanted.length;
      await until(`the findings of ${uri.path}`, () => JSON.stringify(editor(document)) === JSON.stringify(wanted)).catch(() => {
        assert.deepEqual(editor(document), wanted);
      });
    }
    assert.ok(findings >= 15, `${String(findings)} findings`);
  }).timeout(60_000);
});
