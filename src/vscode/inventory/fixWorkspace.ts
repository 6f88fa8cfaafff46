import * as vscode from 'vscode';
import { remedyTitle } from '../../explain/remedies.js';
import { uiText } from '../../explain/ui.js';
import { decode, type Encoding } from '../../workspace/decode.js';
import type { Analyses } from '../analyses.js';
import type { Speakers } from '../speakers.js';
import { referencesOf, type CheckedEntry } from './entries.js';
import { FIX_KINDS, fixOf, type FixKind } from './fixKinds.js';
import { openDocuments } from './live.js';
import type { Inventory } from './store.js';
import { pathOf } from './treeItems.js';

/** What the editor calls the encodings that a scan reads. */
const ENCODINGS: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  shift_jis: 'shiftjis',
  'euc-jp': 'eucjp',
};

const KIND_TEXTS = {
  id: ['fixKindId', 'fixKindIdMore'],
  place: ['fixKindPlace', 'fixKindPlaceMore'],
  model: ['fixKindModel', 'fixKindModelMore'],
} as const;

const MOST_NAMED = 5;

interface Prepared {
  readonly edit: vscode.WorkspaceEdit;
  readonly count: number;
  readonly files: number;
  /** Files that can't be edited without harm. */
  readonly leftOut: readonly CheckedEntry[];
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

  /** Answers with the number of edits that were offered; null when the person stopped before. */
  async run(): Promise<number | null> {
    const speaker = this.#speakers.of();
    const counts = this.#counts();
    if (FIX_KINDS.every((kind) => counts[kind] === 0)) {
      void vscode.window.showInformationMessage(uiText('fixNothing', {}, speaker));
      return 0;
    }
    const kinds = await this.#choose(counts);
    if (kinds === null) return null;
    const title = uiText('fixPreparing', {}, speaker);
    const prepared = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => this.#prepare(kinds, progress, token),
    );
    if (prepared === null) return null;
    this.#sayLeftOut(prepared.leftOut);
    if (prepared.count === 0) return 0;
    const applied = await vscode.workspace.applyEdit(prepared.edit, { isRefactoring: true });
    if (!applied) return null;
    void vscode.window.showInformationMessage(uiText('fixApplied', prepared, speaker));
    return prepared.count;
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
      label: uiText(KIND_TEXTS[kind][0], { count: counts[kind] }, speaker),
      detail: uiText(KIND_TEXTS[kind][1], {}, speaker),
      picked: kind !== 'model',
    }));
    const title = uiText('fixWorkspaceTitle', {}, speaker);
    const placeHolder = uiText('fixWorkspacePrompt', {}, speaker);
    const chosen = await vscode.window.showQuickPick(items, { canPickMany: true, title, placeHolder });
    return chosen === undefined || chosen.length === 0 ? null : new Set(chosen.map(({ fixKind }) => fixKind));
  }

  /** Reads every file again, in the editor's own words: what stands there now is what is changed. Null when cancelled. */
  async #prepare(
    kinds: ReadonlySet<FixKind>,
    progress: vscode.Progress<{ message?: string; increment?: number }>,
    token: vscode.CancellationToken,
  ): Promise<Prepared | null> {
    const entries = [...this.#inventory.checked()].filter((entry) =>
      referencesOf(entry).some(({ located }) => kinds.has(fixOf(located)?.kind ?? 'model') && fixOf(located) !== null),
    );
    const edit = new vscode.WorkspaceEdit();
    const leftOut: CheckedEntry[] = [];
    let count = 0;
    let files = 0;
    for (const entry of entries) {
      if (token.isCancellationRequested) return null;
      progress.report({ message: pathOf(entry), increment: 100 / entries.length });
      const documents = await openToEdit(entry);
      const added = documents.reduce((sum, document) => sum + this.#add(edit, document, kinds), 0);
      if (documents.length === 0) leftOut.push(entry);
      if (added > 0) files += 1;
      count += added;
    }
    return { edit, count, files, leftOut };
  }

  #add(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, kinds: ReadonlySet<FixKind>): number {
    const checked = this.#analyses.of(document);
    if (checked.kind === 'skipped') return 0;
    const speaker = this.#speakers.of(document);
    let count = 0;
    for (const located of checked.references) {
      const fix = fixOf(located);
      if (fix === null || !kinds.has(fix.kind)) continue;
      const { reference, judgement } = located.analysed;
      // The preview groups by label. It opens only for edits that need confirmation.
      const label = remedyTitle(fix.remedy, reference, speaker);
      edit.replace(document.uri, located.range, fix.remedy.newText, {
        needsConfirmation: true,
        label,
        description: judgement.rule ?? '',
      });
      count += 1;
    }
    return count;
  }

  #sayLeftOut(entries: readonly CheckedEntry[]): void {
    if (entries.length === 0) return;
    const names = entries.slice(0, MOST_NAMED).map(pathOf);
    const files = entries.length > MOST_NAMED ? [...names, '…'] : names;
    void vscode.window.showWarningMessage(uiText('fixLeftOut', { files }, this.#speakers.of()));
  }
}

/** The documents of a file, in the encoding that the file is written in; none where the editor would spoil it. */
async function openToEdit({ uri }: CheckedEntry): Promise<readonly vscode.TextDocument[]> {
  try {
    const open = openDocuments(uri);
    if (open.length > 0) return open;
    if (uri.path.endsWith('.ipynb')) return openDocuments((await vscode.workspace.openNotebookDocument(uri)).uri);
    const decoded = decode(await vscode.workspace.fs.readFile(uri));
    if (decoded.kind === 'undecodable') return [];
    const document = await vscode.workspace.openTextDocument(uri, { encoding: ENCODINGS[decoded.encoding] });
    // Read wrongly, it would be written wrongly.
    return document.getText().includes('\ufffd') === decoded.text.includes('\ufffd') ? [document] : [];
  } catch {
    return [];
  }
}
