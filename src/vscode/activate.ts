import * as vscode from 'vscode';
import { registerAgentTools } from './agents.js';
import { registerCommands } from './commands.js';
import type { Engine } from './engine.js';
import type { Powers } from './host.js';
import { registerInventory } from './inventory.js';
import { registerPolicySchema } from './policySchema.js';
import { registerProviders } from './providers.js';
import { Start } from './start.js';

/**
 * Registers the extension with the editor, and no more: what checks is loaded behind it. Answers with what waits for that,
 * for what only some hosts have.
 */
export function activateShared(context: vscode.ExtensionContext, powers: Powers): () => Promise<Engine> {
  const log = vscode.window.createOutputChannel('Bedrock Residency', { log: true });
  const { version } = context.extension.packageJSON as { readonly version: string };
  const extension = { id: context.extension.id, uri: context.extensionUri, version };
  const { globalState: memory, workspaceState: workspaceMemory } = context;
  const start = new Start(async () => {
    const { Engine } = await import('./engine.js');
    return new Engine({ powers, log, extension, memory, workspaceMemory });
  }, log);
  const { engine } = start;
  context.subscriptions.push(
    log,
    start,
    registerProviders(engine),
    registerCommands(engine, log, extension.id),
    registerPolicySchema(extension.uri),
    registerAgentTools(engine),
    registerInventory(engine),
  );
  start.watch();
  return engine;
}
