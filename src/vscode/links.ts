import * as vscode from 'vscode';

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

/** A link for a hover that runs a command. */
export function commandUri(command: string, ...args: readonly unknown[]): string {
  return vscode.Uri.from({ scheme: 'command', path: command, query: JSON.stringify(args) }).toString();
}
