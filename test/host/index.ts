// VS Code loads this inside the extension host and calls run(); a rejected promise ends the host with an error.
// `HOST_TESTS` holds the names of the test files beside this one, filled in when the suite is bundled.
import fs from 'node:fs';
import Mocha from 'mocha';
import * as vscode from 'vscode';
import type { SuiteResults, TestResult } from '../vscode/results.js';

declare const HOST_TESTS: readonly string[];

/** The results file is the report: mocha's own reporters write to a console that nobody sees. */
function silent(): void {
  // Nothing to say.
}

export async function run(): Promise<void> {
  const grep = process.env.EXT_TEST_GREP;
  const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: silent as never, ...(grep === undefined ? {} : { grep }) });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, '', mocha);
  for (const name of HOST_TESTS) await import(`./${name}.test.ts`);

  const tests: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('pass', (test) => tests.push({ title: test.fullTitle(), state: 'passed', ms: test.duration }));
    runner.on('pending', (test) => tests.push({ title: test.fullTitle(), state: 'skipped' }));
    runner.on('fail', (test, error: Error) =>
      tests.push({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
    );
  });

  const environment = `VS Code ${vscode.version} (${vscode.env.appName}, UIKind.${vscode.UIKind[vscode.env.uiKind]}), extension host on Node ${process.version}`;
  const results: SuiteResults = { environment, tests };
  if (process.env.EXT_TEST_RESULTS !== undefined) fs.writeFileSync(process.env.EXT_TEST_RESULTS, JSON.stringify(results, null, 2));
  const failed = tests.filter((test) => test.state === 'failed').length;
  if (failed > 0 || tests.length === 0) throw new Error(`${String(failed)} of ${String(tests.length)} tests failed`);
}
