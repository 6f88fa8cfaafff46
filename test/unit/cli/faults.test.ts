import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { put, tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand, type RunOptions } from './command.js';
import { checkJson, expectRefusal, findings, validReport } from './reports.js';

useBuiltCommand();

const US = 'us.anthropic.claude-sonnet-4-6';
const EU = 'eu.anthropic.claude-sonnet-4-6';
const LEAVES = `A = "${US}"\n`;
/** Larger files are not read, in bytes. */
const LIMIT = 50 * 1024 * 1024;

/** A user who owns nothing here; root can read what anybody else cannot. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534 } : {};

function skips({ skipped }: { readonly skipped: readonly { path: string; reason: string }[] }): string[] {
  return skipped.map(({ path: name, reason }) => `${name} ${reason}`);
}

/** A skipped file never counts as clean: it is listed and counted, and fails the run that asks for that. */
async function expectListed(options: RunOptions, expected: readonly string[], found: readonly string[] = []): Promise<void> {
  const { code, stderr, report } = await checkJson(options, '--fail-on-skipped', '--fail-on', 'never');
  expect({ code, stderr, skipped: skips(report), found: findings(report) }).toEqual({ code: 1, stderr: '', skipped: expected, found });
  expect(report.summary.filesSkipped).toBe(expected.length);
  const text = await run(['check', '--fail-on', 'never'], options);
  expect(text.code).toBe(0);
  for (const line of expected) expect(text.stdout).toContain(`\n  ${line.slice(0, line.lastIndexOf(' '))}  not checked: `);
  expect(text.stdout.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`; ${String(expected.length)} files? skipped$`));
}

describe('a tree of 100,000 files', () => {
  const cwd = mkdtempSync(path.join(tmpdir(), 'residency-'));
  afterAll(() => {
    rmSync(cwd, { recursive: true, force: true });
  }, 120_000);

  it('is checked whole', { timeout: 180_000 }, async () => {
    const three = (i: number): string => String(i).padStart(3, '0');
    const names = Array.from({ length: 100 }, (_, i) => `d${three(i)}`);
    const files = Array.from({ length: 1000 }, (_, i) => `f${three(i)}.py`);
    for (const name of names) {
      mkdirSync(path.join(cwd, name));
      for (const [i, file] of files.entries()) {
        const at = path.join(cwd, name, file);
        if (name === 'd000') writeFileSync(at, i === 500 ? LEAVES : `x = ${String(i)}\n`);
        // Files of their own to whoever reads them, and sooner made.
        else linkSync(path.join(cwd, 'd000', file), at);
      }
    }
    const { code, report } = await checkJson({ cwd });
    expect(code).toBe(1);
    expect(findings(report)).toEqual(names.map((name) => `${name}/f500.py ${US}`));
    expect(report.summary).toMatchObject({ filesScanned: 100_000, filesSkipped: 0, findings: 100 });
  });
});

