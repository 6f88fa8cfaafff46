import * as vscode from 'vscode';
import type { Remedy } from '../domain/judgement.js';
import type { Analyses, LocatedReference } from './analyses.js';
import { notebookOf } from './documents.js';
import { preferredRemedy } from './fixKinds.js';

/** Which of a document's findings a fix of everything is for. */
export type Choice = (located: LocatedReference, remedy: Remedy) => boolean;

/** Applies the preferred remedies of the documents that `choice` takes; null when there are none. */
export function fixAllEdit(
  documents: readonly vscode.TextDocument[],
  analyses: Analyses,
  choice: Choice = () => true,
): { readonly edit: vscode.WorkspaceEdit; readonly count: number } | null {
  const edit = new vscode.WorkspaceEdit();
  let count = 0;
  for (const document of documents) {
    const checked = analyses.of(document);
    if (checked.kind === 'skipped') continue;
    for (const located of checked.references) {
      const remedy = preferredRemedy(located);
      if (remedy === null || !choice(located, remedy)) continue;
      edit.replace(document.uri, located.range, remedy.newText);
      count++;
    }
  }
  return count === 0 ? null : { edit, count };
}

/** The documents of a file: the cells of a notebook, else the document alone. */
export function documentsOfFile(document: vscode.TextDocument): readonly vscode.TextDocument[] {
  return (
    notebookOf(document)
      ?.getCells()
      .map((cell) => cell.document) ?? [document]
  );
}
