// Bundles test/host for the extension host: out/host/index.cjs.
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './paths.js';

const SUITE = path.join(ROOT, 'test/host');

/** Bundles the suite in `folder` with all its `*.test.ts`; answers with the module that VS Code loads. */
export async function bundleHostSuite(folder = SUITE): Promise<string> {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => name.slice(0, -'.test.ts'.length))
    .sort();
  const outfile = path.join(ROOT, 'out/host/index.cjs');
  await build({
    entryPoints: [path.join(folder, 'index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    define: { HOST_TESTS: JSON.stringify(names) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
