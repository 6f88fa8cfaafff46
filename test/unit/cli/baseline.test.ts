import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand } from './command.js';
import { checkJson, expectRefusal, findings } from './reports.js';

useBuiltCommand();

const US = 'us.anthropic.claude-sonnet-4-6';
const EU = 'eu.anthropic.claude-sonnet-4-6';
const NAME = '.bedrock-residency-baseline.json';
const USE = ['--baseline', NAME];
const UPDATE = [...USE, '--update-baseline'];

function read(cwd: string, name = NAME): { entries: { path: string; text: string; count: number }[] } {
  return JSON.parse(readFileSync(path.join(cwd, name), 'utf8')) as ReturnType<typeof read>;
}

function listed(cwd: string, name = NAME): string[] {
  return read(cwd, name).entries.map((entry) => `${entry.path} ${entry.text} ${String(entry.count)}`);
}

const FILES = { 'src/a.py': `A = "${US}"\n`, 'src/b.py': `B = "${EU}"\n`.repeat(2), 'c.py': `C = "${US}"\n` };

describe('--update-baseline', () => {
  it('lets a team start today: all that is found is accepted, and told so', async () => {
    const cwd = tree(FILES);
    const { code, stderr, report } = await checkJson({ cwd }, ...UPDATE);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `${NAME}: baseline of 4 findings written (4 added, 0 removed)\n` });
    expect(report.summary.findings).toBe(0);
    expect(report.references[0]?.suppressed).toEqual({ reason: `added to the baseline ${NAME} by this run`, by: 'baseline' });
    expect(listed(cwd)).toEqual([`c.py ${US} 1`, `src/a.py ${US} 1`, `src/b.py ${EU} 2`]);

    const next = await checkJson({ cwd }, ...USE);
    expect({ code: next.code, stderr: next.stderr }).toEqual({ code: 0, stderr: '' });
    expect(findings(next.report)).toEqual([
      `c.py ${US} by baseline`,
      `src/a.py ${US} by baseline`,
      `src/b.py ${EU} by baseline`,
      `src/b.py ${EU} by baseline`,
    ]);
    expect(next.report.references[0]?.suppressed?.reason).toBe(`listed in the baseline ${NAME}`);
    expect(next.report.skipped).toEqual([{ path: NAME, reason: 'baseline', message: 'not checked: a baseline' }]);
    expect((await run(['check', ...USE, '--fail-on-skipped'], { cwd })).code).toBe(0);
  });

  it('writes the same bytes for the same findings, and leaves nothing beside them', async () => {
    const cwd = tree(FILES);
    await run(['check', ...UPDATE], { cwd });
    const first = readFileSync(path.join(cwd, NAME));
    const second = await run(['check', ...UPDATE], { cwd });
    expect(second.stderr).toBe(`${NAME}: baseline of 4 findings written (0 added, 0 removed)\n`);
    expect(readFileSync(path.join(cwd, NAME))).toEqual(first);
    expect(readdirSync(cwd).sort()).toEqual([NAME, 'c.py', 'src']);
  });

  it('adds and takes out, and names what it takes out', async () => {
    const cwd = tree(FILES);
    await run(['check', ...UPDATE], { cwd });
    put(cwd, 'src/b.py', `B = "${EU}"\n`);
    put(cwd, 'd.py', `D = "${US}"\n`);
    rmSync(path.join(cwd, 'c.py'));
    const { code, stderr } = await run(['check', ...UPDATE], { cwd });
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: [
        `${NAME}: baseline of 3 findings written (1 added, 2 removed)`,
        'Removed, no longer found:',
        `  c.py  cross-region-profile  ${US}`,
        `  src/b.py  cross-region-profile  ${EU}`,
        '',
      ].join('\n'),
    });
    expect(listed(cwd)).toEqual([`d.py ${US} 1`, `src/a.py ${US} 1`, `src/b.py ${EU} 1`]);
  });

  it('keeps what a run over a part of the tree, or under other ignore rules, did not look at', async () => {
    const cwd = tree({ ...FILES, '.gitignore': 'built\n', 'built/x.py': `X = "${US}"\n` });
    await run(['check', '--no-ignore', ...UPDATE], { cwd });
    const all = [`built/x.py ${US} 1`, `c.py ${US} 1`, `src/a.py ${US} 1`, `src/b.py ${EU} 2`];
    expect(listed(cwd)).toEqual(all);
    put(cwd, 'src/a.py', 'A = 1\n');
    for (const words of [['src'], ['src/a.py']]) {
      expect((await run(['check', ...words, ...USE], { cwd })).stderr).toMatch(/1 finding listed there is no longer found/);
    }
    for (const words of [['c.py'], ['src/b.py']]) expect((await run(['check', ...words, ...USE], { cwd })).stderr).toBe('');
    await run(['check', 'c.py', ...UPDATE], { cwd });
    expect(listed(cwd)).toEqual(all);
    await run(['check', ...UPDATE], { cwd });
    expect(listed(cwd)).toEqual(all.filter((line) => !line.startsWith('src/a.py')));
  });

  it('keeps the entries of a file that could not be read', async () => {
    const cwd = tree(FILES);
    await run(['check', ...UPDATE], { cwd });
    put(cwd, 'c.py', Buffer.from(`\0\0\0 ${US}`));
    const { stderr } = await run(['check', ...UPDATE], { cwd });
    expect(stderr).toBe(`${NAME}: baseline of 4 findings written (0 added, 0 removed)\n`);
    expect(listed(cwd)).toContain(`c.py ${US} 1`);
  });

  it('names files from its own folder, wherever the command runs', async () => {
    const cwd = tree(FILES);
    await run(['check', '..', '--baseline', `../${NAME}`, '--update-baseline'], { cwd: path.join(cwd, 'src') });
    expect(listed(cwd)).toEqual([`c.py ${US} 1`, `src/a.py ${US} 1`, `src/b.py ${EU} 2`]);
    for (const [at, name] of [
      ['.', NAME],
      ['src', `../${NAME}`],
    ] as const) {
      expect((await run(['check', '--baseline', name], { cwd: path.join(cwd, at) })).code).toBe(0);
    }
  });

  it('leaves what a comment accepts to the comment', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"  # bedrock-residency-ignore-line -- agreed\n` });
    await run(['check', ...UPDATE], { cwd });
    expect(listed(cwd)).toEqual([]);
  });
});

