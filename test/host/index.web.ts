// The same in a web worker: no files but the workspace's, which the results are left in, and no environment. `HOST_TESTS`
// and `HOST_GREP` are filled in when the suite is bundled.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { WEB_RESULTS } from './files.js';
import { expectPassed, runDefined, silent, TIMEOUT_MS } from './run.js';

declare const HOST_TESTS: readonly string[];
declare const HOST_GREP: string | null;

export async function run(): Promise<void> {
  if (!('WorkerGlobalScope' in globalThis)) throw new Error('this is no web worker');
  mocha.setup({ ui: 'bdd', timeout: TIMEOUT_MS, reporter: silent as never, ...(HOST_GREP === null ? {} : { grep: HOST_GREP }) });
  for (const name of HOST_TESTS) await import(`./${name}.test.ts`);
  // Its own `run` for browsers asks the address of a page.
  const results = await runDefined((done) => Mocha.prototype.run.call(mocha, done), 'in a web worker');
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no workspace to leave the results in');
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder.uri, WEB_RESULTS),
    new TextEncoder().encode(JSON.stringify(results, null, 2)),
  );
  expectPassed(results);
}
