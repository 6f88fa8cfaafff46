import * as vscode from 'vscode';
import { remedyTitle } from '../../explain/remedies.js';
import { sayFix } from '../../explain/ui-fix.js';
import { sayInventory } from '../../explain/ui-inventory.js';
import type { Analyses } from '../analyses.js';
import type { Speakers } from '../speakers.js';
import { referencesOf, type CheckedEntry, type ListedReference } from './entries.js';
import { FIX_KINDS, fixOf, type FixKind } from '../fixKinds.js';
import { openDocuments } from './live.js';
import { openAsWritten } from './open.js';
import type { Inventory } from './store.js';
import { pathOf } from './treeItems.js';

const KIND_TEXTS = {
  id: ['fixKindId', 'fixKindIdMore'],
  place: ['fixKindPlace', 'fixKindPlaceMore'],
  model: ['fixKindModel', 'fixKindModelMore'],
} as const;

const MOST_NAMED = 5;

interface Prepared {
  readonly edit: vscode.WorkspaceEdit;
  /** By file, with the number of its edits. */
  readonly files: readonly { readonly documents: readonly vscode.TextDocument[]; readonly count: number }[];
  /** Files that can't be edited without harm. */
  readonly leftOut: readonly CheckedEntry[];
}

interface DocumentFix {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly newText: string;
  readonly metadata: vscode.WorkspaceEditEntryMetadata;
}

/** Fixes every finding of the list that an edit can mend, after the person has seen each in the Refactor Preview. */
export class WorkspaceFix {
  readonly #inventory: Inventory;
  readonly #analyses: Analyses;
  readonly #speakers: Speakers;

  constructor(inventory: Inventory, analyses: Analyses, speakers: Speakers) {
    this.#inventory = inventory;
    this.#analyses = analyses;
    this.#speakers = speakers;
  }

  /** Answers with the number of fixes that were applied; null when the person stopped before. */
  async run(): Promise<number | null> {
    const speaker = this.#speakers.of();
    const counts = this.#counts();
    if (FIX_KINDS.every((kind) => counts[kind] === 0)) {
      void vscode.window.showInformationMessage(sayInventory('fixNothing', {}, speaker));
      return 0;
    }
    const kinds = await this.#choose(counts);
    if (kinds === null) return null;
    const title = sayInventory('fixPreparing', {}, speaker);
    const prepared = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => this.#prepare(kinds, progress, token),
    );
    if (prepared === null) return null;
    this.#sayLeftOut(prepared.leftOut);
    if (prepared.files.length === 0) return 0;
    if (!(await vscode.workspace.applyEdit(prepared.edit, { isRefactoring: true }))) return null;
    // Some may have been taken out in the preview.
    const applied = prepared.files.map(({ documents, count }) => count - this.#fixes(documents, kinds).length).filter((count) => count > 0);
    const count = applied.reduce((sum, one) => sum + one, 0);
    void vscode.window.showInformationMessage(sayFix('fixed', { count, files: applied.length }, speaker));
    return count;
  }

