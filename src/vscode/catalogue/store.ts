import * as vscode from 'vscode';
import { bundledCatalog } from '../../catalog/bundled.js';
import type { Catalog } from '../../catalog/facts.js';
import type { Snapshot } from '../../catalog/snapshot.js';
import type { SnapshotFiles } from '../host.js';

/** What came of the catalogue that was saved on this machine. */
export type Saved =
  | { readonly kind: 'none' }
  | { readonly kind: 'used'; readonly file: string }
  /** It can't be used, and is left as it is; the error is a `SnapshotError`. */
  | { readonly kind: 'faulty'; readonly file: string; readonly error: unknown };

/**
 * The catalogue that a window judges by: the bundled one, with what the user's account answered in its place as soon as
 * that is read. The file is the command line's own, and read again whenever anyone writes it.
 */
export class CatalogueStore {
  readonly #open: SnapshotFiles | null;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: { dispose: () => unknown }[] = [this.#changed];
  #live: Catalog | null = null;
  #saved: Saved = { kind: 'none' };
  /** Of the file as it was last read; null where there was none. */
  #stamp: string | null = null;
  #reading: Promise<void> = Promise.resolve();
  #watched = false;

  /** Fires after another catalogue came into use, or one that should have could not be read. */
  readonly onDidChange = this.#changed.event;

  /** `open` gives access to the file; null where there are no files. */
  constructor(open: SnapshotFiles | null) {
    this.#open = open;
  }

  /** What to judge by now. */
  readonly current = (): Catalog => this.#live ?? bundledCatalog();

  get saved(): Saved {
    return this.#saved;
  }

  /** What a refresh goes on from; null for nothing. Throws as `readPreviousSnapshot` does. */
  async previous(): Promise<Snapshot | null> {
    const { readPreviousSnapshot, userSnapshotFile } = await this.#files();
    return readPreviousSnapshot(userSnapshotFile());
  }

  /**
   * Saves what `change` makes of the snapshot as it is at that moment, and uses it. Throws as `readPreviousSnapshot` does,
   * and the file system's error: then the file is as it was.
   */
  async update(change: (previous: Snapshot | null) => Snapshot): Promise<void> {
    const { saveSnapshot, userSnapshotFile } = await this.#files();
    const updating = this.#reading.then(async () => saveSnapshot(userSnapshotFile(), change(await this.previous())));
    this.#reading = updating.catch(() => undefined);
    await updating;
    await this.load();
  }

  /** Removes the file; false where there is none. Throws as `forgetSnapshot` does. */
  async forget(): Promise<boolean> {
    const { forgetSnapshot, userSnapshotFile } = await this.#files();
    const removed = await forgetSnapshot(userSnapshotFile());
    await this.load();
    return removed;
  }

  /** Reads the file as it is now, and watches it from then on; never throws. Resolves when what it says is in use. */
  load(): Promise<void> {
    const open = this.#open;
    if (open === null) return Promise.resolve();
    return (this.#reading = this.#reading.then(() => this.#read(open)));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #files(): ReturnType<SnapshotFiles> {
    if (this.#open === null) throw new Error('no files here');
    return this.#open();
  }

  async #read(open: SnapshotFiles): Promise<void> {
    const { mergeSnapshot, readSnapshot, userSnapshotFile } = await open();
    const file = userSnapshotFile();
    const uri = vscode.Uri.file(file);
    await this.#watch(uri);
    const stamp = await stampOf(uri);
    if (stamp === this.#stamp) return;
    this.#stamp = stamp;
    if (stamp === null) {
      this.#become({ kind: 'none' }, null);
      return;
    }
    try {
      this.#become({ kind: 'used', file }, mergeSnapshot(bundledCatalog(), await readSnapshot(file)));
    } catch (error) {
      this.#become({ kind: 'faulty', file, error }, null);
    }
  }

  #become(saved: Saved, live: Catalog | null): void {
    this.#saved = saved;
    this.#live = live;
    this.#changed.fire();
  }

  async #watch(uri: vscode.Uri): Promise<void> {
    if (this.#watched) return;
    this.#watched = true;
    const folder = vscode.Uri.joinPath(uri, '..');
    // What is to come into a folder that is not there can't be watched for. Where none can be made, no file can either.
    await vscode.workspace.fs.createDirectory(folder).then(undefined, () => undefined);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, name));
    const load = (): void => void this.load();
    this.#subscriptions.push(watcher, watcher.onDidCreate(load), watcher.onDidChange(load), watcher.onDidDelete(load));
  }
}

/** Differs when a file does; null where there is none. */
async function stampOf(uri: vscode.Uri): Promise<string | null> {
  const status = await vscode.workspace.fs.stat(uri).then(
    (found) => found,
    () => null,
  );
  return status === null ? null : `${String(status.mtime)} ${String(status.size)}`;
}
