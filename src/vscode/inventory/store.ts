import * as vscode from 'vscode';
import { SEVERITIES, type Severity } from '../../domain/rule.js';
import { worstOf, type CheckedEntry, type Entry, type SkippedEntry } from './entries.js';

/** What is known about one workspace folder. */
export interface FolderState {
  readonly folder: vscode.WorkspaceFolder;
  /** Files whose bytes the scan looked at. */
  readonly filesScanned: number;
  /** As the scan took it; files that change since can make it untrue, and then the folder is scanned again. */
  readonly usesBedrock: boolean;
  /** By address. */
  readonly entries: Map<string, Entry>;
}

export interface Totals {
  readonly references: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  readonly filesScanned: number;
  readonly filesWithFindings: number;
  readonly filesSkipped: number;
}

/** Every reference of the folders scanned; empty before the first scan. */
export class Inventory {
  readonly #folders = new Map<string, FolderState>();
  readonly #changed = new vscode.EventEmitter<readonly Entry['uri'][] | null>();

  /** Fires with the files that changed; null when there is more to it than files. */
  readonly onDidChange = this.#changed.event;

  get folders(): readonly FolderState[] {
    return [...this.#folders.values()];
  }

  /** Null for a file outside of the folders scanned. */
  folderOf(uri: vscode.Uri): FolderState | null {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder === undefined ? null : (this.#folders.get(folder.uri.toString()) ?? null);
  }

  *checked(): Generator<CheckedEntry, void, undefined> {
    for (const { entries } of this.#folders.values()) for (const entry of entries.values()) if (entry.kind === 'checked') yield entry;
  }

  *skipped(): Generator<SkippedEntry, void, undefined> {
    for (const { entries } of this.#folders.values()) for (const entry of entries.values()) if (entry.kind === 'skipped') yield entry;
  }

  /** Takes the results of a scan; folders that the workspace no longer has go. */
  replace(states: readonly FolderState[]): void {
    for (const state of states) this.#folders.set(state.folder.uri.toString(), state);
    const present = new Set(vscode.workspace.workspaceFolders?.map((folder) => folder.uri.toString()));
    for (const key of this.#folders.keys()) if (!present.has(key)) this.#folders.delete(key);
    this.#changed.fire(null);
  }

  /** Takes what is known about one file now; null when there is nothing to keep. */
  set(state: FolderState, uri: vscode.Uri, entry: Entry | null): void {
    const key = uri.toString();
    const before = state.entries.get(key);
    if (entry === null && before === undefined) return;
    if (entry === null) state.entries.delete(key);
    else state.entries.set(key, entry);
    this.#changed.fire([uri]);
  }

  totals(): Totals {
    const bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
    let references = 0;
    let findings = 0;
    let filesWithFindings = 0;
    for (const entry of this.checked()) {
      references += entry.references;
      for (const severity of SEVERITIES) {
        bySeverity[severity] += entry.bySeverity[severity];
        findings += entry.bySeverity[severity];
      }
      if (worstOf(entry) !== null) filesWithFindings += 1;
    }
    return {
      references,
      findings,
      bySeverity,
      filesScanned: this.folders.reduce((sum, { filesScanned }) => sum + filesScanned, 0),
      filesWithFindings,
      filesSkipped: [...this.skipped()].length,
    };
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
