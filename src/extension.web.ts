import type { ExtensionContext } from 'vscode';
import { activateShared } from './vscode/activate.js';
import { CatalogueStore } from './vscode/catalogue/store.js';
import { isoDate } from './vscode/host.js';

/** Starts the extension in a browser: no programs can be run here, folders are walked through the editor's file system. */
export function activate(context: ExtensionContext): void {
  activateShared(context, { catalogue: new CatalogueStore(null), today: () => isoDate(new Date()), openAsking: null, openScan: null });
}
