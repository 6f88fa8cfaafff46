import * as vscode from 'vscode';
import { NOTICE_IDS, RULE_IDS, type NoticeId, type RuleId } from '../domain/rule.js';
import { rulePagePath, rulePageUrl } from '../explain/rule-pages.js';
import { sayEditor } from '../explain/ui-editor.js';
import { sayStatus } from '../explain/ui-status.js';
import type { Engine } from './engine.js';
import { documentsOfFile, fixAllEdit } from './fixes.js';
import { referenceAt } from './located.js';
import type { Speakers } from './speakers.js';
import { summaryOf, summaryText } from './summary.js';

const PALETTE_CLOSES_MS = 250;

/** Checks the active file now and says what was found; answers with the number of findings. */
export async function checkFile({ analyses, checker, speakers }: Engine): Promise<number | null> {
  const document = activeDocument(speakers);
  if (document === null) return null;
  const documents = documentsOfFile(document);
  await analyses.whenKnown(document);
  for (const one of documents) checker.check(one);
  const speaker = speakers.of(document);
  const summary = summaryOf(documents.map((one) => analyses.of(one)));
  const text = summaryText(summary, speaker);
  if (summary.findings === 0) {
    void vscode.window.showInformationMessage(text);
    return 0;
  }
  const show = sayStatus('showProblems', {}, speaker);
  void vscode.window.showInformationMessage(text, show).then((choice) => {
    if (choice === show) void vscode.commands.executeCommand('workbench.actions.view.problems');
  });
  return summary.findings;
}

/** Applies every preferred fix in the active file; answers with their number. */
export async function fixAll({ analyses, checker, speakers }: Engine): Promise<number | null> {
  const document = activeDocument(speakers);
  if (document === null) return null;
  const documents = documentsOfFile(document);
  await analyses.whenKnown(document);
  const all = fixAllEdit(documents, analyses);
  const applied = all !== null && (await vscode.workspace.applyEdit(all.edit));
  for (const one of documents) checker.check(one);
  const speaker = speakers.of(document);
  const remaining = summaryOf(documents.map((one) => analyses.of(one))).findings;
  const count = applied ? all.count : 0;
  void vscode.window.showInformationMessage(sayEditor('fixAllDone', { count, remaining }, speaker));
  return count;
}

/** Opens the explanation at a place, or at the cursor. */
export async function explainReference({ analyses, speakers }: Engine, uri?: vscode.Uri, position?: vscode.Position): Promise<boolean> {
  const document = activeDocument(speakers);
  const editor = vscode.window.activeTextEditor;
  if (document === null || editor === undefined) return false;
  if (uri !== undefined && position !== undefined && uri.toString() === document.uri.toString()) {
    const cursor = new vscode.Position(position.line, position.character);
    editor.selection = new vscode.Selection(cursor, cursor);
  }
  if (referenceAt(await analyses.whenKnown(document), editor.selection.active) === null) {
    void vscode.window.showInformationMessage(sayEditor('noReferenceHere', {}, speakers.of(document)));
    return false;
  }
  await showHover();
  return true;
}

/** The palette closes a hover when it gives the focus back to the editor, so it is shown once more after that. */
async function showHover(): Promise<void> {
  await vscode.commands.executeCommand('editor.action.showHover');
  await new Promise((resolve) => setTimeout(resolve, PALETTE_CLOSES_MS));
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** Shows a rule's page: the packaged one as a preview, else the published one. */
export async function explainRule({ extension, speakers, log }: Engine, word: unknown): Promise<boolean> {
  const rule = ([...RULE_IDS, ...NOTICE_IDS] as readonly (RuleId | NoticeId)[]).find((id) => id === word);
  if (rule === undefined) return false;
  const page = vscode.Uri.joinPath(extension.uri, rulePagePath(rule));
  try {
    await vscode.workspace.fs.stat(page);
    await vscode.commands.executeCommand('markdown.showPreview', page.with({ fragment: speakers.locale }));
    return true;
  } catch (error) {
    log.info(`${page.toString()}: ${String(error)}`);
    return vscode.env.openExternal(vscode.Uri.parse(rulePageUrl(rule, speakers.locale)));
  }
}

function activeDocument(speakers: Speakers): vscode.TextDocument | null {
  const document = vscode.window.activeTextEditor?.document;
  if (document !== undefined) return document;
  void vscode.window.showInformationMessage(sayEditor('noEditor', {}, speakers.of()));
  return null;
}
