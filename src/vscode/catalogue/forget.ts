import * as vscode from 'vscode';
import { bundledCatalog } from '../../catalog/bundled.js';
import { saySaved } from '../../explain/ui-saved.js';
import type { CatalogueContext } from './context.js';
import { fileReason } from './problems.js';

/** Removes what AWS answered, after a question; true when it is gone. */
export async function forgetCatalogue({ host, speakers, log }: CatalogueContext): Promise<boolean> {
  const { catalogue } = host;
  const speaker = speakers.of();
  await catalogue.load();
  if (catalogue.saved.kind === 'none') {
    void vscode.window.showInformationMessage(saySaved('forgetNone', {}, speaker));
    return false;
  }
  const { file } = catalogue.saved;
  const date = bundledCatalog().asOf;
  const forget = { label: saySaved('forgetAnswers', {}, speaker), detail: file, iconPath: new vscode.ThemeIcon('trash') };
  const keep = { label: saySaved('keepAnswers', {}, speaker) };
  const chosen = await vscode.window.showQuickPick([forget, keep], {
    title: saySaved('forgetTitle', {}, speaker),
    placeHolder: saySaved('forgetPlaceholder', { date }, speaker),
  });
  if (chosen !== forget) return false;
  try {
    await catalogue.forget();
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(saySaved('notForgotten', { reason: fileReason(error, speaker) }, speaker));
    return false;
  }
  void vscode.window.showInformationMessage(saySaved('forgotten', { date }, speaker));
  return true;
}
