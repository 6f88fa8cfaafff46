import type { Workbench } from '../vscode/workbench.js';

/** Opens the list of messages, which a window under test keeps closed; it closes with its last message. */
export async function openNotifications(workbench: Workbench): Promise<void> {
  const center = workbench.page.locator('.notifications-center.visible');
  await workbench.until('the list of messages', async () => {
    if (await center.isVisible()) return true;
    await workbench.page.locator('.part.statusbar [id="status.notifications"] a').first().click();
    // What the bell says of itself would cover the buttons.
    await workbench.page.mouse.move(0, 0);
    return center.waitFor({ timeout: 1_000 }).then(
      () => true,
      () => false,
    );
  });
}

/** Opens the list of messages and waits for one. */
export async function waitForNotification(workbench: Workbench, wanted: RegExp): Promise<void> {
  await workbench.until(`the message ${String(wanted)}`, async () => {
    if ((await workbench.notifications()).some((text) => wanted.test(text))) return true;
    await openNotifications(workbench);
    return false;
  });
}
