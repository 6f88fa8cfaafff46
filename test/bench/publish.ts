// `--publish`: keeps the results, draws the pictures and fills the READMEs.
import fs from 'node:fs';
import path from 'node:path';
import { LOCALES } from '../../src/explain/locale.js';
import { writeReadmes } from '../tools/build-readme.js';
import { startBrowser } from '../vscode/browser.js';
import { ROOT } from '../vscode/paths.js';
import { CHART, chartSvg } from './chart.js';
import { chart, FOLDER, pictureName, PICTURES, writePublished, type Results } from './published.js';

export async function publish(results: Results): Promise<void> {
  if (results.quick) throw new Error('a quick run is not for publishing');
  writePublished(results);
  await drawPictures(results);
  writeReadmes();
}

/** As PNG: galleries of extensions take no SVG. */
async function drawPictures(results: Results): Promise<void> {
  const { browser, page } = await startBrowser({ viewport: CHART, deviceScaleFactor: 2 });
  try {
    for (const locale of LOCALES) {
      for (const id of PICTURES) {
        await page.setContent(`<body style="margin:0">${chartSvg(chart(id, results, locale))}</body>`);
        const png = await page.screenshot({ omitBackground: true });
        fs.writeFileSync(path.join(ROOT, FOLDER, pictureName(id, locale)), png);
      }
    }
  } finally {
    await browser.close();
  }
}
