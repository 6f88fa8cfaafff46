import * as vscode from 'vscode';
import { localeOf } from '../explain/locale.js';

/** Serves the policy file's schema in the editor's language; the manifest names it for policy files. */
export const SCHEMA_SCHEME = 'bedrock-residency-schema';

export function registerPolicySchema(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEMA_SCHEME, {
    provideTextDocumentContent: async () => {
      const locale = localeOf(vscode.env.language);
      const name = locale === 'en' ? 'policy.schema.json' : `policy.${locale}.schema.json`;
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', 'schemas', name)));
    },
  });
}
