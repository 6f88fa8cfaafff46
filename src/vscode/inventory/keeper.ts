import * as vscode from 'vscode';
import { IGNORE_FILES } from '../../workspace/ignore-rules.js';
import { nameOf } from '../../policy/paths.js';
import { POLICY_FILE } from '../../policy/file.js';
import type { Look } from '../../workspace/walk.js';
import type { Analyses } from '../analyses.js';
import type { Speakers } from '../speakers.js';
import type { Entry } from './entries.js';
import type { FolderFiles } from './folderFiles.js';
import { liveEntry, openDocuments } from './live.js';
import { Shared } from './shared.js';
import type { FolderState, Inventory } from './store.js';

/** How long changes are collected: tools write many files at once. */
const COLLECT_MS = 200;
/** From so many changed files on, scanning everything again is faster than looking at each. */
const MANY = 200;

export interface KeeperContext {
  readonly inventory: Inventory;
  readonly analyses: Analyses;
  readonly speakers: Speakers;
  readonly files: (folder: vscode.WorkspaceFolder) => FolderFiles;
  /** Scans everything again, unasked. */
  readonly rescan: () => void;
  readonly onError: (error: unknown) => void;
}

/** Keeps the inventory true after a scan: as files change on disk and in editors. */
export class Keeper {
  readonly #context: KeeperContext;
  readonly #queue = new Map<string, vscode.Uri>();
  #watchers: vscode.Disposable[] = [];
  #watched = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #diskChanged = false;
  #working = false;
  #held = false;

  constructor(context: KeeperContext) {
    this.#context = context;
  }

  /** Watches these folders, and no others. To be called before they are scanned: what changes meanwhile waits. */
  watch(folders: readonly vscode.WorkspaceFolder[]): void {
    const wanted = folders.map(({ uri }) => uri.toString()).join('\n');
    if (wanted === this.#watched) return;
    this.#unwatch();
    this.#watched = wanted;
    for (const folder of folders) {
      const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
      const touch = (uri: vscode.Uri): void => {
        // What stands in an editor only is not what a scan would read.
        this.#diskChanged = true;
        this.touch(uri);
      };
      this.#watchers.push(watcher, watcher.onDidCreate(touch), watcher.onDidChange(touch), watcher.onDidDelete(touch));
    }
  }

  /** Something may have changed at an address. */
  touch(uri: vscode.Uri): void {
    if (!this.#held && this.#context.inventory.folderOf(uri) === null) return;
    this.#queue.set(uri.toString(), uri);
    this.#soon();
  }

  /** While a scan runs, changes wait for its results. */
  hold(): void {
    this.#held = true;
  }

  /** The scan is over. */
  release(): void {
    this.#held = false;
    this.#soon();
  }

  /** Takes every open file of the folders as it is in its editor. */
  touchOpen(): void {
    for (const { uri } of vscode.workspace.textDocuments) this.touch(uri);
    for (const { uri } of vscode.workspace.notebookDocuments) this.touch(uri);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#queue.clear();
    this.#unwatch();
  }

  #unwatch(): void {
    vscode.Disposable.from(...this.#watchers).dispose();
    this.#watchers = [];
    this.#watched = '';
  }

  #soon(): void {
    if (this.#held || this.#working || this.#queue.size === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), COLLECT_MS);
  }

  async #work(): Promise<void> {
    const changed = [...this.#queue.values()];
    const savedSince = this.#diskChanged;
    this.#queue.clear();
    this.#diskChanged = false;
    if (changed.length >= MANY || changed.some(decidesWhatIsRead)) {
      this.#context.rescan();
      return;
    }
    this.#working = true;
    try {
      for (const uri of changed) await this.#look(uri);
    } catch (error) {
      this.#context.onError(error);
    }
    this.#working = false;
    if (savedSince && this.#context.inventory.folders.some(changedItsUse)) this.#context.rescan();
    this.#soon();
  }

  async #look(uri: vscode.Uri): Promise<void> {
    const state = this.#context.inventory.folderOf(uri);
    if (state === null) return;
    const files = this.#context.files(state.folder);
    const found = await files.look(uri);
    if (found.kind !== 'folder') return this.#take(state, uri, found);
    const below = await files.search(uri);
    for (const look of below) {
      const path = look.kind === 'file' ? look.candidate.path : look.kind === 'unread' ? look.unread.path : null;
      if (path !== null) await this.#take(state, files.uriOf(path), look);
    }
  }

  async #take(state: FolderState, uri: vscode.Uri, look: Look): Promise<void> {
    const { inventory } = this.#context;
    const entry = await this.#entryOf(state, uri, look);
    // A scan that ended meanwhile knows better.
    if (inventory.folderOf(uri) !== state) return;
    inventory.set(state, uri, entry);
    if (look.kind !== 'nothing') return;
    const below = `${uri.toString()}/`;
    for (const [key, { uri: gone }] of [...state.entries]) if (key.startsWith(below)) inventory.set(state, gone, null);
  }

  async #entryOf(state: FolderState, uri: vscode.Uri, look: Look): Promise<Entry | null> {
    if (look.kind === 'nothing' || look.kind === 'folder') return null;
    const { analyses, speakers } = this.#context;
    const open = openDocuments(uri);
    const live = open.length === 0 ? undefined : liveEntry(state, uri, open, analyses, speakers);
    if (live !== undefined) return live;
    const files = this.#context.files(state.folder);
    if (look.kind === 'unread') return files.entryOf({ kind: 'skipped', ...look.unread }, new Shared());
    if (!look.evidence && !(look.settings && state.usesBedrock)) return null;
    return files.entryOf(await files.judge(look.candidate, state.usesBedrock), new Shared());
  }
}

function decidesWhatIsRead(uri: vscode.Uri): boolean {
  const name = nameOf(uri.path);
  return name === POLICY_FILE || IGNORE_FILES.some((file) => file === name);
}

/** True when the folder began or ceased to use Bedrock: its default settings mean something else now. */
function changedItsUse({ entries, usesBedrock }: FolderState): boolean {
  const uses = [...entries.values()].some((entry) => entry.kind === 'checked' && entry.usesBedrock);
  return uses !== usesBedrock;
}
