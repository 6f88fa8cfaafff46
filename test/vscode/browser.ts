// The browser that shows the workbench: CHROME_PATH, else Chromium or Chrome on the PATH, else Debian's, installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';

  constructor() {
    super(
      'no browser: install Chromium or Chrome (on Debian: apt-get install chromium fonts-noto-cjk), or name one with CHROME_PATH=/path/to/chrome',
    );
  }
}

function onPath(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of NAMES) {
      const file = path.join(folder, name);
      if (folder !== '' && fs.existsSync(file)) return file;
    }
  }
  return undefined;
}

function installOnDebian(): void {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return;
  console.log(`installing ${PACKAGES.join(' ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]]) {
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}

/** The browser's file; {@link NoBrowserError} where none can be had. */
export function findBrowser(): string {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (fs.existsSync(named)) return named;
    throw new Error(`CHROME_PATH names ${named}, which is not there`);
  }
  const found = onPath();
  if (found !== undefined) return found;
  installOnDebian();
  const installed = onPath();
  if (installed !== undefined) return installed;
  throw new NoBrowserError();
}

export interface OpenBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly page: Page;
}

export interface BrowserOptions {
  readonly viewport?: { readonly width: number; readonly height: number } | undefined;
  readonly locale?: string | undefined;
  /** 2 makes sharp pictures. */
  readonly deviceScaleFactor?: number | undefined;
}

export async function startBrowser(options: BrowserOptions = {}): Promise<OpenBrowser> {
  const quiet = ['no-first-run', 'disable-background-networking', 'disable-component-update', 'disable-sync', 'disable-quic'];
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', ...quiet.map((flag) => `--${flag}`)],
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    locale: options.locale ?? 'en-US',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Nothing but this machine: requests to anywhere else fail at once instead of after a name look-up.
  await context.route(
    (url) => url.hostname !== '127.0.0.1' && !url.hostname.endsWith('localhost'),
    (route) => route.abort(),
  );
  // The loader of these scripts wraps named functions in a helper, which a function sent to the page then asks for.
  await context.addInitScript('globalThis.__name ??= (named) => named');
  return { browser, context, page: await context.newPage() };
}
