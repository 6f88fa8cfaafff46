import * as vscode from 'vscode';
import { Analyses } from './analyses.js';
import { registerCatalogueNotices } from './catalogue/notices.js';
import { CatalogueStore } from './catalogue/store.js';
import { Checker } from './checker.js';
import type { Host, Powers } from './host.js';
import { PolicyDiagnostics } from './policyDiagnostics.js';
import { PolicyFiles } from './policyFiles.js';
import { PolicyStatus } from './policyStatus.js';
import { ScannedFolders } from './scannedFolders.js';
import { SettingsStore } from './settings.js';
import { SettingsReport } from './settingsReport.js';
import { Speakers } from './speakers.js';
import { Status } from './status.js';
import { UnreadFiles } from './unreadFiles.js';

/** What activation has for the engine. */
export interface EngineContext {
  readonly powers: Powers;
  readonly log: vscode.LogOutputChannel;
  readonly extension: { readonly id: string; readonly uri: vscode.Uri; readonly version: string };
  /** Of this machine, not of a workspace. */
  readonly memory: vscode.Memento;
  readonly workspaceMemory: vscode.Memento;
}

/**
 * What checks documents and says what it found: the core with its catalogue, settings and policies, diagnostics and status
 * items. Loaded behind activation, once; commands and providers are handed it, and load what only they need.
 */
export class Engine {
  readonly log: vscode.LogOutputChannel;
  readonly extension: EngineContext['extension'];
  readonly memory: vscode.Memento;
  readonly workspaceMemory: vscode.Memento;
  readonly host: Host;
  readonly settings: SettingsStore;
  readonly speakers: Speakers;
  readonly scanned = new ScannedFolders();
  readonly analyses: Analyses;
  readonly checker: Checker;
  readonly #subscriptions: vscode.Disposable;

  /** Begins to check what is open. */
  constructor({ powers, log, extension, memory, workspaceMemory }: EngineContext) {
    this.log = log;
    this.extension = extension;
    this.memory = memory;
    this.workspaceMemory = workspaceMemory;
    const onError = (error: unknown): void => {
      log.error(error instanceof Error ? error : String(error));
    };
    const catalogue = new CatalogueStore(powers.snapshots);
    this.host = { ...powers, catalogue };
    const policyFiles = new PolicyFiles(catalogue);
    this.settings = new SettingsStore(catalogue, policyFiles, onError);
    this.speakers = new Speakers(this.host, this.settings);
    this.analyses = new Analyses(this.host, this.settings, this.scanned, onError);
    this.checker = new Checker(this.analyses, this.settings, this.speakers, log);
    this.#subscriptions = vscode.Disposable.from(
      catalogue,
      policyFiles,
      this.settings,
      this.checker,
      this.scanned,
      this.scanned.onDidChange(() => {
        this.analyses.clear();
        this.checker.checkAll();
      }),
      new Status(this.analyses, this.checker, this.settings, this.speakers, this.host),
      new PolicyStatus(this.settings, this.speakers),
      new UnreadFiles(this.speakers),
      new PolicyDiagnostics(policyFiles, this.speakers, this.host),
      new SettingsReport(this.settings, this.speakers, log),
      registerCatalogueNotices(this, this.checker),
    );
    this.checker.checkAll();
    // Nothing waits for it: what is open is judged again when an account has said more.
    void catalogue.load();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}
