import * as vscode from 'vscode';
import type { AnalysedReference } from '../../domain/judgement.js';
import type { Policy } from '../../domain/policy.js';
import type { Span } from '../../domain/reference.js';
import { SEVERITIES, type Severity } from '../../domain/rule.js';
import type { SkippedReason } from '../../explain/ui-skipped.js';
import { LineMap } from '../../workspace/position.js';
import type { CheckedFile } from '../../workspace/results.js';
import type { Checked, LocatedReference } from '../analyses.js';
import type { Shared } from './shared.js';

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
  /** How many references there are, and how many findings of each severity that nothing accepts. */
  readonly references: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
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

/** An entry with its numbers: they are asked for far more often than a file changes. */
export function checkedEntry(entry: Omit<CheckedEntry, 'kind' | 'references' | 'bySeverity'>): CheckedEntry {
  const bySeverity: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let references = 0;
  for (const { checked } of entry.parts) {
    references += checked.references.length;
    for (const { analysed } of checked.references) {
      const { severity } = analysed.judgement;
      if (severity !== null && analysed.suppressed === null) bySeverity[severity] += 1;
    }
  }
  return { kind: 'checked', ...entry, references, bySeverity };
}

/** The worst severity of a file's findings; null without one. */
export function worstOf({ bySeverity }: CheckedEntry): Severity | null {
  return SEVERITIES.find((severity) => bySeverity[severity] > 0) ?? null;
}

/** Every reference of a file, in order. */
export function referencesOf(entry: CheckedEntry): ListedReference[] {
  return entry.parts.flatMap(({ uri, checked }) => checked.references.map((located) => ({ entry, uri, located })));
}

/** What a scan found in a file, without the file's text: an inventory keeps thousands of these. */
export function locatedOnDisk({ text, analysis }: CheckedFile, shared: Shared): CheckedText {
  const lines = new LineMap(text);
  const rangeOf = ({ start, end }: Span): vscode.Range => new vscode.Range(place(lines, start), place(lines, end));
  return {
    kind: 'checked',
    references: analysis.references.map((analysed) => ({
      range: rangeOf(analysed.reference.span),
      source: sourceOf(analysed, rangeOf),
      analysed: shared.reference(analysed),
    })),
    notices: analysis.notices.map((notice) => ({ range: rangeOf(notice.span), notice: shared.notice(notice) })),
    usesBedrock: analysis.usesBedrock,
  };
}

function sourceOf({ reference }: AnalysedReference, rangeOf: (span: Span) => vscode.Range): vscode.Range | null {
  return reference.sourceSpan === null ? null : rangeOf(reference.sourceSpan);
}

function place(lines: LineMap, offset: number): vscode.Position {
  const { line, column } = lines.positionAt(offset);
  return new vscode.Position(line - 1, column - 1);
}
