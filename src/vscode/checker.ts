import * as vscode from 'vscode';
import type { Analyses } from './analyses.js';
import { diagnosticsOf } from './diagnostics.js';
import { isSupported, notebookOf } from './documents.js';
import { Schedule } from './schedule.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

/** Keeps the diagnostics of all open documents up to date: at once when one opens, after a pause in typing, tabs in sight first. */
export class Checker {
  readonly #analyses: Analyses;
  readonly #speakers: Speakers;
  readonly #log: vscode.LogOutputChannel;
  readonly #collection = vscode.languages.createDiagnosticCollection('bedrock-residency');
  readonly #schedule = new Schedule<vscode.TextDocument>(
    (document) => {
      this.check(document);
    },
    (document) => urgency(document),
  );
  readonly #checked = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];

  /** Fires after a document was checked, and when an edit makes a check necessary. */
  readonly onDidChange = this.#checked.event;

  constructor(analyses: Analyses, settings: SettingsStore, speakers: Speakers, log: vscode.LogOutputChannel) {
    this.#analyses = analyses;
    this.#speakers = speakers;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidOpenTextDocument((document) => {
        this.#soon(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#later(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#close(document);
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, contentChanges }) => {
        if (contentChanges.length > 0) for (const cell of notebook.getCells()) this.#later(cell.document);
      }),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => {
        this.#analyses.forget(notebook.uri);
      }),
      settings.onDidChange(() => {
        this.#analyses.clear();
        this.checkAll();
      }),
    ];
  }

  /** Checks every open document, soon. */
  checkAll(): void {
    for (const document of vscode.workspace.textDocuments) this.#soon(document);
  }

  /** Checks a document now and publishes what was found. */
  check(document: vscode.TextDocument): void {
    this.#schedule.cancel(document);
    if (document.isClosed) return;
    const started = performance.now();
    this.#collection.set(document.uri, diagnosticsOf(document.uri, this.#analyses.of(document), this.#speakers.of(document)));
    this.#log.trace(`${document.uri.toString()} version ${String(document.version)}: ${(performance.now() - started).toFixed(1)} ms`);
    this.#checked.fire(document);
  }

  /** True while an edit of the document waits to be checked. */
  isPending(document: vscode.TextDocument): boolean {
    return this.#schedule.isPending(document);
  }

  dispose(): void {
    this.#schedule.dispose();
    vscode.Disposable.from(this.#collection, this.#checked, ...this.#subscriptions).dispose();
  }

  #soon(document: vscode.TextDocument): void {
    if (!isSupported(document)) return;
    this.#schedule.now(document);
    this.#checked.fire(document);
  }

  #later(document: vscode.TextDocument): void {
    if (!isSupported(document)) return;
    this.#schedule.later(document);
    // What one cell says can change what another means.
    for (const cell of notebookOf(document)?.getCells() ?? []) {
      if (cell.document !== document) this.#schedule.later(cell.document);
    }
    this.#checked.fire(document);
  }

  #close(document: vscode.TextDocument): void {
    this.#schedule.cancel(document);
    this.#analyses.forget(document.uri);
    this.#collection.delete(document.uri);
    this.#checked.fire(document);
  }
}

/** Zero for the active editor's document, one for what is in sight, two for the rest. */
function urgency(document: vscode.TextDocument): number {
  if (vscode.window.activeTextEditor?.document === document) return 0;
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document) ? 1 : 2;
}
