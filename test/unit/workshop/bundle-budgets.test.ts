// What is loaded at once is little, and stays so: everything that is rarely wanted is loaded when it first is.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundles, type Entry } from '../../tools/bundles.js';
import { ROOT } from '../../vscode/paths.js';

/** Loaded on first use, wherever at all. */
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
  /^src\/catalog\/merge\.ts$/,
  /^src\/cli\/mcp\.ts$/,
  // All but the types that the help lists.
  /^src\/guardrail\/(?!document\.ts$)/,
];

/** Bytes, and sources, that each entry may load at once. */
const LIMITS: Readonly<Record<Entry, { readonly bytes: number; readonly sources: number }>> = {
  'src/extension.ts': { bytes: 400_000, sources: 220 },
  'src/extension.web.ts': { bytes: 680_000, sources: 345 },
  'src/cli/main.ts': { bytes: 240_000, sources: 130 },
};

const CATALOGUE_BYTES = 120_000;

describe('the build', () => {
  const built = bundles();

  it.each(Object.entries(LIMITS))('loads little of %s at once', (entry, limits) => {
    const { bytes, sources } = built[entry as Entry].atOnce;
    expect(bytes).toBeLessThan(limits.bytes);
    expect(sources.size).toBeLessThan(limits.sources);
  });

  it.each(['src/extension.ts', 'src/cli/main.ts'] as const)('loads the parts of %s that are rarely wanted when they first are', (entry) => {
    const { atOnce, all } = built[entry];
    expect(atOnce.sources).toContain(entry);
    const found = (pattern: RegExp, sources: ReadonlySet<string>): string[] => [...sources].filter((source) => pattern.test(source));
    for (const pattern of LATER) expect(found(pattern, atOnce.sources), pattern.source).toEqual([]);
    // A part that is gone from the build altogether would pass above without a word.
    const everywhere = new Set([...built['src/extension.ts'].all.sources, ...built['src/cli/main.ts'].all.sources]);
    for (const pattern of LATER) expect(found(pattern, everywhere), pattern.source).not.toEqual([]);
    expect(all.bytes).toBeGreaterThan(atOnce.bytes);
  });

  it('holds a catalogue that is compact', () => {
    const { size } = fs.statSync(path.join(ROOT, 'src/catalog/table.generated.ts'));
    expect(size).toBeLessThan(CATALOGUE_BYTES);
  });
});
