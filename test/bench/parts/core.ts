import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from '../../vscode/paths.js';
import { budget } from '../budgets.js';
import type { CoreResult } from '../core/measure.js';
import type { Bench, Measured, Part, Row } from '../model.js';
import { scaled, summarise } from '../stats.js';

const MEASURE = path.join(ROOT, 'test/bench/core/measure.ts');
const OURS = 'core, one thread';

const WORDS: Readonly<Record<string, string>> = {
  source: 'source code of node_modules',
  sdk: 'source code of @aws-sdk/client-bedrock',
  corpus: 'test/corpus, nearly all of it about Bedrock',
  calls: 'open file of 10,000 lines, 40 calls of Bedrock',
  ordinary: 'open file of 10,000 lines, 40 calls of Bedrock among Regions of other things',
  dense: 'open file of 10,000 lines, each a reference',
};

async function run(file: string, flags: readonly string[], words: readonly string[]): Promise<CoreResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, file, ...words], { cwd: ROOT, maxBuffer: 1e8 });
  return JSON.parse(stdout) as CoreResult;
}

/** The core by itself, bundled as in the product, in a process of its own: no files, no processes. */
export const core: Part = {
  name: 'core',
  about: 'the core alone: MB/s, allocations, one analysis of an open file, one keystroke',
  async run(bench: Bench): Promise<Measured> {
    const file = path.join(bench.temp, 'measure.mjs');
    await build({
      entryPoints: [MEASURE],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile: file,
      logLevel: 'error',
    });
    const megabytes = bench.quick ? '10' : '60';
    bench.log('core: times');
    const timed = await run(file, [], [ROOT, String(bench.rounds(11)), megabytes]);
    bench.log('core: allocations');
    const allocated = await run(
      file,
      ['--expose-gc', '--min-semi-space-size=256', '--max-semi-space-size=256'],
      [ROOT, '0', bench.quick ? '10' : '20'],
    );
    return { rows: rowsOf(timed, allocated) };
  },
};

function rowsOf(timed: CoreResult, allocated: CoreResult): Row[] {
  const about = (id: string, { texts }: CoreResult): CoreResult['texts'][number] => texts.find((text) => text.id === id)!;
  const megabytes = (id: string, of: CoreResult): number => about(id, of).bytes / 1e6;
  const inWords = (id: string): string => {
    const { files, bytes, holding, references } = about(id, timed);
    const held =
      files > 1 ? `${files.toLocaleString('en')} files, ${holding} with evidence` : `${references.toLocaleString('en')} references`;
    return `${WORDS[id]!}: ${held}, ${(bytes / 1e6).toFixed(1)} MB`;
  };
  const speed = (id: string, list: readonly number[]): Row['value'] => scaled(summarise(list), (ms) => (megabytes(id, timed) / ms) * 1000);
  const rows: Row[] = [];
  for (const [id, list] of Object.entries(timed.analyse)) {
    const value = speed(id, list);
    const budgets = id === 'source' ? [budget('speed', value.median)] : undefined;
    rows.push({ id: `core.${id}.analyze`, what: inWords(id), who: `${OURS}: analyze`, unit: 'MB/s', value, budgets });
    const searched = speed(id, timed.search[id] ?? []);
    rows.push({ id: `core.${id}.search`, what: inWords(id), who: 'yardstick: one search for our literals', unit: 'MB/s', value: searched });
  }
  for (const id of Object.keys(timed.scratch)) {
    for (const [kind, words] of [
      ['scratch', 'analyze'],
      ['keystroke', 'update'],
    ] as const) {
      const value = summarise(timed[kind][id] ?? []);
      const budgets = [budget(kind, value.median)];
      rows.push({ id: `core.${id}.${words}`, what: inWords(id), who: `${OURS}: ${words}`, unit: 'ms', value, budgets });
    }
  }
  for (const [id, list] of Object.entries(timed.handedOver)) {
    const who = 'yardstick: taking over the result of a worker';
    rows.push({ id: `core.${id}.handedOver`, what: inWords(id), who, unit: 'ms', value: summarise(list) });
  }
  for (const [id, list] of Object.entries(allocated.allocated)) {
    const value = scaled(summarise(list), (bytes) => bytes / 1e3 / megabytes(id, allocated));
    rows.push({ id: `core.${id}.allocated`, what: WORDS[id]!, who: `${OURS}: allocated by analyze`, unit: 'KB/MB', value });
  }
  return rows;
}
