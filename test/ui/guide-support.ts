import assert from 'node:assert/strict';
import fs from 'node:fs';
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
  readonly getStarted: string;
  readonly steps: readonly string[];
  readonly openSample: string;
}

/** The same steps in either language: hints in the text, the choice of a policy, the routes of a model. */
export function guideSuite(title: string, words: GuideWords): UiSuite {
  const { locale, theme } = words;
  const settings = { 'bedrockResidency.inlayHints.enabled': true };
  const pictureName = (name: string): string => `ui-${name}-${theme}${locale === 'ja' ? '-ja' : ''}`;
  return uiSuite(title, { workspace: path.join(ROOT, 'test/ui/workspace'), file: FILE, locale, theme, settings }, (step) => {
    step('reads behind an ID where it may run, and the rest on it', async (workbench) => {
      await workbench.waitForText(`"${PROFILE}"`);
      await workbench.waitForText(words.hint);
      await workbench.hover(words.hint, words.hintHover);
      await workbench.screenshot(pictureName('hints'));
      await workbench.leaveHover();
    });

    step('sees which policy holds, and who says so', async (workbench) => {
      await workbench.page.locator('.statusbar-item[id="status.languageStatus"]').first().hover();
      await workbench.page.locator('.hover-language-status', { hasText: words.policyStatus }).waitFor();
      await workbench.screenshot(pictureName('status'));
      await workbench.page.mouse.move(0, 0);
    });

    step('picks another, and where it is written', async (workbench) => {
      await workbench.command(words.pickPolicy);
      await row(workbench, words.japan).waitFor();
      assert.match(await workbench.page.locator('.quick-input-list .monaco-list-row.focused').innerText(), words.japan);
      await workbench.screenshot(pictureName('pick-policy'));
      await workbench.page.keyboard.type(words.tokyo);
      await row(workbench, words.tokyo).waitFor();
      await workbench.page.keyboard.press('Enter');
      await row(workbench, words.workspaceSettings).waitFor();
      await workbench.screenshot(pictureName('pick-level'));
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
      await workbench.screenshot(pictureName('routes'));
      await workbench.page.keyboard.press('Enter');
      const frame = workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
      await frame.locator('body', { hasText: words.page }).waitFor();
      await workbench.until('the map drawn', () =>
        frame.locator('img').evaluate((image: { naturalWidth: number }) => image.naturalWidth > 100),
      );
      await workbench.screenshot(pictureName('explanation'));
    });

    step('searches all models', async (workbench) => {
      await workbench.page.locator('.tab', { hasText: FILE }).click();
      await workbench.waitForText(PROFILE);
      await workbench.goTo(1);
      await workbench.command(words.showRoutes);
      await row(workbench, words.models).waitFor();
      await workbench.screenshot(pictureName('models'));
      await workbench.page.keyboard.type('apac.amazon.nova-lite');
      await row(workbench, /Nova Lite/).waitFor();
      await workbench.screenshot(pictureName('models-found'));
      await workbench.page.keyboard.press('Enter');
      await row(workbench, /apac\.amazon\.nova-lite-v1:0/).waitFor();
      await workbench.screenshot(pictureName('routes-nova'));
      await workbench.page.keyboard.press('Escape');
    });

    step('walks through the first steps', async (workbench) => {
      const { page } = workbench;
      await page.keyboard.press('Control+b');
      await workbench.command(words.getStarted);
      const steps = page.locator('.getting-started-step');
      await workbench.until('four steps', async () => (await steps.count()) === 4);
      const picture = page.locator('.getting-started-media img').last();
      const strings = JSON.parse(
        fs.readFileSync(path.join(ROOT, locale === 'ja' ? 'package.nls.ja.json' : 'package.nls.json'), 'utf8'),
      ) as Record<string, string>;
      for (const [index, title] of words.steps.entries()) {
        await page.locator('.getting-started-step .step-title', { hasText: title }).first().click();
        const name = PICTURES[index] ?? '';
        await workbench.until(`the picture of ${title}`, async () => (await picture.getAttribute('srcset'))?.includes(name));
        assert.ok((await picture.getAttribute('srcset'))?.includes(`${name}.${theme}.${locale === 'ja' ? 'ja.' : ''}png`));
        assert.equal(await picture.getAttribute('alt'), strings[`walkthrough.${name}.alt`]);
        await workbench.until('the picture drawn', () => picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 700));
        await workbench.screenshot(`${pictureName('walkthrough')}-${name}`);
      }
      await page
        .locator('.getting-started-step .step-title', { hasText: words.steps[0] ?? '' })
        .first()
        .click();
      await page
        .locator('.getting-started-step .button-container a, .getting-started-step button', { hasText: words.openSample })
        .first()
        .click();
      await workbench.waitForText('"us.anthropic.claude-sonnet-4-6", messages=messages');
      await workbench.command(words.getStarted);
      await page.locator('.getting-started-step .codicon.complete').first().waitFor();
      await workbench.screenshot(pictureName('walkthrough-done'));
    });
  });
}

/** The pictures of the steps, in order. */
const PICTURES = ['warning', 'policy', 'scan', 'ci'];

function row({ page }: Workbench, text: string | RegExp): ReturnType<Workbench['page']['locator']> {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
}
