import * as vscode from 'vscode';

/** The section that all settings stand in. */
export const SECTION = 'bedrockResidency';

/** Every command of the extension; those that the manifest lists are in the palette, the others are run by actions and links. */
export const COMMANDS = {
  checkFile: 'bedrockResidency.checkFile',
  fixAll: 'bedrockResidency.fixAll',
  explainReference: 'bedrockResidency.explainReference',
  generateGuardrail: 'bedrockResidency.generateGuardrail',
  showLog: 'bedrockResidency.showLog',
  createPolicy: 'bedrockResidency.createPolicy',
  pickPolicy: 'bedrockResidency.pickPolicy',
  showRoutes: 'bedrockResidency.showRoutes',
  explainRule: 'bedrockResidency.explainRule',
  suppress: 'bedrockResidency.suppress',
} as const;

/** The commands around the catalogue of models and Regions. */
export const CATALOGUE_COMMANDS = {
  refresh: 'bedrockResidency.refreshCatalogue',
  resolve: 'bedrockResidency.resolveReference',
  showModels: 'bedrockResidency.showModels',
  forget: 'bedrockResidency.forgetCatalogue',
} as const;

/** The commands of the whole workspace and of the list of its references. */
export const INVENTORY_COMMANDS = {
  scan: 'bedrockResidency.scanWorkspace',
  fixAll: 'bedrockResidency.fixAllInWorkspace',
  showAuditReport: 'bedrockResidency.showAuditReport',
  saveAuditReport: 'bedrockResidency.saveAuditReport',
  group: 'bedrockResidency.inventory.group',
  filter: 'bedrockResidency.inventory.filter',
  clearFilter: 'bedrockResidency.inventory.clearFilter',
  open: 'bedrockResidency.inventory.open',
  showMore: 'bedrockResidency.inventory.showMore',
  fix: 'bedrockResidency.inventory.fix',
  accept: 'bedrockResidency.inventory.accept',
  copy: 'bedrockResidency.inventory.copy',
} as const;

/** Where something stands: its document's address, and 0-based line and character; all that a link can carry. */
export interface Place {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export function placeOf({ uri }: vscode.TextDocument, { start }: vscode.Range): Place {
  return { uri: uri.toString(), line: start.line, character: start.character };
}

/** The commands of the first steps. */
export const GUIDE_COMMANDS = {
  getStarted: 'bedrockResidency.getStarted',
  openSample: 'bedrockResidency.openSample',
  addToCi: 'bedrockResidency.addToCi',
} as const;

/** A link for a hover that runs a command. */
export function commandUri(command: string, ...args: readonly unknown[]): string {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify(args) }).toString();
}
