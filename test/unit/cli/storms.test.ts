import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../../src/workspace/baseline-file.js';
import { tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand } from './command.js';
import { validReport } from './reports.js';

useBuiltCommand();

const US = 'us.anthropic.claude-sonnet-4-6';
const JP = 'jp.anthropic.claude-sonnet-4-6';
const BASELINE = '.bedrock-residency-baseline.json';
const NAMES = Array.from({ length: 50 }, (_, i) => `f${String(i).padStart(3, '0')}.py`);

function text(id: string): string {
  return `A = "${id}"\n`.repeat(20);
}

function files(): string {
  return tree(Object.fromEntries(NAMES.map((name) => [name, text(US)])));
}

function start(cwd: string, ...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [builtCommand(), 'check', ...words], { cwd, stdio: 'ignore' });
}

/** Of the time that a whole run takes: from before its first line to after its last. */
const MOMENTS = [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1, Infinity];

describe('a signal at any moment', () => {
  const words = ['--fix', '--format', 'json', '--output', 'report.json', '--baseline', BASELINE, '--update-baseline'];

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves whole files or none, and nothing else: %s', { timeout: 120_000 }, async (signal) => {
    const began = performance.now();
    await once(start(files(), ...words), 'close');
    const whole = performance.now() - began;
    const codes = new Set<number | null>();
    for (const moment of MOMENTS) {
      const cwd = files();
      const child = start(cwd, ...words);
      const closed = once(child, 'close');
      await (moment === Infinity ? closed : Promise.race([later(moment * whole), closed]));
      child.kill(signal);
      codes.add(((await closed) as [number | null])[0]);
      for (const name of NAMES) expect([text(US), text(JP)]).toContain(readFileSync(path.join(cwd, name), 'utf8'));
      if (existsSync(path.join(cwd, 'report.json'))) validReport(readFileSync(path.join(cwd, 'report.json'), 'utf8'));
      if (existsSync(path.join(cwd, BASELINE))) parseBaseline(readFileSync(path.join(cwd, BASELINE), 'utf8'));
      const others = readdirSync(cwd).filter((name) => !NAMES.includes(name));
      expect([BASELINE, 'report.json']).toEqual(expect.arrayContaining(others));
    }
    // Before its first line the system ends it, on the way it ends itself, after its last line it has ended.
    const itself = signal === 'SIGINT' ? 130 : 143;
    expect([null, itself, 0]).toEqual(expect.arrayContaining([...codes]));
    expect(codes.size).toBeGreaterThan(1);
  });
});

describe('two runs at once', () => {
  it('over one report leave one that is whole', async () => {
    const cwd = files();
    const words = ['check', '--format', 'json', '--output', 'report.json'];
    const ended = await Promise.all([run(words, { cwd }), run(words, { cwd })]);
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [1, ''],
      [1, ''],
    ]);
    expect(validReport(readFileSync(path.join(cwd, 'report.json'), 'utf8')).references.length).toBe(NAMES.length * 20);
    expect(readdirSync(cwd)).toHaveLength(NAMES.length + 1);
  });

  it('that update one baseline leave one that is whole', async () => {
    const cwd = files();
    const words = ['check', '--baseline', BASELINE, '--update-baseline'];
    const ended = await Promise.all([run(words, { cwd }), run(words, { cwd })]);
    expect(ended.map(({ code }) => code)).toEqual([0, 0]);
    expect((await run(['check', '--baseline', BASELINE], { cwd })).code).toBe(0);
    expect(readdirSync(cwd)).toHaveLength(NAMES.length + 1);
  });

  it('that fix the same files fix each once, or say that it changed', async () => {
    const cwd = files();
    const ended = await Promise.all([run(['check', '--fix'], { cwd }), run(['check', '--fix'], { cwd })]);
    for (const name of NAMES) expect(readFileSync(path.join(cwd, name), 'utf8')).toBe(text(JP));
    for (const { code, stderr } of ended) {
      const refused = stderr.split('\n').filter((line) => line.includes('.py: '));
      expect(code).toBe(refused.length > 0 ? 2 : 0);
      for (const line of refused) expect(line).toMatch(/^f\d{3}\.py: not fixed \(changed while it was checked; run again\)$/);
    }
    expect(readdirSync(cwd).sort()).toEqual(NAMES);
  });
});
