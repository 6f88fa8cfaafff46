import * as vscode from 'vscode';
import { sayStatus } from '../explain/ui-status.js';
import { aboutFile } from './diagnostics.js';
import { isSupportedUri } from './documents.js';
import { megabytes } from './size.js';
import type { Speakers } from './speakers.js';

/** What the editor gives to no extension: such a file shows in a tab and is no document to us. */
const MOST_SYNCED_BYTES = 50 * 1024 * 1024;

/** Reports the files that are open in a tab, and too large for any extension to read. */
export class UnreadFiles {
  readonly #speakers: Speakers;
  readonly #collection = vscode.languages.createDiagnosticCollection('bedrock-residency-unread');
  readonly #subscriptions: vscode.Disposable;

  constructor(speakers: Speakers) {
    this.#speakers = speakers;
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      vscode.window.tabGroups.onDidChangeTabs(({ opened, changed, closed }) => {
        for (const tab of closed) this.#forget(tab);
        for (const tab of [...opened, ...changed]) void this.#look(tab);
      }),
      vscode.workspace.onDidOpenTextDocument(({ uri }) => {
        this.#collection.delete(uri);
      }),
    );
    for (const tab of vscode.window.tabGroups.all.flatMap((group) => group.tabs)) void this.#look(tab);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #look(tab: vscode.Tab): Promise<void> {
    const uri = fileOf(tab);
    if (uri === null || isRead(uri)) return;
    // A file that can't be asked for its size shows the editor's own error.
    const size = await vscode.workspace.fs.stat(uri).then(
      (stat) => stat.size,
      () => 0,
    );
    if (size <= MOST_SYNCED_BYTES || isRead(uri) || !isOpen(uri)) return;
    const text = sayStatus('skippedNotGiven', { limit: megabytes(MOST_SYNCED_BYTES) }, this.#speakers.of());
    this.#collection.set(uri, [aboutFile(text, 'not-checked')]);
  }

  #forget(tab: vscode.Tab): void {
    const uri = fileOf(tab);
    if (uri !== null && !isOpen(uri)) this.#collection.delete(uri);
  }
}

function fileOf({ input }: vscode.Tab): vscode.Uri | null {
  return input instanceof vscode.TabInputText && input.uri.scheme !== 'untitled' && isSupportedUri(input.uri) ? input.uri : null;
}

function isRead(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => fileOf(tab)?.toString() === uri.toString()));
}
