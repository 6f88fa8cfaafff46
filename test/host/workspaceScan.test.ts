import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { activated, closeEditors, describeWithNode, EXTENSION_ID, LEAVING, ours, ruleOf, STAYING, until, withSettings } from './support.js';

interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly suppressed?: object | null;
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'];
const MADE = 'made-by-scan-tests';
const ID = 'us.anthropic.claude-sonnet-4-6';

function root(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return folder.uri.fsPath;
}

function made(name: string): string {
  return path.join(root(), MADE, name);
}

async function put(name: string, content: string | Buffer): Promise<vscode.Uri> {
  await mkdir(path.dirname(made(name)), { recursive: true });
  await writeFile(made(name), content);
  return vscode.Uri.file(made(name));
}

async function scan(): Promise<void> {
  assert.equal(await vscode.commands.executeCommand('bedrockResidency.scanWorkspace'), 'done');
}

/** What the terminal finds in the whole workspace, as lines that sort; by file. */
async function terminal(): Promise<string[]> {
  const extension = vscode.extensions.getExtension(EXTENSION_ID);
  assert.ok(extension);
  const cli = path.join(extension.extensionPath, 'dist/cli.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'check', '--format', 'json', '--fail-on', 'never'], {
    cwd: root(),
    maxBuffer: 100 * 1024 * 1024,
  });
  const { references, notices } = JSON.parse(stdout) as { references: Place[]; notices: Place[] };
  return [...references, ...notices]
    .filter((one) => one.suppressed === undefined || one.suppressed === null)
    .map(
      (one) =>
        `${one.path}:${String(one.line)}:${String(one.column)}-${String(one.endLine)}:${String(one.endColumn)} ${one.severity} ${one.rule} ${one.message}`,
    )
    .sort();
}

/** Of documents that earlier tests opened: the host keeps them open for minutes, whether their files are there or not. */
function isLeftOver(uri: vscode.Uri): boolean {
  return /^(?:\.\.|made-by-tests)\//.test(path.relative(root(), uri.fsPath));
}

/** What Problems has of the workspace. */
function problems(): string[] {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => !isLeftOver(uri))
    .flatMap(([uri]) =>
      ours(uri).map((one) => {
        const { start, end } = one.range;
        const place = `${String(start.line + 1)}:${String(start.character + 1)}-${String(end.line + 1)}:${String(end.character + 1)}`;
        return `${path.relative(root(), uri.fsPath)}:${place} ${SEVERITIES[one.severity] ?? ''} ${ruleOf(one)} ${one.message}`;
      }),
    )
    .sort();
}

async function problemsBecome(wanted: readonly string[]): Promise<void> {
  await until('the findings of the terminal', () => JSON.stringify(problems()) === JSON.stringify(wanted)).catch(() => {
    assert.deepEqual(problems(), wanted);
  });
}

function rules(uri: vscode.Uri): string {
  return ours(uri).map(ruleOf).sort().join(' ');
}

const BOTH = 'cross-region-profile non-domestic-region';

