// How long the first document of a window waits for its diagnostics, in a window of its own each time.
import fs from 'node:fs';
import path from 'node:path';
import { bundleHostSuite } from '../vscode/bundle-host.js';
import { runInHost } from '../vscode/host-session.js';
import { ROOT } from '../vscode/paths.js';
import type { FirstResult } from './first/index.js';

/** `temp`: a folder for what the windows leave. */
export async function firstDocuments(windows: number, temp: string): Promise<FirstResult[]> {
  const suite = await bundleHostSuite(path.join(ROOT, 'test/bench/first'), 'bench-first');
  const found: FirstResult[] = [];
  for (let i = 0; i < windows; i++) {
    const file = path.join(temp, `first-${String(i)}.json`);
    const ended = await runInHost({ version: 'current', part: 'bench-first', folder: ROOT, suite, env: { BENCH_FIRST: file } });
    if (ended !== 0) throw new Error(`the host ended with ${String(ended)}: see artifacts/bench-first-console.log`);
    found.push(JSON.parse(fs.readFileSync(file, 'utf8')) as FirstResult);
  }
  return found;
}
