import * as vscode from 'vscode';

/** Where documents may come from to be checked. Other schemes show copies, logs or parts of documents that are checked themselves. */
export const SCHEMES: readonly { readonly scheme: string; readonly reason: string }[] = [
  { scheme: 'file', reason: 'files of this machine' },
  { scheme: 'untitled', reason: 'text that is not saved yet: the best moment to hear of it' },
  { scheme: 'vscode-notebook-cell', reason: 'cells of notebooks' },
  { scheme: 'vscode-vfs', reason: 'repositories opened without a checkout, as on github.dev' },
  { scheme: 'vscode-remote', reason: 'files of a remote machine, seen from an extension host that runs elsewhere' },
  { scheme: 'vscode-test-web', reason: 'the file system that web extensions are tested with' },
];

const NAMES = new Set(SCHEMES.map(({ scheme }) => scheme));

/** Selects the documents that may be checked, for providers and the status item. */
export const SELECTOR: vscode.DocumentSelector = SCHEMES.map(({ scheme }) => ({ scheme }));

/** True for the address of a file, or of text, that may be checked. */
export function isSupportedUri(uri: vscode.Uri): boolean {
  return NAMES.has(uri.scheme);
}

/** True when the document's scheme is one of {@link SCHEMES}; for a cell, when its notebook's is too. */
export function isSupported(document: vscode.TextDocument): boolean {
  return isSupportedUri(document.uri) && isSupportedUri(containerOf(document));
}

/** The notebook that a cell belongs to; undefined for other documents. */
export function notebookOf(document: vscode.TextDocument): vscode.NotebookDocument | undefined {
  if (document.uri.scheme !== 'vscode-notebook-cell') return undefined;
  return vscode.workspace.notebookDocuments.find((notebook) => notebook.getCells().some((cell) => cell.document === document));
}

/** The address that settings and globs are asked for: the notebook's for a cell, else the document's own. */
export function containerOf(document: vscode.TextDocument): vscode.Uri {
  return notebookOf(document)?.uri ?? document.uri;
}

/** The path that globs are matched with: relative to the workspace folder, whole outside of one; null before the first save. */
export function pathOf(uri: vscode.Uri): string | null {
  if (uri.scheme === 'untitled') return null;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const path = folder === undefined ? uri.path : uri.path.slice(folder.uri.path.length);
  return path.replace(/^\/+/, '');
}
