// Starts VS Code's own server on a free loopback port with a fresh profile, and stops its whole process group.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureHost, type Host, type Version } from './install.js';
import { JAPANESE, registerJapanese } from './language-pack.js';
import { endGroup, removeAtEnd, removeNow, track } from './processes.js';

/** Nothing that moves, asks or calls home while a test looks. */
export const QUIET_SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'files.autoSave': 'off',
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
} as const satisfies Record<string, unknown>;

export type Settings = Readonly<Record<string, unknown>>;

export interface ServerOptions {
  readonly version?: Version | undefined;
  /** Extension packages to install. */
  readonly vsix?: readonly string[] | undefined;
  /** User settings over {@link QUIET_SETTINGS}. */
  readonly settings?: Settings | undefined;
  /** `ja` shows Japanese titles, messages and `vscode.env.language`. */
  readonly locale?: 'en' | 'ja' | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Ask for this token in the address; without one, anybody on this machine may connect. */
  readonly token?: string | undefined;
  /** Settings as they are, without the ones that make a window quiet for tests. */
  readonly plain?: boolean | undefined;
}

export interface Server {
  readonly authority: string;
  /** A fresh folder for this run; removed by `stop`. */
  readonly base: string;
  readonly logFile: string;
  /** Address of a file on this machine, for the workbench's payload. */
  remote(file: string): string;
  /** Address of the workbench on a folder, or on a file that lists several. */
  url(folder: string, payload?: readonly (readonly [key: string, value: string])[]): string;
  /** Replaces the user settings; a window reads them when it loads. */
  writeSettings(settings: Settings): void;
  /** Settled when the server is gone, however it went. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const host = ensureHost(options.version);
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  removeAtEnd(base);
  const data = path.join(base, 'data');
  const settingsFile = path.join(data, 'User/settings.json');
  fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
  const writeSettings = (settings: Settings): void => {
    fs.writeFileSync(settingsFile, JSON.stringify({ ...(options.plain ? {} : QUIET_SETTINGS), ...settings }, null, 2));
  };
  writeSettings(options.settings ?? {});
  const dirs = ['--server-data-dir', path.join(base, 'server'), '--user-data-dir', data, '--extensions-dir', path.join(base, 'extensions')];
  const env = serverEnvironment(base, options.env);

  if (options.locale === 'ja') registerJapanese(base, data);
  for (const file of options.vsix ?? []) installExtension(host, dirs, env, file);

  const access = options.token === undefined ? ['--without-connection-token'] : ['--connection-token', options.token];
  const flags = ['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'];
  // Without the smoke test driver a built workbench ignores extensionDevelopmentPath and extensionTestsPath.
  if (!options.plain) flags.push('--enable-smoke-test-driver');
  if (options.locale === 'ja') flags.push('--locale', JAPANESE);
  const args = [host.server, ...flags, ...access, ...dirs];
  const child = spawn(host.node, args, { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  track(child);
  const logFile = path.join(base, 'server.log');
  const authority = `127.0.0.1:${String(await listening(child, logFile))}`;
  return {
    authority,
    base,
    logFile,
    ended: new Promise((resolve) => child.once('exit', () => resolve())),
    writeSettings,
    remote: (file) => `vscode-remote://${authority}${path.resolve(file)}`,
    url: (folder, payload) => {
      const query = new URLSearchParams({ [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: path.resolve(folder) });
      if (options.token !== undefined) query.set('tkn', options.token);
      if (payload) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query.toString()}`;
    },
    async stop() {
      await endGroup(child);
      removeNow(base);
    },
  };
}

/** Its own HOME, and nothing of an enclosing editor or npm. */
function serverEnvironment(base: string, own: ServerOptions['env']): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_|npm_|NODE_OPTIONS$|PORT$|PASSWORD$|HASHED_PASSWORD$)/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    EXTENSIONS_GALLERY: '{}',
    ...own,
    HOME: base,
    XDG_CONFIG_HOME: base,
    XDG_DATA_HOME: base,
    XDG_CACHE_HOME: base,
  };
}

function installExtension(host: Host, dirs: readonly string[], env: NodeJS.ProcessEnv, file: string): void {
  const args = [host.server, '--accept-server-license-terms', ...dirs, '--install-extension', path.resolve(file), '--force'];
  const result = spawnSync(host.node, args, { env, encoding: 'utf8', timeout: 60_000 });
  if (result.status === 0 && result.stdout.includes('successfully installed')) return;
  throw new Error(`installing ${path.basename(file)} ended with ${String(result.status)}\n${result.stdout}\n${result.stderr}`);
}

function listening(child: ChildProcess, logFile: string): Promise<number> {
  const log = fs.createWriteStream(logFile);
  child.stderr?.pipe(log, { end: false });
  return new Promise((resolve, reject) => {
    let seen = '';
    const timer = setTimeout(() => {
      reject(new Error(`the server did not start in 60 s:\n${seen}`));
    }, 60_000);
    child.stdout?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      seen += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(seen)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      log.end();
      reject(new Error(`the server ended with ${String(code)}:\n${seen}`));
    });
  });
}
