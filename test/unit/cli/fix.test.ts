import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand } from './command.js';
import { checkJson, expectRefusal, findings, validReport } from './reports.js';

useBuiltCommand();

const US = 'us.anthropic.claude-sonnet-4-6';
const JP = 'jp.anthropic.claude-sonnet-4-6';
const PREMIER = 'us.amazon.nova-premier-v1:0';

function read(cwd: string, name: string): string {
  return readFileSync(path.join(cwd, name), 'utf8');
}

/** Everything below a folder: names, contents, times. */
function snapshot(cwd: string): string[] {
  const names = (readdirSync(cwd, { recursive: true }) as string[]).sort();
  return names.map((name) => {
    const status = lstatSync(path.join(cwd, name));
    return `${name} ${String(status.mtimeMs)} ${status.isFile() ? readFileSync(path.join(cwd, name), 'hex') : ''}`;
  });
}

describe('--fix', () => {
  it('fixes, reports what remains, and exits by that', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\n`, 'b/c.py': `B = "${US}"\nC = "${US}"\n` });
    const { code, stderr, report } = await checkJson({ cwd }, '--fix');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '3 fixes applied in 2 files\n' });
    expect(findings(report)).toEqual([`a.py ${JP}`, `b/c.py ${JP}`, `b/c.py ${JP}`]);
    expect([read(cwd, 'a.py'), read(cwd, 'b/c.py')]).toEqual([`A = "${JP}"\n`, `B = "${JP}"\nC = "${JP}"\n`]);
    const again = await run(['check', '--fix'], { cwd });
    expect(again).toMatchObject({ code: 0, stderr: 'Nothing to fix\n' });
    put(cwd, 'd.py', `client.converse(modelId="${PREMIER}")\n`);
    const remaining = await run(['check', '--fix'], { cwd });
    expect(remaining.code).toBe(1);
    expect(remaining.stdout).toMatch(/no fix {3}No way to run this model inside Japan is known/);
    expect(read(cwd, 'd.py')).toContain(PREMIER);
  });

  it('says so in Japanese', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\n` });
    expect((await run(['check', '--fix', '--locale', 'ja'], { cwd })).stderr).toBe('1 ファイルで 1 件を修正しました\n');
  });

  it('keeps encoding, BOM, line ends, permissions and links', async () => {
    const text = `# 推論\r\nA = "${US}"\r\n`;
    const cwd = tree({
      'bom.py': `\ufeff${text}`,
      'wide.txt': Buffer.from(`\ufeff${text}`, 'utf16le'),
      'sjis.py': Buffer.concat([Buffer.from('23209084985f0d0a', 'hex'), Buffer.from(`A = "${US}"\r\n`)]),
      'real.sh': text,
      'link.sh': { link: 'real.sh' },
    });
    chmodSync(path.join(cwd, 'real.sh'), 0o750);
    const names = ['bom.py', 'wide.txt', 'sjis.py', 'real.sh'];
    const before = names.map((name) => readFileSync(path.join(cwd, name)));
    expect((await run(['check', '--fix', 'link.sh', 'bom.py', 'wide.txt', 'sjis.py'], { cwd })).stderr).toBe(
      '4 fixes applied in 4 files\n',
    );
    names.forEach((name, i) => {
      const old = before[i]!;
      const now = readFileSync(path.join(cwd, name));
      expect(now).toHaveLength(old.length);
      expect([...now].filter((byte, at) => byte !== old[at])).toEqual([...Buffer.from('jp')]);
    });
    expect(statSync(path.join(cwd, 'real.sh')).mode & 0o7777).toBe(0o750);
    expect(lstatSync(path.join(cwd, 'link.sh')).isSymbolicLink()).toBe(true);
    expect(readdirSync(cwd)).toHaveLength(5);
  });

  it('changes nothing that a comment or a baseline accepts, nor the files of the run itself', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"  # bedrock-residency-ignore-line -- agreed\n`, 'b.py': `B = "${US}"\n` });
    const use = ['--baseline', 'base.json'];
    await run(['check', ...use, '--update-baseline'], { cwd });
    put(cwd, 'b.py', `B = "${US}"\nC = "${US}"\n`);
    const words = ['check', '--fix', ...use, '--format', 'json', '--output', 'report.json'];
    const { code, stderr } = await run(words, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '1 fix applied in 1 file\n' });
    expect(read(cwd, 'a.py')).toContain(US);
    expect(read(cwd, 'b.py')).toBe(`B = "${US}"\nC = "${JP}"\n`);
    expect(read(cwd, 'base.json')).toContain(US);
    expect((await run(words, { cwd })).stderr).toBe('Nothing to fix\n');
    expect(validReport(read(cwd, 'report.json')).skipped.map(({ path: name, reason }) => [name, reason])).toEqual([
      ['base.json', 'baseline'],
      ['report.json', 'report'],
    ]);
  });

  it('puts what remains into a baseline that is updated', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\nclient.converse(modelId="${PREMIER}")\n` });
    const { code, stderr } = await run(['check', '--fix', '--baseline', 'base.json', '--update-baseline'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toBe('1 fix applied in 1 file\nbase.json: baseline of 2 findings written (2 added, 0 removed)\n');
    expect((JSON.parse(read(cwd, 'base.json')) as { entries: { text: string }[] }).entries.map((entry) => entry.text).sort()).toEqual([
      JP,
      PREMIER,
    ]);
    expect(await run(['check', '--baseline', 'base.json'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it.skipIf(process.platform === 'win32')('leaves a file that may not be written as it is, says so, and does the others', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\n`, 'b.py': `B = "${US}"\n`, 'locked/c.py': `C = "${US}"\n`, 'd.py': `D = "${US}"\n` });
    const nobody = process.getuid?.() === 0 ? 65534 : undefined;
    chmodSync(cwd, 0o777);
    for (const name of ['a.py', 'd.py']) chmodSync(path.join(cwd, name), 0o666);
    chmodSync(path.join(cwd, 'b.py'), 0o444);
    chmodSync(path.join(cwd, 'locked'), 0o555);
    const { code, stderr, report } = await checkJson({ cwd, ...(nobody === undefined ? {} : { uid: nobody }) }, '--fix');
    chmodSync(path.join(cwd, 'locked'), 0o755);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: '2 fixes applied in 2 files\nb.py: not fixed (permission denied)\nlocked/c.py: not fixed (permission denied)\n',
    });
    expect(findings(report)).toEqual([`a.py ${JP}`, `b.py ${US}`, `d.py ${JP}`, `locked/c.py ${US}`]);
    expect([read(cwd, 'b.py'), read(cwd, 'locked/c.py')]).toEqual([`B = "${US}"\n`, `C = "${US}"\n`]);
    expect(readdirSync(cwd).sort()).toEqual(['a.py', 'b.py', 'd.py', 'locked']);
  });

  it('leaves every file whole, old or new, when it is interrupted', async () => {
    const cwd = tree({});
    const text = (id: string): string => `A = "${id}"\n`.repeat(20);
    const names = Array.from({ length: 1500 }, (_, i) => `f${String(i).padStart(4, '0')}.py`);
    for (const name of names) put(cwd, name, text(US));
    const child = spawn(process.execPath, [builtCommand(), 'check', '--fix', '--output', 'report.txt'], { cwd, stdio: 'ignore' });
    const watch = setInterval(() => {
      if (read(cwd, names[5]!) === text(US)) return;
      child.kill('SIGINT');
      clearInterval(watch);
    }, 1);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    const contents = names.map((name) => read(cwd, name));
    expect(new Set(contents)).toEqual(new Set([text(US), text(JP)]));
    expect(readdirSync(cwd).sort()).toEqual(names);
  });
});

