import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { ROOT } from '../vscode/paths.js';

const FILE = 'summarize.py';
const POLICY = '.bedrock-residency.json';
const MODELS = 'models.json';
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

export default uiSuite(
  'a person who writes a policy file in Japanese',
  { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE, locale: 'ja', theme: 'light' },
  (step) => {
    step('is offered what stays first, and reads how it runs', async (workbench) => {
      const { page } = workbench;
      await workbench.waitForSquiggles('warning', 2);
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('FALLBACK_MODEL_ID = "', { delay: 20 });
      const rows = page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.first().filter({ hasText: '東京' }).waitFor();
      await workbench.screenshot('ui-completion-light-ja');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+s');
    });

    step('accepts a finding with a reason in a policy file, where the format has no comments', async (workbench) => {
      fs.writeFileSync(path.join(workbench.workspace, MODELS), `{\n  "model_id": "${PROFILE}"\n}\n`);
      await workbench.openFile(MODELS);
      await workbench.waitForSquiggles('warning', 1);
      await workbench.actions(PROFILE, '理由を付けて許可');
      await workbench.pick('理由を付けて許可');
      const input = workbench.page.locator('.quick-input-widget input.input');
      await workbench.page.locator('.quick-input-widget', { hasText: 'ポリシーファイルに書き込まれ' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.quick-input-widget', { hasText: '理由を入力してください' }).waitFor();
      await workbench.screenshot('ui-accept-policy-light-ja');
      await input.fill('テストデータのみ');
      await workbench.page.keyboard.press('Enter');
      await workbench.waitForSquiggles('warning', 0);
      const { exceptions } = JSON.parse(workbench.fileText(POLICY)) as { exceptions: readonly unknown[] };
      assert.deepEqual(exceptions, [
        { files: [MODELS], references: [PROFILE], rules: ['cross-region-profile'], reason: 'テストデータのみ' },
      ]);
    });

    step('is helped by the schema, and told what is wrong', async (workbench) => {
      const { page } = workbench;
      await workbench.openFile(POLICY);
      await workbench.waitForText('"preset": "japan"');
      await workbench.goTo(1, 2);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+Space');
      const rows = page.locator('.suggest-widget.visible .monaco-list-row');
      await rows.filter({ hasText: 'crossRegion' }).first().waitFor();
      await workbench.screenshot('ui-policy-schema-light-ja');
      await page.keyboard.press('Escape');
      await page.keyboard.type('"homeRegion": "us-east-1",', { delay: 20 });
      await page.keyboard.press('Escape');
      await workbench.waitForSquiggles('error');
      await workbench.hover('"us-east-1"', /許可/);
      await workbench.screenshot('ui-policy-problem-light-ja');
      await workbench.leaveHover();
    });

    step('is led to the policy file that is there', async (workbench) => {
      const { page } = workbench;
      await workbench.command('Bedrock Residency: ポリシーを選択…');
      await page.locator('.quick-input-widget', { hasText: 'ポリシーファイルが適用されています' }).waitFor();
      await workbench.screenshot('ui-pick-governed-light-ja');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      await page.locator('.tab.active', { hasText: POLICY }).waitFor();
    });

    step('opens a commented one where there is none', async (workbench) => {
      await workbench.command('File: Revert File');
      await workbench.page.locator('.tab.active.dirty').waitFor({ state: 'hidden' });
      await workbench.command('View: Close Editor');
      fs.rmSync(path.join(workbench.workspace, POLICY));
      await workbench.command('Bedrock Residency: ポリシーファイルを作成');
      await workbench.waitForText('// Amazon Bedrock の推論を実行してよいリージョン');
      await workbench.waitForSquiggles('error', 0);
      await workbench.screenshot('ui-policy-created-light-ja');
    });
  },
);
