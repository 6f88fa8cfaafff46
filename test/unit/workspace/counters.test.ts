import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { onePolicy } from '../../../src/workspace/policies.js';
import type { FileResult } from '../../../src/workspace/results.js';
import { scanTree, type Scan, type TreeScanOptions } from '../../../src/workspace/tree-scan.js';
import { comparePaths, type Candidate, type Candidates, type FileTree, type ReadFile } from '../../../src/workspace/tree.js';
import { nextTurn } from '../../../src/workspace/turns.js';

const USES = 'MODEL = "us.anthropic.claude-sonnet-4-6"\n';
const GAME = 'minecraft.Bedrock\n';

/** A tree in memory that tells of its files from the last to the first, and counts what is asked of it. */
class CountedTree implements FileTree {
  readonly reads: string[] = [];
  unitsRead = 0;
  readonly #texts: Map<string, string>;
  readonly #versions = new Map<string, number>();
  readonly #candidates: readonly Candidate[];

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = new Map(Object.entries(texts));
    this.#candidates = [...this.#texts.keys()].sort(comparePaths).map((path) => ({ path, location: `/${path}` }));
  }

  change(path: string, text: string): void {
    this.#texts.set(path, text);
    this.#versions.set(path, (this.#versions.get(path) ?? 0) + 1);
  }

  async findCandidates(onFound?: (candidate: Candidate) => void): Promise<Candidates> {
    const files = this.#candidates.filter(({ path }) => /bedrock|claude/i.test(this.#texts.get(path) ?? ''));
    for (const file of [...files].reverse()) {
      onFound?.(file);
      await nextTurn();
    }
    return { files, unread: [], filesSearched: this.#texts.size, bytesSearched: 0 };
  }

  async findWorkspaceDefaults(): Promise<readonly Candidate[]> {
    await nextTurn();
    return this.#candidates.filter(({ path }) => path.endsWith('.env'));
  }

  policyPath({ location }: Candidate): string {
    return String(location);
  }

  policyName(policyPath: string): string {
    return policyPath;
  }

  read({ path }: Candidate): ReadFile {
    const text = this.#texts.get(path) ?? '';
    this.reads.push(path);
    this.unitsRead += text.length;
    return { kind: 'text', text, encoding: 'utf-8', hadBom: false, bytes: text.length };
  }

  stamp({ path }: Candidate): string {
    return String(this.#versions.get(path) ?? 0);
  }
}

function open(tree: FileTree, more: Partial<TreeScanOptions> = {}): Promise<Scan> {
  return scanTree(tree, { catalog: bundledCatalog(), policies: onePolicy(JAPAN), today: '2026-11-24', ...more });
}

async function all(scan: Scan): Promise<FileResult[]> {
  const results: FileResult[] = [];
  for await (const result of scan.results()) results.push(result);
  return results;
}

function numbered(count: number, text: (i: number) => string): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, i) => [`d${String(i % 7)}/f${String(i)}.py`, text(i)]));
}

describe('the files of a scan', () => {
  const OTHERS = { 'a/plain.py': 'x = 1\n', 'z.txt': 'nothing\n' };

  it.each<[string, Record<string, string>]>([
    ['all use Bedrock', numbered(300, () => USES)],
    ['the last one does', { ...numbered(300, () => GAME), 'zz.py': USES }],
    ['none does', numbered(300, () => GAME)],
  ])('are read once each, candidates alone, in whatever order they are found: %s', async (_, texts) => {
    const tree = new CountedTree({ ...OTHERS, ...texts, 'b/.env': 'AWS_REGION=us-west-2\n' });
    const results = await all(await open(tree));
    const paths = results.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(new Set(tree.reads).size).toBe(tree.reads.length);
    expect(tree.reads.filter((path) => path in OTHERS)).toEqual([]);
    expect(tree.reads.length).toBe(Object.keys(texts).length + (texts['zz.py'] === USES || texts['d0/f0.py'] === USES ? 1 : 0));
  });

  it('are told in the same words whether they were read before their turn or not', async () => {
    const texts = {
      ...numbered(40, (i) => (i % 3 === 0 ? USES : `${GAME}AWS_REGION = "us-west-2"\n`)),
      'c/.env': 'AWS_REGION=us-west-2\n',
    };
    const ahead = new CountedTree(texts);
    const inTurn = new CountedTree(texts);
    inTurn.stamp = () => null as unknown as string;
    const said = (results: readonly FileResult[]): unknown =>
      results.map((result) => (result.kind === 'checked' ? [result.path, result.analysis] : result));
    expect(said(await all(await open(ahead)))).toEqual(said(await all(await open(inTurn))));
  });

  it('are read again where they changed before their turn', async () => {
    const tree = new CountedTree({ 'a.py': USES, 'b.py': USES });
    const scan = await open(tree);
    tree.change('b.py', `${USES}# saved meanwhile\n`);
    const [, second] = await all(scan);
    expect(second?.kind === 'checked' && second.text).toContain('saved meanwhile');
    expect(tree.reads.filter((path) => path === 'b.py')).toHaveLength(2);
  });

  it('are not held, however many they are: what waits for its turn has a bound', async () => {
    const megabyte = USES.padEnd(1_000_000, '# nothing of interest\n');
    const tree = new CountedTree(numbered(40, () => megabyte));
    const scan = await open(tree);
    // Eight megabytes and the file with which they were reached.
    expect(tree.unitsRead).toBeLessThanOrEqual(9_000_000);
    expect(await all(scan)).toHaveLength(40);
    expect(tree.reads).toHaveLength(40);
  });

  it('with many references are not held either', async () => {
    const dense = USES.repeat(200);
    const tree = new CountedTree(numbered(100, () => dense));
    await open(tree);
    // 8,000,000 at 2,000 a reference are 20 files with 200.
    expect(tree.reads.length).toBeLessThanOrEqual(21);
  });
});
