import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { command, LARGEST_SUMMARY, line } from '../../../../src/workspace/reports/github.js';
import { checked, HOSTILE, LEAVES, render, skipped } from './kit.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** What the runner reads from a line of a log; null for plain text. */
function read(logged: string): Command | null {
  const text = logged.trimStart();
  if (text.startsWith('::')) {
    const end = text.indexOf('::', 2);
    if (end !== -1) {
      const [name = '', ...rest] = text.slice(2, end).split(' ');
      const pairs = rest
        .join(' ')
        .split(',')
        .filter((pair) => pair.includes('='))
        .map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]);
      return { name, properties: Object.fromEntries(pairs) as Record<string, string>, data: unescapeData(text.slice(end + 2)) };
    }
  }
  return /##\[[^\]]+\]/.test(logged) ? { name: 'old form', properties: {}, data: '' } : null;
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function commands(text: string): (Command | null)[] {
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n').map(read);
}

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(':', ',', '%', '=', '\r', '\n', '2', '5', 'A', '#', '[', ']', ' ', 'あ') }),
  fc.constantFrom(...HOSTILE),
);

describe('workflow commands', () => {
  it('are read back as they were meant', () => {
    fc.assert(
      fc.property(texts, texts, texts, (file, title, message) => {
        const logged = command('error', { file, title, line: 3 }, message);
        expect(logged.slice(0, -1)).not.toMatch(/[\r\n]/);
        expect(read(logged.slice(0, -1))).toEqual({ name: 'error', properties: { file, title, line: '3' }, data: message });
      }),
      { numRuns: 500 },
    );
  });

  it('are never read from other lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const logged = line(text);
        expect(logged.slice(0, -1)).not.toMatch(/[\r\n]/);
        expect(read(logged.slice(0, -1))).toBeNull();
      }),
    );
  });
});

describe('the report', () => {
  it('annotates findings, groups the rest, and ends with the totals', async () => {
    const { text } = await render('github', [
      checked('src/a.py', `MODEL = "${LEAVES}"\n`),
      checked('src/b.py', `MODEL = "${LEAVES}"  # bedrock-residency-ignore-line -- agreed with legal\n`),
      checked('src/c.py', 'MODEL = "jp.anthropic.claude-sonnet-4-6"\n'),
      skipped('logo.bin'),
    ]);
    const found = commands(text);
    expect(found.map((one) => one?.name ?? '-')).toEqual([
      'warning',
      'warning',
      'notice',
      'group',
      '-',
      'endgroup',
      'group',
      '-',
      'endgroup',
      '-',
    ]);
    expect(found[0]?.properties).toEqual({ title: 'Bedrock Residency' });
    expect(found[1]?.properties).toEqual({
      file: 'src/a.py',
      line: '1',
      endLine: '1',
      col: '10',
      endColumn: String(10 + LEAVES.length),
      title: 'Bedrock Residency: cross-region-profile',
    });
    expect(found[1]?.data).toMatch(/^Inference leaves Japan: .*\nfix: Keep in Japan: jp\.anthropic\.claude-sonnet-4-6/);
    expect(text).toContain('- logo.bin  not checked: a binary file\n');
    expect(text).toContain(`- src/b.py:1:10  ${LEAVES}  cross-region-profile  agreed with legal\n`);
    expect(text.trimEnd().split('\n').at(-1)).toBe('2 findings (1 warning, 1 information) in 2 of 4 files; 1 file skipped');
  });

  it('names what a baseline lists and is gone, in the log and on the page', async () => {
    const stale = [{ path: '##[x]a|b.py', rule: 'cross-region-profile', text: LEAVES, count: 2 }];
    const { text, page } = await render('github', [], { stale });
    expect(commands(text).map((one) => one?.name ?? '-')).toEqual(['group', '-', 'endgroup', '-']);
    expect(text).toContain(`- ## [x]a|b.py  cross-region-profile  ${LEAVES}  ×2\n`);
    expect(page(LARGEST_SUMMARY)).toMatch(
      /^\*\*In the baseline, but no longer found \(2 findings\):\*\*\n\n- <code>.*<\/code> `us\.anthropic/m,
    );
  });

  it('annotates the worst first', async () => {
    const { text } = await render('github', [
      checked('a.py', 'MODEL = "jp.anthropic.claude-sonnet-4-6"\n'),
      checked('b.py', 'MODEL = "apac.amazon.nova-lite-v1:0"\n'),
      checked('c.py', `MODEL = "${LEAVES}"\n`),
    ]);
    const files = commands(text).flatMap((one) => one?.properties.file ?? []);
    expect(files).toEqual(['c.py', 'b.py', 'a.py']);
  });

  it('says in the language asked for how many files it could not check', async () => {
    const { text } = await render('github', [skipped('a.bin'), skipped('.bedrock-residency.json', 'policy-file')], { locale: 'ja' });
    expect(commands(text)[0]).toMatchObject({ name: 'warning', data: expect.stringMatching(/^未確認\(1 ファイル\)/) as string });
    expect((await render('github', [skipped('.bedrock-residency.json', 'policy-file')])).text).not.toContain('::warning');
  });

  it.each(HOSTILE)('reports the name %j to the runner, and obeys nothing in it', async (name) => {
    const { text } = await render('github', [
      checked(name, `MODEL = "${LEAVES}"\n`),
      checked(name, `MODEL = "${LEAVES}"  # bedrock-residency-ignore-line -- ##[stop-commands]x ::stop-commands::x\n`),
      skipped(name),
    ]);
    const found = commands(text);
    expect(found.map((one) => one?.name ?? '-')).toEqual(['warning', 'warning', 'group', '-', 'endgroup', 'group', '-', 'endgroup', '-']);
    expect(found[1]?.properties.file).toBe(name);
  });

  it('keeps the page of the run within its limit, the worst on it, and counts the rest', async () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      checked(`src/${'x'.repeat(100)}/${String(index)}.py`, `MODEL = "jp.anthropic.claude-sonnet-4-6"\n`),
    );
    const { page, text } = await render('github', [...many, checked('worst.py', `MODEL = "${LEAVES}"\n`)]);
    const whole = page(LARGEST_SUMMARY) ?? '';
    expect(Buffer.byteLength(whole)).toBeLessThanOrEqual(LARGEST_SUMMARY);
    const shown = whole
      .split('\n')
      .filter((row) => row.startsWith('| '))
      .slice(2);
    expect(shown[0]).toContain('`worst.py:1:10`');
    const left = /^([\d,]+) more are not listed here/m.exec(whole)?.[1]?.replace(',', '');
    expect(shown.length + Number(left)).toBe(5001);
    expect(Buffer.byteLength(page(5000) ?? '')).toBeLessThanOrEqual(5000);
    expect(page(10)).toBe('');
    expect(text.length).toBeLessThan(2 * 1024 * 1024);
    expect(text).toMatch(/^[\d,]+ more are not listed here/m);
  });
});
