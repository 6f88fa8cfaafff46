import * as vscode from 'vscode';
import { sayAudit } from '../../explain/ui-audit.js';
import { sayInventory } from '../../explain/ui-inventory.js';
import type { Speaker } from '../../explain/words.js';
import type { ReportContext } from '../../workspace/reports/report.js';
import type { FileResult } from '../../workspace/results.js';
import { failureText } from './failureText.js';
import type { FolderFiles } from './folderFiles.js';

/** The kind of panel, for menus. */
const VIEW_TYPE = 'bedrockResidency.auditReport';

export interface AuditContext {
  readonly files: (folder: vscode.WorkspaceFolder) => FolderFiles;
  readonly speaker: () => Speaker;
  readonly today: () => string;
  readonly version: string;
  readonly onError: (error: unknown) => void;
}

/** One scan for a report, counted. */
interface Run {
  filesScanned: number;
  bytesScanned: number;
  readonly progress: vscode.Progress<{ message?: string }>;
  readonly signal: AbortSignal;
}

/** A report on the workspace as it is on disk at this moment, for people who were not there. */
export class AuditReport {
  readonly #context: AuditContext;
  /** The page in front, or the last one that was. */
  #shown: { readonly panel: vscode.WebviewPanel; readonly page: string; readonly name: string } | null = null;

  constructor(context: AuditContext) {
    this.#context = context;
  }

  /** Scans every folder anew and opens the report; false when there is none, or the person stopped. */
  async show(): Promise<boolean> {
    const speaker = this.#context.speaker();
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 0) {
      void vscode.window.showInformationMessage(sayInventory('scanNoFolder', {}, speaker));
      return false;
    }
    const title = sayInventory('auditMaking', {}, speaker);
    const page = await vscode.window
      .withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, (progress, token) =>
        this.#make(folders, progress, token),
      )
      .then(undefined, (error: unknown) => {
        this.#fail(error);
        return null;
      });
    if (page === null) return false;
    this.#open(page, `bedrock-residency-${this.#context.today()}.html`);
    const save = sayInventory('auditSave', {}, speaker);
    void vscode.window.showInformationMessage(sayInventory('auditMade', {}, speaker), save).then((choice) => {
      if (choice === save) void this.save();
    });
    return true;
  }

  /** Writes the report that was shown where the person says; the address, or null. */
  async save(): Promise<vscode.Uri | null> {
    if (this.#shown === null) return null;
    const { page, name } = this.#shown;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const uri = await vscode.window.showSaveDialog({
      ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters: { HTML: ['html'] },
      title: sayInventory('auditSave', {}, this.#context.speaker()),
    });
    if (uri === undefined) return null;
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(page));
      return uri;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(sayInventory('auditNotSaved', { reason }, this.#context.speaker()));
      return null;
    }
  }

  dispose(): void {
    this.#shown?.panel.dispose();
  }

  #open(page: string, name: string): void {
    const title = sayAudit('auditKind', {}, this.#context.speaker());
    const options = { enableScripts: false, enableCommandUris: false, enableFindWidget: true, localResourceRoots: [] };
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, title, vscode.ViewColumn.Active, options);
    const shown = { panel, page, name };
    panel.webview.html = page;
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#shown = shown;
    });
    this.#shown = shown;
  }

  /** Null when cancelled. */
  async #make(
    folders: readonly vscode.WorkspaceFolder[],
    progress: vscode.Progress<{ message?: string }>,
    token: vscode.CancellationToken,
  ): Promise<string | null> {
    const controller = new AbortController();
    const listening = token.onCancellationRequested(() => {
      controller.abort(new Error('cancelled'));
    });
    const run: Run = { filesScanned: 0, bytesScanned: 0, progress, signal: controller.signal };
    try {
      const { auditPage } = await import('../../workspace/reports/html.js');
      // Counted while the results are taken, and read after the last of them.
      return await auditPage(this.#results(folders, run), await this.#reportContext(folders), run);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error;
    } finally {
      listening.dispose();
    }
  }

  /** The head names the policy of the first folder; each finding speaks of the one that it was judged by. */
  async #reportContext(folders: readonly vscode.WorkspaceFolder[]): Promise<ReportContext> {
    const { files, speaker, today, version } = this.#context;
    const [first] = folders;
    const root = first === undefined ? null : await files(first).rootPolicy();
    return {
      ...speaker(),
      ...(root === null ? {} : { policy: root.policy }),
      policyFile: typeof root?.file === 'string' ? vscode.workspace.asRelativePath(root.file) : null,
      version,
      changedSince: null,
      today: today(),
      checked: folders.map(({ name }) => name),
      includeDomestic: false,
      showAccountIds: false,
      explainTies: null,
      repositoryPath: (path) => path,
      color: false,
    };
  }

  /** What is found in the folders, one after the other; counted as it comes. */
  async *#results(folders: readonly vscode.WorkspaceFolder[], run: Run): AsyncGenerator<FileResult, void, undefined> {
    for (const folder of folders) {
      run.progress.report({ message: folder.name });
      const scan = await this.#context.files(folder).openScan(run.signal);
      run.filesScanned += scan.filesScanned;
      run.bytesScanned += scan.bytesScanned;
      for await (const found of scan.results()) {
        yield folders.length === 1 ? found : { ...found, path: `${folder.name}/${found.path}` };
      }
    }
  }

  #fail(error: unknown): void {
    this.#context.onError(error);
    void vscode.window.showErrorMessage(failureText(error, this.#context.speaker()));
  }
}
