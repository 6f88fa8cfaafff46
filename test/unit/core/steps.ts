import path from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { build } from 'esbuild';
import { createInstrumenter } from 'istanbul-lib-instrument';
import type * as Core from '../../../src/analyze.js';

/** The core with a counter behind every statement. */
export interface CountedCore {
  readonly analyze: typeof Core.analyze;
  readonly update: typeof Core.update;
  /** Statements run since the last call: steps, not seconds, so that a busy machine changes nothing. */
  readonly steps: () => number;
}

/** Bundles the core, puts a counter behind each of its statements, and loads it. */
export async function countedCore(): Promise<CountedCore> {
  const entry = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../src/analyze.ts');
  const bundle = await build({ entryPoints: [entry], bundle: true, write: false, format: 'cjs', target: 'es2022', logLevel: 'error' });
  const code = createInstrumenter({ coverageVariable: '__steps__', compact: true }).instrumentSync(
    bundle.outputFiles[0]?.text ?? '',
    'core.js',
  );
  const module = { exports: {} as typeof Core };
  const sandbox: { __steps__?: Record<string, { s: Record<string, number> }> } & Record<string, unknown> = {
    module,
    exports: module.exports,
  };
  vm.runInNewContext(code, sandbox);
  return {
    analyze: module.exports.analyze,
    update: module.exports.update,
    steps: () => {
      let sum = 0;
      for (const { s } of Object.values(sandbox.__steps__ ?? {})) {
        for (const key of Object.keys(s)) {
          sum += s[key] ?? 0;
          s[key] = 0;
        }
      }
      return sum;
    },
  };
}
