// Takes the pictures of the walkthrough in a real window: tsx test/ui/walkthrough-pictures.ts (npm run screenshots packages first).
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../vscode/paths.js';
import { Workbench, type Theme } from '../vscode/workbench.js';
import { openInventory, pick, rows } from './inventory-support.js';
import { smallPng } from './small-png.js';

const FOLDER = path.join(ROOT, 'media/walkthrough');
const PROFILE = 'us.anthropic.claude-sonnet-4-6';

/** Taller than the pictures: the editor lets a hover grow to a quarter of its height. */
const VIEWPORT = { width: 800, height: 1300 };
const HEIGHT = 500;
/** Where the side bar ends in the picture of the list. */
const SIDE_BAR = 560;

interface Look {
  readonly locale: 'en' | 'ja';
  readonly openSample: string;
  readonly hover: RegExp;
  readonly pickPolicy: string;
  readonly policies: RegExp;
  readonly scan: string;
  /** The list of a scan that is done. */
  readonly scanned: RegExp;
  readonly addToCi: string;
}

const LOOKS: readonly Look[] = [
  {
    locale: 'en',
    openSample: 'Bedrock Residency: Open Sample',
    hover: /Leaves Japan[\s\S]*Catalogue of \d/,
    pickPolicy: 'Bedrock Residency: Pick Policy…',
    policies: /Tokyo/,
    scan: 'Bedrock Residency: Scan Workspace',
    scanned: /Leaves Japan/,
    addToCi: 'Bedrock Residency: Put into CI…',
  },
  {
    locale: 'ja',
    openSample: 'Bedrock Residency: サンプルを開く',
    hover: /推論が日本国外で実行されます。[\s\S]*カタログ \d/,
    pickPolicy: 'Bedrock Residency: ポリシーを選択…',
    policies: /東京リージョン/,
    scan: 'Bedrock Residency: ワークスペースをスキャン',
    scanned: /日本国外で実行/,
    addToCi: 'Bedrock Residency: CI に組み込む…',
  },
];

const SETTINGS = {
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'breadcrumbs.enabled': false,
  'editor.renderLineHighlight': 'none',
};

for (const look of LOOKS) for (const theme of ['dark', 'light'] as const) await take(look, theme);

/** Drags the side bar's edge to there. */
async function widen({ page }: Workbench, x: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box === null) throw new Error('no side bar');
  await page.mouse.move(box.x + box.width, 300);
  await page.mouse.down();
  await page.mouse.move(x, 300, { steps: 5 });
  await page.mouse.up();
}

async function take(look: Look, theme: Theme): Promise<void> {
  const { locale } = look;
  const workbench = await Workbench.open({ locale, theme, viewport: VIEWPORT, deviceScaleFactor: 1.5, settings: SETTINGS });
  const { page } = workbench;
  const picture = async (name: string): Promise<void> => {
    const file = path.join(FOLDER, `${name}.${theme}${locale === 'ja' ? '.ja' : ''}.png`);
    fs.writeFileSync(file, smallPng(await page.screenshot({ clip: { x: 0, y: 0, width: VIEWPORT.width, height: HEIGHT } })));
    console.log(path.relative(ROOT, file));
  };
  try {
    await workbench.command(look.openSample);
    await page.keyboard.press('Control+b');
    await workbench.waitForSquiggles('warning', 3);
    await workbench.hover(PROFILE, look.hover);
    await picture('warning');
    await workbench.leaveHover();

    await workbench.command(look.pickPolicy);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: look.policies }).first().waitFor();
    await page.mouse.move(0, 900);
    // The list comes in slowly, and lets the text behind shine through.
    await page.waitForTimeout(500);
    await picture('policy');
    await page.keyboard.press('Escape');

    await workbench.command(look.scan);
    await openInventory(workbench);
    await rows(workbench, look.scanned).first().waitFor();
    await page
      .locator('.notifications-toasts .notification-toast')
      .first()
      .waitFor({ state: 'hidden' })
      .catch(() => undefined);
    await widen(workbench, SIDE_BAR);
    await page.mouse.move(500, 900);
    await picture('scan');
    await page.keyboard.press('Control+b');

    await workbench.command(look.addToCi);
    await pick(workbench, 'GitHub Actions');
    await workbench.waitForText('upload-sarif: true');
    await page.mouse.move(500, 900);
    await picture('ci');
  } finally {
    await workbench.close();
  }
}
