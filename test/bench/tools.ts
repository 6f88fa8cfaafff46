// secretlint and cspell, in a package tree of their own: pinned, and installed on first use. VSCODE_HOST_CACHE moves the cache.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../vscode/paths.js';

const PINNED = path.join(ROOT, 'test/bench/tools');
const FILES = ['package.json', 'package-lock.json', '.npmrc', 'secretlintrc.json', 'cspell.json'];

/** The folder in which they are; installs them where they are not yet. */
export function ensureTools(): string {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of FILES) hash.update(fs.readFileSync(path.join(PINNED, file)));
  const cache = process.env.VSCODE_HOST_CACHE ?? path.join(ROOT, '.cache');
  const folder = path.join(cache, `bench-tools-${hash.digest('hex').slice(0, 12)}`);
  if (fs.existsSync(folder)) return folder;
  const building = `${folder}.${String(process.pid)}`;
  fs.mkdirSync(building, { recursive: true });
  for (const file of FILES) fs.copyFileSync(path.join(PINNED, file), path.join(building, file));
  // An enclosing `npm run` passes its own settings on.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel=error'], { cwd: building, env, stdio: ['ignore', 'ignore', 'inherit'] });
  if (fs.existsSync(folder)) fs.rmSync(building, { recursive: true });
  else fs.renameSync(building, folder);
  return folder;
}

/** The version of a package in it. */
export function toolVersion(name: string): string {
  const { dependencies } = JSON.parse(fs.readFileSync(path.join(PINNED, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const version = dependencies[name];
  if (version === undefined) throw new Error(`${name} is not pinned`);
  return version;
}
