import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { packageExtension } from '../vscode/package-extension.js';
import { ROOT } from '../vscode/paths.js';
import { removeAtEnd } from '../vscode/processes.js';
import { uiSuite } from '../vscode/suite.js';
import { waitForNotification } from './notifications.js';

/** Our package with the part missing that checks, as an update that was interrupted leaves it. */
async function damagedPackage(): Promise<readonly string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'damaged-'));
  removeAtEnd(folder);
  const files = await listFiles({ cwd: ROOT, packageManager: PackageManager.None });
  const left = files.filter((file) => !file.startsWith('dist/extension/chunks/engine-'));
  if (left.length !== files.length - 1) throw new Error('the engine is one file of the package');
  for (const file of left) fs.cpSync(path.join(ROOT, file), path.join(folder, file));
  return [await packageExtension(folder)];
}

export default uiSuite('a person whose installation is damaged', { file: 'backend/app/chat.py', vsix: damagedPackage }, (step) => {
  step('hears at once that nothing is checked', async (workbench) => {
    await waitForNotification(workbench, /could not start, so nothing is checked\. Reload the window/);
    await workbench.waitForSquiggles('warning', 0);
  });

  step('hears it from a command, too', async (workbench) => {
    await workbench.command('Bedrock Residency: Check This File');
    await workbench.page.locator('.monaco-dialog-box', { hasText: 'nothing is checked' }).waitFor();
    await workbench.screenshot('ui-not-started');
  });
});
