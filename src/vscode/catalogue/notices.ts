import * as vscode from 'vscode';
import { tooOld } from '../../catalog/age.js';
import type { Checker } from '../checker.js';
import type { CatalogueContext } from './context.js';

/** The day on which an old catalogue was last pointed out. */
const POINTED_OUT = 'catalogue.pointedOut';
const DAYS_BETWEEN = 7;

/** Says once that a saved catalogue can't be used, and once a week that the one in use is old: where Bedrock is used. */
export function registerCatalogueNotices(context: CatalogueContext, checker: Checker): vscode.Disposable {
  const { host, analyses } = context;
  return vscode.Disposable.from(
    host.catalogue.onDidChange(() => {
      const { saved } = host.catalogue;
      if (saved.kind === 'faulty') void import('./tell.js').then(({ tellFaulty }) => tellFaulty(saved.error, context));
    }),
    checker.onDidChange((document) => {
      if (checker.isPending(document) || document.isClosed) return;
      const checked = analyses.of(document);
      if (checked.kind === 'checked' && checked.usesBedrock) void pointOutOld(context);
    }),
  );
}

async function pointOutOld(context: CatalogueContext): Promise<void> {
  const { host, settings, memory } = context;
  const today = host.today();
  const old = tooOld(host.catalogue.current(), today, settings.of(undefined).catalogueMaxAgeDays);
  const last = memory.get<string>(POINTED_OUT);
  if (old === null || (last !== undefined && Date.parse(today) - Date.parse(last) < DAYS_BETWEEN * 86_400_000)) return;
  await memory.update(POINTED_OUT, today);
  const { tellOld } = await import('./tell.js');
  await tellOld(old, context);
}
