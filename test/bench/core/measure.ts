// Runs in a process of its own, bundled as the product is: prints what it measured as JSON.
//   node measure.mjs ROOT ROUNDS MEGABYTES              times
//   node --min-semi-space-size=… measure.mjs ROOT 0 MB   allocations
import path from 'node:path';
import { PerformanceObserver } from 'node:perf_hooks';
import { deserialize, serialize } from 'node:v8';
import { analyze, update, type AnalyzeOptions } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { Analysis } from '../../../src/domain/judgement.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { holdsEvidence } from '../../../src/workspace/literals.js';
import { bytesOf, callsFile, denseFile, ordinaryFile, sourcesBelow, type Source } from './sources.js';

/** What this process prints: milliseconds, or bytes, each list one number a round. */
export interface CoreResult {
  readonly texts: readonly {
    readonly id: string;
    readonly files: number;
    readonly bytes: number;
    readonly holding: number;
    readonly references: number;
  }[];
  /** ms to analyse all texts of a set, and to ask whether they hold evidence. */
  readonly analyse: Readonly<Record<string, readonly number[]>>;
  readonly search: Readonly<Record<string, readonly number[]>>;
  /** ms for one analysis of an open file, and for one keystroke in it. */
  readonly scratch: Readonly<Record<string, readonly number[]>>;
  readonly keystroke: Readonly<Record<string, readonly number[]>>;
  /** ms to take over what another thread has found in an open file: what would be left to do if a worker read it. */
  readonly handedOver: Readonly<Record<string, readonly number[]>>;
  /** Bytes allocated by one pass over a set; only of passes without a garbage collection. */
  readonly allocated: Readonly<Record<string, readonly number[]>>;
}

const [root = '.', rounds = '5', megabytes = '20'] = process.argv.slice(2);
const catalog = bundledCatalog();
const options: AnalyzeOptions = { catalog, policy: JAPAN, today: '2026-11-24' };

const sets: Readonly<Record<string, readonly Source[]>> = {
  source: sourcesBelow(path.join(root, 'node_modules'), Number(megabytes) * 1e6),
  sdk: sourcesBelow(path.join(root, 'node_modules/@aws-sdk/client-bedrock'), 20e6),
  corpus: sourcesBelow(path.join(root, 'test/corpus/files'), 20e6),
};
const open: Readonly<Record<string, Source>> = { calls: callsFile(), ordinary: ordinaryFile(), dense: denseFile() };

const openSets: typeof sets = Object.fromEntries(Object.entries(open).map(([id, source]) => [id, [source]]));

/** Analyses a text as an editor or a scan does. Kept in `sink`, so that nothing is left out as useless. */
let sink: unknown;
function analyse({ name, text }: Source): Analysis {
  const analysis = analyze(text, { ...options, path: name });
  sink = analysis;
  return analysis;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function analyseAll(sources: readonly Source[]): void {
  for (const source of sources) analyse(source);
}

/** A letter is typed in the middle of a file, at the end of a line, again and again. */
function typing({ name, text }: Source): () => void {
  let analysis = analyze(text, { ...options, path: name });
  let at = text.indexOf('\n', text.length / 2);
  return () => {
    const next = update(analysis, { start: at, end: at, text: 'x' });
    if (next === null) throw new Error('not updated');
    at += 1;
    analysis = next;
  };
}

function times(): Omit<CoreResult, 'texts' | 'allocated'> {
  const result = { analyse: {}, search: {}, scratch: {}, keystroke: {}, handedOver: {} } as Record<
    'analyse' | 'search' | 'scratch' | 'keystroke' | 'handedOver',
    Record<string, number[]>
  >;
  const add = (kind: keyof typeof result, id: string, ms: number): void => void (result[kind][id] ??= []).push(ms);
  const typists = Object.entries(open).map(([id, source]) => [id, typing(source)] as const);
  for (let round = -2; round < Number(rounds); round++) {
    const isWarm = round >= 0;
    for (const [id, sources] of Object.entries(sets)) {
      const searched = timed(() => (sink = sources.filter(({ text }) => holdsEvidence(text, catalog))));
      const analysed = timed(() => analyseAll(sources));
      if (isWarm) add('search', id, searched);
      if (isWarm) add('analyse', id, analysed);
    }
    for (const [id, source] of Object.entries(open)) {
      for (let i = 0; i < 3; i++) {
        const ms = timed(() => analyse(source));
        if (isWarm) add('scratch', id, ms);
      }
      const message = serialize({ ...analyse(source) });
      const taken = timed(() => (sink = deserialize(message) as unknown));
      if (isWarm) add('handedOver', id, taken);
    }
    for (const [id, type] of typists) {
      for (let i = 0; i < 10; i++) {
        const ms = timed(type);
        if (isWarm) add('keystroke', id, ms);
      }
    }
  }
  return result;
}

/** How much the heap grows while nothing is collected: exact, since the young generation holds all of it. */
async function allocations(): Promise<Record<string, number[]>> {
  let collections = 0;
  const observer = new PerformanceObserver((list) => (collections += list.getEntries().length));
  observer.observe({ entryTypes: ['gc'] });
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
  const result: Record<string, number[]> = {};
  const work = { ...sets, ...openSets };
  for (const [id, sources] of Object.entries(work)) {
    for (let pass = 0; pass < 4; pass++) {
      let bytes = 0;
      let isWhole = true;
      // In pieces: what one piece allocates must fit the young generation.
      for (let from = 0; from < sources.length; from += 100) {
        globalThis.gc?.();
        await settled();
        collections = 0;
        const before = process.memoryUsage().heapUsed;
        analyseAll(sources.slice(from, from + 100));
        const after = process.memoryUsage().heapUsed;
        await settled();
        isWhole &&= collections === 0;
        bytes += after - before;
      }
      // The first pass compiles.
      if (pass > 0 && isWhole) (result[id] ??= []).push(bytes);
    }
  }
  observer.disconnect();
  return result;
}

const texts = Object.entries({ ...sets, ...openSets }).map(([id, sources]) => ({
  id,
  files: sources.length,
  bytes: bytesOf(sources),
  holding: sources.filter(({ text }) => holdsEvidence(text, catalog)).length,
  references: sources.reduce((sum, source) => sum + analyse(source).references.length, 0),
}));
const isAllocating = Number(rounds) === 0;
const none = { analyse: {}, search: {}, scratch: {}, keystroke: {}, handedOver: {} };
const result: CoreResult = { texts, ...(isAllocating ? none : times()), allocated: isAllocating ? await allocations() : {} };
console.log(JSON.stringify(result));
if (sink === null) console.error('nothing was analysed');
