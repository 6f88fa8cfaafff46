import type { Workbench } from '../vscode/workbench.js';

/** Opens the list of messages, which a window under test keeps closed, and waits for one. */
export async function waitForNotification(workbench: Workbench, wanted: RegExp): Promise<void> {
  await workbench.until(`the message ${String(wanted)}`, async () => {
    if ((await workbench.notifications()).some((text) => wanted.test(text))) return true;
    await workbench.page.locator('.part.statusbar [id="status.notifications"] a').first().click();
    return workbench
      .until('a message', async () => (await workbench.notifications()).some((text) => wanted.test(text)), 1_000)
      .catch(() => false);
  });
}
