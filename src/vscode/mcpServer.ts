import * as vscode from 'vscode';
import { localeOf } from '../explain/locale.js';
import type { Engine } from './engine.js';

/** As the manifest has it. */
const PROVIDER = 'bedrock-residency.mcp';

export interface McpServerContext {
  readonly extension: vscode.Extension<unknown>;
  readonly engine: () => Promise<Engine>;
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
  /** What the editor was last told; it may never ask. */
  let told: { readonly given: string; readonly subscription: vscode.Disposable } | null = null;
  const provider = vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: async () => {
      const engine = await context.engine();
      const tell = (): void => {
        if (told?.given !== JSON.stringify(given(engine))) changed.fire();
      };
      const now = given(engine);
      const { settings, host } = engine;
      const subscription = told?.subscription ?? vscode.Disposable.from(settings.onDidChange(tell), host.catalogue.onDidChange(tell));
      told = { given: JSON.stringify(now), subscription };
      return [await definition(now, context)];
    },
  });
  return vscode.Disposable.from(provider, changed, {
    dispose: () => {
      told?.subscription.dispose();
    },
  });
}

/** What the server can't find by itself. */
function given({ extension, settings, host: { catalogue } }: Engine): Given {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file')?.uri;
  const { saved } = catalogue;
  return {
    folder,
    // Another version has the editor ask the server for its tools again.
    version: `${extension.version}+catalogue.${catalogue.current().asOf}`,
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
