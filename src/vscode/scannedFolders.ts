import * as vscode from 'vscode';

/**
 * The workspace folders that a scan found to use Bedrock: a default Region in one of them matters. Known only after a whole
 * folder was scanned, and kept true by the scan.
 */
export class ScannedFolders {
  readonly #using = new Set<string>();
  readonly #changed = new vscode.EventEmitter<void>();

  /** Fires when what open documents mean has changed. */
  readonly onDidChange = this.#changed.event;

  /** True for a document in a folder that uses Bedrock. */
  useBedrock(uri: vscode.Uri): boolean {
    if (this.#using.size === 0) return false;
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    return folder !== undefined && this.#using.has(folder.uri.toString());
  }

  /** Replaces what is known. */
  set(using: Iterable<vscode.WorkspaceFolder>): void {
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
