import * as vscode from 'vscode';
import { noRemedyText, remedyTitle } from '../../explain/remedies.js';
import { sayEditor } from '../../explain/ui-editor.js';
import { sayInventory } from '../../explain/ui-inventory.js';
import type { Analyses, LocatedReference } from '../analyses.js';
import { COMMANDS } from '../links.js';
import type { Speakers } from '../speakers.js';
import type { ListedReference } from './entries.js';
import { openDocuments } from './live.js';
import { openAsWritten } from './open.js';
import { pathOf } from './treeItems.js';

/** A listed reference as it is in its document now. */
interface Found {
  readonly document: vscode.TextDocument;
  readonly located: LocatedReference;
  /** False where the editor reads the file wrongly: an edit would spoil it. */
  readonly sound: boolean;
}

/** What can be done with a reference of the list. */
export class ItemActions {
  readonly #analyses: Analyses;
  readonly #speakers: Speakers;

  constructor(analyses: Analyses, speakers: Speakers) {
    this.#analyses = analyses;
    this.#speakers = speakers;
  }

  /** Opens the file, or the cell, with the reference selected. */
  async open(item: ListedReference): Promise<boolean> {
    return (await this.#show(item)) !== null;
  }

  /** Applies a remedy, the only one or the one that the person picks; says why where there is none. */
  async fix(item: ListedReference): Promise<boolean> {
    const found = await this.#show(item);
    if (found === null) return false;
    const { document, located } = found;
    const { analysed, range } = located;
    const speaker = this.#speakers.of(document);
    if (!found.sound) {
      void vscode.window.showWarningMessage(sayInventory('fixLeftOut', { files: [pathOf(item.entry)] }, speaker));
      return false;
    }
    if (analysed.remedies.length === 0) {
      if (analysed.noRemedy !== null) {
        void vscode.window.showInformationMessage(noRemedyText(analysed.noRemedy, analysed, speaker).replaceAll('`', ''));
      }
      return false;
    }
    const choices = analysed.remedies.map((remedy) => ({ label: remedyTitle(remedy, analysed.reference, speaker), remedy }));
    const title = sayInventory('chooseFix', { text: analysed.reference.text }, speaker);
    const chosen = choices.length === 1 ? choices[0] : await vscode.window.showQuickPick(choices, { title });
    if (chosen === undefined) return false;
    // The file may have changed while the question stood there.
    if (this.#find(document, item)?.range.isEqual(range) !== true) {
      void vscode.window.showInformationMessage(sayEditor('changedMeanwhile', {}, speaker));
      return false;
    }
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, chosen.remedy.newText);
    return vscode.workspace.applyEdit(edit);
  }

  /** Asks for a reason and writes the comment that accepts the finding. */
  async accept(item: ListedReference): Promise<boolean> {
    const found = await this.#show(item);
    const rule = found?.located.analysed.judgement.rule ?? null;
    if (found === null || rule === null) return false;
    return vscode.commands.executeCommand<boolean>(COMMANDS.suppress, found.document.uri, found.located.range.start, rule);
  }

  async copy({ located }: ListedReference): Promise<void> {
    const { text } = located.analysed.reference;
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(sayInventory('copied', { text }, this.#speakers.of()), 3_000);
  }

  async #show(item: ListedReference): Promise<Found | null> {
    try {
      const found = item.entry.uri.path.endsWith('.ipynb') ? await this.#showCell(item) : await this.#showText(item);
      if (found === 'gone') void vscode.window.showInformationMessage(sayInventory('gone', {}, this.#speakers.of()));
      return typeof found === 'string' ? null : found;
    } catch {
      // Deleted, or nothing that an editor shows as text: the editor says so.
      await vscode.commands.executeCommand('vscode.open', item.entry.uri);
      return null;
    }
  }

  async #showText(item: ListedReference): Promise<Found | 'gone' | 'not-read'> {
    const { document, sound } = await openAsWritten(item.uri);
    if ((await this.#analyses.whenKnown(document)).kind === 'skipped') {
      // Too large for its editor, and read by the scan all the same.
      await vscode.window.showTextDocument(document, { selection: item.located.range });
      return 'not-read';
    }
    const located = this.#find(document, item);
    await vscode.window.showTextDocument(document, located === null ? {} : { selection: located.range });
    return located === null ? 'gone' : { document, located, sound };
  }

  /** A scan knows the place in the notebook's file; the cell has its own. */
  async #showCell(item: ListedReference): Promise<Found | 'gone'> {
    const notebook = await vscode.workspace.openNotebookDocument(item.entry.uri);
    const [first] = notebook.getCells();
    if (first !== undefined) await this.#analyses.whenKnown(first.document);
    const found = openDocuments(notebook.uri)
      .map((document) => ({ document, located: this.#find(document, item), sound: true }))
      .find((one): one is Found => one.located !== null);
    if (found === undefined) {
      await vscode.window.showNotebookDocument(notebook);
      return 'gone';
    }
    const index = notebook.getCells().findIndex((cell) => cell.document === found.document);
    const selection = new vscode.NotebookRange(index, index + 1);
    const editor = await vscode.window.showNotebookDocument(notebook, { selections: [selection] });
    editor.revealRange(selection, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
    return found;
  }

  /** The reference at its place, else the nearest one of the same text. */
  #find(document: vscode.TextDocument, { located, uri }: ListedReference): LocatedReference | null {
    const checked = this.#analyses.of(document);
    if (checked.kind === 'skipped') return null;
    const { text } = located.analysed.reference;
    const same = checked.references.filter(({ analysed }) => analysed.reference.text === text);
    if (document.uri.toString() !== uri.toString()) return same[0] ?? null;
    const distance = ({ range }: LocatedReference): number =>
      Math.abs(range.start.line - located.range.start.line) * 10_000 + Math.abs(range.start.character - located.range.start.character);
    return same.reduce<LocatedReference | null>((near, one) => (near === null || distance(one) < distance(near) ? one : near), null);
  }
}
