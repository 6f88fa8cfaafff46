// Runs mocha's tests and tells what came of them; what is around it differs between Node and a web worker.
import type Mocha from 'mocha';
import * as vscode from 'vscode';
import type { SuiteResults, TestResult } from '../vscode/results.js';

/** Runs what was defined; `host` is what the extension host runs on. */
export async function runDefined(run: (done: () => void) => Mocha.Runner, host: string): Promise<SuiteResults> {
  const tests: TestResult[] = [];
  await new Promise<void>((resolve) => {
    const runner = run(() => {
      resolve();
    });
    runner.on('pass', (test) => tests.push({ title: test.fullTitle(), state: 'passed', ms: test.duration }));
    runner.on('pending', (test) => tests.push({ title: test.fullTitle(), state: 'skipped' }));
    runner.on('fail', (test, error: Error) =>
      tests.push({ title: test.fullTitle(), state: 'failed', error: error.stack ?? String(error) }),
    );
  });
  const { version, env, UIKind } = vscode;
  return { environment: `VS Code ${version} (${env.appName}, UIKind.${UIKind[env.uiKind]}), extension host ${host}`, tests };
}

/** Throws unless there are tests and none failed: VS Code ends the host with an error then. */
export function expectPassed({ tests }: SuiteResults): void {
  const failed = tests.filter((test) => test.state === 'failed').length;
  if (failed > 0 || tests.length === 0) throw new Error(`${String(failed)} of ${String(tests.length)} tests failed`);
}

/** The results file is the report: mocha's own reporters write to a console that nobody sees. */
export function silent(): void {
  // Nothing to say.
}

export const TIMEOUT_MS = 20_000;
