import * as vscode from 'vscode';
import type { openAsking } from './catalogue/permission.js';
import type { Engine } from './engine.js';
import { CATALOGUE_COMMANDS, COMMANDS, GUIDE_COMMANDS, type Place } from './links.js';

/** What a command does, given the engine and the command's own arguments. Loads what it needs beside that when it is run. */
type Handler = (engine: Engine, ...args: never[]) => unknown;

const HANDLERS: Readonly<Record<Exclude<keyof typeof COMMANDS, 'showLog'>, Handler>> = {
  checkFile: async (engine) => (await import('./fileCommands.js')).checkFile(engine),
  fixAll: async (engine) => (await import('./fileCommands.js')).fixAll(engine),
  explainReference: async (engine, uri?: vscode.Uri, position?: vscode.Position) =>
    (await import('./fileCommands.js')).explainReference(engine, uri, position),
  explainRule: async (engine, rule: unknown) => (await import('./fileCommands.js')).explainRule(engine, rule),
  suppress: async (engine, uri: vscode.Uri, position: vscode.Position, rule: string) =>
    (await import('./suppress.js')).suppress(engine, uri, position, rule),
  generateGuardrail: async ({ speakers }, type?: unknown) => {
    const { generateGuardrail } = await import('./guardrail.js');
    return (await generateGuardrail(speakers.of(vscode.window.activeTextEditor?.document), type))?.uri ?? null;
  },
  showRoutes: async ({ analyses, speakers, host }, id?: unknown) =>
    (await import('./routes.js')).showRoutes(analyses, speakers, host.today, id),
  pickPolicy: async ({ settings, speakers }, preset?: unknown, level?: unknown) =>
    (await import('./pickPolicy.js')).pickPolicy(settings, speakers, preset, level),
  createPolicy: async ({ speakers }) => (await import('./policyCommands.js')).createPolicyFile(speakers),
};

const asking = async (engine: Engine): ReturnType<typeof openAsking> => (await import('./catalogue/permission.js')).openAsking(engine);

const CATALOGUE_HANDLERS: Readonly<Record<keyof typeof CATALOGUE_COMMANDS, Handler>> = {
  refresh: async (engine) => (await asking(engine))?.refreshCatalogue(engine) ?? 'unavailable',
  resolve: async (engine, place?: Place) => (await asking(engine))?.resolveReference(engine, place) ?? 'unavailable',
  showModels: async (engine) => (await import('./catalogue/models.js')).showModels(engine),
  forget: async (engine) => (await import('./catalogue/forget.js')).forgetCatalogue(engine),
};

const GUIDE_HANDLERS: Readonly<Record<Exclude<keyof typeof GUIDE_COMMANDS, 'getStarted'>, Handler>> = {
  openSample: async (engine) => (await import('./sample.js')).openSample(engine),
  addToCi: async ({ extension, speakers }, system?: unknown) => (await import('./addToCi.js')).addToCi(extension.version, speakers, system),
};

/** Registers every command but those of the inventory; each waits for the engine that does not do without. */
export function registerCommands(engine: () => Promise<Engine>, log: vscode.LogOutputChannel, extensionId: string): vscode.Disposable {
  const all = <Key extends string>(
    names: Readonly<Record<Key, string>>,
    handlers: Readonly<Partial<Record<Key, Handler>>>,
  ): vscode.Disposable[] =>
    (Object.entries(handlers) as [Key, Handler][]).map(([key, handler]) =>
      vscode.commands.registerCommand(names[key], async (...args: never[]) => handler(await engine(), ...args)),
    );
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.showLog, () => {
      log.show();
    }),
    vscode.commands.registerCommand(GUIDE_COMMANDS.getStarted, () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#start`, false),
    ),
    ...all(COMMANDS, HANDLERS),
    ...all(CATALOGUE_COMMANDS, CATALOGUE_HANDLERS),
    ...all(GUIDE_COMMANDS, GUIDE_HANDLERS),
  );
}
