import type * as vscode from 'vscode';
import type { Checked, LocatedNotice, LocatedReference } from './analyses.js';

/** The reference that a position touches. */
export function referenceAt(checked: Checked, position: vscode.Position): LocatedReference | null {
  if (checked.kind === 'skipped') return null;
  return checked.references.find(({ range }) => range.contains(position)) ?? null;
}

/** The notices that a position touches. */
export function noticesAt(checked: Checked, position: vscode.Position): readonly LocatedNotice[] {
  return checked.kind === 'skipped' ? [] : checked.notices.filter(({ range }) => range.contains(position));
}
