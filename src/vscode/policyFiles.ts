import * as vscode from 'vscode';
import type { PathPolicy } from '../policy/compose.js';
import { POLICY_FILE } from '../policy/file.js';
import type { FaultyPolicy } from '../policy/load.js';
import { folderOf, nameOf } from '../policy/paths.js';
import { JAPAN } from '../policy/policy.js';
import { nearestPolicies, PolicyError, type Policies, type PolicyNotices } from '../workspace/policies.js';
import type { CatalogueStore } from './catalogue/store.js';
import { editorFiles } from './inventory/editorFiles.js';
import { isSupportedUri } from './documents.js';

/** What is known of the policy file for an address; null where there is none, `loading` until that is known. */
export type FoundPolicy = PathPolicy | 'loading' | null;

/** A policy file that can't be used. */
export interface FaultyFile extends FaultyPolicy {
  readonly uri: vscode.Uri;
}

/**
 * The policy files that hold for the addresses asked about: the nearest up the tree, as on the command line. A file that
 * became faulty leaves the policy in force that it last had; what is wrong is told in the file itself.
 */
export class PolicyFiles {
  readonly #catalogue: CatalogueStore;
  /** By scheme and authority: each is a file system of its own. */
  readonly #systems = new Map<string, PolicySystem>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #telling = false;

  /** Fires after a policy file was found, changed or removed. */
  readonly onDidChange = this.#changed.event;

  constructor(catalogue: CatalogueStore) {
    this.#catalogue = catalogue;
    let known = regionsOf(catalogue);
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*.json`);
    const changed = (uri: vscode.Uri): void => {
      if (this.isSource(uri)) this.reload();
    };
    this.#subscriptions = vscode.Disposable.from(
      this.#changed,
      watcher,
      // Only a policy that names a Region which was not known before says anything else now.
      catalogue.onDidChange(() => {
        const now = regionsOf(catalogue);
        if (now !== known) this.reload();
        known = now;
      }),
      watcher.onDidCreate(changed),
      watcher.onDidChange(changed),
      watcher.onDidDelete(changed),
      // Files above the workspace have no watcher.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        changed(uri);
      }),
    );
  }

  of(uri: vscode.Uri): FoundPolicy {
    if (!isSupportedUri(uri) || uri.scheme === 'untitled') return null;
    return this.#system(uri).of(uri.path);
  }

  /** Resolves when it is known which policy holds for an address: afterwards it is not `loading`. */
  async ready(uri: vscode.Uri): Promise<void> {
    if (this.of(uri) === 'loading') await this.#system(uri).ready(uri.path);
  }

  /** True for a policy file by its name, and for a file that one extends. */
  isSource(uri: vscode.Uri): boolean {
    return nameOf(uri.path) === POLICY_FILE || this.#system(uri).isSource(uri.path);
  }

  faulty(): readonly FaultyFile[] {
    return [...this.#systems.values()].flatMap((system) => system.faulty());
  }

  /** Exceptions that have ended or soon will. */
  async notices(today: string): Promise<readonly (PolicyNotices & { readonly uri: vscode.Uri })[]> {
    return (await Promise.all([...this.#systems.values()].map((system) => system.notices(today)))).flat();
  }

  /** Reads every policy file again. */
  reload(): void {
    for (const system of this.#systems.values()) system.reload();
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  /** Files of many folders open at once when a window starts: one event does for all. */
  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    setTimeout(() => {
      this.#telling = false;
      this.#changed.fire();
    }, 0);
  }

  #system(uri: vscode.Uri): PolicySystem {
    const key = `${uri.scheme}://${uri.authority}`;
    let system = this.#systems.get(key);
    if (system === undefined) {
      system = new PolicySystem(uri, this.#catalogue, () => {
        this.#tellSoon();
      });
      this.#systems.set(key, system);
    }
    return system;
  }
}

function regionsOf(catalogue: CatalogueStore): string {
  return [...catalogue.current().regions.keys()].sort().join();
}

/** The policy files of one file system. */
class PolicySystem {
  readonly #root: vscode.Uri;
  readonly #catalogue: CatalogueStore;
  readonly #onLoaded: () => void;
  #policies: Policies;
  readonly #ready = new Set<string>();
  readonly #loading = new Map<string, Promise<void>>();
  readonly #faulty = new Map<string, FaultyFile>();
  /** What held in a folder when its policy was last read without a fault. */
  readonly #good = new Map<string, Policies>();

  constructor(root: vscode.Uri, catalogue: CatalogueStore, onLoaded: () => void) {
    this.#root = root;
    this.#catalogue = catalogue;
    this.#onLoaded = onLoaded;
    this.#policies = this.#open();
  }

  of(path: string): FoundPolicy {
    const folder = folderOf(path);
    if (this.#ready.has(folder)) return this.#known(path);
    if (!this.#loading.has(folder)) {
      void this.#loadFolder(folder).then(() => {
        this.#onLoaded();
      });
    }
    // After a change the policy before it holds until the new one is read, so that nothing flickers.
    return this.#good.has(folder) ? this.#lastGood(path) : 'loading';
  }

  async ready(path: string): Promise<void> {
    await this.#loading.get(folderOf(path));
  }

  isSource(path: string): boolean {
    return this.#policies.isSource(path) || this.#faulty.has(path);
  }

  faulty(): readonly FaultyFile[] {
    return [...this.#faulty.values()];
  }

  async notices(today: string): Promise<readonly (PolicyNotices & { readonly uri: vscode.Uri })[]> {
    return (await this.#policies.notices(today)).map((notices) => ({ ...notices, uri: this.#root.with({ path: notices.path }) }));
  }

  reload(): void {
    this.#policies = this.#open();
    this.#ready.clear();
    this.#loading.clear();
    this.#faulty.clear();
  }

  #open(): Policies {
    const files = editorFiles(this.#root);
    const read = async (path: string): Promise<string | null> => {
      // A folder that can't be looked into has no policy file as far as anyone can tell.
      const found = await files.stat(path).catch(() => null);
      return found?.kind === 'file' ? new TextDecoder().decode(await files.read(path)) : null;
    };
    return nearestPolicies(JAPAN, read, this.#catalogue.current().regions);
  }

  #loadFolder(folder: string): Promise<void> {
    const policies = this.#policies;
    const loading = policies.load([`${folder === '/' ? '' : folder}/${POLICY_FILE}`]).then(
      () => {
        this.#good.set(folder, policies);
      },
      (error: unknown) => {
        const faulty = error instanceof PolicyError && policies === this.#policies ? error.faulty : [];
        for (const file of faulty) this.#faulty.set(file.path, { ...file, uri: this.#root.with({ path: file.path }) });
      },
    );
    const done = loading.then(() => {
      if (policies === this.#policies) this.#ready.add(folder);
    });
    this.#loading.set(folder, done);
    return done;
  }

  #known(path: string): PathPolicy | null {
    const found = known(this.#policies, path);
    return found === 'faulty' ? this.#lastGood(path) : found;
  }

  #lastGood(path: string): PathPolicy | null {
    const policies = this.#good.get(folderOf(path));
    const found = policies === undefined ? null : known(policies, path);
    return found === 'faulty' ? null : found;
  }
}

/** Null where no file holds; `faulty` where one should. */
function known(policies: Policies, path: string): PathPolicy | 'faulty' | null {
  try {
    const found = policies.of(path);
    return found.file === null ? null : found;
  } catch {
    return 'faulty';
  }
}
