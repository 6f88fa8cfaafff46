// Runs one command and measures it from the outside: the shell's own `time` counts its children, too.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { endGroup, track } from '../vscode/processes.js';

/** Node that leaves its peak memory; every Node contender starts so, the one that does nothing, too. */
export const NODE: readonly string[] = [process.execPath, '--require', path.join(import.meta.dirname, 'preload.cjs')];

export interface Command {
  readonly argv: readonly string[];
  /** Where it runs. */
  readonly cwd: string;
  /** Exit codes that mean that it did its work. */
  readonly codes: readonly number[];
}

export interface Run {
  /** Milliseconds from start to end. */
  readonly wall: number;
  /** Milliseconds on all processors, in the program and in the kernel. */
  readonly cpu: number;
  /** Peak resident memory of a Node process, MB; null for other programs. */
  readonly memory: number | null;
}

const TIMED = 'TIMEFORMAT="bench %3R %3U %3S"; time "$@" >"$BENCH_OUT" 2>"$BENCH_ERR"';

/** Throws when the command fails, with what it said, or when it takes longer than `timeout` ms: see {@link TookTooLong}. */
export async function measure(command: Command, temp: string, { timeout = 300_000, output = '/dev/null' } = {}): Promise<Run> {
  const [peak, errors] = [path.join(temp, 'peak'), path.join(temp, 'stderr')];
  fs.rmSync(peak, { force: true });
  const child = spawn('bash', ['-c', TIMED, 'bench', ...command.argv], {
    cwd: command.cwd,
    env: { ...environment(), BENCH_PEAK_FILE: peak, BENCH_OUT: output, BENCH_ERR: errors },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  track(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const given = { up: false };
  const timer = setTimeout(() => {
    given.up = true;
    void endGroup(child);
  }, timeout);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  await endGroup(child);
  if (given.up) throw new TookTooLong(`not done after ${String(timeout / 1000)} s: ${command.argv.join(' ')}`);
  const times = /bench ([\d.]+) ([\d.]+) ([\d.]+)/.exec(said)?.slice(1).map(Number);
  if (times === undefined || code === null || !command.codes.includes(code)) {
    throw new Error(`${command.argv.join(' ')} ended with ${String(code)}: ${said}${fs.readFileSync(errors, 'utf8').slice(0, 2_000)}`);
  }
  const [wall = 0, user = 0, system = 0] = times;
  const memory = fs.existsSync(peak) ? Number(fs.readFileSync(peak, 'utf8')) / 1024 : null;
  return { wall: wall * 1000, cpu: (user + system) * 1000, memory };
}

/** A run was given up. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

/** Nothing of npm or an editor, and one language for all. */
function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:npm_|VSCODE_|NODE_OPTIONS$|GITHUB_|CI$)/.test(name));
  return { ...Object.fromEntries(inherited), LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
}
