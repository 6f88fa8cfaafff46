import assert from 'node:assert/strict';
import path from 'node:path';
import { ROOT } from '../vscode/paths.js';
import { uiSuite } from '../vscode/suite.js';
import { ANSWERS, asked, NEW_MODEL, openCalls, press, startAccount, take } from './aws-support.js';
import { waitForNotification } from './notifications.js';

const { server, env } = await startAccount();
const options = {
  workspace: path.join(ROOT, 'test/ui/workspace'),
  env,
  locale: 'ja',
  trust: false,
  // The bundle is older in any case.
  settings: { 'bedrockResidency.catalogueMaxAgeDays': 1 },
} as const;

export default uiSuite('a person who reads Japanese and asks AWS', options, (step) => {
  step('is told that the catalogue is old, and that AWS is not asked from here', async (workbench) => {
    const { page } = workbench;
    await openCalls(workbench);
    await waitForNotification(workbench, /^同梱のカタログは \d{4}-\d\d-\d\d 時点のもので、[\d,]+ 日経過しています。/);
    await workbench.screenshot('ui-aws-old-dark-ja');
    await press(workbench, 'AWS から更新…');
    await waitForNotification(workbench, /^信頼されていないワークスペースからは AWS に照会しません。$/);
    await workbench.screenshot('ui-aws-untrusted-dark-ja');
    assert.deepEqual(server.asked, []);
    await press(workbench, 'ワークスペースの信頼を管理');
    await page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await page.locator('.workspace-trust-editor', { hasText: 'You trust this folder' }).waitFor();
    await page.locator('.monaco-modal-editor-block .codicon-close').first().click();
    await page.locator('.workspace-trust-editor').waitFor({ state: 'hidden' });
  });

  step('sees what differs', async (workbench) => {
    const { page } = workbench;
    server.play(ANSWERS);
    await workbench.command('Bedrock Residency: AWS からカタログを更新…');
    await asked(workbench, 'work');
    await take(workbench, 'work');
    await asked(workbench, 'ap-northeast-3');
    await workbench.screenshot('ui-aws-regions-dark-ja');
    await page.keyboard.press('Enter');
    await asked(workbench, '破棄する');
    await workbench.waitForText(`- 新しいモデル ${NEW_MODEL}(Nova Next): オンデマンドの提供は東京`);
    await workbench.screenshot('ui-aws-comparison-dark-ja');
    await take(workbench, /^使用する/);
    await waitForNotification(workbench, /^東京、大阪の \d{4}-\d\d-\d\d 時点の回答を使用しています。$/);
    await workbench.command('Bedrock Residency: ポリシーの範囲内で利用できるモデルを表示…');
    await asked(workbench, 'オンデマンド');
    await workbench.screenshot('ui-aws-models-dark-ja');
  });
});
