// `npm start`: builds, prints what the command finds in the tour workspace, and opens that workspace in a real VS Code with
// the extension installed: the desktop one where `code` is on the PATH, else the tests' own on a loopback address.
// Nothing of the user's own profile is touched. Ctrl+C ends everything that was started.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT, TOUR } from '../vscode/paths.js';
import { endGroup, removeAtEnd, track } from '../vscode/processes.js';
import { startServer } from '../vscode/server.js';
import { ownPackage } from '../vscode/workbench.js';

/** What a person wants for a look around; the rest of the editor as it comes. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
};
const OPEN_FIRST = 'backend/app/chat.py';

function run(file: string, args: readonly string[], options: { cwd?: string; quiet?: boolean } = {}): number | null {
  const { cwd = ROOT, quiet = false } = options;
  const result = spawnSync(file, args, { cwd, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] });
  if (result.signal !== null) process.exit(130);
  return result.status;
}

function build(): void {
  console.log('Building …');
  const isBuilt =
    run(process.execPath, ['esbuild.config.mjs'], { quiet: true }) === 0 &&
    run(path.join(ROOT, 'node_modules/.bin/vsce'), ['package', '--no-dependencies'], { quiet: true }) === 0;
  if (!isBuilt) throw new Error('the build failed');
}

function printFindings(): void {
  console.log('\n$ bedrock-residency check test/tour\n');
  const status = run(process.execPath, ['dist/cli.mjs', 'check', 'test/tour']);
  if (status !== 0 && status !== 1) throw new Error(`the command ended with ${String(status)}`);
}

/** `code` where it is a desktop editor that can open a window here. */
function desktopCode(): string | undefined {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  if (!hasDisplay) return undefined;
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, 'code'))
    .find((file) => fs.existsSync(file));
}

/** False when this `code` could not install the extension: the tests' own editor is opened then. */
async function openDesktop(code: string, workspace: string, base: string): Promise<boolean> {
  const userData = path.join(base, 'data');
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(SETTINGS, null, 2));
  const dirs = ['--user-data-dir', userData, '--extensions-dir', path.join(base, 'extensions')];
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:VSCODE_|ELECTRON_|npm_)/.test(name)));
  const installed = spawnSync(code, [...dirs, '--install-extension', ownPackage(), '--force'], { env, stdio: 'ignore', timeout: 120_000 });
  if (installed.status !== 0) return false;
  console.log(`\nOpening ${path.relative(ROOT, TOUR)} in ${code} with a profile of its own. Ctrl+C or closing the window ends it.`);
  const child = spawn(code, [...dirs, '--new-window', '--wait', workspace, path.join(workspace, OPEN_FIRST)], {
    env,
    detached: true,
    stdio: 'ignore',
  });
  track(child);
  await new Promise((resolve) => child.once('exit', resolve));
  await endGroup(child);
  return true;
}

async function openServer(workspace: string): Promise<void> {
  const token = randomBytes(16).toString('hex');
  const server = await startServer({ vsix: [ownPackage()], settings: SETTINGS, plain: true, token });
  const payload = [['openFile', server.remote(path.join(workspace, OPEN_FIRST))]] as const;
  console.log(
    `\nVS Code with the extension is open on a copy of test/tour. In a browser on this machine:\n\n  ${server.url(workspace, payload)}\n`,
  );
  console.log('Ctrl+C ends it.');
  await server.ended;
  throw new Error('the editor ended by itself');
}

build();
printFindings();
const base = fs.mkdtempSync(path.join(os.tmpdir(), 'bedrock-residency-start-'));
removeAtEnd(base);
const workspace = path.join(base, 'tour');
fs.cpSync(TOUR, workspace, { recursive: true });
const code = desktopCode();
if (code === undefined || !(await openDesktop(code, workspace, base))) await openServer(workspace);
