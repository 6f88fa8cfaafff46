import * as vscode from 'vscode';
import { sayCli } from '../../explain/ui-cli.js';
import { skippedText } from '../../explain/ui-skipped.js';
import type { Speaker } from '../../explain/words.js';
import { holdsEvidence, setsDefaults } from '../../workspace/literals.js';
import type { Analyses } from '../analyses.js';
import type { Checker } from '../checker.js';
import { notebookOf } from '../documents.js';
import type { Host } from '../host.js';
import type { IsRead, ScannedFolders } from '../scannedFolders.js';
import type { SettingsStore } from '../settings.js';
import type { Speakers } from '../speakers.js';
import { failureText } from './failureText.js';
import { FolderFiles } from './folderFiles.js';
import { Keeper } from './keeper.js';
import { openDocuments } from './live.js';
import { Publisher } from './publisher.js';
import { CancelledError, Scanner, SupersededError, type Progress } from './scanner.js';
import { Inventory } from './store.js';

const isRead: IsRead = (path, texts, catalog) => setsDefaults(path) || texts.some((text) => holdsEvidence(text, catalog));

/** What the list of references is made with. */
export interface SessionContext {
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly speakers: Speakers;
  readonly analyses: Analyses;
  readonly checker: Checker;
  readonly scanned: ScannedFolders;
  readonly log: vscode.LogOutputChannel;
  readonly extension: { readonly version: string };
}

/** Where the list stands. */
export type SessionState =
  | { readonly kind: 'unscanned' }
  /** `first`: there is no list yet. */
  | { readonly kind: 'scanning'; readonly first: boolean; readonly progress: Progress | null }
  /** `text`: why, in words. */
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'scanned' };

export type ScanOutcome = 'done' | 'cancelled' | 'superseded' | 'failed' | 'no-folder';

/** One window's scans and what they found, from the first scan to the window's end. */
export class Session {
  readonly inventory = new Inventory();
  readonly publisher: Publisher;
  readonly #context: SessionContext;
  readonly #scanner: Scanner;
  readonly #keeper: Keeper;
  readonly #files = new Map<string, FolderFiles>();
  readonly #changed = new vscode.EventEmitter<SessionState>();
  readonly #subscriptions: vscode.Disposable;
  #state: SessionState = { kind: 'unscanned' };
  #wholeScans = 0;
  #outdated = false;

  readonly onDidChange = this.#changed.event;

  constructor(context: SessionContext) {
    this.#context = context;
    const { settings, analyses, checker, speakers, log } = context;
    this.#scanner = new Scanner((folder) => this.filesOf(folder));
    this.publisher = new Publisher(this.inventory, ({ policy }) => ({ ...speakers.of(), policy }));
    this.#keeper = new Keeper({
      inventory: this.inventory,
      analyses,
      speakers,
      files: (folder) => this.filesOf(folder),
      rescan: () => {
        this.#rescan();
      },
      onError: (error) => {
        log.error(error instanceof Error ? error : String(error));
      },
    });
    this.#subscriptions = vscode.Disposable.from(
      checker.onDidChange((document) => {
        if (checker.isPending(document)) return;
        const uri = notebookOf(document)?.uri ?? document.uri;
        if (openDocuments(uri).length > 0) this.publisher.hide(uri);
        this.#keeper.touch(uri);
      }),
      vscode.workspace.onDidCloseNotebookDocument(({ uri }) => {
        this.#keeper.touch(uri);
      }),
      settings.onDidChange(() => {
        this.#rescan();
      }),
    );
  }

  get state(): SessionState {
    return this.#state;
  }

  /** True once a scan came to its end. */
  get hasList(): boolean {
    return this.#wholeScans > 0;
  }

  /** Scans every folder of the workspace; a scan that runs is stopped. `token` is null for a scan that nobody asked for. */
  async scan(token: vscode.CancellationToken | null): Promise<ScanOutcome> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) return 'no-folder';
    this.#keeper.hold();
    this.#keeper.watch(folders);
    this.#outdated = false;
    this.#become({ kind: 'scanning', first: !this.hasList, progress: null });
    try {
      const started = performance.now();
      const states = await this.#scanner.scan(folders, token, (progress) => {
        this.#become({ kind: 'scanning', first: !this.hasList, progress });
      });
      this.#wholeScans += 1;
      this.inventory.replace(states);
      this.#context.scanned.set(
        states.filter(({ usesBedrock }) => usesBedrock).map(({ folder }) => folder),
        isRead,
      );
      this.#keeper.touchOpen();
      this.#become({ kind: 'scanned' });
      this.#logScan(performance.now() - started);
      return 'done';
    } catch (error) {
      if (error instanceof SupersededError) return 'superseded';
      this.#become(this.hasList ? { kind: 'scanned' } : { kind: 'unscanned' });
      if (error instanceof CancelledError) return 'cancelled';
      this.#context.log.error(error instanceof Error ? error : String(error));
      this.#become({ kind: 'failed', text: failureText(error, this.#context.speakers.of()) });
      return 'failed';
    } finally {
      if (!this.#scanner.isRunning) this.#ended();
    }
  }

  dispose(): void {
    this.#scanner.dispose();
    this.#keeper.dispose();
    this.publisher.dispose();
    this.inventory.dispose();
    vscode.Disposable.from(this.#subscriptions, this.#changed).dispose();
  }

  #ended(): void {
    this.#keeper.release();
    if (this.#outdated) this.#rescan();
  }

  /** Scans again because what the list rests on has changed; after the scan that runs, which would be stopped otherwise. */
  #rescan(): void {
    if (this.#scanner.isRunning) this.#outdated = true;
    else if (this.hasList) void this.scan(null);
  }

  #become(state: SessionState): void {
    this.#state = state;
    this.#changed.fire(state);
  }

  /** The files of a workspace folder. */
  filesOf(folder: vscode.WorkspaceFolder): FolderFiles {
    const key = folder.uri.toString();
    let files = this.#files.get(key);
    // Another object for the same address: its place among the folders has changed.
    if (files?.folder !== folder) this.#files.set(key, (files = new FolderFiles(folder, this.#context.host, this.#context.settings)));
    return files;
  }

  /** What was found, and every file that was not read. */
  #logScan(ms: number): void {
    const { log, speakers } = this.#context;
    const speaker = speakers.of();
    log.info(`${this.summary(speaker)} (${(ms / 1000).toFixed(1)} s)`);
    for (const { folder, path, reason } of this.inventory.skipped())
      log.info(`${folder.name}/${path}: ${skippedText(reason, null, speaker)}`);
  }

  /** The numbers of the list in words. */
  summary(speaker: Speaker): string {
    return sayCli('summary', this.inventory.totals(), speaker);
  }
}
