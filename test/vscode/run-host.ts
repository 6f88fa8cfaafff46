// Runs the suite of test/host inside a real extension host, with this project as the extension under development:
//   tsx test/vscode/run-host.ts [--version min|current] [--web] [--grep PATTERN]
// --web: in the web worker that hosts extensions in a browser; what needs Node is skipped there, and counted.
// Results, logs and a picture of a failure are left in artifacts/host-VERSION-* and artifacts/host-web-*.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { WEB_RESULTS } from '../host/files.js';
import { bundleHostSuite, bundleWebSuite } from './bundle-host.js';
import { runInHost } from './host-session.js';
import { isVersion, type Version } from './install.js';
import { ROOT } from './paths.js';
import { allPassed, clearArtifacts, countLine, readResults, resultsFile, testLine } from './results.js';
import { webExtension } from './web-extension.js';

/** True when the host ended well and every test passed. */
async function runHost(version: Version, inWebWorker: boolean, grep: string | undefined): Promise<boolean> {
  const part = inWebWorker ? 'host-web' : `host-${version}`;
  clearArtifacts(part);
  const { folder, suite } = inWebWorker ? webExtension(await bundleWebSuite(grep)) : { folder: ROOT, suite: await bundleHostSuite() };
  const env = { EXT_TEST_RESULTS: resultsFile(part), ...(grep === undefined ? {} : { EXT_TEST_GREP: grep }) };
  const after = (workspace: string): void => {
    const left = path.join(workspace, WEB_RESULTS);
    if (fs.existsSync(left)) fs.copyFileSync(left, resultsFile(part));
  };
  const ended = await runInHost({ version, part, folder, suite, inWebWorker, env, after });
  const results = readResults(part);
  if (results === null) {
    console.error(
      `the extension host ended ${String(ended)} and left no results; see artifacts/${part}-console.log and ${part}-server.log`,
    );
    return false;
  }
  console.log(results.environment);
  for (const test of results.tests) console.log(testLine(test));
  console.log(countLine(results));
  return ended === 0 && allPassed(results);
}

const { values } = parseArgs({
  options: { version: { type: 'string', default: 'current' }, web: { type: 'boolean', default: false }, grep: { type: 'string' } },
});
if (!isVersion(values.version)) throw new Error(`--version is min or current, not ${values.version}`);
process.exitCode = (await runHost(values.version, values.web, values.grep)) ? 0 : 1;
