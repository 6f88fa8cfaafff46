// What an editor loads when it starts is little: everything that is rarely wanted is loaded when it first is.
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../vscode/paths.js';

/** Sources of the extension that are loaded at once, and all of them, relative to the root. */
async function sources(): Promise<{ readonly atOnce: ReadonlySet<string>; readonly all: ReadonlySet<string> }> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/extension.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    mainFields: ['module', 'main'],
    external: ['vscode'],
    outdir: path.join(ROOT, 'out'),
    write: false,
    metafile: true,
  });
  const outputs = Object.entries(metafile.outputs);
  const entry = outputs.find(([, { entryPoint }]) => entryPoint === 'src/extension.ts');
  if (entry === undefined) throw new Error('no output for the entry');
  const inputsOf = (files: Iterable<string>): Set<string> =>
    new Set([...files].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {})));
  return { atOnce: inputsOf(reached(entry[0], metafile)), all: inputsOf(outputs.map(([file]) => file)) };
}

function reached(file: string, metafile: Metafile, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const { path: next, kind, external } of metafile.outputs[file]?.imports ?? []) {
    if (kind === 'import-statement' && external !== true) reached(next, metafile, seen);
  }
  return seen;
}

describe('the extension', async () => {
  const { atOnce, all } = await sources();

  it.each(['src/map/shapes.generated.ts', 'src/map/picture.ts', 'src/workspace/reports/html.ts'])(
    'loads %s when it is first wanted',
    (part) => {
      expect(all).toContain(part);
      expect(atOnce).toContain('src/vscode/hover.ts');
      expect(atOnce).not.toContain(part);
    },
  );
});
