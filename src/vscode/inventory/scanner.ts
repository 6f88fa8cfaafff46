import type * as vscode from 'vscode';
import type { Entry } from './entries.js';
import type { FolderFiles } from './folderFiles.js';
import { Shared } from './shared.js';
import type { FolderState } from './store.js';

/** How far a scan is. */
export interface Progress {
  /** Files read, of those that are worth reading; both zero while they are searched for. */
  readonly done: number;
  readonly expected: number;
  readonly references: number;
}

/** A later scan took the place of this one. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

/** The person stopped the scan. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';
}

const PROGRESS_MS = 100;

/** Scans workspace folders, one at a time; a later scan stops an earlier one. Nothing of a scan that was stopped is kept. */
export class Scanner {
  readonly #open: (folder: vscode.WorkspaceFolder) => FolderFiles;
  #running: AbortController | null = null;

  constructor(open: (folder: vscode.WorkspaceFolder) => FolderFiles) {
    this.#open = open;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /**
   * Scans the folders from scratch. Throws {@link CancelledError}, {@link SupersededError}, or why a folder can't be
   * searched.
   */
  async scan(
    folders: readonly vscode.WorkspaceFolder[],
    token: vscode.CancellationToken | null,
    report: (progress: Progress) => void,
  ): Promise<FolderState[]> {
    const controller = new AbortController();
    this.#running?.abort(new SupersededError('a later scan began'));
    this.#running = controller;
    const listening = token?.onCancellationRequested(() => {
      controller.abort(new CancelledError('cancelled'));
    });
    try {
      const states: FolderState[] = [];
      const counter = new Counter(report);
      for (const folder of folders) states.push(await scanFolder(this.#open(folder), controller.signal, counter));
      controller.signal.throwIfAborted();
      return states;
    } finally {
      listening?.dispose();
      if (this.#running === controller) this.#running = null;
    }
  }

  dispose(): void {
    this.#running?.abort(new CancelledError('the editor closes'));
  }
}

class Counter {
  readonly #report: (progress: Progress) => void;
  #done = 0;
  #expected = 0;
  #references = 0;
  #reported = performance.now();

  constructor(report: (progress: Progress) => void) {
    this.#report = report;
  }

  expect(files: number): void {
    this.#expected += files;
    this.#tell();
  }

  add(entry: Entry | null): void {
    this.#done += 1;
    if (entry?.kind === 'checked') this.#references += entry.references;
    if (performance.now() - this.#reported > PROGRESS_MS) this.#tell();
  }

  #tell(): void {
    this.#reported = performance.now();
    this.#report({ done: this.#done, expected: this.#expected, references: this.#references });
  }
}

async function scanFolder(files: FolderFiles, signal: AbortSignal, counter: Counter): Promise<FolderState> {
  const scan = await files.openScan(signal);
  counter.expect(scan.expected);
  const entries = new Map<string, Entry>();
  const shared = new Shared();
  for await (const result of scan.results()) {
    const entry = files.entryOf(result, shared);
    if (entry !== null) entries.set(entry.uri.toString(), entry);
    counter.add(entry);
  }
  return { folder: files.folder, filesScanned: scan.filesScanned, usesBedrock: scan.usesBedrock, entries };
}
