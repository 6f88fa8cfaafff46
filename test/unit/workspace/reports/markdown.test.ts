import * as fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../../src/explain/words.js';
import { codeSpan, prose } from '../../../../src/workspace/reports/markdown-text.js';
import { LONGEST_COMMENT } from '../../../../src/workspace/reports/markdown.js';
import { EU } from '../../explain/kit.js';
import { accepted, checked, HOSTILE, LEAVES, render, skipped } from './kit.js';

/** As GitHub reads Markdown, HTML and all. */
function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
}

function words(fragment: string): string {
  return fragment
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' })[entity] ?? entity);
}

/** The words of every cell below the headings, table after table. */
function cells(page: string): string[][] {
  return [...page.matchAll(/<tr>\n((?:<td>.*<\/td>\n)+)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*)<\/td>/g)].map(([, cell = '']) => words(cell)),
  );
}

/** What an element of a reader's page can be: links stand only where a rule is named. */
function elements(page: string): string[] {
  return [...new Set([...page.matchAll(/<([a-z]+\d?)[ >]/g)].map(([, name = '']) => name))].sort();
}

const texts = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom('`', '|', '\\', '<', 'b', '>', '*', '_', '[', ']', '(', ')', ' ', '&', '#', '~', '@', '\n', 'あ', '$'),
    minLength: 1,
  }),
  fc.constantFrom(...HOSTILE),
);

/** Blanks that HTML folds. */
function folded(text: string): string {
  return text.replace(/ +/g, ' ').trim();
}

describe('text of the user’s files', () => {
  it('stands in a cell as it is, as code and nothing else', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = html(`| a | b |\n| --- | --- |\n| ${codeSpan(text)} | end |\n`);
        expect(cells(page).map((row) => row.map(folded))).toEqual([[folded(visible(text, 1000)), 'end']]);
        expect(elements(page)).toEqual(['code', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
        expect(page).toMatch(/<td>(?:<code>[^<]*<\/code>)?<\/td>/);
      }),
      { numRuns: 500 },
    );
  });

  it('stands in a sentence as it is, whatever of it is quoted', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const page = html(`| a | b |\n| --- | --- |\n| x ${prose(text)} | end |\n`);
        expect(cells(page).map((row) => row.map(folded))).toEqual([[folded(`x ${visible(text, 5000)}`), 'end']]);
        expect(elements(page).filter((name) => name !== 'code')).toEqual(['table', 'tbody', 'td', 'th', 'thead', 'tr']);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps characters that no character reference may name', () => {
    expect(codeSpan('`\u{10FFFE}')).toBe('<code>&#96;\u{10FFFE}</code>');
  });

  it('leaves plain sentences alone', () => {
    for (const text of ['Inference leaves Japan: this profile runs in the US (N. Virginia, …).', '日本のリージョン(東京・大阪)で実行'])
      expect(prose(text)).toBe(text);
    expect(codeSpan('src/a.py:3:5')).toBe('`src/a.py:3:5`');
    expect(codeSpan('')).toBe('');
  });
});

