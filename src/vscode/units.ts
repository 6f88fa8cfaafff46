import * as vscode from 'vscode';
import type { Span } from '../domain/reference.js';
import { notebookOf } from './documents.js';

/** Between two cells: a statement does not reach across an empty line. */
const BETWEEN_CELLS = '\n\n';

/**
 * A text that is analysed as a whole: a document, or all cells of a notebook that are written in the same language, so
 * that what stands in one cell is known in the next. The only place that knows how cells are joined.
 */
export class Unit {
  readonly key: string;
  readonly uri: vscode.Uri;
  readonly languageId: string;
  readonly documents: readonly vscode.TextDocument[];
  /** Changes with every edit of any of its documents. */
  readonly stamp: string;

  private constructor(uri: vscode.Uri, documents: readonly vscode.TextDocument[], languageId: string) {
    this.uri = uri;
    this.documents = documents;
    this.languageId = languageId;
    this.key = `${uri.toString()} ${languageId}`;
    this.stamp = documents.map((document) => `${document.uri.fragment}:${String(document.version)}`).join(' ');
  }

  /** The unit that a document is, or is part of. */
  static of(document: vscode.TextDocument): Unit {
    const notebook = notebookOf(document);
    if (notebook === undefined) return new Unit(document.uri, [document], document.languageId);
    const cells = notebook.getCells().map((cell) => cell.document);
    return new Unit(
      notebook.uri,
      cells.filter((cell) => cell.languageId === document.languageId),
      document.languageId,
    );
  }

  /** The whole text, and where each document starts in it. */
  read(): UnitText {
    const texts = this.documents.map((document) => document.getText());
    let start = 0;
    const starts = texts.map((text) => {
      const own = start;
      start += text.length + BETWEEN_CELLS.length;
      return own;
    });
    return new UnitText(
      texts.join(BETWEEN_CELLS),
      this.documents.map((document, i) => ({ document, start: starts[i] ?? 0, end: (starts[i] ?? 0) + (texts[i]?.length ?? 0) })),
    );
  }
}

interface Part {
  readonly document: vscode.TextDocument;
  readonly start: number;
  readonly end: number;
}

/** A unit's text with the way back to its documents. */
export class UnitText {
  readonly text: string;
  readonly #parts: readonly Part[];

  constructor(text: string, parts: readonly Part[]) {
    this.text = text;
    this.#parts = parts;
  }

  /** Where a span stands; null when it is in no document. */
  locate(span: Span): vscode.Location | null {
    const part = this.#parts.find(({ start, end }) => span.start >= start && span.end <= end);
    if (part === undefined) return null;
    const { document, start } = part;
    return new vscode.Location(
      document.uri,
      new vscode.Range(document.positionAt(span.start - start), document.positionAt(span.end - start)),
    );
  }
}
