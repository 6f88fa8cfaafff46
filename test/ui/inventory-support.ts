import type { FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from '../vscode/workbench.js';

/** Rows of the list, those with a text in them. */
export function rows(workbench: Workbench, text?: string | RegExp): Locator {
  const all = workbench.page.locator('.part.sidebar .monaco-list-row');
  return text === undefined ? all : all.filter({ hasText: text });
}

/** A button above the list. */
export function titleButton(workbench: Workbench, name: string): Locator {
  return workbench.page.locator(`.part.sidebar .action-label[aria-label^="${name}"]`).first();
}

/** Run in the page, so written as source text. */
const SPOKEN = `[...document.querySelectorAll('.part.sidebar .monaco-list-row')].map((row) => row.getAttribute('aria-label') ?? '')`;

/** The rows in sight as a screen reader says them. */
export async function spoken(workbench: Workbench): Promise<string[]> {
  await workbench.page.mouse.move(800, 300);
  return workbench.page.evaluate<string[]>(SPOKEN);
}

/** Waits until the rows, a line each, are as wanted. */
export async function rowsBecome(workbench: Workbench, wanted: RegExp): Promise<string> {
  let shown = '';
  return workbench
    .until(`the rows ${String(wanted)}`, async () => {
      shown = (await spoken(workbench)).join('\n');
      return wanted.test(shown) && shown;
    })
    .catch((error: unknown) => {
      throw new Error(`${String(error)}; the rows are\n${shown}`);
    });
}

/** Opens the list's view. */
export async function openInventory(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Bedrock Residency"]') }).click();
}

/** Picks from an open quick pick. */
export async function pick(workbench: Workbench, label: string): Promise<void> {
  await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
}

/** Opens a row's menu and takes an item; the menu takes no clicks for a moment after it opened. */
export async function contextMenu(workbench: Workbench, row: Locator, item: string): Promise<void> {
  const entry = workbench.page.locator('.monaco-menu .action-item', { hasText: item }).first();
  const becomes = (state: 'visible' | 'hidden'): Promise<boolean> =>
    entry.waitFor({ state, timeout: 1_000 }).then(
      () => true,
      () => false,
    );
  await workbench.until(`the menu with ${item}`, async () => {
    await row.click({ button: 'right' });
    return becomes('visible');
  });
  await workbench.until(`${item} taken`, async () => {
    await entry.click({ delay: 100 });
    return becomes('hidden');
  });
}

/** The page of the audit report inside its panel: a frame in a frame. */
export function auditReport(workbench: Workbench): FrameLocator {
  return workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
}
