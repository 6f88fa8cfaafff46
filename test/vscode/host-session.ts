// One suite in one real extension host: VS Code's server, a browser with its window, and what they leave.
import fs from 'node:fs';
import path from 'node:path';
import { startBrowser } from './browser.js';
import type { Version } from './install.js';
import { ARTIFACTS, TOUR } from './paths.js';
import { startServer } from './server.js';

const TIMEOUT_MS = 300_000;

export interface HostSession {
  readonly version: Version;
  /** Begins the names of its logs, and of the picture of a failure. */
  readonly part: string;
  /** The folder of the extension under development. */
  readonly folder: string;
  /** The bundled suite. */
  readonly suite: string;
  /** In the web worker that hosts extensions in a browser. */
  readonly inWebWorker?: boolean | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** Called with the private copy of the tour workspace when the window is closed. */
  readonly after?: ((workspace: string) => void) | undefined;
}

/** The code with which the suite ended; what kept it from ending, in words, is told on standard error. */
export async function runInHost({ version, part, folder, suite, inWebWorker = false, env, after }: HostSession): Promise<unknown> {
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
    after?.(workspace);
  } finally {
    fs.mkdirSync(ARTIFACTS, { recursive: true });
    fs.writeFileSync(path.join(ARTIFACTS, `${part}-console.log`), lines.join('\n'));
    fs.copyFileSync(server.logFile, path.join(ARTIFACTS, `${part}-server.log`));
    await server.stop();
  }
  return ended;
}

function withTimeout<T>(promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error(`the extension host's tests did not end in ${String(TIMEOUT_MS / 1000)} s`));
    }, TIMEOUT_MS).unref();
  });
  return Promise.race([promise, late]);
}
