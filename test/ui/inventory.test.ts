import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { contextMenu, openInventory, pick, rows, rowsBecome, spoken, titleButton } from './inventory-support.js';
import { waitForNotification } from './notifications.js';

/** 東京リージョンへ移す。 in Shift_JIS, and a profile. */
const SHIFT_JIS = Buffer.concat([
  Buffer.from('2320938c8b9e838a815b83578387839382d688da82b781420a', 'hex'),
  Buffer.from('MODEL = "us.anthropic.claude-sonnet-4-6"\n'),
]);

export default uiSuite('a person who looks after a workspace', { viewport: { width: 1400, height: 1100 } }, (step) => {
  step('is told what a scan does, and starts it', async (workbench) => {
    fs.writeFileSync(path.join(workbench.workspace, 'legacy.py'), SHIFT_JIS);
    fs.writeFileSync(path.join(workbench.workspace, 'latin.txt'), Buffer.from('caf\u00e9 us.anthropic.claude-sonnet-4-6', 'latin1'));
    await openInventory(workbench);
    const button = workbench.page.locator('.part.sidebar .monaco-button', { hasText: 'Scan Workspace' });
    await button.waitFor();
    await workbench.screenshot('ui-inventory-welcome-dark');
    await button.click();
    await rowsBecome(workbench, /Leaves Japan, 18 references/);
  });

  step('sees every reference by its verdict, and what was not checked', async (workbench) => {
    const shown = await spoken(workbench);
    const groups = [
      'Leaves Japan, 18 references',
      'May leave Japan, 4',
      'Not offered on-demand, 2',
      'Inside Japan, 13',
      'Not checked, 1 file',
    ];
    for (const group of groups) {
      assert.ok(
        shown.some((text) => text.startsWith(group)),
        `${group} in ${shown.join(' | ')}`,
      );
    }
    await waitForNotification(workbench, /findings .* in \d+ of \d+ files; 1 file skipped/);
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.activitybar .badge-content', { hasText: '18' }).first().waitFor();
    await workbench.screenshot('ui-inventory-dark');
    await rows(workbench, 'Not checked').click();
    await rows(workbench, 'latin.txt').waitFor();
    assert.match((await rows(workbench, 'latin.txt').getAttribute('aria-label')) ?? '', /latin\.txt, not checked: the encoding/);
  });

  step('hears each item in words', async (workbench) => {
    const group = await rows(workbench, 'Leaves Japan').getAttribute('aria-label');
    assert.match(group ?? '', /^Leaves Japan, 18 references/);
    const item = await rows(workbench, 'backend/app/chat.py:10').getAttribute('aria-label');
    assert.match(item ?? '', /^us-east-1, leaves Japan, warning, backend\/app\/chat\.py line 10/);
  });

  step('opens a place with the keys', async (workbench) => {
    await rows(workbench, 'Leaves Japan').click({ position: { x: 60, y: 8 } });
    await rows(workbench, 'Leaves Japan').click({ position: { x: 60, y: 8 } });
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'evaluate.yml' }).waitFor();
    await workbench.until('the place selected', async () =>
      (await workbench.page.locator('.part.statusbar').innerText()).includes('9 selected'),
    );
  });

  step('groups by Region, by model and by file', async (workbench) => {
    await titleButton(workbench, 'Group References By').click();
    await pick(workbench, 'By Region that can be reached');
    const regions = await rowsBecome(workbench, /us-east-1 N\. Virginia, \d+/);
    assert.match(regions, /^Any commercial Region, \d+/);
    assert.match(regions, /ap-northeast-1 Tokyo, \d+/);
    await workbench.screenshot('ui-inventory-regions-dark');
    await titleButton(workbench, 'Group References By').click();
    await pick(workbench, 'By model');
    await rowsBecome(workbench, /anthropic\.claude-sonnet-4-6, \d+/);
    await titleButton(workbench, 'Group References By').click();
    await pick(workbench, 'By file');
    await rowsBecome(workbench, /backend\/app\/chat\.py, \d+/);
    await workbench.screenshot('ui-inventory-files-dark');
  });

  step('filters, and clears the filter', async (workbench) => {
    await titleButton(workbench, 'Filter References').click();
    await workbench.page.locator('.quick-input-widget input.input').fill('nova oregon');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.part.sidebar', { hasText: /"nova oregon": \d+ of \d+ references/ }).waitFor();
    await workbench.screenshot('ui-inventory-filter-dark');
    await titleButton(workbench, 'Clear Filter').click();
    await rowsBecome(workbench, /backend\/app\/chat\.py, \d+/);
  });

  step('copies an ID, accepts one finding and fixes another', async (workbench) => {
    await titleButton(workbench, 'Group References By').click();
    await pick(workbench, 'By verdict');
    await rowsBecome(workbench, /Leaves Japan, 18 references/);
    const region = rows(workbench, 'backend/app/chat.py:10');
    await contextMenu(workbench, region, 'Copy ID');
    await workbench.page.locator('.part.statusbar', { hasText: 'Copied: us-east-1' }).waitFor();
    await contextMenu(workbench, region, 'Accept With a Reason');
    await workbench.page.locator('.quick-input-widget input.input').fill('test data only');
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForText('# bedrock-residency-ignore-next-line non-domestic-region -- test data only');
    await rows(workbench, 'backend/app/chat.py:11 · accepted').waitFor();
    const fixable = rows(workbench, 'infra/main.tf:18');
    await fixable.hover();
    await fixable.locator('.action-label[aria-label^="Fix"]').click();
    await workbench.waitForText('model_id = "jp.anthropic.claude-sonnet-4-5-20250929-v1:0"');
    await rowsBecome(workbench, /Not offered on-demand, 1 reference$/m);
  });

  step('sees all fixes in the preview, takes one out, and applies the rest', async (workbench) => {
    const { page } = workbench;
    await workbench.command('Bedrock Residency: Fix All in Workspace');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Changes of model' }).waitFor();
    await workbench.screenshot('ui-fix-workspace-choice-dark');
    await page.keyboard.press('Enter');
    const preview = page.locator('.part.panel .monaco-list-row');
    await preview.filter({ hasText: 'evaluate.yml' }).first().waitFor();
    const boxes = page.locator('.part.panel .monaco-list-row input[type=checkbox], .part.panel .monaco-list-row .monaco-checkbox');
    assert.ok((await boxes.count()) > 5);
    await workbench.screenshot('ui-fix-workspace-preview-dark');
    const before = workbench.fileText('.env');
    await preview.filter({ hasText: '.env' }).first().locator('input[type=checkbox], .monaco-checkbox').first().click();
    await page.locator('.part.panel .monaco-button', { hasText: 'Apply' }).click();
    await waitForNotification(workbench, /\d+ fixes applied in \d+ files/);
    await workbench.until('the files saved', () => workbench.fileText('gateway/litellm.yaml').includes('ap-northeast-1'));
    assert.equal(workbench.fileText('.env'), before);
    // Written as it was written: the bytes of the comment are the old ones.
    const legacy = fs.readFileSync(path.join(workbench.workspace, 'legacy.py'));
    const wanted = Buffer.from(SHIFT_JIS.toString('latin1').replace('us.anthropic', 'jp.anthropic'), 'latin1');
    assert.deepEqual(legacy, wanted);
    // A change of model was not chosen.
    assert.match(workbench.fileText('notebooks/prompt_study.ipynb'), /us\.amazon\.nova-premier-v1:0/);
    await rowsBecome(workbench, /^Leaves Japan, \d references$/m);
    await workbench.screenshot('ui-fix-workspace-done-dark');
  });
});
