import { execFileSync } from 'node:child_process';
import { tree, type Entry } from './trees.js';

const SETTINGS = {
  'user.name': 'test',
  'user.email': 'test@example.com',
  'init.defaultBranch': 'main',
  'protocol.file.allow': 'always',
  'commit.gpgSign': 'false',
};

/** Git runs as on a machine where nobody has settings of their own. */
const ENVIRONMENT = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' };

/** Runs git in a folder; its standard output. Throws when it fails. */
export function git(cwd: string, ...words: readonly string[]): string {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return execFileSync('git', [...settings, ...words], { cwd, env: ENVIRONMENT, encoding: 'utf8', stdio: 'pipe' });
}

/** Commits all that stands in a folder. */
export function commit(cwd: string, message = 'change'): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** A temporary repository with a first commit on `main`. */
export function repository(entries: Readonly<Record<string, Entry>>): string {
  const root = tree(entries);
  git(root, 'init', '--quiet');
  commit(root, 'first');
  return root;
}
