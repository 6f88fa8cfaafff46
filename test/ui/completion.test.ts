import assert from 'node:assert/strict';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { ROOT } from '../vscode/paths.js';
import type { Workbench } from '../vscode/workbench.js';

const FILE = 'summarize.py';
const JP = 'jp.anthropic.claude-sonnet-4-6';

export default uiSuite('a person who types an ID', { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE }, (step) => {
  step('is asked nothing while typing code and prose', async (workbench) => {
    await workbench.waitForSquiggles('warning', 2);
    await lineAtEnd(workbench);
    await workbench.page.keyboard.type('# the anthropic. client of us. and amazon. ', { delay: 20 });
    await workbench.page.keyboard.press('Enter');
    assert.equal(await suggestions(workbench).count(), 0);
  });

  step('gets the IDs that stay inside first when a string opens behind a model key', async (workbench) => {
    await workbench.page.keyboard.type('FALLBACK_MODEL_ID = "', { delay: 20 });
    const first = suggestions(workbench).first();
    await first.filter({ hasText: /Tokyo.*on-demand/ }).waitFor();
    await workbench.screenshot('ui-completion-open-dark');
  });

  step('sees who stays behind a provider, who leaves last', async (workbench) => {
    await workbench.page.keyboard.type('us.anthropic.', { delay: 30 });
    await suggestions(workbench).first().filter({ hasText: 'jp.anthropic' }).waitFor();
    await workbench.page.keyboard.type('claude-sonnet-4-', { delay: 30 });
    const rows = suggestions(workbench);
    await rows.filter({ hasText: 'leaves Japan' }).first().waitFor();
    const texts = await rows.allInnerTexts();
    assert.ok(texts[0]?.includes('jp.anthropic.claude-sonnet-4'), texts.join('\n'));
    assert.ok(texts.findIndex((text) => text.includes('Tokyo')) < texts.findIndex((text) => text.includes('leaves Japan')));
    await workbench.screenshot('ui-completion-leaves-dark');
  });

  step('takes one: what was typed is replaced whole', async (workbench) => {
    const focused = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused');
    while (!(await focused.innerText()).includes(JP)) await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForText(`FALLBACK_MODEL_ID = "${JP}"`);
    await workbench.waitForSquiggles('info');
  });

  step('is not stopped from typing a profile that leaves: an ID typed to its end is taken as it stands', async (workbench) => {
    await lineAtEnd(workbench);
    await workbench.page.keyboard.type('OTHER_MODEL_ID = "us.anthropic.claude-sonnet-4-6', { delay: 30 });
    const rows = suggestions(workbench);
    await workbench.until('the ID alone', async () => (await rows.count()) === 1 && (await rows.innerText()).includes('us.anthropic'));
    await workbench.page.keyboard.press('Enter');
    await rows.waitFor({ state: 'hidden' });
    await workbench.waitForText('OTHER_MODEL_ID = "us.anthropic.claude-sonnet-4-6"');
    await workbench.waitForSquiggles('warning', 3);
  });

  step('gets the allowed Regions first for a Bedrock client', async (workbench) => {
    await lineAtEnd(workbench);
    await workbench.page.keyboard.type('again = boto3.client("bedrock-runtime", region_name="', { delay: 20 });
    await suggestions(workbench).first().filter({ hasText: 'ap-northeast-1' }).waitFor();
    await workbench.screenshot('ui-completion-regions-dark');
    await workbench.page.keyboard.press('Enter');
    await workbench.waitForText('region_name="ap-northeast-1"');
  });
});

function suggestions({ page }: Workbench): ReturnType<Workbench['page']['locator']> {
  return page.locator('.suggest-widget.visible .monaco-list-row');
}

/** Opens a new line behind the last one. */
async function lineAtEnd({ page }: Workbench): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
}
