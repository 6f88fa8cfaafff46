// VS Code loads this inside the extension host and calls run(): types into open files, and notes when their diagnostics come.
import fs from 'node:fs';
import * as vscode from 'vscode';
import { EDIT_DELAY_MS } from '../../../src/vscode/schedule.js';
import { activated, closeEditors, openFile, ours, until } from '../../host/support.js';
import { callsFile, denseFile, ordinaryFile, type Source } from '../core/sources.js';
import { codeLines } from '../texts.js';

/** What it leaves in the file that BENCH_EDITOR names: ms from a letter typed to the news of diagnostics of the text with it. */
export interface EditorResult {
  readonly vscode: string;
  readonly keystrokes: Readonly<Record<string, readonly number[]>>;
}

const WARM_UP = 3;

export async function run(): Promise<void> {
  const { BENCH_EDITOR = '', BENCH_KEYSTROKES = '10' } = process.env;
  await activated();
  const keystrokes: Record<string, readonly number[]> = {};
  for (const [id, source] of Object.entries({ calls: callsFile(), ordinary: ordinaryFile(), dense: denseFile() })) {
    keystrokes[id] = (await typeInto(source, WARM_UP + Number(BENCH_KEYSTROKES))).slice(WARM_UP);
    await closeEditors();
  }
  keystrokes.yardstick = (await yardstick(WARM_UP + Number(BENCH_KEYSTROKES))).slice(WARM_UP);
  const result: EditorResult = { vscode: vscode.version, keystrokes };
  fs.writeFileSync(BENCH_EDITOR, JSON.stringify(result));
}

async function typeInto({ name, text }: Source, letters: number): Promise<number[]> {
  const document = await openFile(name, text);
  await until('diagnostics', () => ours(document.uri).length > 0);
  return type(document, letters);
}

/** What the editor itself takes: a diagnostic that costs nothing, published after the same pause. */
async function yardstick(letters: number): Promise<number[]> {
  const document = await openFile('plain.py', codeLines(10_000, 0).join('\n'));
  const collection = vscode.languages.createDiagnosticCollection('yardstick');
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listening = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document !== document) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      collection.set(document.uri, [new vscode.Diagnostic(new vscode.Range(0, 0, 0, 1), `version ${String(document.version)}`)]);
    }, EDIT_DELAY_MS);
  });
  try {
    return await type(document, letters, () => {
      const [found] = vscode.languages.getDiagnostics(document.uri);
      return found?.message === `version ${String(document.version)}`;
    });
  } finally {
    vscode.Disposable.from(listening, collection).dispose();
  }
}

async function type(document: vscode.TextDocument, letters: number, isPublished = () => true): Promise<number[]> {
  const editor = await vscode.window.showTextDocument(document);
  const end = document.lineAt(Math.floor(document.lineCount / 2)).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end));
  const times: number[] = [];
  for (let i = 0; i < letters; i++) {
    let listening: vscode.Disposable | undefined;
    const published = new Promise<number>((resolve) => {
      listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (isPublished() && uris.some((uri) => uri.toString() === document.uri.toString())) resolve(performance.now());
      });
    });
    const version = document.version;
    const started = performance.now();
    await vscode.commands.executeCommand('type', { text: 'x' });
    const ms = (await published) - started;
    listening?.dispose();
    if (document.version === version) throw new Error('diagnostics came, but no letter');
    times.push(ms);
    // What follows a keystroke in the editor itself, such as its own tokens, belongs to no next one.
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times;
}
