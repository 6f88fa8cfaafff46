// Renders media/icon.svg as the icon of the package: tsx test/tools/render-icon.ts
import fs from 'node:fs';
import path from 'node:path';
import { startBrowser } from '../vscode/browser.js';
import { ROOT } from '../vscode/paths.js';

/** Twice what galleries show, for sharp screens. */
const PIXELS = 256;

const svg = fs.readFileSync(path.join(ROOT, 'media/icon.svg'), 'utf8');
const { browser, page } = await startBrowser({ viewport: { width: PIXELS, height: PIXELS } });
try {
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(`<body style="margin:0"><img src="${source}" width="${PIXELS}" height="${PIXELS}" style="display:block">`);
  await page.screenshot({ path: path.join(ROOT, 'media/icon.png'), omitBackground: true });
} finally {
  await browser.close();
}
