// Bundles test/host for the extension host: out/host/index.cjs, and out/host/index.web.js for a web worker's.
import fs from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { ROOT } from './paths.js';

const SUITE = path.join(ROOT, 'test/host');
const OUT = path.join(ROOT, 'out');

/** Bundles the suite in `folder` with all its `*.test.ts` into `out/NAME`; answers with the module that VS Code loads. */
export async function bundleHostSuite(folder = SUITE, name = 'host'): Promise<string> {
  const outfile = path.join(OUT, name, 'index.cjs');
  await build({
    ...shared(folder),
    entryPoints: [path.join(folder, 'index.ts')],
    outfile,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    define: { HOST_TESTS: names(folder), IN_WEB_WORKER: 'false' },
  });
  return outfile;
}

/** The same suite for a web worker; what needs Node is in the bundle, and skipped there. */
export async function bundleWebSuite(grep: string | undefined): Promise<string> {
  const outfile = path.join(OUT, 'host/index.web.js');
  await build({
    ...shared(SUITE),
    entryPoints: [path.join(SUITE, 'index.web.ts')],
    outfile,
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    define: {
      HOST_TESTS: names(SUITE),
      HOST_GREP: JSON.stringify(grep ?? null),
      IN_WEB_WORKER: 'true',
      global: 'globalThis',
    },
    // What the port of Node's assertions asks of it: colours, and whether to debug.
    banner: { js: 'const process = { env: {}, stderr: {} };' },
    plugins: [withoutNode],
  });
  return outfile;
}

function shared(folder: string): BuildOptions {
  return { absWorkingDir: ROOT, bundle: true, format: 'cjs', sourcemap: 'inline', logLevel: 'warning', outbase: folder };
}

function names(folder: string): string {
  const files = fs.readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  return JSON.stringify(files.map((name) => name.slice(0, -'.test.ts'.length)).sort());
}

/** Assertions come from their port, whatever else is Node's throws when it is used. */
const withoutNode: Plugin = {
  name: 'without Node',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:assert\/strict$/ }, () => ({ path: path.join(SUITE, 'assert.web.ts') }));
    bundle.onResolve({ filter: /^node:/ }, (found) => ({ path: found.path, namespace: 'absent' }));
    bundle.onLoad({ filter: /^node:/, namespace: 'absent' }, ({ path: name }) => ({
      contents: `module.exports = new Proxy({}, { get: (_, key) => () => { throw new Error(${JSON.stringify(name)} + '.' + String(key) + ' is not there in a web worker'); } });`,
    }));
  },
};
