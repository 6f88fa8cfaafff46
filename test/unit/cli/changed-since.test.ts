import { chmodSync, readFileSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { commit, git, repository } from '../workspace/repositories.js';
import { put, tree } from '../workspace/trees.js';
import { run, useBuiltCommand } from './command.js';
import { checkJson, expectRefusal, findings } from './reports.js';

useBuiltCommand();

const US = 'us.anthropic.claude-sonnet-4-6';
const LEAVES = `A = "${US}"\n`;

/** A branch of a legacy tree: one file changed, one new, the rest as they were. */
function branch(more: Readonly<Record<string, string>> = {}): string {
  const root = repository({ 'old/a.py': LEAVES, 'old/b.py': LEAVES, 'src/c.py': LEAVES, 'clean.py': 'x = 1\n', ...more });
  git(root, 'checkout', '--quiet', '-b', 'topic');
  put(root, 'src/c.py', `\n${LEAVES}`);
  commit(root);
  put(root, 'src/new.py', LEAVES);
  put(root, 'clean.py', 'x = 2\n');
  return root;
}

describe('--changed-since', () => {
  it('judges what differs alone, and counts it alone', async () => {
    const cwd = branch();
    const { code, stderr, report } = await checkJson({ cwd }, '--changed-since', 'main');
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(findings(report)).toEqual([`src/c.py ${US}`, `src/new.py ${US}`]);
    const bytes = 2 * LEAVES.length + 1 + 'x = 2\n'.length;
    expect(report.summary).toMatchObject({ filesScanned: 3, bytesScanned: bytes, findings: 2 });
    const text = await run(['check', '--changed-since', 'main', '--locale', 'ja'], { cwd });
    expect(text.stdout).toContain('main 以降に変わったファイルだけを確認しました。\n指摘 2 件');
  });

  it.each(['markdown', 'html'])('is told in the report for people: %s', async (format) => {
    const { stdout } = await run(['check', '--changed-since', 'main', '--format', format], { cwd: branch() });
    expect(stdout).toContain('Only files changed since main were checked.');
    expect((await run(['check', '--format', format], { cwd: branch() })).stdout).not.toContain('Only files changed');
  });

  it('says that nothing changed, and exits with 0', async () => {
    const cwd = repository({ 'a.py': LEAVES });
    const { code, stdout } = await run(['check', '--changed-since', 'HEAD'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(/Only files changed since HEAD were checked\.\nNo findings in 0 files\n$/);
  });

  it.each([
    ['a folder', ['src'], [`src/c.py ${US}`, `src/new.py ${US}`]],
    ['a folder without changes', ['old'], []],
    ['files', ['old/a.py', 'src/c.py'], [`src/c.py ${US}`]],
    ['both, overlapping', ['src', 'src/new.py', '.'], [`src/c.py ${US}`, `src/new.py ${US}`]],
  ])('takes paths as ever: %s', async (_name, words, expected) => {
    expect(findings((await checkJson({ cwd: branch() }, '--changed-since', 'main', ...words)).report)).toEqual(expected);
  });

  it('works in a subfolder, from outside, and through a link', async () => {
    const root = branch();
    expect(findings((await checkJson({ cwd: path.join(root, 'src') }, '--changed-since', 'main')).report)).toEqual([
      `c.py ${US}`,
      `new.py ${US}`,
    ]);
    const outside = tree({ link: { link: root }, 'file.py': { link: path.join(root, 'src/c.py') } });
    const words = ['--changed-since', 'main', 'link', 'file.py'];
    expect(findings((await checkJson({ cwd: outside }, ...words)).report)).toEqual([
      `file.py ${US}`,
      `link/src/c.py ${US}`,
      `link/src/new.py ${US}`,
    ]);
  });

  it('takes several repositories, each with its own history', async () => {
    const cwd = tree({ one: { link: branch() }, two: { link: branch() } });
    expect(findings((await checkJson({ cwd }, '--changed-since', 'main', 'one', 'two')).report)).toEqual([
      `one/src/c.py ${US}`,
      `one/src/new.py ${US}`,
      `two/src/c.py ${US}`,
      `two/src/new.py ${US}`,
    ]);
  });

  it('holds ignore rules as ever, for what is tracked too', async () => {
    const cwd = branch({ '.ignore': 'legacy\n', '.gitignore': 'built\n', 'legacy/x.py': 'x = 1\n' });
    put(cwd, 'legacy/x.py', LEAVES);
    put(cwd, 'built/y.py', LEAVES);
    const { report } = await checkJson({ cwd }, '--changed-since', 'main');
    expect(findings(report)).toEqual([`src/c.py ${US}`, `src/new.py ${US}`]);
    const all = await checkJson({ cwd }, '--changed-since', 'main', '--no-ignore');
    expect(findings(all.report)).toEqual([`built/y.py ${US}`, `legacy/x.py ${US}`, `src/c.py ${US}`, `src/new.py ${US}`]);
    expect(all.report.summary.filesScanned).toBe(5);
  });

  it('asks the whole tree whether it uses Bedrock', async () => {
    const cwd = repository({ 'src/chat.py': 'client = boto3.client("bedrock-runtime")\n', '.env': 'X=1\n' });
    put(cwd, '.env', 'AWS_REGION=us-west-2\n');
    const { report } = await checkJson({ cwd }, '--changed-since', 'HEAD');
    expect(report.references).toMatchObject([{ path: '.env', text: 'us-west-2', tie: 'workspace' }]);
    expect(report.summary.filesScanned).toBe(1);
    expect((await checkJson({ cwd }, '--changed-since', 'HEAD', '--isolated')).report.references).toEqual([]);
  });

  it('lists what changed and could not be read, nothing else', async () => {
    const cwd = branch({ 'old.bin': `\0\0\0${US}` });
    put(cwd, 'new.bin', Buffer.from(`\0\0\0${US}`));
    put(cwd, 'picture.bin', Buffer.from('\0\0\0'));
    const { report } = await checkJson({ cwd }, '--changed-since', 'main');
    expect(report.skipped.map(({ path: name, reason }) => [name, reason])).toEqual([['new.bin', 'binary']]);
    expect((await run(['check', '--changed-since', 'main', '--fail-on-skipped', '--fail-on', 'never'], { cwd })).code).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('lists a folder that may not be read, since it may hold changes', async () => {
    const cwd = repository({ 'a.py': LEAVES, 'locked/b.py': LEAVES });
    put(cwd, 'a.py', `\n${LEAVES}`);
    const nobody = process.getuid?.() === 0 ? 65534 : undefined;
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, 'a.py'), 0);
    chmodSync(path.join(cwd, 'locked'), 0);
    const env = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*', HOME: cwd };
    const { report } = await checkJson({ cwd, env, ...(nobody === undefined ? {} : { uid: nobody }) }, '--changed-since', 'HEAD');
    chmodSync(path.join(cwd, 'locked'), 0o755);
    expect(report.skipped.map(({ path: name, reason }) => [name, reason])).toEqual([
      ['a.py', 'unreadable'],
      ['locked', 'unreadable'],
    ]);
  });

  it('fixes what differs alone', async () => {
    const cwd = branch();
    expect((await run(['check', '--changed-since', 'main', '--fix'], { cwd })).stderr).toBe('2 fixes applied in 2 files\n');
    expect(readFileSync(path.join(cwd, 'old/a.py'), 'utf8')).toBe(LEAVES);
  });

  it('updates a baseline for what differs alone', async () => {
    const cwd = branch({ 'gone.py': LEAVES });
    const use = ['--baseline', 'base.json'];
    await run(['check', 'old', 'gone.py', ...use, '--update-baseline'], { cwd });
    rmSync(path.join(cwd, 'gone.py'));
    const paths = (): string[] =>
      (JSON.parse(readFileSync(path.join(cwd, 'base.json'), 'utf8')) as { entries: { path: string }[] }).entries.map((entry) => entry.path);
    expect((await run(['check', '--changed-since', 'main', ...use], { cwd })).stderr).toBe('');
    const { code, stderr } = await run(['check', '--changed-since', 'main', ...use, '--update-baseline'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'base.json: baseline of 5 findings written (2 added, 0 removed)\n' });
    expect(paths()).toEqual(['gone.py', 'old/a.py', 'old/b.py', 'src/c.py', 'src/new.py']);
    put(cwd, 'src/c.py', 'x = 1\n');
    expect((await run(['check', '--changed-since', 'main', ...use], { cwd })).stderr).toMatch(/1 finding listed there is no longer found/);
    await run(['check', ...use, '--update-baseline'], { cwd });
    expect(paths()).toEqual(['old/a.py', 'old/b.py', 'src/new.py']);
  });
});

describe('refusals: exit 2, a message that says what to do, nothing on standard output', () => {
  it.each([
    [
      'an unknown name',
      ['--changed-since', 'origin/main'],
      /--changed-since: "origin\/main" is no commit or branch that this clone has; fetch it first/,
    ],
    ['an option for a name', ['--changed-since', '--output=x'], /"--output=x" is no commit or branch/],
    ['an empty name', ['--changed-since='], /"" is no commit or branch/],
    ['no name', ['--changed-since'], /option --changed-since <commit> needs a value/],
    ['standard input', ['--changed-since', 'main', '--stdin'], /--changed-since and --stdin can't be given together/],
    ['a missing path', ['--changed-since', 'main', 'gone.py'], /gone\.py: no such file or folder/],
  ])('%s', async (_name, words, message) => {
    expectRefusal(await run(['check', ...words], { cwd: branch() }), message);
  });

  it('a folder in no repository', async () => {
    const cwd = tree({ 'a.py': LEAVES });
    expectRefusal(
      await run(['check', '--changed-since', 'main'], { cwd }),
      /--changed-since needs a git work tree here \(git: fatal: not a git/,
    );
  });

  it('a clone that is too shallow', async () => {
    const root = branch();
    git(root, 'checkout', '--quiet', 'main');
    put(root, 'b.py', '1');
    commit(root);
    const clone = path.join(tree({}), 'clone');
    git(root, 'clone', '--quiet', '--depth', '1', '--branch', 'topic', '--no-single-branch', `file://${root}`, clone);
    const advice = /too shallow to tell where "origin\/main" and HEAD parted; .*git fetch --unshallow; .*fetch-depth: 0/;
    expectRefusal(await run(['check', '--changed-since', 'origin/main'], { cwd: clone }), advice);
    const japanese = await run(['check', '--changed-since', 'origin/gone', '--locale', 'ja'], { cwd: clone });
    expectRefusal(japanese, /この浅いクローンにありません。先に履歴を取得するか.*fetch-depth: 0/);
  });

  it('a machine without git', async () => {
    const cwd = branch();
    expectRefusal(await run(['check', '--changed-since', 'main'], { cwd, env: { PATH: cwd } }), /--changed-since needs git: install it/);
  });
});
