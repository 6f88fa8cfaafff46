// What the numbers were measured on and with.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { ROOT } from '../vscode/paths.js';
import { toolVersion } from './tools.js';

export interface Environment {
  /** ISO date. */
  readonly date: string;
  readonly machine: { readonly system: string; readonly processor: string; readonly cores: number; readonly memoryGB: number };
  /** Processes that waited for a core, on average of a minute, when the bench began. */
  readonly load: number;
  readonly versions: Readonly<Record<'bedrock-residency' | 'commit' | 'node' | 'ripgrep' | 'vscode' | 'secretlint' | 'cspell', string>>;
}

export function environment(): Environment {
  const { version } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const processors = os.cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: {
      system: `${os.type()} ${os.release()} ${os.arch()}`,
      processor: processors[0]?.model.trim() ?? 'unknown',
      cores: processors.length,
      memoryGB: Math.round(os.totalmem() / 2 ** 30),
    },
    load: Math.round((os.loadavg()[0] ?? 0) * 10) / 10,
    versions: {
      'bedrock-residency': version,
      commit: commit(),
      node: process.version,
      ripgrep: /ripgrep (\S+)/.exec(execFileSync(rgPath, ['--version'], { encoding: 'utf8' }))?.[1] ?? 'unknown',
      vscode: vscodeVersion(),
      secretlint: toolVersion('secretlint'),
      cspell: toolVersion('cspell'),
    },
  };
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], { cwd: ROOT, encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

/** code-server 4.N is VS Code 1.N. */
function vscodeVersion(): string {
  const file = path.join(ROOT, 'test/vscode/host/package.json');
  const { dependencies } = JSON.parse(fs.readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };
  return (dependencies['code-server'] ?? 'unknown').replace(/^4\./, '1.');
}

/** In one line each, for the head of the table. */
export function environmentText({ date, machine, load, versions }: Environment): string {
  const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `${date} · ${machine.system} · ${machine.processor} · ${machine.cores} cores · ${machine.memoryGB} GB · load ${load}`,
    names.join(' · '),
  ].join('\n');
}
