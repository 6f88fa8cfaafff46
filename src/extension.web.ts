import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.js';
import { isoDate } from './vscode/host.js';

/** Starts the extension in a browser: no programs can be run here, folders are walked through the editor's file system. */
export function activate(context: ExtensionContext): void {
  activateShared(context, { today: () => isoDate(new Date()), snapshots: null, openAsking: null, openScan: null });
}