describe('the page', () => {
  const files = [
    checked('src/c.py', 'MODEL = "jp.anthropic.claude-sonnet-4-6"\n'),
    checked('src/a.py', `MODEL = "${LEAVES}"\n`),
    checked('src/b.py', `MODEL = "${LEAVES}"  # bedrock-residency-ignore-line -- agreed with legal\n`),
    accepted(checked('src/d.py', `MODEL = "${LEAVES}"\n`), { by: 'baseline', reason: '' }),
    skipped('logo.bin'),
  ];

  it('has totals, findings with the worst first, skipped files, and what is accepted with its reasons', async () => {
    const { text } = await render('markdown', files, { policyFile: '.bedrock-residency.json' });
    expect(text).toMatch(/^## Bedrock Residency\n\n\*\*2 findings \(1 warning, 1 information\) in 2 of 5 files; 1 file skipped\*\*\n/);
    expect(text).toContain('Allowed: ap-northeast-1 Tokyo · ap-northeast-3 Osaka (.bedrock-residency.json)');
    const page = html(text);
    expect(cells(page)).toEqual([
      [
        'warning',
        'src/a.py:1:10',
        LEAVES,
        expect.stringMatching(/^Inference leaves Japan: .* cross-region-profile$/),
        expect.stringMatching(/^Keep in Japan: jp\./),
      ],
      ['information', 'src/c.py:1:10', 'jp.anthropic.claude-sonnet-4-6', expect.stringMatching(/^Crosses Regions/), ''],
      ['src/b.py:1:10', LEAVES, 'cross-region-profile', 'comment', 'agreed with legal'],
      ['src/d.py:1:10', LEAVES, 'cross-region-profile', 'baseline', 'none given'],
    ]);
    expect(page).toContain('<li><code>logo.bin</code>: not checked: a binary file</li>');
    expect(page).toContain('<strong>Not checked (1 file):</strong>');
    expect(page).toContain('<strong>Accepted, not counted (2):</strong>');
    expect(page).toMatch(/<a href="https:[^"]*\/media\/rules\/cross-region-profile\.md#en">cross-region-profile<\/a>/);
  });

  it('is as complete in Japanese', async () => {
    const page = html((await render('markdown', files, { locale: 'ja' })).text);
    expect(page).toContain('<strong>指摘 2 件(警告 1 件、情報 1 件)、5 ファイル中 2 ファイル。未確認 1 ファイル</strong>');
    expect(page).toContain('<strong>未確認(1 ファイル):</strong>');
    expect(cells(page).map(([first]) => first)).toEqual(['警告', '情報', 'src/b.py:1:10', 'src/d.py:1:10']);
    expect(cells(page)[2]?.[3]).toBe('コメント');
    expect(page).toMatch(/cross-region-profile\.md#ja/);
  });

  it('names what should have been checked before what is left out on purpose', async () => {
    const { text } = await render('markdown', [
      skipped('.bedrock-residency.json', 'policy-file'),
      skipped('a.bin'),
      skipped('out.csv', 'report'),
    ]);
    expect([...text.matchAll(/^- `(.*?)`/gm)].map(([, name]) => name)).toEqual(['a.bin', '.bedrock-residency.json', 'out.csv']);
  });

  it('says what holds for whom where policies are nested, in the words of each, and what was not looked at', async () => {
    const nested = [checked('a.py', `MODEL = "${LEAVES}"\n`), checked('eu/b.py', `MODEL = "${LEAVES}"\n`, EU)];
    const { text } = await render('markdown', nested, { changedSince: 'origin/main' });
    expect(text).toContain('Only files changed since origin/main were checked.');
    expect(text).toMatch(
      /Allowed: ap-northeast-1 Tokyo · .*\nAnother policy holds for 1 file, eu\/b\.py for example: .*eu-central-1 Frankfurt/,
    );
    expect(cells(html(text)).map((row) => /leaves (Japan|the EU)/.exec(row[3] ?? '')?.[1])).toEqual(['Japan', 'the EU']);
  });

  it('says so when there is nothing', async () => {
    const { text } = await render('markdown', [checked('a.py', 'x = 1\n')]);
    expect(text).toMatch(/^## Bedrock Residency\n\n\*\*No findings in 1 file\*\*\n\nAllowed: .*\nCatalogue of [\d-]+\n$/);
  });

  it('lists references without a finding when asked to, behind the findings', async () => {
    const { text } = await render('markdown', [checked('z.py', 'MODEL = "amazon.nova-lite-v1:0"\n'), ...files], { includeDomestic: true });
    expect(cells(html(text)).map(([first]) => first)).toEqual([
      'warning',
      'information',
      'no finding',
      expect.anything(),
      expect.anything(),
    ]);
  });

  it.each(HOSTILE)('shows the name %j and obeys nothing in it', async (name) => {
    const page = html((await render('markdown', [checked(name, `MODEL = "${LEAVES}"\n`), skipped(name)], { policyFile: name })).text);
    expect(folded(cells(page)[0]?.[1] ?? '')).toBe(folded(`${visible(name, 1000)}:1:10`));
    const links = [...page.matchAll(/<a href="([^"]*)"/g)].map(([, target]) => target);
    expect(links).toEqual([expect.stringContaining('/media/rules/cross-region-profile.md')]);
    expect(elements(page).filter((element) => ['img', 'script', 'h1', 'del', 'em'].includes(element))).toEqual([]);
  });

  it('fits into a comment, however much is found, and counts what is missing of each part', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => [
      checked(`src/${String(index)}.py`, `MODEL = "jp.anthropic.claude-sonnet-4-6"\n`),
      accepted(checked(`old/${String(index)}.py`, `MODEL = "${LEAVES}"\n`), { by: 'exception', reason: '試験用'.repeat(20) }),
      skipped(`img/${String(index)}.bin`),
    ]).flat();
    for (const locale of ['en', 'ja'] as const) {
      const { text } = await render('markdown', [...many, ...files], { locale });
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LONGEST_COMMENT);
      expect(Buffer.byteLength(text)).toBeGreaterThan(LONGEST_COMMENT * 0.9);
      expect(cells(html(text))[0]?.[1]).toBe('src/a.py:1:10');
      const left = [...text.matchAll(/^(?:ほかに )?([\d,]+) (?:more are|件あります)/gm)].map(([, count = '']) =>
        Number(count.replace(',', '')),
      );
      const shown = [/^\| (?:information|情報|warning|警告) /gm, /^- /gm, /^\| `(?:old|src)/gm].map((row) => text.match(row)?.length ?? 0);
      expect(shown.map((count, part) => count + (left[part] ?? 0))).toEqual([1502, 1501, 1502]);
    }
  });
});
