import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.js';
import { CatalogueStore } from './vscode/catalogue/store.js';
import { isoDate } from './vscode/host.js';
import { registerMcpServer } from './vscode/mcpServer.js';

/** Starts the extension in a desktop or remote host. */
export function activate(context: ExtensionContext): void {
  const catalogue = new CatalogueStore(() => import('./vscode/catalogue/files.js'));
  const settings = activateShared(context, {
    catalogue,
    today: () => isoDate(new Date()),
    openAsking: () => import('./vscode/catalogue/asking.js'),
    openScan: async (request) => (await import('./workspace/editor-scan.js')).openEditorScan(request),
  });
  const findRipgrep = async (appRoot: string): Promise<string | null> =>
    (await import('./workspace/editor-scan.js')).findEditorRipgrep(appRoot);
  context.subscriptions.push(registerMcpServer({ extension: context.extension, settings, catalogue, findRipgrep }));
}
