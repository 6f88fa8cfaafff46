// Puts a real VS Code (code-server's bundled server and web workbench) and the Node it needs into .cache, from the npm
// registry alone. Idempotent; safe to interrupt. VSCODE_HOST_CACHE moves the cache.
//
// Not a devDependency: code-server's postinstall insists on its own Node and compiles native modules. None of them is
// needed to run the extension host, so it is installed with --ignore-scripts, and its two nested installs are done here.
// Neither a compiler nor another Node is needed on the machine.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from './paths.js';

/** `current` is the newest VS Code tested against, `min` the lowest that the manifest promises. */
export const VERSIONS = { current: 'host', min: 'host-min' } as const;
export type Version = keyof typeof VERSIONS;

export function isVersion(word: string | undefined): word is Version {
  return word !== undefined && Object.hasOwn(VERSIONS, word);
}

export interface Host {
  readonly dir: string;
  /** The Node that runs the server. */
  readonly node: string;
  /** VS Code's own server. */
  readonly server: string;
}

const FILES = ['package.json', 'package-lock.json', '.npmrc'];

export function ensureHost(version: Version = 'current'): Host {
  const pinned = path.join(ROOT, 'test/vscode', VERSIONS[version]);
  const dir = path.join(process.env.VSCODE_HOST_CACHE ?? path.join(ROOT, '.cache'), `vscode-${version}-${contentKey(pinned)}`);
  if (!fs.existsSync(dir)) install(pinned, dir);
  const modules = path.join(dir, 'node_modules');
  const host = {
    dir,
    node: path.join(modules, `node-linux-${process.arch}`, 'bin/node'),
    server: path.join(modules, 'code-server/lib/vscode/out/server-main.js'),
  };
  if (!fs.existsSync(host.node))
    throw new Error(`VS Code for tests runs on Linux, x64 or arm64; this is ${process.platform} ${process.arch}`);
  return host;
}

function contentKey(pinned: string): string {
  const hash = createHash('sha256').update(process.platform + process.arch);
  for (const file of FILES) hash.update(fs.readFileSync(path.join(pinned, file)));
  return hash
    .update(fs.readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex')
    .slice(0, 12);
}

function install(pinned: string, dir: string): void {
  console.log(`installing VS Code for tests into ${path.relative(ROOT, dir)} …`);
  const started = Date.now();
  // Each installer works in a folder of its own and the finished tree is moved into place in one step.
  const building = `${dir}.${String(process.pid)}`;
  fs.rmSync(building, { recursive: true, force: true });
  fs.mkdirSync(building, { recursive: true });
  for (const file of FILES) fs.copyFileSync(path.join(pinned, file), path.join(building, file));
  npm(['ci'], building);
  // `npm ci` refuses in these two: the shrinkwrap that code-server ships is incomplete.
  const code = path.join(building, 'node_modules/code-server/lib/vscode');
  npm(['install', '--omit=dev'], code);
  npm(['install', '--omit=dev'], path.join(code, 'extensions'));
  // Where another installer was faster, its tree is in use by now.
  if (fs.existsSync(dir)) fs.rmSync(building, { recursive: true, force: true });
  else fs.renameSync(building, dir);
  console.log(`installed in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

function npm(args: readonly string[], cwd: string): void {
  // An enclosing `npm test` passes its own settings on: keep them out of the nested npm.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?:package|lifecycle|config_(?:local_prefix|prefix|global_prefix))/i.test(name)),
  );
  const result = spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (result.status !== 0) throw new Error(`npm ${args.join(' ')} for VS Code ended with ${String(result.status ?? result.signal)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const word of process.argv.slice(2)) if (isVersion(word)) ensureHost(word);
  if (process.argv.length === 2) ensureHost();
}
