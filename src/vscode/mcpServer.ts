import * as vscode from 'vscode';
import { localeOf } from '../explain/locale.js';
import type { CatalogueStore } from './catalogue/store.js';
import type { SettingsStore } from './settings.js';

/** As the manifest has it. */
const PROVIDER = 'bedrock-residency.mcp';

export interface McpServerContext {
  readonly extension: vscode.Extension<unknown>;
  readonly settings: SettingsStore;
  readonly catalogue: CatalogueStore;
  /** Names the program that searches folders; null where the editor has none. */
  readonly findRipgrep: (appRoot: string) => Promise<string | null>;
}

/**
 * Offers the MCP server to the editor's agents: the command line's own, run by the editor's Node, for the first folder of
 * the workspace. It reads policy files by itself; the policy of the settings, which holds where there is none, and the
 * catalogue that is in use are given to it, anew whenever they change.
 */
export function registerMcpServer(context: McpServerContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  /** What the editor was last told; null until it asks, which may be never. */
  let told: string | null = null;
  const tell = (): void => {
    if (told !== null && told !== JSON.stringify(given(context))) changed.fire();
  };
  const provider = vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: async () => {
      const now = given(context);
      told = JSON.stringify(now);
      return [await definition(now, context)];
    },
  });
  return vscode.Disposable.from(provider, context.settings.onDidChange(tell), context.catalogue.onDidChange(tell), changed);
}

/** What the server can't find by itself. */
function given({ extension, settings, catalogue }: McpServerContext): Given {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  const { saved } = catalogue;
  const { version } = extension.packageJSON as { readonly version: string };
  return {
    folder,
    // Another version has the editor ask the server for its tools again.
    version: `${version}+catalogue.${catalogue.current().asOf}`,
    words: [
      '--locale',
      localeOf(vscode.env.language),
      '--default-policy',
      JSON.stringify(settings.ofFolder(folder).asPolicyFile),
      ...(saved.kind === 'used' ? ['--catalog', saved.file] : []),
    ],
  };
}

interface Given {
  readonly folder: vscode.Uri | undefined;
  readonly version: string;
  readonly words: readonly string[];
}

async function definition(
  { folder, version, words }: Given,
  { extension, findRipgrep }: McpServerContext,
): Promise<vscode.McpStdioServerDefinition> {
  const ripgrep = await findRipgrep(vscode.env.appRoot);
  const entry = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'extension', 'mcp.mjs').fsPath;
  const args = [entry, ...words, ...(ripgrep === null ? [] : ['--ripgrep', ripgrep])];
  const server = new vscode.McpStdioServerDefinition('Bedrock Residency', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version);
  if (folder !== undefined) server.cwd = folder;
  return server;
}
