import * as vscode from 'vscode';
import type { AnalysedReference, Analysis } from '../../domain/judgement.js';
import type { Policy } from '../../domain/policy.js';
import type { Span } from '../../domain/reference.js';
import type { SkippedReason } from '../../explain/ui.js';
import { LineMap } from '../../workspace/position.js';
import type { CheckedFile } from '../../workspace/results.js';
import type { Checked, LocatedReference } from '../analyses.js';

type CheckedText = Extract<Checked, { kind: 'checked' }>;

/** What was found in one document: the file itself, or a cell of an open notebook. */
export interface Part {
  readonly uri: vscode.Uri;
  readonly checked: CheckedText;
}

interface EntryBase {
  readonly uri: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  /** Relative to the folder, with "/" separators. */
  readonly path: string;
}

/** A file with references, notices, or evidence that its folder uses Bedrock. */
export interface CheckedEntry extends EntryBase {
  readonly kind: 'checked';
  readonly policy: Policy;
  readonly parts: readonly Part[];
  readonly usesBedrock: boolean;
}

/** A file that should have been judged and was not. */
export interface SkippedEntry extends EntryBase {
  readonly kind: 'skipped';
  readonly reason: SkippedReason;
}

export type Entry = CheckedEntry | SkippedEntry;

/** A reference in the list: where it stands and what is known about it. */
export interface ListedReference {
  readonly entry: CheckedEntry;
  readonly uri: vscode.Uri;
  readonly located: LocatedReference;
}

/** Every reference of a file, in order. */
export function referencesOf(entry: CheckedEntry): ListedReference[] {
  return entry.parts.flatMap(({ uri, checked }) => checked.references.map((located) => ({ entry, uri, located })));
}

/** What a scan found in a file, without the file's text: an inventory keeps thousands of these. */
export function locatedOnDisk({ text, analysis }: CheckedFile): CheckedText {
  const lines = new LineMap(text);
  const rangeOf = ({ start, end }: Span): vscode.Range => new vscode.Range(place(lines, start), place(lines, end));
  const { references, notices, usesBedrock } = withoutText(analysis);
  return {
    kind: 'checked',
    references: references.map((analysed) => ({ range: rangeOf(analysed.reference.span), source: sourceOf(analysed, rangeOf), analysed })),
    notices: notices.map((notice) => ({ range: rangeOf(notice.span), notice })),
    usesBedrock,
  };
}

function sourceOf({ reference }: AnalysedReference, rangeOf: (span: Span) => vscode.Range): vscode.Range | null {
  return reference.sourceSpan === null ? null : rangeOf(reference.sourceSpan);
}

function place(lines: LineMap, offset: number): vscode.Position {
  const { line, column } = lines.positionAt(offset);
  return new vscode.Position(line - 1, column - 1);
}

/** A piece cut out of a text keeps the whole text in memory; a copy does not. */
function withoutText(analysis: Analysis): Analysis {
  const { references, notices, usesBedrock } = analysis;
  return structuredClone({ references, notices, usesBedrock });
}
