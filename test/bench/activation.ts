// How long the extension takes to start, as VS Code itself tells it under "Show Running Extensions": loading its code and
// calling its `activate`, in a window of its own each time.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startBrowser } from '../vscode/browser.js';
import { ROOT, TOUR } from '../vscode/paths.js';
import { startServer } from '../vscode/server.js';

/** ms by the names of extensions; those that VS Code brings, too. */
export type Activations = Readonly<Record<string, number>>;

const FILE = 'backend/app/chat.py';
/** In development it goes by its identifier. */
export const OWN = 'bedrock-residency.bedrock-residency';

export async function activations(windows: number): Promise<Activations[]> {
  const server = await startServer();
  try {
    const workspace = path.join(server.base, 'workspace');
    fs.cpSync(TOUR, workspace, { recursive: true });
    const { browser, page } = await startBrowser({ viewport: { width: 1200, height: 2400 } });
    try {
      page.setDefaultTimeout(60_000);
      const url = server.url(workspace, [
        ['extensionDevelopmentPath', server.remote(ROOT)],
        ['openFile', server.remote(path.join(workspace, FILE))],
        ['skipWelcome', 'true'],
      ]);
      const found: Activations[] = [];
      for (let i = 0; i < windows; i++) {
        await page.goto('about:blank');
        await page.goto(url);
        await page.locator('.squiggly-warning').first().waitFor();
        found.push(await running(page));
      }
      return found;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

async function running(page: Page): Promise<Activations> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').fill('>Developer: Show Running Extensions');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Show Running Extensions' }).first().waitFor();
  await page.keyboard.press('Enter');
  const rows = page.locator('.runtime-extensions-editor .monaco-list-row');
  await rows
    .filter({ hasText: OWN })
    .filter({ hasText: /Activation: \d+ms/ })
    .first()
    .waitFor();
  const found: [name: string, ms: string | undefined][] = [];
  for (const row of await rows.all()) {
    const time = (await row.locator('.activation-time').textContent()) ?? '';
    found.push([(await row.locator('.name').textContent()) ?? '', /Activation: (\d+)ms/.exec(time)?.[1]]);
  }
  return Object.fromEntries(found.flatMap(([name, ms]) => (ms === undefined ? [] : [[name, Number(ms)]])));
}
