import * as vscode from 'vscode';
import type { Analyses } from '../analyses.js';
import { isSupported } from '../documents.js';
import type { Speakers } from '../speakers.js';
import { checkedEntry, type CheckedEntry, type Part } from './entries.js';
import type { FolderState } from './store.js';

/** The documents that show a file: the text document, or the cells of the notebook; none where it is not open. */
export function openDocuments(uri: vscode.Uri): readonly vscode.TextDocument[] {
  const key = uri.toString();
  const notebook = vscode.workspace.notebookDocuments.find((open) => open.uri.toString() === key);
  const documents =
    notebook?.getCells().map((cell) => cell.document) ?? vscode.workspace.textDocuments.filter((open) => open.uri.toString() === key);
  return documents.filter((document) => !document.isClosed && isSupported(document));
}

/** What the live analysis says of an open file; null where it says nothing. Undefined where it did not read the file. */
export function liveEntry(
  { folder }: FolderState,
  uri: vscode.Uri,
  documents: readonly vscode.TextDocument[],
  analyses: Analyses,
  speakers: Speakers,
): CheckedEntry | null | undefined {
  const parts: Part[] = [];
  let said = false;
  for (const document of documents) {
    const checked = analyses.of(document);
    if (checked.kind === 'skipped') return checked.reason === 'excluded' || checked.reason === 'policy-file' ? null : undefined;
    said ||= checked.usesBedrock || checked.references.length + checked.notices.length > 0;
    parts.push({ uri: document.uri, checked });
  }
  if (!said) return null;
  const path = uri.path.slice(folder.uri.path.length).replace(/^\/+/, '');
  return checkedEntry({
    uri,
    folder,
    path,
    policy: speakers.of(documents[0]).policy,
    parts,
    usesBedrock: parts.some(({ checked }) => checked.usesBedrock),
  });
}
