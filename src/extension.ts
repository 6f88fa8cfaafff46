import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.js';
import { isoDate } from './vscode/host.js';
import { registerMcpServer } from './vscode/mcpServer.js';
import { userSnapshotFile } from './workspace/snapshot-place.js';

/** Starts the extension in a desktop or remote host. */
export function activate(context: ExtensionContext): void {
  const engine = activateShared(context, {
    today: () => isoDate(new Date()),
    snapshots: { file: userSnapshotFile, open: () => import('./vscode/catalogue/files.js') },
    openAsking: () => import('./vscode/catalogue/asking.js'),
    openScan: async (request) => (await import('./workspace/editor-scan.js')).openEditorScan(request),
  });
  const findRipgrep = async (appRoot: string): Promise<string | null> =>
    (await import('./workspace/editor-scan.js')).findEditorRipgrep(appRoot);
  context.subscriptions.push(registerMcpServer({ extension: context.extension, engine, findRipgrep }));
}
