// Runs the suite of test/host in desktop VS Code, for machines that can download it or name one:
//   [VSCODE_EXECUTABLE_PATH=/path/to/code] tsx test/vscode/run-desktop.ts [--version 1.103.0]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { bundleHostSuite } from './bundle-host.js';
import { ROOT, TOUR } from './paths.js';
import { removeAtEnd } from './processes.js';
import { allPassed, clearArtifacts, countLine, readResults, resultsFile, testLine } from './results.js';
import { QUIET_SETTINGS } from './server.js';

const PART = 'host-desktop';

async function runDesktop(version: string): Promise<boolean> {
  clearArtifacts(PART);
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-desktop-'));
  removeAtEnd(base);
  const workspace = path.join(base, 'workspace');
  fs.cpSync(TOUR, workspace, { recursive: true });
  const userData = path.join(base, 'data');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS));
  const executable = process.env.VSCODE_EXECUTABLE_PATH;
  if (process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined) {
    console.warn('no display: desktop VS Code needs one (xvfb-run -a npm run test:desktop)');
  }
  try {
    await runTests({
      ...(executable === undefined ? { version } : { vscodeExecutablePath: executable }),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: await bundleHostSuite(),
      extensionTestsEnv: { EXT_TEST_RESULTS: resultsFile(PART) },
      launchArgs: [workspace, `--user-data-dir=${userData}`, `--extensions-dir=${path.join(base, 'extensions')}`, '--disable-gpu'],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('VS Code could not be run, or its tests failed. VSCODE_EXECUTABLE_PATH names one that is installed.');
    process.exitCode = 1;
  }
  const results = readResults(PART);
  if (results === null) return false;
  console.log(results.environment);
  for (const test of results.tests) console.log(testLine(test));
  console.log(countLine(results));
  return process.exitCode !== 1 && allPassed(results);
}

const { values } = parseArgs({ options: { version: { type: 'string', default: 'stable' } } });
process.exitCode = (await runDesktop(values.version)) ? 0 : 1;
