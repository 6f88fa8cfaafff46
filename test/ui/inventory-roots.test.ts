import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { auditReport, openInventory, pick, rows, rowsBecome, titleButton } from './inventory-support.js';
import { waitForNotification } from './notifications.js';

/** Enough to be stopped before the end. */
const MANY_FILES = 4_000;
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

    step('stops a scan and hears that nothing is listed', async (workbench) => {
      const many = path.join(workbench.workspace, 'backend/many');
      fs.mkdirSync(many);
      const text = Array.from({ length: MANY_LINES }, (_, i) => `model_${String(i)} = "us.anthropic.claude-sonnet-4-6"`).join('\n');
      for (let i = 0; i < MANY_FILES; i++) fs.writeFileSync(path.join(many, `${String(i)}.py`), text);
      await workbench.page.locator('.part.sidebar .monaco-button', { hasText: 'ワークスペースをスキャン' }).click();
      await workbench.page.locator('.part.sidebar', { hasText: /ファイル中 [\d,]+ ファイルを確認/ }).waitFor();
      await workbench.screenshot('ui-inventory-busy-light-ja');
      await workbench.page.locator('.part.statusbar [id="status.notifications"] a').first().click();
      await workbench.page.locator('.notifications-center .monaco-button', { hasText: /Cancel|キャンセル/ }).click();
      await waitForNotification(workbench, /スキャンを途中でキャンセルしました。結果はありません。/);
      await workbench.page.locator('.part.sidebar .monaco-button', { hasText: 'ワークスペースをスキャン' }).waitFor();
      assert.equal(await rows(workbench).count(), 0);
      fs.rmSync(many, { recursive: true });
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