describe('--fix-dry-run', () => {
  const FILES = {
    'a.py': `# 東京\nA = "${US}"\nclient.converse(modelId="${PREMIER}")`,
    'sp ace/日本 "x".py': `B = "${US}"\r\n`,
    'clean.py': 'x = 1\n',
  };

  it('prints what --fix would change, for tools to apply, and what is left on standard error', async () => {
    const cwd = tree(FILES);
    execFileSync('git', ['init', '-q'], { cwd });
    const before = snapshot(cwd);
    const { code, stdout, stderr } = await run(['check', '--fix-dry-run'], { cwd });
    expect(snapshot(cwd)).toEqual(before);
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      '2 fixes would be applied in 2 files; nothing was written',
      '3 findings would be left (1 warning, 2 information)',
      expect.stringMatching(/^ {2}a\.py:3 {2}us\.amazon\.nova-premier-v1:0 {2}No way to run this model inside Japan is known/),
      '',
    ]);
    expect(stdout).toMatch(/^--- a\/a\.py\n\+\+\+ b\/a\.py\n@@ -1,3 \+1,3 @@\n # 東京\n/);
    execFileSync('git', ['apply', '-'], { cwd, input: stdout });
    const applied = Object.keys(FILES).map((name) => read(cwd, name));
    for (const [name, text] of Object.entries(FILES)) put(cwd, name, text);
    await run(['check', '--fix'], { cwd });
    expect(Object.keys(FILES).map((name) => read(cwd, name))).toEqual(applied);
  });

  it('speaks of the policy that a file is judged by', async () => {
    const cwd = tree({ '.bedrock-residency.json': '{ "preset": "eu" }', 'a.py': `client.converse(modelId="${PREMIER}")\n` });
    expect((await run(['check', '--fix-dry-run'], { cwd })).stderr).toMatch(/No way to run this model inside the EU is known/);
    put(cwd, 'a.py', `A = "${JP}"\n`);
    await run(['check', '--fix'], { cwd });
    expect(read(cwd, 'a.py')).toBe('A = "eu.anthropic.claude-sonnet-4-6"\n');
  });

  it('exits as --fix would, and prints nothing where there is nothing to fix', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\n`, 'b.py': 'x = 1\n' });
    expect((await run(['check', '--fix-dry-run'], { cwd })).code).toBe(0);
    expect(await run(['check', 'b.py', '--fix-dry-run'], { cwd })).toEqual({ code: 0, stdout: '', stderr: 'Nothing to fix\n' });
  });

  it('writes the diff where --output says', async () => {
    const cwd = tree({ 'a.py': `A = "${US}"\n` });
    const { stdout } = await run(['check', '--fix-dry-run'], { cwd });
    expect(await run(['check', '--fix-dry-run', '--output', 'fix.patch'], { cwd })).toMatchObject({ code: 0, stdout: '' });
    expect(read(cwd, 'fix.patch')).toBe(stdout);
    expect(stdout).toContain(`+A = "${JP}"\n`);
  });

  it('names some of very many findings that are left', async () => {
    const cwd = tree({ 'a.py': `client.converse(modelId="${PREMIER}")\n`.repeat(60) });
    const { stderr } = await run(['check', '--fix-dry-run'], { cwd });
    expect(stderr).toMatch(/^60 findings would be left \(60 warnings\)$/m);
    expect(stderr.trimEnd().split('\n')).toHaveLength(53);
    expect(stderr).toMatch(/^ {2}… and 10 more$/m);
  });
});

describe('standard input', () => {
  const TEXT = `# 東京\r\nA = "${US}"\r\nclient.converse(modelId="${PREMIER}")`;

  it('comes out fixed, every other byte as it was; the report is on standard error', async () => {
    const cwd = tree({});
    const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    const command = [builtCommand(), 'check', '--stdin', '--stdin-filename', 'a.py', '--fix', '--format', 'json'];
    const child = spawn(process.execPath, command, { cwd, stdio: 'pipe' });
    const chunks: Buffer[] = [];
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.stdin.end(wide(TEXT));
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(Buffer.concat(chunks)).toEqual(wide(TEXT.replace(US, JP)));
    const end = stderr.lastIndexOf('}') + 1;
    expect(findings(validReport(stderr.slice(0, end)))).toEqual([`a.py ${JP}`, `a.py ${PREMIER}`]);
    expect(stderr.slice(end)).toBe('\n1 fix applied in 1 file\n');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('comes out as it is where there is nothing to fix, with the report where --output says', async () => {
    const cwd = tree({});
    const words = ['check', '--stdin', '--fix', '--output', 'report.txt'];
    expect(await run(words, { cwd, input: 'x = 1' })).toEqual({ code: 0, stdout: 'x = 1', stderr: 'Nothing to fix\n' });
    expect(read(cwd, 'report.txt')).toContain('No findings in 1 file');
  });

  it('is shown as a diff under its name', async () => {
    const words = ['check', '--stdin', '--stdin-filename', 'src/a.py', '--fix-dry-run'];
    const { code, stdout } = await run(words, { cwd: tree({}), input: TEXT });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^--- a\/src\/a\.py\n\+\+\+ b\/src\/a\.py\n/);
  });

  it('that is no text gives nothing', async () => {
    expectRefusal(await run(['check', '--stdin', '--fix'], { cwd: tree({}), input: Buffer.alloc(9) }), /standard input: a binary file/);
  });
});

describe('refusals: exit 2, a message, nothing on standard output, nothing written', () => {
  it.each([
    ['both at once', ['--fix', '--fix-dry-run'], /--fix and --fix-dry-run can't be given together/],
    ['a dry run that writes', ['--fix-dry-run', '--baseline', 'b', '--update-baseline'], /--fix-dry-run and --update-baseline can't be/],
    ['a dry run in another format', ['--fix-dry-run', '--format', 'json'], /--fix-dry-run and --format json can't be given together/],
    ['a path that is missing', ['--fix', 'a.py', 'gone.py'], /gone\.py: no such file or folder/],
    ['a path that is no text', ['--fix', 'a.py', 'x.bin'], /x\.bin: a binary file/],
    ['a report that cannot be written', ['--fix', '--output', 'no/report.txt'], /no\/report\.txt: can't be written/],
    ['a baseline that is none', ['--fix', '--baseline', 'a.py'], /a\.py: the baseline is not valid JSON/],
  ])('%s', async (_name, words, message) => {
    const cwd = tree({ 'a.py': `A = "${US}"\n`, 'x.bin': Buffer.alloc(9) });
    const before = snapshot(cwd);
    expectRefusal(await run(['check', ...words], { cwd }), message);
    expect(snapshot(cwd)).toEqual(before);
  });
});
