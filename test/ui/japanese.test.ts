import assert from 'node:assert/strict';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { ROOT } from '../vscode/paths.js';

const FILE = 'summarize.py';
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

export default uiSuite(
  'a person who reads Japanese',
  { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE, locale: 'ja', theme: 'light' },
  (step) => {
    step('reads the hover in Japanese', async (workbench) => {
      await workbench.waitForText(PROFILE);
      await workbench.waitForSquiggles('warning', 2);
      const text = await workbench.hover(PROFILE, /カタログ \d/);
      assert.match(text, /推論が日本国外で実行されます。/);
      assert.match(text, /us-west-2 オレゴン/);
      const map = workbench.page.locator('.monaco-hover:not(.hidden) img');
      assert.match(
        (await map.getAttribute('alt')) ?? '',
        /^地図: 送信元リージョン バージニア北部。対象外: バージニア北部、オハイオ、オレゴン$/,
      );
      await workbench.until('the map drawn', () => map.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 100));
      await workbench.screenshot('ui-hover-light-ja');
      await workbench.leaveHover();
    });

    step('reads Problems in Japanese', async (workbench) => {
      await workbench.page.keyboard.press('Control+Shift+m');
      const rows = workbench.page.locator('.markers-panel .monaco-list-row', { hasText: 'Bedrock Residency' });
      await workbench.until('the problems', async () => (await rows.count()) === 2);
      const texts = (await rows.allInnerTexts()).join('\n');
      assert.match(texts, /推論が日本国外で実行されます。/);
      assert.match(texts, /us-east-1.バージニア北部.は日本国外です。/);
      await workbench.screenshot('ui-problems-light-ja');
      await workbench.page.keyboard.press('Control+Shift+m');
    });

    step('is offered fixes in Japanese', async (workbench) => {
      const titles = await workbench.actions(PROFILE, '国内で実行');
      assert.match(titles[0] ?? '', /^国内で実行: jp\.anthropic\.claude-sonnet-4-6/);
      assert.ok(titles.includes('理由を付けて許可…'), titles.join('\n'));
      await workbench.screenshot('ui-fixes-light-ja');
      await workbench.page.keyboard.press('Escape');
    });

    step('finds the commands in Japanese', async (workbench) => {
      await workbench.command('Bedrock Residency: このファイルのすべてを修正');
      await workbench.waitForSquiggles('warning', 0);
      await workbench.waitForText('region_name="ap-northeast-1"');
    });
  },
);
