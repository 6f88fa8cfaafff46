// What a suite found, as JSON in artifacts/ for the orchestrator and as lines for a person.
import fs from 'node:fs';
import path from 'node:path';
import { ARTIFACTS } from './paths.js';

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms?: number | undefined;
  readonly error?: string | undefined;
}

export interface SuiteResults {
  /** What it ran in, for a person. */
  readonly environment: string;
  readonly tests: readonly TestResult[];
}

export function resultsFile(part: string): string {
  return path.join(ARTIFACTS, `${part}-results.json`);
}

/** Null when the suite left no results, or broken ones. */
export function readResults(part: string): SuiteResults | null {
  try {
    return JSON.parse(fs.readFileSync(resultsFile(part), 'utf8')) as SuiteResults;
  } catch {
    return null;
  }
}

export function writeResults(part: string, results: SuiteResults): void {
  fs.mkdirSync(ARTIFACTS, { recursive: true });
  fs.writeFileSync(resultsFile(part), JSON.stringify(results, null, 2));
}

/** Removes what an earlier run left, so that nothing old is taken for new. */
export function clearArtifacts(part: string): void {
  fs.mkdirSync(ARTIFACTS, { recursive: true });
  for (const name of fs.readdirSync(ARTIFACTS)) {
    if (name.startsWith(`${part}-`)) fs.rmSync(path.join(ARTIFACTS, name), { recursive: true });
  }
}

export function testLine(test: TestResult): string {
  const word = test.state === 'passed' ? 'ok' : test.state;
  const time = test.ms === undefined ? '' : ` (${String(test.ms)} ms)`;
  const error = test.error === undefined ? '' : `\n${test.error}`;
  return `  ${word} - ${test.title}${time}${error}`;
}

export function count(results: SuiteResults, state: TestResult['state']): number {
  return results.tests.filter((test) => test.state === state).length;
}

/** The counts in words that cannot be taken for the closing line of `npm test`. */
export function countLine(results: SuiteResults): string {
  const skipped = count(results, 'skipped');
  const rest = skipped > 0 ? `, ${skipped} skipped` : '';
  return `tests: ${count(results, 'passed')} passed, ${count(results, 'failed')} failed${rest}`;
}

/** True when there are tests and none failed. */
export function allPassed(results: SuiteResults | null): boolean {
  return results !== null && results.tests.length > 0 && count(results, 'failed') === 0;
}
