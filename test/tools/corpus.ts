// Measures the built command against the labelled corpus and prints the evaluation:
//   tsx test/tools/corpus.ts [--check] [--show N]
// With --check, ends with 1 when a figure is below its floor or above its ceiling.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ARTIFACTS, ROOT } from '../vscode/paths.js';
import { clearArtifacts, countLine, writeResults, allPassed, type TestResult } from '../vscode/results.js';
import type { DataModel } from './catalogue-data.js';

/** Shares of what was right. */
const FLOORS = {
  recall: 0.99,
  precision: 0.99,
  exactSpans: 0.99,
  verdictAccuracy: 0.98,
  ruleAccuracy: 0.98,
  fieldAccuracy: 0.98,
  suppressionAccuracy: 0.98,
  fixAccuracy: 0.98,
} as const;
/** Counts of what must not happen: an outside call shown as inside, one not shown, and noise in files without Bedrock. */
const CEILINGS = { falseSafe: 0, silentLeaks: 0, noisyNegatives: 0 } as const;

type Figures = Readonly<Record<keyof typeof FLOORS | keyof typeof CEILINGS, number | null>>;

const corpus = path.join(ROOT, 'test/corpus');

/** The catalogue's models in the shape that the evaluation reads, so that labels and product share one set of facts. */
function writeCatalogue(): string {
  const models = JSON.parse(fs.readFileSync(path.join(ROOT, 'src/catalog/data/models.json'), 'utf8')) as DataModel[];
  const rows = models.map(({ id, mantleId, runtime, mantle }) => ({ id, mantleId, inRegion: { runtime, mantle } }));
  const file = path.join(ARTIFACTS, 'corpus-catalogue.json');
  fs.writeFileSync(file, JSON.stringify({ models: rows }));
  return file;
}

function evaluate(catalogue: string, options: readonly string[]): string {
  const inputs = ['--labels', path.join(corpus, 'labels.jsonl'), '--files', path.join(corpus, 'files'), '--catalog', catalogue];
  const command = [process.execPath, path.join(ROOT, 'dist/cli.mjs')];
  const result = spawnSync(process.execPath, [path.join(corpus, 'evaluate.mjs'), ...inputs, ...options, '--', ...command], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (result.status !== 0) throw new Error(`the evaluation ended with ${String(result.status ?? result.signal)}`);
  return result.stdout;
}

function measure(figures: Figures): TestResult[] {
  const floors = Object.entries(FLOORS).map(([name, floor]): TestResult => {
    const value = figures[name as keyof Figures];
    return verdict(`${name} ${String(value)} is at least ${String(floor)}`, value !== null && value >= floor);
  });
  const ceilings = Object.entries(CEILINGS).map(([name, ceiling]): TestResult => {
    const value = figures[name as keyof Figures];
    return verdict(`${name} ${String(value)} is at most ${String(ceiling)}`, value !== null && value <= ceiling);
  });
  return [...floors, ...ceilings];
}

function verdict(title: string, holds: boolean): TestResult {
  return { title, state: holds ? 'passed' : 'failed' };
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, show: { type: 'string', default: '40' } } });
clearArtifacts('corpus');
const catalogue = writeCatalogue();
console.log(evaluate(catalogue, ['--show', values.show]).trimEnd());
if (values.check) {
  const { figures } = JSON.parse(evaluate(catalogue, ['--json'])) as { figures: Figures };
  const results = { environment: 'dist/cli.mjs', tests: measure(figures) };
  writeResults('corpus', results);
  for (const test of results.tests) if (test.state === 'failed') console.error(`corpus: not so: ${test.title}`);
  console.log(countLine(results));
  if (!allPassed(results)) process.exitCode = 1;
}
