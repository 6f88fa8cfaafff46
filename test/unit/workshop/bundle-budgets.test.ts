// What is loaded at once is little, and stays so: everything that is rarely wanted is loaded when it first is.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundles, type Entry, type Loaded } from '../../tools/bundles.js';
import { ROOT } from '../../vscode/paths.js';

/** What neither the command's start nor an editor's first diagnostics have to do with. */
const LATER: readonly RegExp[] = [
  /^node_modules\/(?:@aws-sdk|@smithy|@aws-crypto|@aws)\//,
  /^node_modules\/(?:@modelcontextprotocol|zod|ajv|d3-geo|topojson-client|diff)\//,
  /^src\/aws\/(?:sdk|agent-sdk)\.ts$/,
  /^src\/map\/(?:shapes\.generated|picture|view|subject)\.ts$/,
  // All but the names of the formats, which the help lists.
  /^src\/workspace\/reports\/(?!report\.ts$)/,
  /^src\/policy\/(?:validate\.generated|load)\.ts$/,
  /^src\/workspace\/snapshot-validator\.ts$/,
  /^src\/vscode\/catalogue\/(?:asking|files|forget|models|permission|tell)\.ts$/,
  /^src\/catalog\/(?:merge|changes)\.ts$/,
  /^src\/cli\/mcp\.ts$/,
  // All but the types that the help lists.
  /^src\/guardrail\/(?!document\.ts$)/,
];

/** What an editor's first diagnostics can do without, besides. */
const AFTER_DIAGNOSTICS: readonly RegExp[] = [
  ...LATER,
  // Only where globs are written.
  /^node_modules\/picomatch\//,
  // All but the names of the tools.
  /^src\/agents\/(?!tools\.ts$)/,
  /^src\/(?:aws|cli|complete|guardrail|map)\//,
  /^src\/explain\/(?:hover|hint|handling|remedies|notice-|policy-problems|aws-problems|rules|docs)/,
  // All but the words of the status items, and why nothing is checked.
  /^src\/explain\/ui-(?!(?:status|start|common|entry)\.ts$)/,
  /^src\/vscode\/(?:hover|completion|codeActions|inlayHints|fileCommands|suppress|routes|pickPolicy|settingsProblems)\.ts$/,
  /^src\/vscode\/inventory\/(?!editorFiles\.ts$)/,
];

/** Activation registers, and no more: the core is behind it. */
const AFTER_ACTIVATION: readonly RegExp[] = [
  ...AFTER_DIAGNOSTICS,
  /^node_modules\//,
  /^src\/(?:analyze|scan|judge|remedy|policy|domain|catalog)\b/,
  /^src\/explain\/(?!(?:locale|ui-start)\.ts$)/,
  /^src\/vscode\/(?:engine|analyses|checker|diagnostics|settings|policy(?!Schema)|speakers|status)/,
];

interface Limits {
  readonly bytes: number;
  readonly sources: number;
  readonly files: number;
}

/** What each entry may load at once. */
const LIMITS: Readonly<Record<Entry, Limits>> = {
  'src/extension.ts': { bytes: 20_000, sources: 24, files: 6 },
  // One file, most of it not run before it is wanted.
  'src/extension.web.ts': { bytes: 680_000, sources: 350, files: 1 },
  'src/cli/main.ts': { bytes: 185_000, sources: 75, files: 30 },
};

/** What an editor on the desktop may load before the first diagnostics stand, the catalogue's table left out. */
const CHECKING: Limits = { bytes: 200_000, sources: 170, files: 10 };
const TABLE = 'src/catalog/table.generated.ts';
const TABLE_BYTES = 120_000;

describe('the build', () => {
  const built = bundles();
  const found = (pattern: RegExp, { sources }: Loaded): string[] => [...sources.keys()].filter((source) => pattern.test(source));

  function expectWithin({ bytes, sources, files }: Loaded, limits: Limits): void {
    expect(bytes).toBeLessThan(limits.bytes);
    expect(sources.size).toBeLessThan(limits.sources);
    expect(files).toBeLessThanOrEqual(limits.files);
  }

  it.each(Object.entries(LIMITS))('loads little of %s at once', (entry, limits) => {
    expectWithin(built[entry as Entry].atOnce, limits);
  });

  it('loads little until the first diagnostics stand', () => {
    const { checking } = built['src/extension.ts'];
    const table = checking.sources.get(TABLE) ?? 0;
    expect(table).toBeGreaterThan(0);
    expectWithin({ ...checking, bytes: checking.bytes - table }, CHECKING);
  });

  it.each([
    ['the command', built['src/cli/main.ts'].atOnce, 'src/cli/main.ts', LATER],
    ['the first diagnostics', built['src/extension.ts'].checking, 'src/analyze.ts', AFTER_DIAGNOSTICS],
    ['activation', built['src/extension.ts'].atOnce, 'src/extension.ts', AFTER_ACTIVATION],
  ] as const)('loads for %s nothing that is wanted later', (_, loaded, own, later) => {
    expect(loaded.sources.has(own)).toBe(true);
    for (const pattern of later) expect(found(pattern, loaded), pattern.source).toEqual([]);
    // A part that is gone from the build altogether would pass above without a word.
    const everywhere = [built['src/extension.ts'].all, built['src/cli/main.ts'].all];
    for (const pattern of later) {
      expect(
        everywhere.flatMap((all) => found(pattern, all)),
        pattern.source,
      ).not.toEqual([]);
    }
  });

  it('holds a catalogue that is compact', () => {
    const { size } = fs.statSync(path.join(ROOT, TABLE));
    expect(size).toBeLessThan(TABLE_BYTES);
  });
});
