import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { analyze, type AnalyzeOptions } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { Analysis } from '../../../src/domain/judgement.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { openScan, type FileResult, type ScanOptions } from '../../../src/workspace/scan.js';
import { onePolicy } from '../../../src/workspace/policies.js';
import { TargetError } from '../../../src/workspace/targets.js';
import { put, tree } from './trees.js';

vi.mock('../../../src/analyze.js', () => ({ analyze: vi.fn() }));

const ID = 'us.anthropic.claude-sonnet-4-6';
const USES = `bedrock ${ID}`;

/** Uses Bedrock exactly where the product's name stands; what is analysed, and how, is the question here. */
const calls = vi.mocked(analyze);
beforeEach(() => {
  calls.mockReset();
  calls.mockImplementation((text: string): Analysis => ({ references: [], notices: [], usesBedrock: text.includes('bedrock') }));
});

function options(cwd: string, more: Partial<ScanOptions> = {}): ScanOptions {
  return { cwd, paths: ['.'], catalog: bundledCatalog(), policies: onePolicy(JAPAN), today: '2026-11-23', ...more };
}

async function all(results: AsyncIterable<FileResult>): Promise<FileResult[]> {
  const list: FileResult[] = [];
  for await (const result of results) list.push(result);
  return list;
}

async function scan(cwd: string, more: Partial<ScanOptions> = {}): Promise<string[]> {
  const opened = await openScan(options(cwd, more));
  return (await all(opened.results())).map((result) => `${result.path} ${result.kind === 'skipped' ? result.reason : 'checked'}`);
}

/** The paths analysed with a workspace default in mind, by the last call of each. */
function tied(): string[] {
  const last = new Map(
    calls.mock.calls.map(([, { path: name, workspaceUsesBedrock }]: [string, AnalyzeOptions]) => [name ?? '', workspaceUsesBedrock]),
  );
  return [...last].filter(([, flag]) => flag === true).map(([name]) => name);
}

