// Opens the audit report that the built command writes in a real browser: tsx test/report/run-report.ts
// Pictures: artifacts/report-*.png.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startBrowser } from '../vscode/browser.js';
import { ARTIFACTS, ROOT } from '../vscode/paths.js';
import { allPassed, clearArtifacts, countLine, testLine, writeResults, type TestResult } from '../vscode/results.js';
import { HOSTILE_NAME, writeProject } from './project.js';
import { FOREIGN, HIDDEN_EXCERPTS, MAP_COLORS, OVERFLOW, textsOf } from './scripts.js';

const DESKTOP = { width: 1200, height: 900 };
const PHONE = { width: 360, height: 740 };
const REDS = /^(?:rgb\(184, 60, 0\)|rgb\(255, 154, 92\))$/;

type Locale = 'en' | 'ja';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bedrock-residency-report-'));
clearArtifacts('report');
const { browser } = await startBrowser();

function report(locale: Locale): string {
  const file = path.join(folder, `${locale}.html`);
  const args = ['check', '--format', 'html', '--locale', locale, '--output', file];
  const { status, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'dist/cli.mjs'), ...args], {
    cwd: path.join(folder, 'project'),
    encoding: 'utf8',
  });
  assert.deepEqual({ status, stderr }, { status: 1, stderr: '' });
  return file;
}

/** Opens a report in a window of its own, which must ask for nothing but the file, and complain of nothing. */
async function open(locale: Locale, options: BrowserContextOptions, run: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: DESKTOP, ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(dialog.message());
    void dialog.dismiss();
  });
  const address = pathToFileURL(path.join(folder, `${locale}.html`)).href;
  await page.goto(address);
  await run(page);
  assert.deepEqual({ requests, complaints }, { requests: [address], complaints: [] });
  await context.close();
}

function picture(page: Page, name: string, fullPage = false): Promise<unknown> {
  return page.screenshot({ path: path.join(ARTIFACTS, `report-${name}.png`), fullPage });
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const steps: readonly (readonly [title: string, run: () => Promise<void> | void])[] = [
  [
    'is written in both languages',
    () => {
      writeProject(path.join(folder, 'project'));
      assert.match(fs.readFileSync(report('en'), 'utf8'), /<html lang="en">/);
      assert.match(fs.readFileSync(report('ja'), 'utf8'), /<html lang="ja">/);
    },
  ],
  [
    'shows everything without scripts: findings fold, the contents lead to their parts',
    () =>
      open('en', { javaScriptEnabled: false }, async (page) => {
        await page.getByRole('heading', { name: 'Where Amazon Bedrock inference can run' }).waitFor();
        const file = page.locator('details.file').first();
        const excerpt = file.locator('.excerpt').first();
        await excerpt.waitFor();
        await file.locator('summary').click();
        await excerpt.waitFor({ state: 'hidden' });
        await page.getByRole('navigation').getByRole('link', { name: 'Not checked' }).click();
        await page.waitForURL(/#skipped$/);
        await page.getByText('data/blob.bin').waitFor();
        await page.getByRole('img', { name: /^Map: / }).waitFor();
      }),
  ],
  [
    'shows hostile names and contents as text, with scripts on',
    () =>
      open('en', {}, async (page) => {
        assert.deepEqual(await page.evaluate(FOREIGN), { elements: 0, handlers: 0, attacked: null });
        const names = await page.evaluate<string[]>(textsOf('.file > summary h3'));
        assert.ok(names.includes(`src/${HOSTILE_NAME.replace('\u202E', '\uFFFD')}`), names.join('\n'));
        const texts = (await page.evaluate<string[]>(textsOf('main'))).join('');
        assert.match(texts, /onerror="globalThis\.attacked=1"/);
        assert.doesNotMatch(texts, /wJalrXUtn/);
      }),
  ],
  [
    'draws the map in the colours of the page',
    async () => {
      const colors: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await open('en', { colorScheme }, async (page) => {
          const [land = '', outside = ''] = await page.evaluate<string[]>(MAP_COLORS);
          assert.match(outside, REDS);
          colors.push(land);
          await page.locator('#where').scrollIntoViewIfNeeded();
          await picture(page, `map-${colorScheme}`);
        });
      }
      assert.equal(new Set(colors).size, 2);
    },
  ],
  ...(['en', 'ja'] as const).flatMap((locale) =>
    (
      [
        ['light', { colorScheme: 'light' }],
        ['dark', { colorScheme: 'dark' }],
        ['phone', { colorScheme: 'light', viewport: PHONE, hasTouch: true, isMobile: true }],
      ] as const
    ).map(
      ([look, options]) =>
        [
          `has no fault that axe finds, and nothing sticks out: ${locale}, ${look}`,
          () =>
            open(locale, options, async (page) => {
              assert.equal(await page.evaluate(OVERFLOW), 0);
              await picture(page, `${locale}-${look}`);
              await picture(page, `${locale}-${look}-whole`, true);
              assert.deepEqual(await violations(page), []);
            }),
        ] as const,
    ),
  ),
  [
    'prints everything in dark ink, what is folded too',
    () =>
      open('en', { colorScheme: 'dark', javaScriptEnabled: false }, async (page) => {
        await page.locator('details.file > summary').first().click();
        assert.notEqual(await page.evaluate(HIDDEN_EXCERPTS), 0);
        await page.emulateMedia({ media: 'print' });
        assert.equal(await page.evaluate(HIDDEN_EXCERPTS), 0);
        assert.equal(await page.evaluate('getComputedStyle(document.body).backgroundColor'), 'rgb(255, 255, 255)');
        await page.setViewportSize({ width: 700, height: 1000 });
        await picture(page, 'print');
        assert.equal((await page.pdf()).subarray(0, 5).toString(), '%PDF-');
      }),
  ],
  [
    'is read with the keys: the first one leads to the findings',
    () =>
      open('en', {}, async (page) => {
        await page.keyboard.press('Tab');
        await page.getByRole('link', { name: 'Skip to the findings' }).waitFor();
        await page.keyboard.press('Enter');
        await page.waitForURL(/#findings$/);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.locator('details.file').first().locator('.excerpt').first().waitFor({ state: 'hidden' });
      }),
  ],
];

const tests: TestResult[] = [];
try {
  for (const [title, run] of steps) {
    const started = Date.now();
    try {
      await run();
      tests.push({ title, state: 'passed', ms: Date.now() - started });
    } catch (error) {
      tests.push({ title, state: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
    console.log(testLine(tests.at(-1)!));
  }
} finally {
  await browser.close();
  fs.rmSync(folder, { recursive: true, force: true });
}
const results = { environment: `the report in ${browser.browserType().name()} ${browser.version()}`, tests };
writeResults('report', results);
console.log(countLine(results));
process.exitCode = allPassed(results) ? 0 : 1;
