import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import type { Workbench } from '../vscode/workbench.js';
import { auditReport, openInventory, pick, rows, rowsBecome, titleButton } from './inventory-support.js';
import { openNotifications } from './notifications.js';

/** Takes a scan long enough to be watched; where it is over before it can be stopped, more are tried. */
const MANY_FILES = 4_000;
const MOST_FILES = 16_000;
const MANY_LINES = 120;

export default uiSuite(
  'a person with several folders, who reads Japanese',
  { locale: 'ja', theme: 'light', roots: ['backend', 'infra', 'gateway'], viewport: { width: 1400, height: 1100 } },
  (step) => {
    step('is told in Japanese what a scan does', async (workbench) => {
      await openInventory(workbench);
      await workbench.page.locator('.part.sidebar .monaco-button', { hasText: 'ワークスペースをスキャン' }).waitFor();
      await workbench.screenshot('ui-inventory-welcome-light-ja');
    });

    step('sees how far a scan is', async (workbench) => {
      writeMany(workbench, MANY_FILES);
      await scanButton(workbench).click();
      await workbench.page.locator('.part.sidebar', { hasText: /ファイル中 [\d,]+ ファイルを確認/ }).waitFor();
      await workbench.screenshot('ui-inventory-busy-light-ja');
      await workbench.reload();
    });

    step('stops a scan and hears that nothing is listed', async (workbench) => {
      let files = MANY_FILES;
      while ((await scanAndCancel(workbench)) === 'too late') {
        assert.ok((files *= 2) <= MOST_FILES, 'no scan could be stopped');
        writeMany(workbench, files);
        await workbench.reload();
      }
      await scanButton(workbench).waitFor();
      assert.equal(await rows(workbench).count(), 0);
      fs.rmSync(manyFolder(workbench), { recursive: true });
    });

    step('sees the references of all folders', async (workbench) => {
      await workbench.command('Bedrock Residency: ワークスペースをスキャン');
      const shown = await rowsBecome(workbench, /^日本国外で実行、参照 \d+ 件/m);
      assert.match(shown, /^us-east-1、日本国外で実行、警告、backend\/app\/chat\.py 10 行目/m);
      assert.match(shown, /^us-west-2、日本国外で実行、警告、infra\/main\.tf 13 行目/m);
      await workbench.screenshot('ui-inventory-light-ja');
      await titleButton(workbench, '参照のグループ化').click();
      await workbench.screenshot('ui-inventory-grouping-light-ja');
      await pick(workbench, 'ファイル別');
      await rowsBecome(workbench, /^gateway\/litellm\.yaml、参照 \d 件/m);
      await workbench.screenshot('ui-inventory-files-light-ja');
    });

    step('opens the audit report of all folders', async (workbench) => {
      await workbench.command('Bedrock Residency: 監査レポートを表示');
      const page = auditReport(workbench);
      await page.locator('h1', { hasText: 'Amazon Bedrock の推論が実行されうる場所' }).waitFor();
      await page.locator('dd', { hasText: 'backend, infra, gateway' }).waitFor();
      await page.locator('body', { hasText: 'infra/main.tf' }).waitFor();
      await workbench.screenshot('ui-audit-light-ja');
    });
  },
);

function scanButton({ page }: Workbench): ReturnType<Workbench['page']['locator']> {
  return page.locator('.part.sidebar .monaco-button', { hasText: 'ワークスペースをスキャン' });
}

function manyFolder({ workspace }: Workbench): string {
  return path.join(workspace, 'backend/many');
}

/** Has that many files in a folder, each with many references. */
function writeMany(workbench: Workbench, count: number): void {
  const folder = manyFolder(workbench);
  fs.mkdirSync(folder, { recursive: true });
  const text = Array.from({ length: MANY_LINES }, (_, i) => `model_${String(i)} = "us.anthropic.claude-sonnet-4-6"`).join('\n');
  for (let i = fs.readdirSync(folder).length; i < count; i++) fs.writeFileSync(path.join(folder, `${String(i)}.py`), text);
}

/** Starts a scan and cancels it as soon as that can be done; `too late` when it came to its end all the same. */
async function scanAndCancel(workbench: Workbench): Promise<'cancelled' | 'too late'> {
  await openNotifications(workbench);
  await scanButton(workbench).click();
  const cancel = workbench.page.locator('.notifications-center .monaco-button', { hasText: /Cancel|キャンセル/ });
  return workbench.until(
    'the end of the scan',
    async () => {
      await cancel.click({ timeout: 500 }).catch(() => undefined);
      // The list closes with its last message, the scan's.
      await openNotifications(workbench);
      if ((await workbench.notifications()).some((text) => text.includes('スキャンを途中でキャンセルしました。結果はありません。')))
        return 'cancelled';
      return (await rows(workbench).count()) > 0 && 'too late';
    },
    60_000,
  );
}