describe('openScan', () => {
  it('yields checked and skipped files in path order', async () => {
    const root = tree({
      'b.py': USES,
      'a/long.txt': `${USES}${' '.repeat(500)}`,
      'a/image.png': Buffer.concat([Buffer.from('89504e470d0a1a0a00', 'hex'), Buffer.from(USES)]),
      'latin.txt': Buffer.from(`caf\u00e9, ${USES}`, 'latin1'),
      'clean.py': 'print(1)',
      '.bedrock-residency.json': `{ "references": ["${ID}"] }`,
      'report.json': USES,
    });
    const leaveOut = new Map([[path.join(root, 'report.json'), 'report' as const]]);
    const opened = await openScan(options(root, { leaveOut, maxBytes: 500 }));
    expect(opened.filesScanned).toBe(7);
    expect(opened.bytesScanned).toBeGreaterThan(500);
    expect((await all(opened.results())).map((result) => [result.path, result.kind === 'skipped' ? result.reason : result.text])).toEqual([
      ['.bedrock-residency.json', 'policy-file'],
      ['a/image.png', 'binary'],
      ['a/long.txt', 'too-large'],
      ['b.py', USES],
      ['latin.txt', 'encoding'],
      ['report.json', 'report'],
    ]);
  });

  it('decodes what it hands to the analysis', async () => {
    const wide = Buffer.concat([Buffer.from('feff', 'hex'), Buffer.from(`日本 ${USES}`, 'utf16le').swap16()]);
    await scan(tree({ 'wide.txt': wide }));
    expect(calls.mock.calls.at(-1)).toMatchObject([`日本 ${USES}`, { path: 'wide.txt', today: '2026-11-23' }]);
  });

  it('lists files that vanish, or stop being files, after they were found', async () => {
    const root = tree({ 'a.py': USES, 'b.py': USES, 'c/c.py': USES, 'd.py': USES });
    const opened = await openScan(options(root));
    rmSync(path.join(root, 'b.py'));
    rmSync(path.join(root, 'c'), { recursive: true });
    put(root, 'c', 'now a file');
    rmSync(path.join(root, 'd.py'));
    mkdirSync(path.join(root, 'd.py'));
    const results = (await all(opened.results())).map(
      (result) => `${result.path} ${result.kind === 'skipped' ? result.reason : 'checked'}`,
    );
    expect(results).toEqual(['a.py checked', 'b.py vanished', 'c/c.py vanished', 'd.py unreadable']);
  });

  it('reads named files whatever the ignore rules and their contents, and files and folders once', async () => {
    const root = tree({
      '.gitignore': 'x.log\n',
      'x.log': 'nothing',
      'src/a.py': USES,
      'link.py': { link: 'src/a.py' },
      linked: { link: 'src' },
    });
    expect(await scan(root, { paths: ['x.log', 'src', 'src/a.py', './src/', 'link.py', 'x.log'] })).toEqual([
      'link.py checked',
      'src/a.py checked',
      'x.log checked',
    ]);
    expect(await scan(root, { paths: ['linked'] })).toEqual(['linked/a.py checked']);
    const opened = await openScan(options(root, { paths: ['src/a.py', '.'] }));
    expect(opened.filesScanned).toBe(2);
  });

  it.each([
    ['gone.py', 'missing'],
    ['a.py/inside', 'missing'],
    ['image.png', 'binary'],
    ['latin.txt', 'encoding'],
    ['long.txt', 'too-large'],
    ['pipe', 'not-a-file'],
  ])('refuses %s, named, as %s', async (name, problem) => {
    const root = tree({
      'a.py': USES,
      'image.png': Buffer.from('8950004e47', 'hex'),
      'latin.txt': Buffer.from('caf\u00e9', 'latin1'),
      'long.txt': 'x'.repeat(501),
    });
    execFileSync('mkfifo', [path.join(root, 'pipe')]);
    const error = await openScan(options(root, { paths: ['.', name], maxBytes: 500 })).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TargetError);
    expect(error).toMatchObject({ path: name, problem });
  });

  it('stops between two files when it is cancelled', async () => {
    const root = tree(Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${String(i)}.py`, USES])));
    const controller = new AbortController();
    const opened = await openScan(options(root, { signal: controller.signal }));
    let seen = 0;
    const reading = (async () => {
      for await (const result of opened.results()) {
        seen += result.kind === 'checked' ? 1 : 0;
        if (seen === 3) controller.abort(new Error('enough'));
      }
    })();
    await expect(reading).rejects.toThrow('enough');
    expect(seen).toBeLessThan(200);
  });

  it('judges the same files twice at once without mixing them', async () => {
    const root = tree(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`${String(i).padStart(3, '0')}.py`, USES])));
    const [one, two] = await Promise.all([scan(root), scan(root)]);
    expect(one).toHaveLength(100);
    expect(two).toEqual(one);
  });
});

describe('workspace defaults', () => {
  const SETTINGS = { '.env': 'AWS_REGION=us-west-2\n', 'infra/main.tf': 'region = "us-west-2"\n', 'src/app.py': 'REGION = "us-west-2"\n' };

  it('count once a file of the tree uses Bedrock', async () => {
    const root = tree({ ...SETTINGS, 'src/chat.py': USES, 'src/game.py': 'minecraft.Bedrock' });
    expect(await scan(root)).toEqual(['.env checked', 'infra/main.tf checked', 'src/chat.py checked', 'src/game.py checked']);
    // The one that uses Bedrock itself is none the wiser for its tree.
    expect(tied().sort()).toEqual(['.env', 'infra/main.tf', 'src/game.py']);
  });

  it('do not count in a tree that does not use it, nor when they are turned off, nor for named files', async () => {
    expect(await scan(tree({ ...SETTINGS, 'src/game.py': 'minecraft.Bedrock' }))).toEqual([]);
    const root = tree({ ...SETTINGS, 'src/chat.py': USES });
    expect(await scan(root, { workspaceTies: false })).toEqual(['src/chat.py checked']);
    expect(await scan(root, { paths: ['.env', 'src/chat.py'] })).toEqual(['.env checked', 'src/chat.py checked']);
    expect(tied()).toEqual([]);
  });

  it('never cost a skipped file its place in the list', async () => {
    const root = tree({ ...SETTINGS, 'a.bin': Buffer.from(`\0\0\0${ID}`), 'src/game.py': 'minecraft.Bedrock' });
    expect(await scan(root)).toEqual(['a.bin binary']);
  });

  it('see a file as it is when its turn comes', async () => {
    const root = tree({ ...SETTINGS, 'src/chat.py': USES });
    const opened = await openScan(options(root));
    writeFileSync(path.join(root, 'src/chat.py'), 'saved meanwhile');
    expect((await all(opened.results())).map((result) => (result.kind === 'checked' ? result.text : ''))).toContain('saved meanwhile');
  });
});
