// What a scan costs in files: counted in the real process, not timed.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree } from '../workspace/trees.js';
import { run, useBuiltCommand } from './command.js';
import type { JsonReport } from './json-schema.js';

useBuiltCommand();

const PRELOAD = path.join(import.meta.dirname, 'opened-files.cjs');
const CALL = 'client = boto3.client("bedrock-runtime", region_name="us-east-1")\n';

/** Files of the tree that the command opened, relative to it, in its order. */
async function opened(root: string): Promise<string[]> {
  const list = path.join(tree({}), 'opened');
  const env = { NODE_OPTIONS: `--require "${PRELOAD}"`, OPENED_FILES: list };
  const { code, stderr } = await run(['check', '--fail-on', 'never'], { cwd: root, env });
  expect([code, stderr]).toEqual([0, '']);
  const files = readFileSync(list, 'utf8').trimEnd().split('\n');
  expect(files[0]).toBe('begun');
  return files.filter((file) => file.startsWith(`${root}/`)).map((file) => file.slice(root.length + 1));
}

describe('a scan opens', () => {
  const plain = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`src/module${String(i)}.py`, `value = ${String(i)}\n`]));
  const calls = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`app/call${String(i)}.py`, CALL]));

  it('none of the files that hold no evidence', async () => {
    expect(await opened(tree(plain))).toEqual([]);
  });

  it('each that does, and the default settings, once; the first that tells of Bedrock once more', async () => {
    const root = tree({ ...plain, ...calls, '.env': 'AWS_REGION=us-east-1\n', 'other.env': 'NAME=value\n' });
    put(root, '.gitignore', 'ignored/\n');
    put(root, 'ignored/call.py', CALL);
    const files = await opened(root);
    expect([...new Set(files)].sort()).toEqual(['.env', ...Object.keys(calls)].sort());
    expect(files.length).toBeLessThanOrEqual(new Set(files).size + 1);
  });
});

describe('a hundred thousand findings', () => {
  it.each(['json', 'sarif', 'text', 'csv'])('fit into 64 MB of heap as %s', { timeout: 120_000 }, async (format) => {
    const text = Array.from({ length: 500 }, (_, i) => `m${String(i)} = "us.anthropic.claude-sonnet-4-6"\n`).join('');
    const root = tree(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`models${String(i)}.py`, text])));
    const env = { NODE_OPTIONS: '--max-old-space-size=64' };
    const output = path.join(tree({}), 'report');
    const words = ['check', '--isolated', '--format', format, '--output', output];
    const { code, stderr } = await run(words, { cwd: root, env });
    expect([code, stderr]).toEqual([1, '']);
    const report = readFileSync(output, 'utf8');
    expect(report.length).toBeGreaterThan(1_000_000);
    if (format === 'json') expect((JSON.parse(report) as JsonReport).summary.findings).toBe(100_000);
  });
});
