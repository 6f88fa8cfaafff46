import { realpathSync, renameSync, rmSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitError, WorkTree } from '../../../src/workspace/git.js';
import { commit, git, repository } from './repositories.js';
import { put, tree } from './trees.js';

/** Names below the root, sorted. */
async function changed(root: string, since = 'main', ignored = false): Promise<string[]> {
  const files = await (await WorkTree.of(root)).changedSince(since, ignored);
  const top = `${realpathSync(git(root, 'rev-parse', '--show-toplevel').trim())}/`;
  return files.map((file) => file.toString('utf8').replace(top, '')).sort();
}

async function problem(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof GitError ? [error.problem, error.isShallow] : error;
}

describe('changedSince', () => {
  it('takes what was committed, staged, changed or added since the branches parted; not what was deleted or ignored', async () => {
    const root = repository({
      '.gitignore': '*.log\n',
      'same.py': '1',
      'a.py': '1',
      'b.py': '1',
      'c.py': '1',
      'gone.py': '1',
      'old.py': '1',
    });
    git(root, 'checkout', '--quiet', '-b', 'topic');
    put(root, 'a.py', '2');
    commit(root);
    git(root, 'checkout', '--quiet', 'main');
    put(root, 'same.py', 'on main only');
    commit(root);
    git(root, 'checkout', '--quiet', 'topic');
    put(root, 'b.py', '2');
    git(root, 'add', 'b.py');
    put(root, 'c.py', '2');
    put(root, 'new/d.py', '2');
    put(root, 'x.log', '2');
    rmSync(path.join(root, 'gone.py'));
    renameSync(path.join(root, 'old.py'), path.join(root, 'renamed.py'));
    const expected = ['a.py', 'b.py', 'c.py', 'new/d.py', 'renamed.py'];
    expect(await changed(root)).toEqual(expected);
    expect(await changed(path.join(root, 'new'))).toEqual(expected);
    expect(await changed(root, 'main', true)).toEqual([...expected, 'x.log']);
    expect(await changed(root, 'HEAD')).toEqual(expected.slice(1));
    commit(root);
    expect(await changed(root)).toEqual(expected);
  });

  it('does not take a file that was only touched, or changed back', async () => {
    const root = repository({ 'a.py': '1', 'b.py': '1' });
    put(root, 'a.py', '2');
    commit(root);
    put(root, 'a.py', '1');
    put(root, 'b.py', '1');
    expect(await changed(root, 'HEAD~1')).toEqual([]);
  });

  it('knows odd names, whatever the settings of the repository', async () => {
    const root = repository({ 'a.py': '1' });
    git(root, 'config', 'core.quotePath', 'true');
    git(root, 'config', 'diff.relative', 'true');
    git(root, 'config', 'diff.renames', 'copies');
    git(root, 'config', 'diff.external', 'false');
    git(root, 'config', 'status.showUntrackedFiles', 'no');
    const odd = ['new\nline.py', ' space .py', '-dash.py', ':(top)x', '日本語.py', '"quote".py', 'tab\t.py', 'sub dir/*.py'];
    for (const name of odd) put(root, name, '1');
    expect(await changed(root)).toEqual([...odd].sort());
    commit(root);
    expect(await changed(path.join(root, 'sub dir'), 'HEAD~1')).toEqual([...odd].sort());
  });

  it.skipIf(process.platform !== 'linux')('gives names that are no valid UTF-8 as they are', async () => {
    const root = repository({ 'a.py': '1' });
    const name = Buffer.concat([Buffer.from(`${realpathSync(root)}/`), Buffer.from('caf\u00e9.py', 'latin1')]);
    (await import('node:fs')).writeFileSync(name, '1');
    expect(await (await WorkTree.of(root)).changedSince('main', false)).toEqual([name]);
  });

  it('looks into submodules, from the commit that was checked out there then', async () => {
    const library = repository({ 'old.py': '1', 'kept.py': '1' });
    const root = repository({ 'a.py': '1' });
    git(root, 'submodule', '--quiet', 'add', library, 'lib');
    commit(root);
    expect(await changed(root, 'HEAD')).toEqual([]);
    put(root, 'lib/dirty.py', '2');
    expect(await changed(root, 'HEAD')).toEqual(['lib/dirty.py']);
    put(root, 'lib/old.py', '2');
    commit(path.join(root, 'lib'));
    expect(await changed(root, 'HEAD')).toEqual(['lib/dirty.py', 'lib/old.py']);
    commit(root);
    expect(await changed(root, 'HEAD~1')).toEqual(['lib/dirty.py', 'lib/old.py']);
    expect(await changed(root, 'HEAD~2')).toEqual(['.gitmodules', 'lib/dirty.py', 'lib/kept.py', 'lib/old.py']);
    git(root, 'submodule', '--quiet', 'deinit', '--force', 'lib');
    expect(await changed(root, 'HEAD~1')).toEqual([]);
  });

  it('takes all of a repository that stands untracked in another', async () => {
    const root = repository({ 'a.py': '1' });
    put(root, 'inner/b.py', '1');
    git(path.join(root, 'inner'), 'init', '--quiet');
    commit(path.join(root, 'inner'));
    put(root, 'inner/c.py', '1');
    expect(await changed(root)).toEqual(['inner/b.py', 'inner/c.py']);
  });

  it('is of the folder asked about, whatever a hook has set', async () => {
    const root = repository({ 'a.py': '1' });
    put(root, 'a.py', '2');
    const before = { ...process.env };
    Object.assign(process.env, { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/', GIT_PREFIX: 'x/' });
    try {
      const files = await (await WorkTree.of(root)).changedSince('main', false);
      expect(files.map(String)).toEqual([path.join(realpathSync(root), 'a.py')]);
    } finally {
      process.env = before;
    }
  });
});

describe('what cannot be told', () => {
  it.each(['nope', '-x', '--output=x', '', 'main..HEAD', 'HEAD:a.py', 'main main'])('is not guessed: %j', async (name) => {
    const root = repository({ 'a.py': '1' });
    expect(await problem(changed(root, name))).toEqual(['unknown-commit', false]);
  });

  it('outside of a work tree', async () => {
    const root = repository({ 'a.py': '1' });
    expect(await problem(WorkTree.of(tree({})))).toEqual(['no-repository', false]);
    expect(await problem(WorkTree.of(path.join(root, '.git')))).toEqual(['no-repository', false]);
  });

  it('without common history, or with too little of it', async () => {
    const root = repository({ 'a.py': '1' });
    git(root, 'checkout', '--quiet', '-b', 'topic');
    for (const text of ['2', '3', '4']) {
      put(root, 'a.py', text);
      commit(root);
    }
    git(root, 'checkout', '--quiet', '--orphan', 'other');
    commit(root);
    expect(await problem(changed(root))).toEqual(['no-merge-base', false]);
    git(root, 'checkout', '--quiet', 'main');
    put(root, 'b.py', '1');
    commit(root);
    const shallow = path.join(tree({}), 'clone');
    git(root, 'clone', '--quiet', '--depth', '1', '--branch', 'topic', '--no-single-branch', `file://${root}`, shallow);
    expect(await problem(changed(shallow, 'origin/main'))).toEqual(['no-merge-base', true]);
    expect(await problem(changed(shallow, 'origin/gone'))).toEqual(['unknown-commit', true]);
    git(shallow, 'fetch', '--quiet', '--unshallow');
    expect(await changed(shallow, 'origin/main')).toEqual(['a.py']);
  });

  it('in a repository without a commit', async () => {
    const root = tree({ 'a.py': '1' });
    git(root, 'init', '--quiet');
    expect(await problem(changed(root, 'HEAD'))).toEqual(['unknown-commit', false]);
  });

  it('without git', async () => {
    const before = process.env.PATH;
    process.env.PATH = tree({});
    try {
      expect(await problem(WorkTree.of(tree({})))).toEqual(['missing', false]);
    } finally {
      process.env.PATH = before;
    }
  });

  it('once it is cancelled', async () => {
    const root = repository({ 'a.py': '1' });
    await expect(WorkTree.of(root, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
  });
});
