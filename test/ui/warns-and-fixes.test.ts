import assert from 'node:assert/strict';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { waitForNotification } from './notifications.js';
import { ROOT } from '../vscode/paths.js';

const FILE = 'summarize.py';
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

export default uiSuite('a person who opens a file', { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE }, (step) => {
  step('sees what leaves Japan', async (workbench) => {
    await workbench.waitForText(PROFILE);
    await workbench.waitForSquiggles('warning', 2);
    await workbench.screenshot('ui-squiggles-dark');
  });

  step('reads where it may run and what to use instead', async (workbench) => {
    const text = await workbench.hover(PROFILE, /Leaves Japan[\s\S]*Catalogue of \d/);
    assert.match(text, /us-west-2 Oregon/);
    assert.match(text, /jp\.anthropic\.claude-sonnet-4-6/);
    assert.doesNotMatch(text, /\$\(\w+\)/);
    await workbench.screenshot('ui-hover-dark');
    await workbench.leaveHover();
  });

  step('reads that a Tokyo call can stay', async (workbench) => {
    await workbench.hover('amazon.titan-embed-text-v2:0', /Stays in Japan: Tokyo/);
    await workbench.screenshot('ui-hover-stays-dark');
    await workbench.leaveHover();
  });

  step('finds the fixes with Ctrl+.', async (workbench) => {
    const titles = await workbench.actions(PROFILE, 'Keep in Japan');
    await workbench.screenshot('ui-fixes-dark');
    assert.match(titles[0] ?? '', /^Keep in Japan: jp\.anthropic\.claude-sonnet-4-6/);
    for (const wanted of ['Fix all in this file', 'Accept here with a reason…']) assert.ok(titles.includes(wanted), titles.join('\n'));
    await workbench.page.keyboard.press('Escape');
  });

  step('fixes one place', async (workbench) => {
    await workbench.fix(PROFILE, 'Keep in Japan', 'MODEL_ID = "jp.anthropic.claude-sonnet-4-6"');
    await workbench.waitForSquiggles('warning', 1);
  });

  step('accepts another with a reason', async (workbench) => {
    const input = workbench.page.locator('.quick-input-widget input.input');
    await workbench.actions('us-east-1', 'Accept here');
    await workbench.pick('Accept here');
    await input.waitFor();
    await workbench.screenshot('ui-accept-dark');
    await input.fill('test data only');
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForText('# bedrock-residency-ignore-next-line non-domestic-region -- test data only');
    await workbench.waitForSquiggles('warning', 0);
  });

  step('takes both back', async (workbench) => {
    await workbench.putCursor('import boto3');
    await workbench.until('the first text', async () => {
      await workbench.page.keyboard.press('Control+z');
      return (await workbench.editorLines()).some((line) => line.includes(`MODEL_ID = "${PROFILE}"`));
    });
    await workbench.waitForSquiggles('warning', 2);
  });

  step('fixes all from the palette', async (workbench) => {
    await workbench.command('Bedrock Residency: Fix All in This File');
    await workbench.waitForSquiggles('warning', 0);
    await workbench.save();
    const text = workbench.fileText(FILE);
    assert.match(text, /MODEL_ID = "jp\.anthropic/);
    assert.match(text, /region_name="ap-northeast-1"\)\n\n\ndef summarize/);
  });

  step('asks for the explanation at the cursor', async (workbench) => {
    await workbench.putCursor('jp.anthropic.claude-sonnet-4-6');
    await workbench.command('Bedrock Residency: Explain Reference at Cursor');
    await workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Stays in Japan' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  step('checks the file and hears the result', async (workbench) => {
    await workbench.command('Bedrock Residency: Check This File');
    await waitForNotification(workbench, /finding/);
    await workbench.screenshot('ui-checked-dark');
  });
});
