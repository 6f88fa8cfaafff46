import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

let folder = '';

/** Builds the command for the tests of one file, as the product's own build does, into a folder of its own. */
export function useBuiltCommand(): void {
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'residency-cli-'));
    execFileSync(process.execPath, ['esbuild.config.mjs', '--out', path.join(folder, 'dist')], { cwd: ROOT, stdio: 'pipe' });
    const scope = path.join('node_modules', '@vscode');
    for (const name of readdirSync(path.join(ROOT, scope)).filter((entry) => entry.startsWith('ripgrep'))) {
      cpSync(path.join(ROOT, scope, name), path.join(folder, scope, name), { recursive: true });
    }
    chmodSync(folder, 0o755);
  }, 60_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
}

/** The built entry, which `node` runs. */
export function builtCommand(): string {
  return path.join(folder, 'dist', 'cli.mjs');
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  readonly command?: string;
  /** The user to run as; only root can choose. */
  readonly uid?: number;
}

/** Runs the command as a process in an English terminal, and waits for its end. */
export function run(words: readonly string[], { cwd, input = '', env = {}, command = builtCommand(), uid }: RunOptions): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], {
      cwd,
      env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...env },
      stdio: 'pipe',
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') });
    });
    // A command that refuses its input closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
