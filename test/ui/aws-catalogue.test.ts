import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../vscode/paths.js';
import { uiSuite } from '../vscode/suite.js';
import { ANSWERS, asked, FILE, NEW_MODEL, openCalls, OWN, press, startAccount, take, waitForStatus, WITH_OWN } from './aws-support.js';
import { waitForNotification } from './notifications.js';

const { server, env } = await startAccount();
const REFRESH = 'Bedrock Residency: Refresh Catalogue from AWS…';

const options = { workspace: path.join(ROOT, 'test/ui/workspace'), env, viewport: { width: 1400, height: 900 } };

export default uiSuite('a person who asks AWS', options, (step) => {
  step('chooses credentials and Regions, and stops what never answers', async (workbench) => {
    const { page } = workbench;
    await openCalls(workbench);
    assert.deepEqual(server.asked, []);
    server.play({ ...ANSWERS, mishap: () => ({ kind: 'stall' }) });
    await workbench.command(REFRESH);
    await asked(workbench, 'work');
    await workbench.screenshot('ui-aws-profiles-dark');
    await take(workbench, 'work');
    await asked(workbench, 'ap-northeast-3');
    await workbench.screenshot('ui-aws-regions-dark');
    await page.keyboard.press('Enter');
    await waitForNotification(workbench, /Asking AWS/);
    await workbench.until('both Regions asked', () => new Set(server.asked.map(({ region }) => region)).size === 2);
    await workbench.screenshot('ui-aws-asking-dark');
    await press(workbench, 'Cancel');
    await waitForStatus(workbench, 'Stopped: the catalogue is as it was.');
  });

  step('is told which IAM policy is missing, and copies it', async (workbench) => {
    const { page } = workbench;
    const refused = { kind: 'error', status: 403, type: 'AccessDeniedException', message: 'not allowed' } as const;
    server.play({ ...ANSWERS, mishap: () => refused });
    await workbench.command(REFRESH);
    await asked(workbench, 'used last');
    await page.keyboard.press('Enter');
    await asked(workbench, 'ap-northeast-3');
    await page.keyboard.press('Enter');
    await waitForNotification(workbench, /may not call bedrock:List\w+\. .*bedrock:GetInferenceProfile/);
    await workbench.screenshot('ui-aws-refused-dark');
    await press(workbench, 'Copy Policy');
    await waitForStatus(workbench, 'IAM policy copied');
  });

  step('is told that the credentials have ended', async (workbench) => {
    const { page } = workbench;
    const ended = { kind: 'error', status: 403, type: 'ExpiredTokenException', message: 'expired' } as const;
    server.play({ ...ANSWERS, mishap: () => ended });
    await workbench.command(REFRESH);
    await asked(workbench, 'used last');
    await page.keyboard.press('Enter');
    await asked(workbench, 'ap-northeast-3');
    await page.keyboard.press('Enter');
    await waitForNotification(workbench, /The temporary credentials of profile "work" have ended\./);
  });

  step('sees what differs before it is used', async (workbench) => {
    server.play(ANSWERS);
    await press(workbench, 'Try Again');
    await asked(workbench, 'Discard');
    await workbench.waitForText(`- new model ${NEW_MODEL} (Nova Next): on-demand in Tokyo`);
    await workbench.screenshot('ui-aws-comparison-dark');
    await take(workbench, /^Use/);
    await waitForNotification(workbench, /^What Tokyo, Osaka answered on \d{4}-\d\d-\d\d is in use\.$/);
    assert.equal(server.asked.filter(({ path: one }) => one === '/foundation-models').length, 2, 'each Region is asked once');
  });

  step('is shown how to keep the new model, and asks what an ARN hides', async (workbench) => {
    const { page } = workbench;
    await page.locator('.tab', { hasText: FILE }).click();
    await workbench.hover(`us.${NEW_MODEL}`, /Nova Next/);
    await workbench.leaveHover();
    await workbench.fix(`us.${NEW_MODEL}`, /^Keep in Tokyo/, `modelId="${NEW_MODEL}"`);
    await workbench.waitForSquiggles('warning', 0);
    server.play(WITH_OWN);
    await workbench.hover('application-inference-profile', /Resolve with AWS…/);
    await workbench.screenshot('ui-aws-resolve-hover-dark');
    await workbench.leaveHover();
    await workbench.actions('application-inference-profile', 'Resolve with AWS…');
    await workbench.screenshot('ui-aws-resolve-dark');
    await workbench.pick('Resolve with AWS…');
    await asked(workbench, 'used last');
    await page.keyboard.press('Enter');
    await workbench.waitForSquiggles('warning', 1);
    await waitForNotification(workbench, /Inference may leave Japan.*Behind this ARN: Nova Next/);
    await workbench.hover('application-inference-profile', /may leave Japan/i);
    await workbench.screenshot('ui-aws-resolved-dark');
    await workbench.leaveHover();
    assert.deepEqual([...new Set(server.asked.map(({ path: one }) => one))], [`/inference-profiles/${OWN}`]);
  });

  step('searches the models that stay, and inserts one', async (workbench) => {
    const { page } = workbench;
    await workbench.goTo(5, 26);
    await workbench.command('Bedrock Residency: Show Models That Stay in Policy…');
    await asked(workbench, 'on-demand');
    await page.locator('.quick-input-widget input.input').fill('nova next');
    await asked(workbench, `jp.${NEW_MODEL}`);
    await workbench.screenshot('ui-aws-models-dark');
    await take(workbench, `jp.${NEW_MODEL}`);
    await take(workbench, `Insert at the cursor in ${FILE}`);
    await workbench.waitForText(`client.converse(modelId="jp.${NEW_MODEL}", messages=[])`);
  });

  step('forgets what AWS answered', async (workbench) => {
    await workbench.command('Bedrock Residency: Forget AWS Catalogue…');
    await take(workbench, /^Forget/);
    await waitForNotification(workbench, /Removed\. The bundled catalogue of \d{4}-\d\d-\d\d is in use\./);
    await workbench.waitForSquiggles('warning', 0);
    await workbench.hover('application-inference-profile', /Resolve with AWS…/);
    await workbench.leaveHover();
  });

  step('hears of a saved catalogue that is cut off', async (workbench) => {
    const file = path.join(path.dirname(workbench.workspace), 'bedrock-residency', 'catalogue.json');
    const torn = '{"kind": "bedrock-residency-catalogue", "schemaVersion": 1, "takenAt": "2026-1';
    fs.writeFileSync(file, torn);
    await waitForNotification(workbench, /catalogue\.json: the catalogue is cut off or damaged; refresh it again\. Until then the bundled/);
    await workbench.screenshot('ui-aws-torn-dark');
    assert.equal(fs.readFileSync(file, 'utf8'), torn);
  });
});
