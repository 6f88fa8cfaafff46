// What the product's own build makes, and what of it is loaded at once.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { ROOT } from '../vscode/paths.js';

/** One entry: the files and sources of a set, sources relative to the project's root. */
export interface Loaded {
  readonly files: number;
  readonly bytes: number;
  /** Each with its bytes. */
  readonly sources: ReadonlyMap<string, number>;
}

export interface Bundle {
  /** What is loaded before anything is asked for. */
  readonly atOnce: Loaded;
  /** That, and for an editor the engine behind it: all that is loaded before the first diagnostics stand. */
  readonly checking: Loaded;
  /** Everything that may ever be loaded. */
  readonly all: Loaded;
}

export type Entry = 'src/extension.ts' | 'src/extension.web.ts' | 'src/cli/main.ts';

/** Builds the product into a temporary folder, and tells of each entry. */
export function bundles(): Readonly<Record<Entry, Bundle>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'residency-build-'));
  try {
    const file = path.join(folder, 'meta.json');
    execFileSync(process.execPath, ['esbuild.config.mjs', '--out', path.join(folder, 'dist'), '--metafile', file], {
      cwd: ROOT,
      stdio: 'pipe',
    });
    const { outputs } = JSON.parse(fs.readFileSync(file, 'utf8')) as Pick<Metafile, 'outputs'>;
    const bundle = (entry: Entry): Bundle => bundleOf(entry, outputs);
    return {
      'src/extension.ts': bundle('src/extension.ts'),
      'src/extension.web.ts': bundle('src/extension.web.ts'),
      'src/cli/main.ts': bundle('src/cli/main.ts'),
    };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** What activation loads behind itself. */
const ENGINE = 'src/vscode/engine.ts';

function bundleOf(entry: Entry, outputs: Metafile['outputs']): Bundle {
  const outputOf = (source: string): string | undefined => Object.keys(outputs).find((file) => outputs[file]?.entryPoint === source);
  const start = outputOf(entry);
  if (start === undefined) throw new Error(`no output for ${entry}`);
  const reached = (kinds: readonly string[], starts: readonly string[]): Loaded => {
    const files = new Set<string>();
    const follow = (file: string): void => {
      if (files.has(file)) return;
      files.add(file);
      for (const { path: next, kind, external } of outputs[file]?.imports ?? []) {
        if (kinds.includes(kind) && external !== true) follow(next);
      }
    };
    starts.forEach(follow);
    const made = [...files].map((file) => outputs[file]!);
    return {
      files: made.length,
      bytes: made.reduce((sum, { bytes }) => sum + bytes, 0),
      sources: new Map(
        made.flatMap(({ inputs }) => Object.entries(inputs)).map(([source, { bytesInOutput }]) => [fromRoot(source), bytesInOutput]),
      ),
    };
  };
  const engine = entry === 'src/extension.ts' ? outputOf(ENGINE) : undefined;
  if (entry === 'src/extension.ts' && engine === undefined) throw new Error(`no output for ${ENGINE}`);
  return {
    atOnce: reached(['import-statement'], [start]),
    checking: reached(['import-statement'], engine === undefined ? [start] : [start, engine]),
    all: reached(['import-statement', 'dynamic-import'], [start]),
  };
}

/** Packages may stand elsewhere behind a link. */
function fromRoot(source: string): string {
  const at = source.lastIndexOf('node_modules/');
  return at === -1 ? source : source.slice(at);
}
