import * as vscode from 'vscode';
import { IgnoreRules } from '../../workspace/ignore-rules.js';
import { evidenceLiterals } from '../../workspace/literals.js';
import { onePolicy } from '../../workspace/policies.js';
import type { FileResult } from '../../workspace/results.js';
import { createJudge, scanTree, type Measures, type Scan } from '../../workspace/tree-scan.js';
import { DEFAULT_MAX_BYTES, type Candidate } from '../../workspace/tree.js';
import { WalkedTree, type Look } from '../../workspace/walk.js';
import type { Host } from '../host.js';
import type { SettingsStore } from '../settings.js';
import { editorFiles } from './editorFiles.js';
import { locatedOnDisk, type Entry } from './entries.js';

/** The files of one workspace folder as they are on disk: scanned as a whole, or looked at one by one after a change. */
export class FolderFiles {
  readonly folder: vscode.WorkspaceFolder;
  readonly #host: Host;
  readonly #settings: SettingsStore;
  readonly #rules: IgnoreRules;

  constructor(folder: vscode.WorkspaceFolder, host: Host, settings: SettingsStore) {
    this.folder = folder;
    this.#host = host;
    this.#settings = settings;
    this.#rules = new IgnoreRules(editorFiles(folder.uri), folder.uri.path);
  }

  /** Throws what `scanTree` throws. */
  async openScan(signal: AbortSignal): Promise<Scan> {
    this.#rules.forget();
    const scan = await this.#openWhole(signal);
    return { ...scan, results: () => this.#included(scan.results()) };
  }

  async #openWhole(signal: AbortSignal): Promise<Scan> {
    const measures = this.#measures();
    const { uri } = this.folder;
    if (uri.scheme === 'file' && this.#host.openScan !== null) {
      const scan = await this.#host.openScan({ ...measures, folder: uri.fsPath, appRoot: vscode.env.appRoot, signal });
      if (scan !== null) return scan;
    }
    return scanTree(this.#tree(signal), { ...measures, signal });
  }

  async *#included(results: AsyncIterable<FileResult>): AsyncGenerator<FileResult, void, undefined> {
    const { accepts } = this.#settings.of(this.folder.uri);
    for await (const result of results) if (accepts(result.path)) yield result;
  }

  /** What stands at an address now, ignore rules held. */
  look(uri: vscode.Uri): Promise<Look> {
    return this.#tree().look(uri.path);
  }

  /** Every file below a folder of this one. */
  search(uri: vscode.Uri): Promise<readonly Look[]> {
    return this.#tree().search(uri.path);
  }

  /** Reads and judges one file. */
  async judge(candidate: Candidate, workspaceUsesBedrock: boolean): Promise<FileResult> {
    const judge = await createJudge(this.#tree(), this.#measures());
    return judge({ ...candidate, workspaceUsesBedrock });
  }

  /** What is kept of a result; null when it says nothing, or is another folder's. */
  entryOf(result: FileResult): Entry | null {
    const uri = this.uriOf(result.path);
    const { folder } = this;
    if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString()) return null;
    const { policy, accepts } = this.#settings.of(folder.uri);
    if (!accepts(result.path)) return null;
    const base = { uri, folder, path: result.path };
    if (result.kind === 'skipped') return { ...base, kind: 'skipped', reason: result.reason };
    const { references, notices, usesBedrock } = result.analysis;
    if (references.length + notices.length === 0 && !usesBedrock) return null;
    return { ...base, kind: 'checked', policy, parts: [{ uri, checked: locatedOnDisk(result) }], usesBedrock };
  }

  /** The address of a path as results name it. */
  uriOf(path: string): vscode.Uri {
    const { uri } = this.folder;
    return path.startsWith('/') ? uri.with({ path }) : vscode.Uri.joinPath(uri, path);
  }

  #tree(signal?: AbortSignal): WalkedTree {
    const { uri } = this.folder;
    const literals = evidenceLiterals(this.#host.catalog());
    return new WalkedTree({ files: editorFiles(uri), root: uri.path, maxBytes: DEFAULT_MAX_BYTES, literals, signal }, this.#rules);
  }

  #measures(): Measures {
    return { catalog: this.#host.catalog(), policies: onePolicy(this.#settings.of(this.folder.uri).policy), today: this.#host.today() };
  }
}
