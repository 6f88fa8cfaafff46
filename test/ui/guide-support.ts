import assert from 'node:assert/strict';
import path from 'node:path';
import { uiSuite, type UiSuite } from '../vscode/suite.js';
import { ROOT } from '../vscode/paths.js';
import type { Theme, Workbench } from '../vscode/workbench.js';

const FILE = 'summarize.py';
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

/** What a person reads in one language. */
export interface GuideWords {
  readonly locale: 'en' | 'ja';
  readonly theme: Theme;
  readonly hint: string;
  readonly hintHover: RegExp;
  readonly pickPolicy: string;
  readonly japan: RegExp;
  readonly tokyo: string;
  readonly workspaceSettings: string;
  readonly policyStatus: RegExp;
  readonly showRoutes: string;
  readonly domestic: RegExp;
  readonly leaves: RegExp;
  readonly page: RegExp;
  readonly models: RegExp;
}

/** The same steps in either language: hints in the text, the choice of a policy, the routes of a model. */
export function guideSuite(title: string, words: GuideWords): UiSuite {
  const { locale, theme } = words;
  const settings = { 'bedrockResidency.inlayHints.enabled': true };
  const picture = (name: string): string => `ui-${name}-${theme}${locale === 'ja' ? '-ja' : ''}`;
  return uiSuite(title, { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE, locale, theme, settings }, (step) => {
    step('reads behind an ID where it may run, and the rest on it', async (workbench) => {
      await workbench.waitForText(`"${PROFILE}"`);
      await workbench.waitForText(words.hint);
      await workbench.hover(words.hint, words.hintHover);
      await workbench.screenshot(picture('hints'));
      await workbench.leaveHover();
    });

    step('sees which policy holds, and who says so', async (workbench) => {
      await workbench.page.locator('.statusbar-item[id="status.languageStatus"]').first().hover();
      await workbench.page.locator('.hover-language-status', { hasText: words.policyStatus }).waitFor();
      await workbench.screenshot(picture('status'));
      await workbench.page.mouse.move(0, 0);
    });

    step('picks another, and where it is written', async (workbench) => {
      await workbench.command(words.pickPolicy);
      await row(workbench, words.japan).waitFor();
      assert.match(await workbench.page.locator('.quick-input-list .monaco-list-row.focused').innerText(), words.japan);
      await workbench.screenshot(picture('pick-policy'));
      await workbench.page.keyboard.type(words.tokyo);
      await row(workbench, words.tokyo).waitFor();
      await workbench.page.keyboard.press('Enter');
      await row(workbench, words.workspaceSettings).waitFor();
      await workbench.screenshot(picture('pick-level'));
      await row(workbench, words.workspaceSettings).click();
      await workbench.until('the settings written', () => {
        try {
          return /"bedrockResidency\.allowedRegions": \[\s*"ap-northeast-1"\s*\]/.test(workbench.fileText('.vscode/settings.json'));
        } catch {
          return false;
        }
      });
    });

    step('reads the routes of the model at the cursor, and one explained', async (workbench) => {
      await workbench.putCursor(PROFILE);
      await workbench.command(words.showRoutes);
      await row(workbench, words.domestic).waitFor();
      assert.match(await workbench.page.locator('.quick-input-list .monaco-list-row.focused').innerText(), words.leaves);
      await workbench.screenshot(picture('routes'));
      await workbench.page.keyboard.press('Enter');
      const frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
      await frame.locator('body', { hasText: words.page }).waitFor();
      await workbench.until('the map drawn', () =>
        frame.locator('img').evaluate((image: { naturalWidth: number }) => image.naturalWidth > 100),
      );
      await workbench.screenshot(picture('explanation'));
    });

    step('searches all models', async (workbench) => {
      await workbench.page.locator('.tab', { hasText: FILE }).click();
      await workbench.waitForText(PROFILE);
      await workbench.goTo(1);
      await workbench.command(words.showRoutes);
      await row(workbench, words.models).waitFor();
      await workbench.screenshot(picture('models'));
      await workbench.page.keyboard.type('apac.amazon.nova-lite');
      await row(workbench, /Nova Lite/).waitFor();
      await workbench.screenshot(picture('models-found'));
      await workbench.page.keyboard.press('Enter');
      await row(workbench, /apac\.amazon\.nova-lite-v1:0/).waitFor();
      await workbench.screenshot(picture('routes-nova'));
      await workbench.page.keyboard.press('Escape');
    });
  });
}

function row({ page }: Workbench, text: string | RegExp): ReturnType<Workbench['page']['locator']> {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}