describe('--baseline', () => {
  it('fails on what is new: another place, one more of the same, a file by another name', async () => {
    const cwd = tree(FILES);
    await run(['check', ...UPDATE], { cwd });
    const news: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
      [{ 'c.py': `\n\n  C = "${US}"\nD = "${EU}"\n` }, `c.py ${EU}`],
      [{ 'src/b.py': `B = "${EU}"\n`.repeat(3) }, `src/b.py ${EU}`],
      [{ 'src/e.py': `A = "${US}"\n` }, `src/e.py ${US}`],
    ];
    for (const [changes, finding] of news) {
      for (const [name, text] of Object.entries({ ...FILES, ...changes })) put(cwd, name, text);
      const { code, report } = await checkJson({ cwd }, ...USE);
      expect(code).toBe(1);
      expect(report.summary.findings).toBe(1);
      expect(findings(report).filter((line) => !line.endsWith('by baseline'))).toEqual([finding]);
      rmSync(path.join(cwd, 'src/e.py'), { force: true });
    }
  });

  it('tells stale entries in the text report and on standard error, and never fails by them', async () => {
    const cwd = tree(FILES);
    await run(['check', ...UPDATE], { cwd });
    put(cwd, 'src/b.py', 'B = 1\n');
    const text = await run(['check', ...USE], { cwd });
    const told = `${NAME}: 2 findings listed there are no longer found; take them out with --update-baseline\n`;
    expect({ code: text.code, stderr: text.stderr }).toEqual({ code: 0, stderr: told });
    expect(text.stdout).toContain(`In the baseline, but no longer found (2 findings):\n  src/b.py  cross-region-profile  ${EU}  ×2\n\n`);
    const json = await checkJson({ cwd }, ...USE);
    expect(json.stderr).toBe(`${told}  src/b.py  cross-region-profile  ${EU}  ×2\n`);
    const japanese = await run(['check', ...USE, '--locale', 'ja'], { cwd });
    expect(japanese.stderr).toMatch(/2 件は現在は該当がありません。--update-baseline で取り除けます/);
    expect(japanese.stdout).toMatch(/ベースラインにあり、現在は該当がないもの\(2 件\)/);
    expect(japanese.stdout).toMatch(/ベースライン \.bedrock-residency-baseline\.json に記載/);
  });

  it('names some of very many stale entries', async () => {
    const cwd = tree({ 'a.py': Array.from({ length: 30 }, (_, i) => `A${String(i)} = "${US}"\n`).join('') });
    await run(['check', ...UPDATE], { cwd });
    put(cwd, 'a.py', '');
    const { stderr } = await checkJson({ cwd }, ...USE);
    expect(stderr.trimEnd().split('\n')).toHaveLength(22);
    expect(stderr).toMatch(/^ {2}… and 10 more$/m);
  });

  it('is for standard input, too, under its name', async () => {
    const cwd = tree(FILES);
    await run(['check', ...UPDATE], { cwd });
    const words = ['check', '--stdin', '--stdin-filename', 'src/a.py', ...USE];
    expect((await run(words, { cwd, input: `\n${FILES['src/a.py']}` })).code).toBe(0);
    expect((await run(words, { cwd, input: FILES['src/b.py'] })).code).toBe(1);
  });

  it('does not accept notices, which are no references', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"  # bedrock-residency-ignore-line\n` });
    await run(['check', ...UPDATE], { cwd });
    const { report, code } = await checkJson({ cwd }, ...USE, '--fail-on', 'information');
    expect(code).toBe(1);
    expect(report.notices.map((notice) => notice.rule)).toEqual(['suppression-without-reason']);
  });
});

