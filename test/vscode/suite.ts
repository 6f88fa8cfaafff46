// A suite of steps in one window. Each file test/ui/NAME.test.ts has one as its default export.
import path from 'node:path';
import { ARTIFACTS } from './paths.js';
import { testLine, type TestResult } from './results.js';
import { Workbench, type WorkbenchOptions } from './workbench.js';

export interface UiStep {
  readonly title: string;
  readonly run: (workbench: Workbench) => Promise<void>;
}

export interface UiSuite {
  readonly title: string;
  readonly options: WorkbenchOptions;
  readonly steps: readonly UiStep[];
}

/** Steps run in order in one window of their own; each needs the ones before, so a failing one ends the suite. */
export function uiSuite(
  title: string,
  options: WorkbenchOptions,
  define: (step: (title: string, run: UiStep['run']) => void) => void,
): UiSuite {
  const steps: UiStep[] = [];
  define((stepTitle, run) => steps.push({ title: stepTitle, run }));
  return { title, options, steps };
}

/** Runs one suite; `name` begins the names of its log and of the picture of a failure. */
export async function runUiSuite(suite: UiSuite, name: string, override: WorkbenchOptions = {}): Promise<TestResult[]> {
  console.log(suite.title);
  const results: TestResult[] = [];
  const add = (result: TestResult): void => {
    results.push({ ...result, title: `${suite.title}: ${result.title}` });
    console.log(testLine(result));
  };
  let workbench: Workbench;
  try {
    workbench = await Workbench.open({ ...suite.options, ...override });
  } catch (error) {
    add({ title: 'opens the window', state: 'failed', error: errorText(error) });
    return results;
  }
  try {
    for (const step of suite.steps) {
      if (results.some((result) => result.state === 'failed')) {
        add({ title: step.title, state: 'skipped' });
        continue;
      }
      const started = Date.now();
      try {
        await step.run(workbench);
        add({ title: step.title, state: 'passed', ms: Date.now() - started });
      } catch (error) {
        await workbench.screenshot(`${name}-failure`).catch(() => undefined);
        add({ title: step.title, state: 'failed', ms: Date.now() - started, error: errorText(error) });
      }
    }
  } finally {
    await workbench.close(path.join(ARTIFACTS, `${name}-server.log`));
  }
  return results;
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
