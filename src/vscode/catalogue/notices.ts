import * as vscode from 'vscode';
import { tooOld } from '../../catalog/age.js';
import { uiText } from '../../explain/ui.js';
import type { Checker } from '../checker.js';
import { CATALOGUE_COMMANDS } from '../links.js';
import type { CatalogueContext } from './context.js';

/** The day on which an old catalogue was last pointed out. */
const POINTED_OUT = 'catalogue.pointedOut';
const DAYS_BETWEEN = 7;

/** Says once that a saved catalogue can't be used, and once a week that the one in use is old: where Bedrock is used. */
export function registerCatalogueNotices(context: CatalogueContext, checker: Checker): vscode.Disposable {
  const { host, analyses } = context;
  return vscode.Disposable.from(
    host.catalogue.onDidChange(() => {
      void tellFaulty(context);
    }),
    checker.onDidChange((document) => {
      if (checker.isPending(document) || document.isClosed) return;
      const checked = analyses.of(document);
      if (checked.kind === 'checked' && checked.usesBedrock) void tellOld(context);
    }),
  );
}

async function tellFaulty({ host, speakers, log }: CatalogueContext): Promise<void> {
  const { saved } = host.catalogue;
  if (saved.kind !== 'faulty') return;
  const { fileReason } = await import('./problems.js');
  const speaker = speakers.of();
  const text = uiText('savedFaulty', { problem: fileReason(saved.error, speaker), date: speaker.catalog.asOf }, speaker);
  log.warn(text);
  await offerRefresh(text, uiText('refreshNow', {}, speaker));
}

async function tellOld({ host, settings, speakers, memory }: CatalogueContext): Promise<void> {
  const speaker = speakers.of();
  const today = host.today();
  const old = tooOld(speaker.catalog, today, settings.of(undefined).catalogueMaxAgeDays);
  const last = memory.get<string>(POINTED_OUT);
  if (old === null || (last !== undefined && Date.parse(today) - Date.parse(last) < DAYS_BETWEEN * 86_400_000)) return;
  await memory.update(POINTED_OUT, today);
  const isBundled = speaker.catalog.live === null || speaker.catalog.live.regions.size === 0;
  await offerRefresh(uiText(isBundled ? 'catalogueOldBundle' : 'catalogueOldAnswers', old, speaker), uiText('refreshNow', {}, speaker));
}

async function offerRefresh(text: string, refresh: string): Promise<void> {
  if ((await vscode.window.showWarningMessage(text, refresh)) === refresh) {
    await vscode.commands.executeCommand(CATALOGUE_COMMANDS.refresh);
  }
}
