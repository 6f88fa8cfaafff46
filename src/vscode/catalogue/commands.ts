import * as vscode from 'vscode';
import type { Checker } from '../checker.js';
import { CATALOGUE_COMMANDS, type Place } from '../links.js';
import type { CatalogueContext } from './context.js';
import { registerCatalogueNotices } from './notices.js';
import type { openAsking } from './permission.js';

/** Registers the commands around the catalogue, each loaded when it is first run, and what is said of it unasked. */
export function registerCatalogue(context: CatalogueContext, checker: Checker): vscode.Disposable {
  const asking = async (): ReturnType<typeof openAsking> => (await import('./permission.js')).openAsking(context);
  const handlers: Readonly<Record<keyof typeof CATALOGUE_COMMANDS, (arg: never) => Promise<unknown>>> = {
    refresh: async () => (await asking())?.refreshCatalogue(context) ?? 'unavailable',
    resolve: async (place?: Place) => (await asking())?.resolveReference(context, place) ?? 'unavailable',
    showModels: async () => (await import('./models.js')).showModels(context),
    forget: async () => (await import('./forget.js')).forgetCatalogue(context),
  };
  return vscode.Disposable.from(
    registerCatalogueNotices(context, checker),
    ...Object.entries(handlers).map(([name, handler]) =>
      vscode.commands.registerCommand(CATALOGUE_COMMANDS[name as keyof typeof CATALOGUE_COMMANDS], handler),
    ),
  );
}
