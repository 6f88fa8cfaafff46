import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../../src/workspace/reports/report.js';
import { tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand } from './command.js';

useBuiltCommand();

const LEAVES = 'us.anthropic.claude-sonnet-4-6';
const CROSSES = 'jp.anthropic.claude-sonnet-4-6';

/** A tree with a finding of each kind of severity, an accepted one, a skipped file, and a hostile name. */
function project(): string {
  return tree({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'api/src/chat.py': `MODEL = "${LEAVES}"\n`,
    'api/src/old.py': `MODEL = "${LEAVES}"  # bedrock-residency-ignore-line -- agreed with legal\n`,
    'api/src/::error file=x,|`a`<b>.py': `MODEL = "${CROSSES}"\n`,
    'api/logo.bin': Buffer.from(`\0\0\0${LEAVES}`),
    'web/clean.ts': 'const a = 1;\n',
  });
}

/** What of a report tells findings: the paths that it names as found, by format. */
const FOUND: Readonly<Record<Format, (report: string) => readonly string[]>> = {
  text: (report) => [...report.matchAll(/^(\S.*\.py)$/gm)].map(([, name = '']) => name),
  json: (report) =>
    (JSON.parse(report) as { references: { path: string; suppressed: unknown }[] }).references
      .filter(({ suppressed }) => suppressed === null)
      .map(({ path: name }) => name),
  sarif: (report) =>
    ((JSON.parse(report) as Log).runs[0]?.results ?? [])
      .filter(({ suppressions }) => suppressions?.length === 0)
      .map(({ locations }) => decodeURIComponent(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '')),
  csv: (report) =>
    parse<Record<string, string>>(report, { bom: true, columns: true })
      .filter(({ status }) => status === 'finding')
      .map(({ path: name = '' }) => name),
  markdown: (report) => [...report.matchAll(/^\| (?:warning|information) \| (?:`|<code>)(.*?):\d+:\d+`?/gm)].map(([, name = '']) => name),
  html: (report) =>
    [...report.matchAll(/<details class="file" open><summary><h3><code>(.*?)<\/code>/g)].map(([, name = '']) => unescaped(name)),
  github: (report) =>
    [...report.matchAll(/^::(?:warning|notice) file=(.*?),line=/gm)].map(([, name = '']) =>
      name.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%'),
    ),
  gitlab: (report) =>
    (JSON.parse(report) as { check_name: string; location: { path: string } }[])
      .filter(({ check_name: name }) => name !== 'not-checked')
      .map(({ location }) => location.path),
};

function unescaped(markup: string): string {
  return markup.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

describe.each(FORMATS)('--format %s', (format) => {
  it('finds what every format finds, names what was skipped, and ends with the same status', async () => {
    const cwd = project();
    const { code, stdout, stderr } = await run(['check', '--format', format], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const found = FOUND[format](stdout);
    expect(found.filter((name) => name === 'api/src/chat.py')).toHaveLength(1);
    if (format !== 'text' && format !== 'markdown')
      expect([...found].sort()).toEqual(['api/src/::error file=x,|`a`<b>.py', 'api/src/chat.py']);
    expect(stdout).toContain('logo.bin');
    expect((await run(['check', '--format', format, 'web'], { cwd })).code).toBe(0);
  });

  it('writes the same to a file, and nothing else', async () => {
    const cwd = project();
    const { stdout } = await run(['check', '--format', format, 'api'], { cwd });
    const toFile = await run(['check', '--format', format, '--output', 'report.out', 'api'], { cwd });
    expect(toFile).toEqual({ code: 1, stdout: '', stderr: '' });
    expect(readFileSync(path.join(cwd, 'report.out'), 'utf8')).toBe(stdout);
  });

  it('is the same twice, and speaks Japanese', async () => {
    const cwd = project();
    const [first, second] = await Promise.all([1, 2].map(() => run(['check', '--format', format, '--locale', 'ja'], { cwd })));
    expect(first?.stdout).toBe(second?.stdout);
    expect(first?.stdout).toMatch(/推論/);
    expect(first?.stdout).toMatch(/未確認/);
  });

  it('speaks of the policy that a file was judged by', async () => {
    const cwd = tree({
      '.git/HEAD': '',
      'a.py': `MODEL = "${LEAVES}"\n`,
      'eu/.bedrock-residency.json': '{ "preset": "eu" }',
      'eu/b.py': `MODEL = "${LEAVES}"\n`,
    });
    const { stdout } = await run(['check', '--format', format], { cwd });
    expect(stdout).toMatch(/leaves Japan/);
    expect(stdout).toMatch(/leaves the EU/);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await run(['check', '--stdin', '--format', format], { cwd: tree({}), input: `MODEL = "${LEAVES}"\n` });
    expect(code).toBe(1);
    expect(unescaped(decodeURIComponent(stdout.replaceAll(/%(?![\dA-F]{2})/g, '%25')))).toContain('<stdin>');
  });
});

describe.each(['sarif', 'github', 'gitlab'] as const)('--format %s in a folder of a repository', (format) => {
  it('names files from the top of the repository', async () => {
    const cwd = project();
    const { stdout } = await run(['check', '--format', format, 'src', '../web'], { cwd: path.join(cwd, 'api') });
    expect([...FOUND[format](stdout)].sort()).toEqual(['api/src/::error file=x,|`a`<b>.py', 'api/src/chat.py']);
    rmSync(path.join(cwd, '.git'), { recursive: true });
    const { stdout: alone } = await run(['check', '--format', format, 'src'], { cwd: path.join(cwd, 'api') });
    expect(FOUND[format](alone)).toContain('src/chat.py');
  });

  it('gives a finding the same fingerprint wherever the repository lies and the check starts', async () => {
    const prints = (text: string): string[] =>
      [...text.matchAll(/"(?:bedrockResidency\/v1|fingerprint)":"([0-9a-f]{64})"/g)].map(([, print = '']) => print);
    const [one, two] = [project(), project()];
    const runs = [
      await run(['check', '--format', format, 'api/src'], { cwd: one }),
      await run(['check', '--format', format, 'api/src'], { cwd: two }),
      await run(['check', '--format', format, 'src'], { cwd: path.join(two, 'api') }),
    ].map(({ stdout }) => prints(stdout));
    expect(runs[0]?.length).toBe({ sarif: 3, github: 0, gitlab: 2 }[format]);
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
  });
});

describe('the page of a step', () => {
  it('is appended to, beside what other commands wrote', async () => {
    const cwd = project();
    const page = path.join(cwd, '..', `${path.basename(cwd)}.page.md`);
    try {
      writeFileSync(page, '# Before');
      const { code, stdout } = await run(['check', '--format', 'github', 'api'], { cwd, env: { GITHUB_STEP_SUMMARY: page } });
      expect(code).toBe(1);
      expect(stdout).toContain('::warning file=api/src/chat.py');
      expect(readFileSync(page, 'utf8')).toMatch(/^# Before\n## Bedrock Residency\n[\s\S]*`api\/src\/chat\.py:1:10`/);
      // Too full for another page: nothing is lost of what is there.
      writeFileSync(page, 'x'.repeat(1024 * 1024 - 20));
      expect((await run(['check', '--format', 'github', 'api'], { cwd, env: { GITHUB_STEP_SUMMARY: page } })).code).toBe(1);
      expect(readFileSync(page, 'utf8')).toMatch(/^x+$/);
      // No other format writes to it.
      rmSync(page);
      await run(['check', '--format', 'markdown', 'api'], { cwd, env: { GITHUB_STEP_SUMMARY: page } });
      expect(() => readFileSync(page)).toThrow();
    } finally {
      rmSync(page, { force: true });
    }
  });

  it('that cannot be written is told', async () => {
    const cwd = project();
    mkdirSync(path.join(cwd, 'page'));
    const { code, stderr } = await run(['check', '--format', 'github', 'web'], {
      cwd,
      env: { GITHUB_STEP_SUMMARY: path.join(cwd, 'page') },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/page: can't be written/);
  });
});

it('loads a format when it is first wanted: each is a chunk of its own', () => {
  const dist = path.dirname(builtCommand());
  const chunks = readdirSync(path.join(dist, 'chunks')).filter((name) => name.endsWith('.mjs'));
  const chunkOf = (name: string): string => {
    const found = chunks.filter((chunk) => chunk.startsWith(`${name}-`));
    expect(found).toHaveLength(1);
    return path.join(dist, 'chunks', found[0] ?? '');
  };
  /** A chunk with all that it loads at once. */
  const loaded = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import) ?"(\.[^"]+)"/g))
      loaded(path.resolve(path.dirname(file), target), seen);
    return seen;
  };
  const atOnce = new Set([...loaded(builtCommand()), ...loaded(chunkOf('check'))]);
  expect(atOnce.size).toBeGreaterThan(2);
  for (const format of FORMATS.filter((name) => name !== 'text' && name !== 'json')) expect(atOnce).not.toContain(chunkOf(format));
  for (const file of atOnce) expect(readFileSync(file, 'utf8')).not.toContain('primaryLocationLineHash');
});