describe('refusals: exit 2, a message, nothing on standard output, nothing written', () => {
  it.each([
    [
      'no such baseline',
      ['--baseline', 'none.json'],
      /none\.json: there is no such baseline; make it with --baseline none\.json --update-baseline/,
    ],
    ['another kind of file', ['--baseline', 'other.json'], /other\.json: not a baseline, or a damaged one \(at schemaVersion\)/],
    ['another kind of file, to be updated', ['--baseline', 'other.json', '--update-baseline'], /other\.json: not a baseline/],
    ['a text that is no JSON', ['--baseline', 'a.py', '--update-baseline'], /a\.py: the baseline is not valid JSON/],
    ['a binary file', ['--baseline', 'x.bin'], /x\.bin: the baseline can't be read as text/],
    ['a folder', ['--baseline', 'src'], /src: the baseline can't be read as text/],
    ['a folder that is not there', ['--baseline', 'no/b.json', '--update-baseline'], /no\/b\.json: can't be written \(no such file/],
    ['an update of nothing', ['--update-baseline'], /--update-baseline needs --baseline/],
    [
      'an update from standard input',
      ['--stdin', '--baseline', 'b.json', '--update-baseline'],
      /--update-baseline and --stdin can't be given together/,
    ],
    ['standard input without a name', ['--stdin', '--baseline', 'b.json'], /--baseline needs --stdin-filename/],
    ['a report over the baseline', ['--baseline', 'b.json', '--output', './b.json'], /--baseline and --output name the same file/],
    ['a missing path', ['gone.py', '--baseline', 'new.json', '--update-baseline'], /gone\.py: no such file or folder/],
  ])('%s', async (_name, words, message) => {
    const files = { 'a.py': `A = "${US}"\n`, 'other.json': '{ "name": "x" }', 'x.bin': Buffer.alloc(9), 'src/b.py': '' };
    const cwd = tree(files);
    expectRefusal(await run(['check', ...words], { cwd }), message);
    expect(readdirSync(cwd).sort()).toEqual(['a.py', 'other.json', 'src', 'x.bin']);
    expect(readFileSync(path.join(cwd, 'other.json'), 'utf8')).toBe(files['other.json']);
  });

  it('in Japanese', async () => {
    const ended = await run(['check', '--baseline', 'none.json', '--locale', 'ja'], { cwd: tree({}) });
    expectRefusal(ended, /none\.json: ベースラインがありません。--baseline none\.json --update-baseline で作成してください/);
  });
});

describe('an update that does not end', () => {
  it('leaves the baseline as it was, and nothing beside it', async () => {
    const cwd = tree({});
    for (let i = 0; i < 3000; i += 1) put(cwd, `d${String(i % 50)}/${String(i)}.py`, `A = "${US}"\n`.repeat(50));
    const before = '{ "schemaVersion": 1, "entries": [] }';
    writeFileSync(path.join(cwd, NAME), before);
    const child = spawn(process.execPath, [builtCommand(), 'check', ...UPDATE], { cwd, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.once('data', () => child.kill('SIGINT')).resume();
    expect((await once(child, 'close'))[0]).toBe(130);
    expect(readFileSync(path.join(cwd, NAME), 'utf8')).toBe(before);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([NAME]);
  });

  it('has nothing to leave when there was none', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\n` });
    await run(['check', 'a.py', 'gone.py', ...UPDATE], { cwd });
    expect(existsSync(path.join(cwd, NAME))).toBe(false);
  });
});