describeWithNode('a scan of the workspace', () => {
  before(async () => {
    await activated();
    await closeEditors();
    await rm(path.join(root(), 'made-by-tests'), { recursive: true, force: true });
  });
  afterEach(closeEditors);
  after(async () => {
    await rm(made('.'), { recursive: true, force: true });
  });

  it('finds what the terminal finds, in files of every kind', async () => {
    await put(
      'sjis.py',
      Buffer.concat([Buffer.from('2320938c8b9e838a815b83578387839382d688da82b7810d0a', 'hex'), Buffer.from(`m = "${ID}"\n`)]),
    );
    await put('wide.txt', Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(`// 日本\r\nmodel ${ID}\r\n`, 'utf16le')]));
    await put('latin.txt', Buffer.from(`caf\u00e9 ${ID}`, 'latin1'));
    await put('mask.bin', Buffer.concat([Buffer.from('000001', 'hex'), Buffer.from(ID), Buffer.alloc(9)]));
    await put('.gitignore', 'dist/\n*.log\n');
    await put('dist/a.js', `"${ID}"`);
    await put('x.log', ID);
    await put('日本語/# % ? .py', LEAVING);
    await put('.hidden/a.py', LEAVING);
    await put('crlf.py', LEAVING.replaceAll('\n', '\r\n'));
    await put('bom.py', `\ufeff${LEAVING}`);
    await put('clean.py', 'print(1)\n');
    await put('deploy.env', 'AWS_REGION=us-west-2\n');
    await scan();
    const wanted = await terminal();
    assert.ok(wanted.length >= 30, `${String(wanted.length)} findings`);
    assert.ok(
      wanted.some((line) => line.includes('deploy.env')),
      'a default Region of the workspace',
    );
    await problemsBecome(wanted);
  }).timeout(60_000);

  it('follows files that are written, changed and deleted', async () => {
    const uri = await put('new/call.py', LEAVING);
    await until('the findings of a new file', () => rules(uri) === BOTH);
    await put('new/call.py', STAYING);
    await until('the findings of the changed file', () => rules(uri) === 'domestic-cross-region-profile');
    await rm(uri.fsPath);
    await until('no findings', () => rules(uri) === '');
  });

  it('follows files and folders that get another name', async () => {
    const before = await put('old-name/call.py', LEAVING);
    await until('the findings', () => rules(before) === BOTH);
    await rename(made('old-name'), made('new-name'));
    const after = vscode.Uri.file(made('new-name/call.py'));
    await until('the findings under the new name', () => rules(before) === '' && rules(after) === BOTH);
    const renamed = new vscode.WorkspaceEdit();
    const last = vscode.Uri.file(made('new-name/last.py'));
    renamed.renameFile(after, last);
    assert.ok(await vscode.workspace.applyEdit(renamed));
    await until('the findings under the last name', () => rules(after) === '' && rules(last) === BOTH);
  });

  it('shows a file once, whether it is open or not', async () => {
    const uri = await put('opened.py', LEAVING);
    await until('the findings', () => rules(uri) === BOTH);
    let most = 0;
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((one) => one.toString() === uri.toString())) most = Math.max(most, ours(uri).length);
    });
    await vscode.commands.executeCommand('vscode.open', uri);
    const document = await until('the document', () => vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString()));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, new vscode.Range(0, 0, document.lineCount, 0), STAYING);
    await vscode.workspace.applyEdit(edit);
    await until('the findings of the text as it is written', () => rules(uri) === 'domestic-cross-region-profile');
    // Not saved: on disk it is what it was.
    await closeEditors();
    await until('the findings of the file on disk', () => rules(uri) === BOTH);
    listening.dispose();
    assert.equal(most, 2);
  });

  it('makes the default Region of the workspace matter in open files, too', async () => {
    const uri = await put('other.env', 'AWS_REGION=eu-central-1\n');
    await until('the finding', () => rules(uri) === 'non-domestic-region');
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('the document', () => vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString()));
    await vscode.commands.executeCommand('bedrockResidency.checkFile');
    assert.equal(rules(uri), 'non-domestic-region');
    // A file that no scan reads has no such finding in the editor either.
    const python = await put('settings.py', 'AWS_REGION = "eu-central-1"\n');
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(python));
    assert.equal(await vscode.commands.executeCommand('bedrockResidency.checkFile'), 0);
  });

  it('leaves out what is ignored from now on', async () => {
    const uri = await put('generated/call.py', LEAVING);
    await until('the findings', () => rules(uri) === BOTH);
    await put('generated/.gitignore', '*.py\n');
    await until('no findings', () => rules(uri) === '');
    await rm(made('generated/.gitignore'));
    await until('the findings', () => rules(uri) === BOTH);
  });

  it('judges each file by the nearest policy file, and says when one is wrong', async () => {
    const uri = await put('nested/call.py', LEAVING);
    await until('the findings', () => rules(uri) === BOTH);
    await put('nested/.bedrock-residency.json', '{ "preset": "us" }');
    await until('the findings of the nested policy', () => rules(uri) === 'domestic-cross-region-profile');
    await problemsBecome(await terminal());
    const before = problems();
    await put('nested/.bedrock-residency.json', '{ "preset": "us", ');
    await until('a scan that fails', async () => (await vscode.commands.executeCommand('bedrockResidency.scanWorkspace')) === 'failed');
    assert.deepEqual(problems(), before);
    await rm(made('nested/.bedrock-residency.json'));
    await until('the findings of the policy above', () => rules(uri) === BOTH);
  });

  it('leaves out what the settings exclude', async () => {
    const uri = await put('excluded/call.py', LEAVING);
    await until('the findings', () => rules(uri) === BOTH);
    await withSettings({ exclude: [`${MADE}/excluded/**`] }, async () => {
      await until('no findings', () => rules(uri) === '');
    });
    await until('the findings', () => rules(uri) === BOTH);
  });

  it('takes hundreds of files that change at once', async () => {
    await Promise.all(Array.from({ length: 300 }, (_, i) => put(`many/${String(i)}.py`, LEAVING)));
    const uris = Array.from({ length: 300 }, (_, i) => vscode.Uri.file(made(`many/${String(i)}.py`)));
    await until('all findings', () => uris.every((uri) => rules(uri) === BOTH), 20_000);
    await rm(made('many'), { recursive: true });
    await until('no findings', () => uris.every((uri) => rules(uri) === ''), 20_000);
  }).timeout(60_000);

  it('shows more findings than the editor takes at once', async () => {
    const many = Array.from({ length: 400 }, (_, i) => `m${String(i)} = "${ID}"`).join('\n');
    for (let i = 0; i < 4; i++) await put(`long/${String(i)}.py`, many);
    const enormous = await put('long/enormous.py', Array.from({ length: 1200 }, (_, i) => `m${String(i)} = "${ID}"`).join('\n'));
    await scan();
    await until('1,600 findings', () => [0, 1, 2, 3].every((i) => ours(vscode.Uri.file(made(`long/${String(i)}.py`))).length === 400));
    const found = await until('a thousand', () => ours(enormous).length === 1000 && ours(enormous));
    assert.equal(ruleOf(found.at(-1)!), 'more-findings');
    await rm(made('long'), { recursive: true });
  }).timeout(60_000);

  it('stops for a later one', async () => {
    const outcomes = await Promise.all([1, 2].map(() => vscode.commands.executeCommand('bedrockResidency.scanWorkspace')));
    assert.deepEqual(outcomes, ['superseded', 'done']);
    await problemsBecome(await terminal());
  }).timeout(60_000);
});
