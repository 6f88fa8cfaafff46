import * as vscode from 'vscode';
import { localeOf } from '../explain/locale.js';

/** As the manifest has it. */
const PROVIDER = 'bedrock-residency.mcp';

/**
 * Offers the MCP server to the editor's agents: the command line's own, run by the editor's Node, for the first folder of
 * the workspace. `findRipgrep` names the program that searches folders; null where the editor has none.
 */
export function registerMcpServer(
  context: vscode.ExtensionContext,
  findRipgrep: (appRoot: string) => Promise<string | null>,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(() => {
    changed.fire();
  });
  const provider = vscode.lm.registerMcpServerDefinitionProvider(PROVIDER, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: async () => [await definition(context, findRipgrep)],
  });
  return vscode.Disposable.from(provider, folders, changed);
}

async function definition(
  { extension }: vscode.ExtensionContext,
  findRipgrep: (appRoot: string) => Promise<string | null>,
): Promise<vscode.McpStdioServerDefinition> {
  const ripgrep = await findRipgrep(vscode.env.appRoot);
  const { version } = extension.packageJSON as { readonly version: string };
  const entry = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'extension', 'mcp.mjs').fsPath;
  const args = [entry, '--locale', localeOf(vscode.env.language), ...(ripgrep === null ? [] : ['--ripgrep', ripgrep])];
  const server = new vscode.McpStdioServerDefinition('Bedrock Residency', process.execPath, args, { ELECTRON_RUN_AS_NODE: '1' }, version);
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.scheme === 'file');
  if (folder !== undefined) server.cwd = folder.uri;
  return server;
}
