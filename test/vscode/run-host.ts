// Runs the suite of test/host inside a real extension host, with this project as the extension under development:
//   tsx test/vscode/run-host.ts [--version min|current] [--web] [--grep PATTERN]
// --web: in the web worker that hosts extensions in a browser; what needs Node is skipped there, and counted.
// Results, logs and a picture of a failure are left in artifacts/host-VERSION-* and artifacts/host-web-*.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBrowser } from './browser.js';
import { WEB_RESULTS } from '../host/files.js';
import { bundleHostSuite, bundleWebSuite } from './bundle-host.js';
import { isVersion, type Version } from './install.js';
import { ARTIFACTS, ROOT, TOUR } from './paths.js';
import { allPassed, clearArtifacts, countLine, readResults, resultsFile, testLine } from './results.js';
import { startServer } from './server.js';
import { webExtension } from './web-extension.js';

const TIMEOUT_MS = 300_000;

/** True when the host ended well and every test passed. */
async function runHost(version: Version, inWebWorker: boolean, grep: string | undefined): Promise<boolean> {
  const part = inWebWorker ? 'host-web' : `host-${version}`;
  clearArtifacts(part);
  const { folder, suite } = inWebWorker ? webExtension(await bundleWebSuite(grep)) : { folder: ROOT, suite: await bundleHostSuite() };
  const env = { EXT_TEST_RESULTS: resultsFile(part), ...(grep === undefined ? {} : { EXT_TEST_GREP: grep }) };
  const server = await startServer({ version, env });
  const lines: string[] = [];
  let ended: unknown = 'without a code';
  try {
    const workspace = path.join(server.base, 'workspace');
    fs.cpSync(TOUR, workspace, { recursive: true });
    const { browser, page } = await startBrowser();
    try {
      page.on('console', (message) => lines.push(`[${message.type()}] ${message.text()}`));
      page.on('pageerror', (error) => lines.push(`[pageerror] ${error.message}`));
      const exited = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
      await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => lines.push(`[host ${type}] ${args.join(' ')}`));
      await page.goto(
        server.url(workspace, [
          ['extensionDevelopmentPath', server.remote(folder)],
          ...(inWebWorker ? ([['extensionDevelopmentKind', 'web']] as const) : []),
          ['extensionTestsPath', server.remote(suite)],
          ['skipWelcome', 'true'],
        ]),
      );
      ended = await withTimeout(exited);
    } catch (error) {
      console.error(error);
      await page.screenshot({ path: path.join(ARTIFACTS, `${part}-failure.png`) }).catch(() => undefined);
    } finally {
      await browser.close();
    }
    const left = path.join(workspace, WEB_RESULTS);
    if (fs.existsSync(left)) fs.copyFileSync(left, resultsFile(part));
  } finally {
    fs.writeFileSync(path.join(ARTIFACTS, `${part}-console.log`), lines.join('\n'));
    fs.copyFileSync(server.logFile, path.join(ARTIFACTS, `${part}-server.log`));
    await server.stop();
  }
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

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error(`the extension host's tests did not end in ${String(TIMEOUT_MS / 1000)} s`));
    }, TIMEOUT_MS).unref();
  });
  return Promise.race([promise, late]);
}

const { values } = parseArgs({
  options: { version: { type: 'string', default: 'current' }, web: { type: 'boolean', default: false }, grep: { type: 'string' } },
});
if (!isVersion(values.version)) throw new Error(`--version is min or current, not ${values.version}`);
process.exitCode = (await runHost(values.version, values.web, values.grep)) ? 0 : 1;
