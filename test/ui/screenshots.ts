// Takes the pictures of the READMEs in a real window: tsx test/ui/screenshots.ts (npm run screenshots packages first).
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../vscode/paths.js';
import { Workbench, type Theme } from '../vscode/workbench.js';

const FOLDER = path.join(ROOT, 'media/screenshots');
const FILE = 'backend/app/chat.py';
const MORE_FILES = ['infra/iam.tf', 'gateway/litellm.yaml', '.env'];
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

/** Taller than the pictures: the editor lets a hover grow to a quarter of its height. */
const VIEWPORT = { width: 1000, height: 2000 };
const HEIGHT = 500;
const WITH_PANEL = 640;

interface Look {
  readonly locale: 'en' | 'ja';
  readonly theme: Theme;
  /** What a hover on the profile must say before it is worth a picture. */
  readonly hover: RegExp;
  readonly fix: string;
}

const LOOKS: readonly Look[] = [
  { locale: 'en', theme: 'dark', hover: /Catalogue of \d[\s\S]*Quick Fix/, fix: 'Keep in Japan' },
  { locale: 'ja', theme: 'light', hover: /カタログ \d[\s\S]*Quick Fix/, fix: '国内で実行' },
];

const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'breadcrumbs.enabled': false,
};

for (const look of LOOKS) await take(look);

async function take({ locale, theme, hover, fix }: Look): Promise<void> {
  const workbench = await Workbench.open({
    file: FILE,
    locale,
    theme,
    viewport: VIEWPORT,
    deviceScaleFactor: 2,
    settings: SETTINGS,
  });
  const { page } = workbench;
  const picture = async (name: string, height = HEIGHT): Promise<void> => {
    fs.mkdirSync(FOLDER, { recursive: true });
    const file = path.join(FOLDER, locale === 'en' ? `${name}.png` : `${name}.${locale}.png`);
    await page.screenshot({ path: file, clip: { x: 0, y: 0, width: VIEWPORT.width, height } });
    console.log(path.relative(ROOT, file));
  };
  try {
    await workbench.waitForText(PROFILE);
    await workbench.waitForSquiggles('warning', 2);
    await page.keyboard.press('Control+b');
    await workbench.goTo(1);
    await workbench.hover(PROFILE, hover);
    await workbench.still();
    const box = await page.locator('.monaco-hover:not(.hidden)').boundingBox();
    await picture('hover', Math.ceil((box?.y ?? 0) + (box?.height ?? HEIGHT)) + 16);
    await workbench.leaveHover();
    await workbench.actions(PROFILE, fix);
    await workbench.still();
    await picture('fixes');
    await page.keyboard.press('Escape');
    for (const file of MORE_FILES) await workbench.openFile(file);
    await page.setViewportSize({ ...VIEWPORT, height: WITH_PANEL });
    await page.keyboard.press('Control+Shift+m');
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'Bedrock Residency' }).nth(11).waitFor();
    await page.mouse.move(0, 0);
    await picture('problems', WITH_PANEL);
  } finally {
    await workbench.close();
  }
}
