// No regular expression of the product may be super-linear on any input: `recheck` says so of every literal in src/.
//
// How recheck reads a pattern: without the `y` flag the search for a match is part of it, as if `.*?` stood in front, so
// `/a+b/` is quadratic: on `aaaa…` each start runs to the end. With `y` the match begins at lastIndex or nowhere, and only
// the pattern itself is measured; the caller moves on. An unanchored pattern that repeats needs something before the
// repetition that cannot stand inside it (`(?<!a)a+b`, `xa+b`), or the `y` flag. The `v` flag is unknown to it: not allowed.
import fs from 'node:fs';
import path from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../vscode/paths.js';
import { model, profile, region, snapshot } from '../catalog/kit.js';
import { NODE_FILES } from '../workspace/node-files.js';

// In this process, in JavaScript: neither Java nor a native program.
process.env.RECHECK_SYNC_BACKEND = 'pure';

// No limits: on a busy machine a pattern that is given up on would look like a finding. The slowest takes a few seconds.
const PARAMETERS = { timeout: null, attackTimeout: null, incubationTimeout: null, randomSeed: 1 } as const;
/** For whatever is found out in a test, ms: long past what any machine needs. */
const PATIENCE = { timeout: 900_000 };
const source = path.join(ROOT, 'src');

interface Pattern {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function place(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${path.relative(ROOT, file.fileName)}:${line + 1}`;
}

function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* walk(child);
}

const files = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
  .map((name) => parse(path.join(source, name)));
const nodes = files.flatMap((file) => [...walk(file)]);

const literals = nodes.filter(ts.isRegularExpressionLiteral).map((node): Pattern => {
  const end = node.text.lastIndexOf('/');
  return { place: place(node), source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
});
/** Files with `new RegExp(…)` or `RegExp(…)`, whose patterns are known only when they run. */
const builders = new Set(
  nodes
    .filter((node) => ts.isNewExpression(node) || ts.isCallExpression(node))
    .filter((node) => ts.isIdentifier(node.expression) && node.expression.text === 'RegExp')
    .map((node) => path.relative(ROOT, node.getSourceFile().fileName)),
);

/** Loads the core with an ear on the constructor and has it read the whole corpus; the patterns that src/ builds. */
async function builtPatterns(): Promise<Map<string, Pattern>> {
  const found = new Map<string, Pattern>();
  const original = RegExp;
  const hear = (pattern: RegExp): RegExp => {
    const file = /[\\/](src[\\/][\w\\/.-]+\.ts)/.exec(new Error().stack ?? '')?.[1];
    if (file !== undefined) found.set(`${file} ${String(pattern)}`, { place: file, source: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args: [string, string?]) => hear(new target(...args)),
    apply: (target, _, args: [string, string?]) => hear(target(...args)),
  });
  try {
    const { analyze } = await import('../../../src/analyze.js');
    const { bundledCatalog } = await import('../../../src/catalog/bundled.js');
    const { JAPAN } = await import('../../../src/policy/policy.js');
    const { mergeSnapshot } = await import('../../../src/catalog/merge.js');
    const { evidenceLiterals } = await import('../../../src/workspace/literals.js');
    const { WalkedTree } = await import('../../../src/workspace/walk.js');
    const options = { catalog: bundledCatalog(), policy: JAPAN, today: '2026-11-23' };
    // An account knows IDs and prefixes that the bundle lacks.
    const routes = profile('kizuna2.newco-ai.one-v1:0', ['ap-northeast-1'], ['newco-ai.one-v1:0']);
    const live = mergeSnapshot(options.catalog, snapshot({ 'ap-northeast-1': region([model('newco-ai.one-v1:0')], [routes]) }));
    analyze('bedrock_runtime("newco-ai.one-v1:0")', { ...options, catalog: live });
    new WalkedTree({ files: NODE_FILES, root: ROOT, maxBytes: 1, literals: evidenceLiterals(live) });
    const corpus = path.join(ROOT, 'test/corpus/files');
    for (const entry of fs.readdirSync(corpus, { recursive: true, withFileTypes: true })) {
      const file = path.join(entry.parentPath, entry.name);
      if (entry.isFile()) analyze(fs.readFileSync(file, 'utf8'), { ...options, path: file });
    }
  } finally {
    globalThis.RegExp = original;
  }
  return found;
}

function expectLinear(pattern: Pattern): void {
  const { status } = checkSync(pattern.source, pattern.flags, PARAMETERS);
  expect(`${status}: ${pattern.place} /${pattern.source}/${pattern.flags}`).toMatch(/^safe: /);
}

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(literals.length).toBeGreaterThan(0);
  });

  it.each(literals)('$place is at most linear', PATIENCE, expectLinear);

  it('that are built while running are at most linear, and all of them are seen', PATIENCE, async () => {
    const found = await builtPatterns();
    for (const pattern of found.values()) expectLinear(pattern);
    const seen = new Set([...found.values()].map((pattern) => pattern.place));
    expect([...builders].filter((file) => !seen.has(file))).toEqual([]);
  });

  it('are told apart by the checker as this test takes it', PATIENCE, () => {
    const status = (text: string, flags: string): string => checkSync(text, flags, PARAMETERS).status;
    expect([status('a+b', ''), status('a+b', 'y'), status('(?<!a)a+b', ''), status('(?:a+)+b', 'y')]).toEqual([
      'vulnerable',
      'safe',
      'safe',
      'vulnerable',
    ]);
  });
});
