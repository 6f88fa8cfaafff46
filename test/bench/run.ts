// `npm run bench`: measures everything side by side and prints one table; artifacts/bench.json and bench.md hold it, too.
//   npm run bench -- [--quick] [--publish] [PART…]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ARTIFACTS, ROOT } from '../vscode/paths.js';
import { removeAtEnd } from '../vscode/processes.js';
import { environment, environmentText } from './environment.js';
import type { Bench, Measured, Part } from './model.js';
import { core } from './parts/core.js';
import { editor } from './parts/editor.js';
import { files } from './parts/files.js';
import { findings } from './parts/findings.js';
import { memory } from './parts/memory.js';
import { sizes } from './parts/sizes.js';
import { tree } from './parts/tree.js';
import type { Results } from './published.js';
import { markdownTable, textTable } from './table.js';

const PARTS: readonly Part[] = [sizes, core, tree, files, memory, findings, editor];

function usage(): string {
  const lines = PARTS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}`);
  return `npm run bench -- [--quick] [--publish] [PART…]\n  --quick    fewer rounds and smaller trees\n  --publish  fills the READMEs' table and draws their pictures, too\nParts, all unless some are named:\n${lines.join('\n')}`;
}

function chosenParts(names: readonly string[]): readonly Part[] {
  const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
  if (unknown.length > 0) throw new Error(`no part is called ${unknown.join(', ')}\n${usage()}`);
  return names.length === 0 ? PARTS : PARTS.filter(({ name }) => names.includes(name));
}

async function run(parts: readonly Part[], { quick, publish }: { readonly quick: boolean; readonly publish: boolean }): Promise<void> {
  const started = Date.now();
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  removeAtEnd(temp);
  execFileSync(process.execPath, ['esbuild.config.mjs'], { cwd: ROOT, stdio: 'inherit' });
  const about = environment();
  const bench: Bench = {
    quick,
    temp,
    cli: path.join(ROOT, 'dist/cli.mjs'),
    log: (words) => process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${words}\n`),
    rounds: (whole) => (quick ? Math.min(whole, 3) : whole),
  };
  const measured: Measured[] = [];
  for (const part of parts) measured.push(await part.run(bench));
  const rows = measured.flatMap((one) => one.rows);
  const curves = measured.flatMap((one) => one.curves ?? []);
  const results: Results = { environment: about, quick, rows, curves };
  fs.mkdirSync(ARTIFACTS, { recursive: true });
  fs.writeFileSync(path.join(ARTIFACTS, 'bench.json'), `${JSON.stringify(results, null, 2)}\n`);
  fs.writeFileSync(path.join(ARTIFACTS, 'bench.md'), `${environmentText(about)}\n\n${markdownTable(rows)}\n`);
  console.log(`${environmentText(about)}\n\n${textTable(rows)}`);
  if (publish) await (await import('./publish.js')).publish(results);
}

const { values, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (values.help) console.log(usage());
else await run(chosenParts(positionals), values);
