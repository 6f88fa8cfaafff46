// VS Code loads this inside the extension host and calls run(): opens the first documents of a window, and notes when their
// diagnostics stand.
import fs from 'node:fs';
import * as vscode from 'vscode';
import { activated, LEAVING, newFile, ours } from '../../host/support.js';

/** What it leaves in the file that BENCH_FIRST names: ms from a document's opening, as extensions hear it, to its diagnostics. */
export interface FirstResult {
  /** The window's first document: what checks is loaded meanwhile. */
  readonly first: number;
  readonly next: number;
}

/** Whatever else starts with a window has come to its end. */
const QUIET_MS = 3_000;

export async function run(): Promise<void> {
  const { BENCH_FIRST = '' } = process.env;
  await activated();
  if (vscode.workspace.textDocuments.length > 0) throw new Error('a document is open already');
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const result: FirstResult = { first: await opened(), next: await opened() };
  fs.writeFileSync(BENCH_FIRST, JSON.stringify(result));
}

async function opened(): Promise<number> {
  const uri = await newFile('first.py', LEAVING);
  const heard = new Promise<number>((resolve) => {
    const listening = vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.uri.toString() !== uri.toString()) return;
      listening.dispose();
      resolve(performance.now());
    });
  });
  await vscode.workspace.openTextDocument(uri);
  const started = await heard;
  while (ours(uri).length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  return performance.now() - started;
}
