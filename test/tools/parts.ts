// The parts of `npm test`, in their order.
import fs from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, ROOT } from '../vscode/paths.js';
import { count, readResults } from '../vscode/results.js';
import { ownPackage } from '../vscode/workbench.js';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export interface Part {
  readonly name: string;
  /** All are run, whatever becomes of the ones before. */
  readonly commands: readonly (readonly [file: string, ...args: string[]])[];
  /** What its tests left; a part without tests of its own counts as one. */
  readonly counts?: () => Counts | null;
  /** What is wrong although the commands ended well. */
  readonly complaint?: () => string | null;
  readonly needsWorkbench?: true;
  readonly minutes: number;
}

/** The Marketplace takes more; a package this small installs at once. */
const PACKAGE_LIMIT = 4_000_000;
const UNIT_REPORT = path.join(ARTIFACTS, 'unit-results.json');

function bin(name: string, ...args: string[]): [string, ...string[]] {
  return [path.join(ROOT, 'node_modules/.bin', name), ...args];
}

/** Without a process between, so that signals arrive. */
function script(file: string, ...args: string[]): [string, ...string[]] {
  return [process.execPath, '--import', 'tsx', path.join(ROOT, file), ...args];
}

function suiteCounts(part: string): Counts | null {
  const results = readResults(part);
  return results && { passed: count(results, 'passed'), failed: count(results, 'failed') };
}

function unitCounts(): Counts | null {
  if (!fs.existsSync(UNIT_REPORT)) return null;
  const report = JSON.parse(fs.readFileSync(UNIT_REPORT, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function packageComplaint(): string | null {
  const size = fs.statSync(ownPackage()).size;
  return size < PACKAGE_LIMIT ? null : `${path.basename(ownPackage())} has ${size} bytes, more than ${PACKAGE_LIMIT}`;
}

export const PARTS: readonly Part[] = [
  {
    name: 'generated files are fresh',
    commands: ['catalogue', 'map', 'rules', 'policy-schema', 'readme', 'architecture'].map((what) =>
      script(`test/tools/build-${what}.ts`, '--check'),
    ),
    minutes: 2,
  },
  {
    name: 'lint',
    commands: [bin('eslint', '--max-warnings', '0', '.'), bin('prettier', '--check', '--log-level', 'warn', '.')],
    minutes: 10,
  },
  { name: 'types', commands: [bin('tsc', '-p', '.')], minutes: 5 },
  {
    name: 'build and package',
    commands: [[process.execPath, 'esbuild.config.mjs'], bin('vsce', 'package', '--no-dependencies')],
    complaint: packageComplaint,
    minutes: 5,
  },
  {
    name: 'unit tests',
    commands: [bin('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`)],
    counts: unitCounts,
    minutes: 15,
  },
  { name: 'corpus', commands: [script('test/tools/corpus.ts', '--check')], counts: () => suiteCounts('corpus'), minutes: 5 },
  {
    name: 'audit report in a browser',
    commands: [script('test/report/run-report.ts')],
    counts: () => suiteCounts('report'),
    needsWorkbench: true,
    minutes: 5,
  },
  {
    name: 'extension host, newest VS Code',
    commands: [script('test/vscode/run-host.ts', '--version', 'current')],
    counts: () => suiteCounts('host-current'),
    needsWorkbench: true,
    minutes: 15,
  },
  {
    name: 'extension host, lowest VS Code',
    commands: [script('test/vscode/run-host.ts', '--version', 'min')],
    counts: () => suiteCounts('host-min'),
    needsWorkbench: true,
    minutes: 15,
  },
  {
    name: 'extension host of a browser',
    commands: [script('test/vscode/run-host.ts', '--web')],
    counts: () => suiteCounts('host-web'),
    needsWorkbench: true,
    minutes: 15,
  },
  {
    name: 'workbench in a browser',
    commands: [script('test/vscode/run-ui.ts')],
    counts: () => suiteCounts('ui'),
    needsWorkbench: true,
    minutes: 20,
  },
];
