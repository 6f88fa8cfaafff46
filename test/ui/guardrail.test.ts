import assert from 'node:assert/strict';
import { uiSuite } from '../vscode/suite.js';
import { openNotifications } from './notifications.js';

export default uiSuite('a person who wants the policy enforced', { viewport: { width: 1400, height: 1000 } }, (step) => {
  step('picks what AWS is to enforce it with', async (workbench) => {
    await workbench.command('Bedrock Residency: Generate Guardrail Policy');
    const choices = workbench.page.locator('.quick-input-list .monaco-list-row');
    await choices.filter({ hasText: 'SCP' }).waitFor();
    assert.equal(await choices.count(), 2);
    await workbench.screenshot('ui-guardrail-choice-dark');
    await choices.filter({ hasText: 'SCP' }).click();
    await workbench.waitForText('"Sid": "DenyBedrockOutsideJapan"');
  });

  step('reads beside it what the policy does not stop', async (workbench) => {
    await openNotifications(workbench);
    await workbench.page.locator('.notifications-center .monaco-button', { hasText: 'Show caveats' }).click();
    const preview = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await preview.locator('h1', { hasText: 'SCP: Amazon Bedrock stays in Japan' }).waitFor();
    assert.ok((await preview.locator('li').count()) > 3);
    await workbench.screenshot('ui-guardrail-caveats-dark');
  });
});
