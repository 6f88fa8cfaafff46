import assert from 'node:assert/strict';
import * as vscode from 'vscode';

declare const IN_WEB_WORKER: boolean;

/** For tests that start programs, or touch the disk by themselves: skipped, and counted so, where neither can be done. */
export function describeWithNode(title: string, define: (this: Mocha.Suite) => void): void {
  (IN_WEB_WORKER ? describe.skip : describe)(title, define);
}

/** The other way round. */
export function describeInWebWorker(title: string, define: (this: Mocha.Suite) => void): void {
  (IN_WEB_WORKER ? describe : describe.skip)(title, define);
}

export const EXTENSION_ID = 'bedrock-residency.bedrock-residency';
export const SOURCE = 'Bedrock Residency';

/** A call that leaves Japan twice: by its Region, and by its profile. */
export const LEAVING = [
  'import boto3',
  'client = boto3.client("bedrock-runtime", region_name="us-east-1")',
  'client.converse(modelId="us.anthropic.claude-sonnet-4-6", messages=[])',
  '',
].join('\n');

/** The same call inside Japan. */
export const STAYING = LEAVING.replace('us-east-1', 'ap-northeast-1').replace('us.anthropic', 'jp.anthropic');

/** Asks until the answer is neither false nor undefined. */
export async function until<T>(
  what: string,
  ask: () => T | false | undefined | PromiseLike<T | false | undefined>,
  ms = 10_000,
): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function activated(): Promise<void> {
  const extension = await until('activation', () => {
    const found = vscode.extensions.getExtension(EXTENSION_ID);
    return found?.isActive === true && found;
  });
  // One whose start failed counts as active: this says why it did.
  await extension.activate();
}

/** A document that is not saved yet, in an editor. */
export async function openText(content: string, language = 'python'): Promise<vscode.TextDocument> {
  await activated();
  // Asked again where the address of one that is just closing was given anew.
  const document = await until('a document with the text', async () => {
    const made = await vscode.workspace.openTextDocument({ content, language });
    return !made.isClosed && made.getText() === content && made;
  });
  await vscode.window.showTextDocument(document);
  return document;
}

let files = 0;

/** Writes a new file into the workspace. */
export async function newFile(name: string, content: string): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a workspace folder is open');
  const uri = vscode.Uri.joinPath(folder.uri, `made-by-tests/${String(++files)}`, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

export async function openFile(name: string, content: string): Promise<vscode.TextDocument> {
  await activated();
  const document = await vscode.workspace.openTextDocument(await newFile(name, content));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Our diagnostics of a document, as they are now. */
export function ours(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter((diagnostic) => diagnostic.source === SOURCE);
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits until the rules found in a document are exactly these, in this order. */
export function rulesBecome(document: vscode.TextDocument, wanted: readonly string[]): Promise<vscode.Diagnostic[]> {
  let last: readonly string[] = [];
  return until(`the rules ${wanted.join(', ') || '(none)'}`, () => {
    const found = ours(document.uri);
    last = found.map(ruleOf);
    return JSON.stringify(last) === JSON.stringify(wanted) && found;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; the rules are ${last.join(', ') || '(none)'}`);
  });
}

/** Where a text first stands in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  assert.ok(start >= 0, `${text} is in the document`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

export async function hoverText(document: vscode.TextDocument, text: string): Promise<string> {
  const position = rangeOf(document, text).start.translate(0, 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

export function actionsAt(
  document: vscode.TextDocument,
  text: string,
  kind: vscode.CodeActionKind = vscode.CodeActionKind.QuickFix,
): PromiseLike<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    kind.value,
  );
}

/** Waits for an action: while VS Code starts, a request may come back empty because another provider registers. */
export function actionAt(
  document: vscode.TextDocument,
  text: string,
  title: RegExp,
  kind?: vscode.CodeActionKind,
): Promise<vscode.CodeAction> {
  return until(`the action ${String(title)}`, async () =>
    (await actionsAt(document, text, kind)).find((action) => title.test(action.title)),
  );
}

/** Applies an action's edit. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  assert.ok(action.edit, `${action.title} has an edit`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** Sets settings for the workspace, runs, and puts back what was there. */
export async function withSettings(settings: Readonly<Record<string, unknown>>, run: () => Promise<void>): Promise<void> {
  const set = async (value: (name: string) => unknown): Promise<void> => {
    for (const name of Object.keys(settings)) {
      await vscode.workspace.getConfiguration('bedrockResidency').update(name, value(name), vscode.ConfigurationTarget.Workspace);
    }
  };
  await set((name) => settings[name]);
  try {
    await run();
  } finally {
    await set(() => undefined);
  }
}

/**
 * Runs a command and accepts whatever it asks, the way it stands there, until it ends; once more where a question was
 * accepted before its choices had come.
 */
export async function accepting<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  for (let tries = 0; ; tries++) {
    const running = vscode.commands.executeCommand<T>(command, ...args);
    let ended = false;
    const end = (): void => {
      ended = true;
    };
    void running.then(end, end);
    await until(
      `the end of ${command}`,
      async () => {
        if (!ended) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return ended;
      },
      60_000,
    );
    const outcome = await running;
    if (outcome !== 'cancelled' || tries === 3) return outcome;
  }
}

/** Closes every tab without saving. */
export async function closeEditors(): Promise<void> {
  await until('no tabs', async () => {
    if (vscode.window.tabGroups.all.every((group) => group.tabs.length === 0)) return true;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return false;
  });
}
