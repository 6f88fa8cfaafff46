import * as path from 'node:path';
import { expect, it } from 'vitest';
import { repositoryPaths, repositoryRoot } from '../../../src/workspace/repository.js';
import { tree } from './trees.js';

it('finds the nearest folder with .git, a folder or (in worktrees and submodules) a file', () => {
  const root = tree({
    '.git/HEAD': 'ref: refs/heads/main\n',
    'packages/api/a.py': '',
    'vendor/lib/.git': 'gitdir: ../../.git/modules/lib\n',
  });
  expect(repositoryRoot(path.join(root, 'packages/api'))).toBe(root);
  expect(repositoryRoot(path.join(root, 'vendor/lib'))).toBe(path.join(root, 'vendor/lib'));
  expect(repositoryRoot(root)).toBe(root);
});

it('names files from the top of the repository, wherever the check was started', () => {
  const root = tree({ '.git/HEAD': '', 'packages/api/a.py': '' });
  const fromBelow = repositoryPaths(path.join(root, 'packages/api'));
  expect(fromBelow('a.py')).toBe('packages/api/a.py');
  expect(fromBelow(path.join(root, 'packages/web/b.ts'))).toBe('packages/web/b.ts');
  expect(fromBelow('/elsewhere/c.ts')).toBe('/elsewhere/c.ts');
  expect(fromBelow('<stdin>')).toBe('<stdin>');
  expect(repositoryPaths(root)('packages/api/a.py')).toBe('packages/api/a.py');
});

it('leaves names alone where there is no repository', () => {
  const root = tree({ 'a.py': '' });
  expect(repositoryRoot(root)).toBeNull();
  expect(repositoryPaths(root)('src/a.py')).toBe('src/a.py');
});
