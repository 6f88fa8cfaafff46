import * as vscode from 'vscode';
import { saySaved } from '../../explain/ui-saved.js';
import type { Speaker } from '../../explain/words.js';
import { CATALOGUE_COMMANDS } from '../links.js';
import type { CatalogueContext } from './context.js';
import { fileReason } from './problems.js';

/** Says that the saved catalogue can't be used, and why. */
export async function tellFaulty(error: unknown, { speakers, log }: CatalogueContext): Promise<void> {
  const speaker = speakers.of();
  const text = saySaved('savedFaulty', { problem: fileReason(error, speaker), date: speaker.catalog.asOf }, speaker);
  log.warn(text);
  await offerRefresh(text, speaker);
}

/** Says how old the catalogue in use is. */
export async function tellOld(old: { readonly date: string; readonly days: number }, { speakers }: CatalogueContext): Promise<void> {
  const speaker = speakers.of();
  const { live } = speaker.catalog;
  const isBundled = live === null || live.regions.size === 0;
  await offerRefresh(saySaved(isBundled ? 'catalogueOldBundle' : 'catalogueOldAnswers', old, speaker), speaker);
}

async function offerRefresh(text: string, speaker: Speaker): Promise<void> {
  const refresh = saySaved('refreshNow', {}, speaker);
  if ((await vscode.window.showWarningMessage(text, refresh)) !== refresh) return;
  await vscode.commands.executeCommand(CATALOGUE_COMMANDS.refresh);
}
