// Films what the extension is for in a real window: a profile typed, its hover, the fix, the hover after it.
//   tsx test/ui/animation.ts (npm run screenshots packages first)
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../vscode/paths.js';
import { Workbench, type Theme } from '../vscode/workbench.js';
import { Film } from './film.js';

const FILE = 'summarize.py';
const LEAVES = 'us.anthropic.claude-sonnet-4-6';
const STAYS = 'jp.anthropic.claude-sonnet-4-6';
const CODE = `import boto3

client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")

MODEL_ID = ""


def summarize(text: str) -> str:
    response = client.converse(
        modelId=MODEL_ID,
        messages=[{"role": "user", "content": [{"text": text}]}],
    )
    return response["output"]["message"]["content"][0]["text"]
`;

/** Taller than the picture: the editor lets a hover grow to a part of its height. */
const VIEWPORT = { width: 860, height: 2000 };
const LARGEST_BYTES = 1_500_000;

interface Look {
  readonly locale: 'en' | 'ja';
  readonly theme: Theme;
  readonly leaves: RegExp;
  readonly fix: string;
  readonly stays: RegExp;
}

const LOOKS: readonly Look[] = [
  {
    locale: 'en',
    theme: 'dark',
    leaves: /Leaves Japan[\s\S]*Catalogue of \d/,
    fix: 'Keep in Japan',
    stays: /Stays in Japan, in Tokyo or Osaka[\s\S]*Catalogue of \d/,
  },
  {
    locale: 'ja',
    theme: 'light',
    leaves: /日本国外で[\s\S]*カタログ \d/,
    fix: '国内で実行',
    stays: /日本国内\([\s\S]*カタログ \d/,
  },
];

const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}',
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.lightbulb.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.suggestOnTriggerCharacters': false,
  'editor.quickSuggestions': { strings: 'off', other: 'off', comments: 'off' },
};

/** A pointer to be seen: pictures have none. Run in the page, so written as source text. */
const POINTER = `(() => {
  const pointer = document.createElement('div');
  pointer.style.cssText = 'position:fixed;z-index:99999;pointer-events:none;left:0;top:0;width:18px;height:26px';
  const ns = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(ns, 'svg');
  const shape = document.createElementNS(ns, 'path');
  svg.setAttribute('viewBox', '0 0 18 26');
  shape.setAttribute('d', 'M2 2v18l4.5-4 3 7.5 3-1.300-3-7.200h6z');
  shape.setAttribute('fill', '#fff');
  shape.setAttribute('stroke', '#000');
  shape.setAttribute('stroke-width', '1.500');
  svg.append(shape);
  pointer.append(svg);
  document.body.append(pointer);
  addEventListener('mousemove', ({ clientX, clientY }) => {
    pointer.style.left = (clientX - 2) + 'px';
    pointer.style.top = (clientY - 2) + 'px';
  }, true);
})()`;

for (const look of LOOKS) await record(look);

async function record({ locale, theme, leaves, fix, stays }: Look): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'film-'));
  fs.writeFileSync(path.join(folder, FILE), CODE);
  const workbench = await Workbench.open({
    workspace: folder,
    file: FILE,
    locale,
    theme,
    viewport: VIEWPORT,
    deviceScaleFactor: 1.5,
    settings: SETTINGS,
  });
  fs.rmSync(folder, { recursive: true });
  const { page } = workbench;
  try {
    await workbench.waitForText('MODEL_ID');
    await page.keyboard.press('Control+b');
    await page.evaluate(POINTER);
    await page.mouse.move(700, 330);
    const film = new Film(page, { x: 0, y: 0, width: VIEWPORT.width, height: 600 });
    const pointer = { x: 700, y: 330 };
    const moveTo = async (x: number, y: number): Promise<void> => {
      const from = { ...pointer };
      for (let step = 1; step <= 6; step++) {
        pointer.x = from.x + ((x - from.x) * step) / 6;
        pointer.y = from.y + ((y - from.y) * step) / 6;
        await page.mouse.move(pointer.x, pointer.y);
        await film.take(60);
      }
    };

    await workbench.goTo(5, 'MODEL_ID = "'.length + 1);
    await film.take(900);
    for (let at = 0; at < LEAVES.length; at += 2) {
      await page.keyboard.type(LEAVES.slice(at, at + 2));
      await film.take(90);
    }
    await workbench.waitForSquiggles('warning', 1);
    await film.take(1_000);

    const typed = await workbench.placeOf(LEAVES);
    await moveTo(typed.x + typed.width / 3, typed.y + typed.height / 2);
    await workbench.hover(LEAVES, leaves);
    await workbench.still();
    await film.take(3_600);

    // A click leaves the hover and puts the cursor there, where the list of fixes opens.
    await page.mouse.down();
    await page.mouse.up();
    await page.locator('.monaco-hover:not(.hidden)').waitFor({ state: 'hidden' });
    await film.take(500);
    await workbench.actions(LEAVES, fix);
    await workbench.still();
    await film.take(2_000);
    await workbench.pick(new RegExp(`^\\s*${fix}`));
    await workbench.waitForText(STAYS);
    await workbench.waitForSquiggles('info', 1);
    await film.take(1_000);

    await moveTo(700, 330);
    const fixed = await workbench.placeOf(STAYS);
    await moveTo(fixed.x + fixed.width / 3, fixed.y + fixed.height / 2);
    await workbench.hover(STAYS, stays);
    await workbench.still();
    await film.take(3_600);

    const gif = film.gif();
    const file = path.join(ROOT, 'media/screenshots', locale === 'en' ? 'tour.gif' : `tour.${locale}.gif`);
    if (gif.length > LARGEST_BYTES) throw new Error(`${path.basename(file)} has ${gif.length} bytes`);
    fs.writeFileSync(file, gif);
    console.log(path.relative(ROOT, file), gif.length);
  } finally {
    await workbench.close();
  }
}
