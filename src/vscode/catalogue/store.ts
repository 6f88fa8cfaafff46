import * as vscode from 'vscode';
import { bundledCatalog } from '../../catalog/bundled.js';
import type { Catalog } from '../../catalog/facts.js';
import type { Snapshot } from '../../catalog/snapshot.js';
import type { Powers, SnapshotFiles } from '../host.js';

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
  readonly #snapshots: Powers['snapshots'];
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

  constructor(snapshots: Powers['snapshots']) {
    this.#snapshots = snapshots;
  }

  /** What to judge by now. */
  readonly current = (): Catalog => this.#live ?? bundledCatalog();

  get saved(): Saved {
    return this.#saved;
  }

  /** What a refresh goes on from; null for nothing. Throws as `readPreviousSnapshot` does. */
  async previous(): Promise<Snapshot | null> {
    const { file, open } = this.#files();
    return (await open()).readPreviousSnapshot(file());
  }

  /**
   * Saves what `change` makes of the snapshot as it is at that moment, and uses it. Throws as `readPreviousSnapshot` does,
   * and the file system's error: then the file is as it was.
   */
  async update(change: (previous: Snapshot | null) => Snapshot): Promise<void> {
    const { file, open } = this.#files();
    const { saveSnapshot } = await open();
    const updating = this.#reading.then(async () => saveSnapshot(file(), change(await this.previous())));
    this.#reading = updating.catch(() => undefined);
    await updating;
    await this.load();
  }

  /** Removes the file; false where there is none. Throws as `forgetSnapshot` does. */
  async forget(): Promise<boolean> {
    const { file, open } = this.#files();
    const removed = await (await open()).forgetSnapshot(file());
    await this.load();
    return removed;
  }

  /** Reads the file as it is now, and watches it from then on; never throws. Resolves when what it says is in use. */
  load(): Promise<void> {
    if (this.#snapshots === null) return Promise.resolve();
    const { file, open } = this.#snapshots;
    return (this.#reading = this.#reading.then(() => this.#read(file(), open)));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #files(): NonNullable<Powers['snapshots']> {
    if (this.#snapshots === null) throw new Error('no files here');
    return this.#snapshots;
  }

  async #read(file: string, open: SnapshotFiles): Promise<void> {
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
      // Most people have none: what reads one is loaded with it.
      const { mergeSnapshot, readSnapshot } = await open();
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