  #counts(): Record<FixKind, number> {
    const counts: Record<FixKind, number> = { id: 0, place: 0, model: 0 };
    for (const entry of this.#inventory.checked()) {
      for (const { located } of referencesOf(entry)) {
        const fix = fixOf(located);
        if (fix !== null) counts[fix.kind] += 1;
      }
    }
    return counts;
  }

  /** Asked wherever there is something to choose; changes of model are never chosen beforehand. */
  async #choose(counts: Readonly<Record<FixKind, number>>): Promise<ReadonlySet<FixKind> | null> {
    const speaker = this.#speakers.of();
    const present = FIX_KINDS.filter((kind) => counts[kind] > 0);
    if (present.length === 1 && present[0] !== 'model') return new Set(present);
    const items = present.map((kind) => ({
      fixKind: kind,
      label: sayInventory(KIND_TEXTS[kind][0], { count: counts[kind] }, speaker),
      detail: sayInventory(KIND_TEXTS[kind][1], {}, speaker),
      picked: kind !== 'model',
    }));
    const title = sayInventory('fixWorkspaceTitle', {}, speaker);
    const placeHolder = sayInventory('fixWorkspacePrompt', {}, speaker);
    const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, title, placeHolder });
    return chosen === undefined || chosen.length === 0 ? null : new Set(chosen.map(({ fixKind }) => fixKind));
  }

  /** Reads every file again, in the editor's own words: what stands there now is what is changed. Null when cancelled. */
  async #prepare(
    kinds: ReadonlySet<FixKind>,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Prepared | null> {
    const isWanted = ({ located }: ListedReference): boolean => {
      const fix = fixOf(located);
      return fix !== null && kinds.has(fix.kind);
    };
    const entries = [...this.#inventory.checked()].filter((entry) => referencesOf(entry).some(isWanted));
    const edit = new vscode.WorkspaceEdit();
    const leftOut: CheckedEntry[] = [];
    const files: { documents: readonly vscode.TextDocument[]; count: number }[] = [];
    for (const entry of entries) {
      if (token.isCancellationRequested) return null;
      progress.report({ message: pathOf(entry), increment: 100 / entries.length });
      const documents = await openToEdit(entry);
      if (documents.length === 0) leftOut.push(entry);
      await Promise.all(documents.map((document) => this.#analyses.whenKnown(document)));
      const fixes = this.#fixes(documents, kinds);
      if (fixes.length === 0) continue;
      if (files.length === 0) openPreviewFor(edit, entry.uri);
      for (const { document, range, newText, metadata } of fixes) edit.replace(document.uri, range, newText, metadata);
      files.push({ documents, count: fixes.length });
    }
    return { edit, files, leftOut };
  }

  /** The edits for a file's documents as they are now. */
  #fixes(documents: readonly vscode.TextDocument[], kinds: ReadonlySet<FixKind>): DocumentFix[] {
    return documents.flatMap((document) => {
      const checked = this.#analyses.of(document);
      if (checked.kind === 'skipped') return [];
      const speaker = this.#speakers.of(document);
      return checked.references.flatMap((located) => {
        const fix = fixOf(located);
        if (fix === null || !kinds.has(fix.kind)) return [];
        const { reference, judgement } = located.analysed;
        // The preview can group by label.
        const label = remedyTitle(fix.remedy, reference, speaker);
        const metadata = { needsConfirmation: false, label, description: judgement.rule ?? '' };
        return [{ document, range: located.range, newText: fix.remedy.newText, metadata }];
      });
    });
  }

  #sayLeftOut(entries: readonly CheckedEntry[]): void {
    if (entries.length === 0) return;
    const names = entries.slice(0, MOST_NAMED).map(pathOf);
    const files = entries.length > MOST_NAMED ? [...names, '…'] : names;
    void vscode.window.showWarningMessage(sayInventory('fixLeftOut', { files }, this.#speakers.of()));
  }
}

/**
 * The preview opens only for an edit that somebody has to confirm, and shows such an edit unticked. Ours are ticked: they
 * were chosen. So one that does nothing asks for the confirmation; the preview leaves it out, since the file is there.
 */
function openPreviewFor(edit: vscode.WorkspaceEdit, existing: vscode.Uri): void {
  edit.createFile(existing, { ignoreIfExists: true }, { needsConfirmation: true, label: '' });
}

/** The documents of a file; none where the editor would spoil it. */
async function openToEdit({ uri }: CheckedEntry): Promise<readonly vscode.TextDocument[]> {
  try {
    if (uri.path.endsWith('.ipynb')) return openDocuments((await vscode.workspace.openNotebookDocument(uri)).uri);
    const { document, sound } = await openAsWritten(uri);
    return sound ? [document] : [];
  } catch {
    return [];
  }
}
