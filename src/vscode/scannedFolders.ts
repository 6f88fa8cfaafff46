import * as vscode from 'vscode';
import type { Catalog } from '../catalog/facts.js';

/** True for a file that a scan of its tree reads, by its path and its text or texts. */
export type IsRead = (path: string, texts: readonly string[], catalog: Catalog) => boolean;

/**
 * The workspace folders that a scan found to use Bedrock: a default Region in one of them matters. Known only after a whole
 * folder was scanned, and kept true by the scan.
 */
export class ScannedFolders {
  readonly #using = new Set<string>();
  #isRead: IsRead = () => false;
  readonly #changed = new vscode.EventEmitter<void>();

  /** Fires when what open documents mean has changed. */
  readonly onDidChange = this.#changed.event;

  /** True for a file of a folder that uses Bedrock which the scan reads: only what it finds there may be found here, too. */
  useBedrock(uri: vscode.Uri, texts: readonly string[], catalog: Catalog): boolean {
    if (this.#using.size === 0) return false;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder !== undefined && this.#using.has(folder.uri.toString()) && this.#isRead(uri.path, texts, catalog);
  }

  /** Replaces what is known. */
  set(using: Iterable<vscode.WorkspaceFolder>, isRead: IsRead): void {
    this.#isRead = isRead;
    const next = new Set([...using].map((folder) => folder.uri.toString()));
    if (next.size === this.#using.size && [...next].every((key) => this.#using.has(key))) return;
    this.#using.clear();
    for (const key of next) this.#using.add(key);
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
