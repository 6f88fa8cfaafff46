import path from 'node:path';
import { packageExtension } from '../vscode/package-extension.js';
import { ROOT } from '../vscode/paths.js';
import { uiSuite } from '../vscode/suite.js';
import { ownPackage, type Workbench } from '../vscode/workbench.js';

const AGENT = path.join(ROOT, 'test/ui/agent');
const FILE = 'backend/app/chat.py';

export default uiSuite(
  'a person whose agent asks about a file',
  { vsix: async () => [ownPackage(), await packageExtension(AGENT)] },
  (step) => {
    step('is told what will be read and who gets it, and may say no', async (workbench) => {
      const dialog = await asked(workbench);
      await dialog.filter({ hasText: `Reads ${FILE} and gives the model its findings` }).waitFor();
      await workbench.screenshot('ui-agent-question-dark');
      await dialog.locator('.monaco-button', { hasText: 'Cancel' }).click();
      await workbench.waitForText('refused: ');
    });

    step('says yes, and the agent gets the findings', async (workbench) => {
      const dialog = await asked(workbench);
      await dialog.locator('.monaco-button', { hasText: 'Yes' }).click();
      await workbench.waitForText(`${FILE}:10:`);
      await workbench.waitForText('us-east-1 (N. Virginia) is outside Japan');
    });

    step('is not asked for what the agent brings itself', async (workbench) => {
      await call(workbench, 'bedrock-residency_explain_id {"id":"jp.anthropic.claude-sonnet-4-6"}');
      await workbench.waitForText('Stays in Japan, in Tokyo or Osaka.');
    });
  },
);

async function call(workbench: Workbench, words: string): Promise<void> {
  await workbench.command('Agent: Call a Tool');
  const input = workbench.page.locator('.quick-input-widget input.input');
  await workbench.page.locator('.quick-input-widget', { hasText: 'TOOL' }).waitFor();
  await input.fill(words);
  await input.press('Enter');
}

async function asked(workbench: Workbench): Promise<ReturnType<Workbench['page']['locator']>> {
  await call(workbench, `bedrock-residency_check {"path":"${FILE}"}`);
  const dialog = workbench.page.locator('.monaco-dialog-box');
  await dialog.filter({ hasText: 'Check a file for Bedrock calls?' }).waitFor();
  return dialog;
}
