import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { uiSuite } from '../vscode/suite.js';
import { auditReport } from './inventory-support.js';

export default uiSuite('a person who answers an auditor', { viewport: { width: 1400, height: 1000 } }, (step) => {
  step('opens the audit report', async (workbench) => {
    await workbench.command('Bedrock Residency: Show Audit Report');
    await auditReport(workbench).locator('h1', { hasText: 'Where Amazon Bedrock inference can run' }).waitFor();
    await auditReport(workbench).locator('#where [role=img]').waitFor();
    await workbench.screenshot('ui-audit-dark');
  });

  step('reads on from its contents', async (workbench) => {
    await auditReport(workbench).locator('nav a', { hasText: 'Findings' }).click();
    const heading = auditReport(workbench).locator('#findings h2');
    await workbench.until('the findings in sight', async () => {
      const box = await heading.boundingBox();
      return box !== null && box.y > 0 && box.y < 600;
    });
    await workbench.screenshot('ui-audit-findings-dark');
  });

  step('saves it', async (workbench) => {
    // The dialog offers a name in the folder.
    const input = workbench.page.locator('.quick-input-widget input.input');
    await workbench.page.locator('.part.editor .action-label[aria-label^="Save Audit Report As"]').click();
    await workbench.until('a name', async () => /bedrock-residency-[\d-]+\.html$/.test(await input.inputValue()));
    const file = await input.inputValue();
    assert.equal(path.dirname(file), workbench.workspace);
    // While it lists the folder, the dialog takes no Enter.
    await workbench.until('the dialog closed', async () => {
      await input.press('Enter', { timeout: 1_000 }).catch(() => undefined);
      return input.waitFor({ state: 'hidden', timeout: 1_000 }).then(
        () => true,
        () => false,
      );
    });
    await workbench.until('the file', () => fs.existsSync(file) && fs.readFileSync(file, 'utf8').endsWith('</html>\n'));
    assert.match(fs.readFileSync(file, 'utf8'), /<meta http-equiv="Content-Security-Policy" content="default-src 'none'/);
  });
});
