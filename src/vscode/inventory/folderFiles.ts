import * as vscode from 'vscode';
import type { PathPolicy } from '../../policy/compose.js';
import { POLICY_FILE } from '../../policy/file.js';
import { join } from '../../workspace/file-system.js';
import { IgnoreRules } from '../../workspace/ignore-rules.js';
import { evidenceLiterals } from '../../workspace/literals.js';
import { createJudge, type Measures } from '../../workspace/judge-file.js';
import type { FileResult } from '../../workspace/results.js';
import { scanTree, type Scan } from '../../workspace/tree-scan.js';
import { DEFAULT_MAX_BYTES, type Candidate } from '../../workspace/tree.js';
import { WalkedTree, type Look } from '../../workspace/walk.js';
import type { Host } from '../host.js';
import type { SettingsStore } from '../settings.js';
import { editorFiles } from './editorFiles.js';
import { checkedEntry, locatedOnDisk, type Entry } from './entries.js';
import { folderPolicies } from './folderPolicies.js';
import type { Shared } from './shared.js';

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
    const measures = this.#measures();
    const { uri } = this.folder;
    if (uri.scheme === 'file' && this.#host.openScan !== null) {
      const scan = await this.#host.openScan({ ...measures, folder: uri.fsPath, appRoot: vscode.env.appRoot, signal });
      if (scan !== null) return scan;
    }
    return scanTree(this.#tree(signal), { ...measures, signal });
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
    const tree = this.#tree();
    const measures = this.#measures();
    await measures.policies.load([tree.policyPath(candidate)]);
    const judge = await createJudge(tree, measures);
    return judge(candidate, workspaceUsesBedrock);
  }

  /** The policy of the folder itself. Throws as `Policies.load` does. */
  async rootPolicy(): Promise<PathPolicy> {
    const inside = join(this.folder.uri.path, POLICY_FILE);
    const { policies } = this.#measures();
    await policies.load([inside]);
    return policies.of(inside);
  }

  /** What is kept of a result; null when it says nothing, or is another folder's. */
  entryOf(result: FileResult, shared: Shared): Entry | null {
    const uri = this.uriOf(result.path);
    const { folder } = this;
    if (vscode.workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString()) return null;
    const base = { uri, folder, path: result.path };
    if (result.kind === 'skipped') return { ...base, kind: 'skipped', reason: result.reason };
    const { references, notices, usesBedrock } = result.analysis;
    if (references.length + notices.length === 0 && !usesBedrock) return null;
    return checkedEntry({ ...base, policy: result.policy, parts: [{ uri, checked: locatedOnDisk(result, shared) }], usesBedrock });
  }

  /** The address of a path as results name it. */
  uriOf(path: string): vscode.Uri {
    const { uri } = this.folder;
    return path.startsWith('/') ? uri.with({ path }) : vscode.Uri.joinPath(uri, path);
  }

  #tree(signal?: AbortSignal): WalkedTree {
    const { uri } = this.folder;
    const literals = evidenceLiterals(this.#host.catalogue.current());
    return new WalkedTree({ files: editorFiles(uri), root: uri.path, maxBytes: DEFAULT_MAX_BYTES, literals, signal }, this.#rules);
  }

  #measures(): Measures {
    const { uri } = this.folder;
    const catalog = this.#host.catalogue.current();
    return {
      catalog,
      policies: folderPolicies(editorFiles(uri), uri.path, this.#settings.ofFolder(uri), catalog.regions),
      today: this.#host.today(),
    };
  }
}
