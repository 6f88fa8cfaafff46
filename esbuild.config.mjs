// Builds dist/: the desktop extension and the command line, both as ES modules whose lazily imported parts stand apart, and
// the extension for browsers, one CommonJS file: a web worker's extension host loads nothing else.
// What is built is what is shipped; --dev adds source maps and leaves names alone, and --watch builds so on every change.
//   node esbuild.config.mjs [--dev] [--watch] [--source DIR] [--out DIR] [--metafile FILE]
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';

const { values } = parseArgs({
  options: {
    dev: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
    source: { type: 'string', default: 'src' },
    out: { type: 'string', default: 'dist' },
    // What is in which file, as esbuild tells it: one object for all builds.
    metafile: { type: 'string' },
  },
});

const { version } = JSON.parse(fs.readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const forDevelopment = values.dev || values.watch;

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  // The module builds of libraries: some of their CommonJS builds load their parts in ways that no bundler follows.
  mainFields: ['module', 'main'],
  define: { BEDROCK_RESIDENCY_VERSION: JSON.stringify(version) },
  minify: !forDevelopment,
  sourcemap: forDevelopment,
  sourcesContent: false,
  // Japanese as it is: escaped it would be twice as long.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

/** @type {esbuild.BuildOptions} */
const modules = {
  ...shared,
  format: 'esm',
  splitting: true,
  target: 'node20',
  chunkNames: 'chunks/[name]-[hash]',
  // CommonJS libraries inside the bundle require Node's modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);" },
};

/**
 * What activation loads behind itself, before anything else. A part that is loaded later imports it first: it is there
 * already, and what both need stands in its one file, not in one of many that each have to be found and read.
 */
const ENGINE = path.resolve(values.source, 'vscode/engine.ts');
const engineFirst = {
  name: 'engine-first',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\// }, async ({ path: specifier, kind, resolveDir, importer, pluginData }) => {
      const isOwn = !path.relative(values.source, importer).startsWith('..');
      if (kind !== 'dynamic-import' || !isOwn || pluginData === 'resolving') return undefined;
      const resolved = await build.resolve(specifier, { kind, resolveDir, importer, pluginData: 'resolving' });
      return resolved.path === ENGINE || resolved.errors.length > 0 ? resolved : { path: resolved.path, namespace: 'later' };
    });
    build.onLoad({ filter: /./, namespace: 'later' }, ({ path: file }) => ({
      contents: `import ${JSON.stringify(ENGINE)}; export * from ${JSON.stringify(file)};`,
      resolveDir: path.dirname(file),
    }));
  },
};

/** @type {esbuild.BuildOptions} */
const extension = {
  ...modules,
  entryPoints: { extension: path.join(values.source, 'extension.ts') },
  outdir: path.join(values.out, 'extension'),
  outExtension: { '.js': '.mjs' },
  external: ['vscode', '@vscode/ripgrep'],
  plugins: [engineFirst],
};

/**
 * The server that the editor starts for agents: a process of its own, where there is no `vscode`.
 * @type {esbuild.BuildOptions}
 */
const server = {
  ...modules,
  entryPoints: { mcp: path.join(values.source, 'cli/mcp-main.ts') },
  outdir: path.join(values.out, 'extension'),
  outExtension: { '.js': '.mjs' },
  chunkNames: 'mcp/[name]-[hash]',
  external: ['@vscode/ripgrep'],
};

/** @type {esbuild.BuildOptions} */
const web = {
  ...shared,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  format: 'cjs',
  target: 'es2022',
  entryPoints: { extension: path.join(values.source, 'extension.web.ts') },
  outdir: path.join(values.out, 'web'),
  external: ['vscode'],
};

/** @type {esbuild.BuildOptions} */
const cli = {
  ...modules,
  entryPoints: { cli: path.join(values.source, 'cli/main.ts') },
  outdir: values.out,
  outExtension: { '.js': '.mjs' },
  external: ['@vscode/ripgrep'],
  plugins: [{ name: 'executable', setup: (build) => build.onEnd((result) => result.errors.length === 0 && makeExecutable()) }],
};

/** The first line that a shell wants, wherever the entry's source has none, and the permission to run. */
function makeExecutable() {
  const file = path.join(values.out, 'cli.mjs');
  const text = fs.readFileSync(file, 'utf8');
  if (!text.startsWith('#!')) fs.writeFileSync(file, `#!/usr/bin/env node\n${text}`);
  fs.chmodSync(file, 0o755);
}

/** Says when a build begins and ends, for the editor's background task. */
const announce = {
  name: 'announce',
  setup(build) {
    build.onStart(() => console.log('build started'));
    build.onEnd((result) => console.log(`build finished with ${result.errors.length} errors`));
  },
};

/** Takes away what an earlier build left. */
function prune(results) {
  const made = new Set(results.flatMap(({ metafile }) => Object.keys(metafile.outputs)).map((file) => path.resolve(file)));
  for (const entry of fs.readdirSync(values.out, { recursive: true, withFileTypes: true })) {
    const file = path.resolve(entry.parentPath, entry.name);
    if (entry.isFile() && !made.has(file)) fs.rmSync(file);
  }
}

if (values.watch) {
  for (const options of [extension, server, web, cli]) {
    const context = await esbuild.context({ ...options, plugins: [...(options.plugins ?? []), announce] });
    await context.watch();
  }
} else {
  try {
    const results = await Promise.all([extension, server, web, cli].map((options) => esbuild.build({ ...options, metafile: true })));
    prune(results);
    if (values.metafile !== undefined) {
      const outputs = Object.assign({}, ...results.map(({ metafile }) => metafile.outputs));
      fs.writeFileSync(values.metafile, JSON.stringify({ outputs }));
    }
  } catch {
    process.exitCode = 1; // esbuild has said what is wrong
  }
}
