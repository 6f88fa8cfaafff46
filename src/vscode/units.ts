import * as vscode from 'vscode';
import { analyze, analyzeAgain, analyzeCells, type AnalyzeOptions } from '../analyze.js';
import type { Analysis } from '../domain/judgement.js';
import { notebookOf } from './documents.js';

/**
 * What is analysed as a whole: a document, or all cells of a notebook, so that what stands in one cell is known in the
 * next. The only place that knows of the difference.
 */
export class Unit {
  readonly uri: vscode.Uri;
  readonly languageId: string;
  readonly documents: readonly vscode.TextDocument[];
  /** Changes with every edit of any of its documents. */
  readonly stamp: string;
  readonly #isNotebook: boolean;

  private constructor(uri: vscode.Uri, documents: readonly vscode.TextDocument[], languageId: string, isNotebook: boolean) {
    this.uri = uri;
    this.documents = documents;
    this.languageId = languageId;
    this.#isNotebook = isNotebook;
    this.stamp = documents.map(({ uri: { fragment }, version, languageId: id }) => `${fragment}:${String(version)}:${id}`).join(' ');
  }

  /** The unit that a document is, or is part of. */
  static of(document: vscode.TextDocument): Unit {
    const notebook = notebookOf(document);
    if (notebook === undefined) return new Unit(document.uri, [document], document.languageId, false);
    const cells = notebook.getCells();
    const code = cells.find((cell) => cell.kind === vscode.NotebookCellKind.Code) ?? cells[0];
    return new Unit(
      notebook.uri,
      cells.map((cell) => cell.document),
      code?.document.languageId ?? document.languageId,
      true,
    );
  }

  /** The text of each document. */
  texts(): readonly string[] {
    return this.documents.map((document) => document.getText());
  }

  /** One analysis for each document, offsets from the document's start; `before`: what is known of an earlier version, which makes it fast. */
  analyse(
    texts: readonly string[],
    options: AnalyzeOptions,
    before: (document: vscode.TextDocument) => Analysis | undefined,
  ): readonly Analysis[] {
    if (this.#isNotebook) return analyzeCells(texts, options);
    return this.documents.map((document, i) => {
      const previous = before(document);
      const text = texts[i] ?? '';
      return previous === undefined ? analyze(text, options) : analyzeAgain(previous, text, options);
    });
  }
}
