import type { ExtensionContext } from 'vscode';
import { bundledCatalog } from './catalog/bundled.js';
import { activateShared } from './vscode/activate.js';
import { isoDate } from './vscode/host.js';
import { registerMcpServer } from './vscode/mcpServer.js';

/** Starts the extension in a desktop or remote host. */
export function activate(context: ExtensionContext): void {
  activateShared(context, {
    catalog: bundledCatalog,
    today: () => isoDate(new Date()),
    openScan: async (request) => (await import('./workspace/editor-scan.js')).openEditorScan(request),
  });
  const findRipgrep = async (appRoot: string): Promise<string | null> =>
    (await import('./workspace/editor-scan.js')).findEditorRipgrep(appRoot);
  context.subscriptions.push(registerMcpServer(context, findRipgrep));
}
