import * as vscode from 'vscode';
import { registerAgentTools } from './agentTools.js';
import { Analyses } from './analyses.js';
import { registerCatalogue } from './catalogue/commands.js';
import { Checker } from './checker.js';
import { registerCodeActions } from './codeActions.js';
import { registerCommands } from './commands.js';
import { registerCompletion } from './completion.js';
import { registerGuide } from './guide.js';
import type { Host } from './host.js';
import { registerHover } from './hover.js';
import { registerInlayHints } from './inlayHints.js';
import { registerInventory } from './inventory.js';
import { ScannedFolders } from './scannedFolders.js';
import { SettingsStore } from './settings.js';
import { PolicyDiagnostics } from './policyDiagnostics.js';
import { PolicyStatus } from './policyStatus.js';
import { registerPolicySchema } from './policySchema.js';
import { PolicyFiles } from './policyFiles.js';
import { registerSettingsReport } from './settingsReport.js';
import { Speakers } from './speakers.js';
import { Status } from './status.js';
import { UnreadFiles } from './unreadFiles.js';

/** Builds the editor side on whatever the host can do; answers with the settings, for what only some hosts have. */
export function activateShared(context: vscode.ExtensionContext, host: Host): SettingsStore {
  const log = vscode.window.createOutputChannel('Bedrock Residency', { log: true });
  const policyFiles = new PolicyFiles(host.catalogue);
  const settings = new SettingsStore(host.catalogue, policyFiles);
  const speakers = new Speakers(host, settings);
  const scanned = new ScannedFolders();
  const analyses = new Analyses(host, settings, scanned, (error) => {
    log.error(error instanceof Error ? error : String(error));
  });
  const checker = new Checker(analyses, settings, speakers, log);
  context.subscriptions.push(
    log,
    host.catalogue,
    policyFiles,
    settings,
    checker,
    scanned,
    scanned.onDidChange(() => {
      analyses.clear();
      checker.checkAll();
    }),
    registerHover(analyses, speakers, settings),
    registerInlayHints(analyses, checker, settings, speakers),
    registerCodeActions(analyses, speakers),
    registerCompletion(host, settings, speakers),
    registerCommands({ host, analyses, settings, checker, speakers, log, extensionUri: context.extensionUri }),
    new Status(analyses, checker, settings, speakers, host),
    new PolicyStatus(settings, speakers),
    new UnreadFiles(speakers),
    new PolicyDiagnostics(policyFiles, speakers, host),
    registerPolicySchema(context.extensionUri, speakers),
    registerGuide({
      extension: { id: context.extension.id, uri: context.extensionUri, version: versionOf(context) },
      speakers,
    }),
    registerAgentTools(host, speakers),
    registerCatalogue({ host, analyses, settings, speakers, log, memory: context.globalState }, checker),
    registerSettingsReport(settings, speakers, log),
    registerInventory({ host, settings, speakers, analyses, checker, scanned, log, version: versionOf(context) }, context.workspaceState),
  );
  checker.checkAll();
  // Nothing waits for it: what is open is judged again when an account has said more.
  void host.catalogue.load();
  return settings;
}

function versionOf({ extension }: vscode.ExtensionContext): string {
  return String((extension.packageJSON as { readonly version: unknown }).version);
}