describe('links', () => {
  it('that lead in circles, nowhere, or to what was found anyway cost nothing', async () => {
    const cwd = tree({
      'a/real.py': LEAVES,
      'a/up': { link: '..' },
      'a/self': { link: 'self' },
      'a/b/c/top': { link: '../../..' },
      dangling: { link: 'nowhere' },
      'same.py': { link: 'a/real.py' },
    });
    const { report } = await checkJson({ cwd });
    expect(findings(report)).toEqual([`a/real.py ${US}`]);
    expect(report.summary).toMatchObject({ filesScanned: 1, filesSkipped: 0 });
    expect(findings((await checkJson({ cwd }, 'a/up', '.')).report)).toEqual([`a/real.py ${US}`, `a/up/a/real.py ${US}`]);
  });

  it('that lead nowhere are refused by name', async () => {
    const cwd = tree({ self: { link: 'self' }, dangling: { link: 'nowhere' } });
    expectRefusal(await run(['check', 'self'], { cwd }), /^error: self: can't be read \(too many symbolic links encountered\)$/m);
    expectRefusal(await run(['check', 'dangling'], { cwd }), /^error: dangling: no such file or folder$/m);
  });
});

describe('what is no file', () => {
  it('is neither waited for nor counted in a folder, and refused by name', async () => {
    const cwd = tree({ 'a.py': LEAVES });
    execFileSync('mkfifo', [path.join(cwd, 'pipe.py')]);
    const { report } = await checkJson({ cwd });
    expect(findings(report)).toEqual([`a.py ${US}`]);
    expect(report.summary.filesScanned).toBe(1);
    for (const name of ['pipe.py', '/dev/null']) {
      expectRefusal(await run(['check', name], { cwd }), /: neither a file nor a folder$/m);
    }
  });
});

describe('files that cannot be read as text', () => {
  const wide = Buffer.from(LEAVES, 'utf16le');
  const japanese = Buffer.from('23209084985f0d0a', 'hex');

  it('are listed, with the reason', async () => {
    const cwd = tree({
      'a.exe': Buffer.from(`\x7fELF\0\0\0${US}`),
      'b.txt': Buffer.from(`caf\u00e9 ${US}`, 'latin1'),
      'c.json': Buffer.alloc(LIMIT + 1, LEAVES),
      'd.py': LEAVES,
      'without.exe': Buffer.from('\x7fELF\0\0\0'),
    });
    await expectListed({ cwd }, ['a.exe binary', 'b.txt encoding', 'c.json too-large'], [`d.py ${US}`]);
    expectRefusal(await run(['check', 'c.json'], { cwd }), /c\.json: can't be read \(larger than 50 MB\)/);
  });

  it('are others than those in the encodings of Japan and of Windows', async () => {
    const cwd = tree({
      'bom.py': `\ufeff${LEAVES}`,
      'be.txt': Buffer.from(Buffer.from(`\ufeff${LEAVES}`, 'utf16le')).swap16(),
      'le.txt': wide,
      'sjis.py': Buffer.concat([japanese, Buffer.from(LEAVES.replace('\n', '\r\n'))]),
      'eucjp.py': Buffer.concat([Buffer.from('2320bfe4cfc00a', 'hex'), Buffer.from(LEAVES)]),
      'mac.py': `# old line ends\r${LEAVES.replace('\n', '\r')}`,
    });
    const { report } = await checkJson({ cwd });
    expect(report.references.map(({ path: name, line, column }) => `${name} ${String(line)}:${String(column)}`)).toEqual([
      'be.txt 1:6',
      'bom.py 1:6',
      'eucjp.py 2:6',
      'le.txt 1:6',
      'mac.py 2:6',
      'sjis.py 2:6',
    ]);
    expect(report.skipped).toEqual([]);
  });

  it('are not those with one line of 50 MB', { timeout: 60_000 }, async () => {
    const end = `"${US}"]`;
    const cwd = tree({ 'line.json': `["${'x'.repeat(LIMIT - end.length - 4)}",${end}` });
    const { report } = await checkJson({ cwd });
    expect(report.references).toMatchObject([{ path: 'line.json', line: 1, column: LIMIT - end.length + 2, text: US }]);
    expect(report.summary).toMatchObject({ bytesScanned: LIMIT, filesSkipped: 0 });
  });

  it.skipIf(process.platform === 'win32')('may be closed to the reader, files and folders', async () => {
    const odd = 'b: (os error 2).py';
    const cwd = tree({ 'a.py': LEAVES, [odd]: LEAVES, 'locked/c.py': LEAVES, 'blind/d.py': LEAVES });
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, odd), 0);
    chmodSync(path.join(cwd, 'locked'), 0);
    // Names can be listed, nothing behind them can be opened.
    chmodSync(path.join(cwd, 'blind'), 0o444);
    await expectListed({ cwd, ...NOBODY }, [`${odd} unreadable`, 'blind/d.py unreadable', 'locked unreadable'], [`a.py ${US}`]);
    for (const name of [odd, 'locked', 'blind/d.py']) {
      expectRefusal(await run(['check', name], { cwd, ...NOBODY }), /can't be read \(permission denied\)/);
    }
    chmodSync(cwd, 0o555);
    const written = await run(['check', 'a.py', '--output', 'report.txt'], { cwd, ...NOBODY });
    chmodSync(cwd, 0o755);
    expectRefusal(written, /report\.txt: can't be written \(permission denied\)/);
    for (const name of ['locked', 'blind']) chmodSync(path.join(cwd, name), 0o755);
  });
});

describe('ignored trees', () => {
  it('are left out by every ignore file on the way, nested and negated, and read when asked for', async () => {
    const cwd = tree({
      '.gitignore': 'node_modules/\n*.gen.py\n!keep.gen.py\n',
      'node_modules/x/a.py': LEAVES,
      'x.gen.py': LEAVES,
      'keep.gen.py': LEAVES,
      'sub/.gitignore': '/local\n',
      'sub/local/b.py': LEAVES,
      'sub/deep/local/c.py': LEAVES,
      'sub/.ignore': 'private.py\n',
      'sub/private.py': LEAVES,
      '.git/info/exclude': 'c.py\n',
    });
    const seen = [`keep.gen.py ${US}`, `sub/deep/local/c.py ${US}`];
    expect(findings((await checkJson({ cwd })).report)).toEqual(seen);
    expect(findings((await checkJson({ cwd }, '--no-ignore')).report)).toHaveLength(6);
    // A path that is named is meant.
    expect(findings((await checkJson({ cwd }, 'x.gen.py', 'node_modules')).report)).toEqual([
      `node_modules/x/a.py ${US}`,
      `x.gen.py ${US}`,
    ]);
  });
});

describe('a tree that changes while it is checked', () => {
  it('gives each file as it was before or after, when files are replaced', async () => {
    const cwd = tree({ 'a.py': LEAVES, 'b.py': LEAVES });
    let turn = 0;
    const save = setInterval(() => {
      turn += 1;
      put(cwd, '.new', `A = "${turn % 2 === 0 ? US : EU}"\n`);
      renameSync(path.join(cwd, '.new'), path.join(cwd, 'a.py'));
    }, 1);
    try {
      for (let i = 0; i < 6; i += 1) {
        const { report } = await checkJson({ cwd });
        const others = findings(report).filter((line) => !line.startsWith('.new'));
        expect([
          [`a.py ${US}`, `b.py ${US}`],
          [`a.py ${EU}`, `b.py ${US}`],
        ]).toContainEqual(others);
      }
    } finally {
      clearInterval(save);
    }
    expect(turn).toBeGreaterThan(10);
  });

  it('lists what vanishes, and judges the rest', { timeout: 60_000 }, async () => {
    const cwd = tree({});
    const names = Array.from({ length: 2000 }, (_, i) => `d${String(i % 20)}/${String(i)}.py`);
    for (const name of names) put(cwd, name, LEAVES.repeat(30));
    const child = spawn(process.execPath, [builtCommand(), 'check', '--format', 'json'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString('latin1')));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    // The report has begun, so that all files were found, and most are yet to be read.
    child.stdout.once('data', () => {
      for (const name of names.slice(0, 1000)) rmSync(path.join(cwd, name));
    });
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(stderr).toBe('');
    const report = validReport(stdout);
    const judged = new Set(report.references.map((reference) => reference.path));
    const vanished = report.skipped.filter(({ reason }) => reason === 'vanished').map((skipped) => skipped.path);
    expect(vanished.length).toBeGreaterThan(0);
    expect([...judged, ...vanished].sort()).toEqual([...names].sort());
  });

  it('is read to its end by two runs at once', async () => {
    const cwd = tree(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${String(i)}.py`, LEAVES])));
    const [one, two] = await Promise.all([checkJson({ cwd }), checkJson({ cwd })]);
    expect(one.report.references).toHaveLength(300);
    expect(two.stdout).toBe(one.stdout);
    expect(readdirSync(cwd)).toHaveLength(300);
  });
});
