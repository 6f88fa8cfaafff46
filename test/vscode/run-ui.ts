// Installs the packaged extension into a fresh VS Code and drives the real workbench in a real browser:
//   tsx test/vscode/run-ui.ts [--version min|current] [NAME …]
// NAME is a file of test/ui without `.test.ts`; all of them without a name. Pictures and logs: artifacts/ui-*.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from './browser.js';
import { isVersion } from './install.js';
import { ROOT } from './paths.js';
import { allPassed, clearArtifacts, countLine, writeResults, type TestResult } from './results.js';
import { runUiSuite, type UiSuite } from './suite.js';

const { values, positionals } = parseArgs({ options: { version: { type: 'string', default: 'current' } }, allowPositionals: true });
if (!isVersion(values.version)) throw new Error(`--version is min or current, not ${values.version}`);

const folder = path.join(ROOT, 'test/ui');
const names = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.test.ts'.length))
  .filter((name) => positionals.length === 0 || positionals.includes(name));

clearArtifacts('ui');
const environment = `the workbench in ${path.basename(findBrowser())}`;
const tests: TestResult[] = [];
for (const name of names) {
  const module = (await import(pathToFileURL(path.join(folder, `${name}.test.ts`)).href)) as { default: UiSuite };
  tests.push(...(await runUiSuite(module.default, `ui-${name}`, { version: values.version })));
}
const results = { environment, tests };
writeResults('ui', results);
console.log(countLine(results));
process.exitCode = allPassed(results) ? 0 : 1;
