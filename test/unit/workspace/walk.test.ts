import { chmodSync } from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { findCandidates } from '../../../src/workspace/candidates.js';
import { EVIDENCE_LITERALS } from '../../../src/workspace/literals.js';
import { REPORT_MARK } from '../../../src/workspace/own-report.js';
import { resolveRipgrep } from '../../../src/workspace/ripgrep.js';
import { nearestPolicies, onePolicy } from '../../../src/workspace/policies.js';
import { readPolicyText } from '../../../src/workspace/policy-files.js';
import { openScan, type FileResult } from '../../../src/workspace/scan.js';
import { scanTree } from '../../../src/workspace/tree-scan.js';
import { DEFAULT_MAX_BYTES } from '../../../src/workspace/tree.js';
import { WalkedTree } from '../../../src/workspace/walk.js';
import { NODE_FILES } from './node-files.js';
import { checked, render } from './reports/kit.js';
import { tree, unprivileged } from './trees.js';

const ID = 'us.anthropic.claude-sonnet-4-6';

function walked(root: string, maxBytes = DEFAULT_MAX_BYTES, signal?: AbortSignal): WalkedTree {
  return new WalkedTree({ files: NODE_FILES, root, maxBytes, signal });
}

async function walkedNames(root: string): Promise<string[]> {
  return (await walked(root).findCandidates()).files.map((file) => file.path);
}

async function searchedNames(root: string): Promise<string[]> {
  const scope = { cwd: root, folders: [root], except: [], ignoreFiles: true, ripgrep: await resolveRipgrep() };
  return (await findCandidates(scope, EVIDENCE_LITERALS)).files.map((file) => file.path);
}

describe('a walked tree', () => {
  const NASTY = {
    'b/chat.py': ID,
    '.env': 'AWS_REGION=us-west-2\n',
    'infra/main.tf': 'provider "aws" {\n  region = "eu-central-1"\n}\n',
    '.github/workflows/ci.yml': `model: ${ID}\n`,
    '.git/config': ID,
    'vendor/.git': ID,
    'clean.txt': 'nothing here',
    '.gitignore': 'dist/\n*.log\n!keep.log\n/only-top\n日本語/\n',
    'dist/a.js': ID,
    'x.log': ID,
    'keep.log': ID,
    'only-top': ID,
    'sub/only-top': ID,
    'sub/.ignore': 'x.txt\n!y.log\n',
    'sub/x.txt': ID,
    'sub/y.log': ID,
    '日本語/a.py': ID,
    '東京/a.py': ID,
    'new\nline.py': ID,
    'a/real.py': ID,
    'a/loop': { link: '..' },
    'link.py': { link: 'a/real.py' },
    dangling: { link: 'nowhere' },
    'le.txt': Buffer.from(`// 日本\n${ID}`, 'utf16le'),
    'latin.txt': Buffer.from(`caf\u00e9 ${ID}`, 'latin1'),
    'sjis.txt': Buffer.concat([Buffer.from('2f2f20938c8b9e838a815b83578387839382d688da82b7810d0a', 'hex'), Buffer.from(ID)]),
    'mask.bin': Buffer.concat([Buffer.from('fffe000000', 'hex'), Buffer.from(ID), Buffer.alloc(9)]),
    'clean.bin': Buffer.alloc(1000),
    '.bedrock-residency.json': `{ "exceptions": [{ "references": ["${ID}"], "reason": "agreed", "expires": "2026-12-01" }] }`,
    '.report.1.bedrock-residency-unfinished': ID,
  };

  it('gives the same results as the command line', async () => {
    const root = tree(NASTY);
    const measures = {
      catalog: bundledCatalog(),
      policies: nearestPolicies(JAPAN, readPolicyText, bundledCatalog().regions),
      today: '2026-11-24',
    };
    const listed = async (results: AsyncIterable<FileResult>): Promise<unknown[]> => {
      const all: unknown[] = [];
      for await (const result of results) {
        all.push(result.kind === 'skipped' ? result : { path: result.path, text: result.text, analysis: result.analysis });
      }
      return all;
    };
    const byRipgrep = await openScan({ ...measures, cwd: root, paths: ['.'] });
    const byWalking = await scanTree(walked(root), measures);
    expect(await listed(byWalking.results())).toEqual(await listed(byRipgrep.results()));
    expect(byWalking.filesScanned).toBe(byRipgrep.filesScanned);
    expect(byWalking.bytesScanned).toBe(byRipgrep.bytesScanned);
    expect(byWalking.usesBedrock).toBe(true);
  });

  it('knows an audit report that was saved in the tree, and does not find again what it names', async () => {
    const { text } = await render('html', [checked('a.py', `m = "${ID}"`)]);
    const root = tree({ 'audit.html': text, 'a.py': ID, 'page.html': `<!doctype html>\n<p>${ID}</p>\n${' '.repeat(1000)}${REPORT_MARK}` });
    const scan = await scanTree(walked(root), { catalog: bundledCatalog(), policies: onePolicy(JAPAN), today: '2026-11-24' });
    const results: string[] = [];
    for await (const result of scan.results()) results.push(`${result.path} ${result.kind === 'skipped' ? result.reason : 'checked'}`);
    expect(results).toEqual(['a.py checked', 'audit.html report', 'page.html checked']);
  });

  it('lists a file that is too large to read, whatever it holds', async () => {
    const found = await walked(tree({ 'long.txt': 'x'.repeat(101), 'short.txt': ID }), 100).findCandidates();
    expect(found.files.map((file) => file.path)).toEqual(['short.txt']);
    expect(found.unread).toEqual([{ path: 'long.txt', reason: 'too-large' }]);
  });

  it('lists what vanishes or may not be read', async () => {
    const root = tree({ 'a.py': ID, 'b.py': ID, 'locked/x.py': ID, 'gone/x.py': ID });
    const missing = Object.assign(new Error('gone'), { code: 'ENOENT' });
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const files = {
      ...NODE_FILES,
      list: (folder: string) =>
        folder.endsWith('gone') ? Promise.reject(missing) : folder.endsWith('locked') ? Promise.reject(denied) : NODE_FILES.list(folder),
      read: (file: string) => (file.endsWith('b.py') ? Promise.reject(missing) : NODE_FILES.read(file)),
    };
    const found = await new WalkedTree({ files, root, maxBytes: 1000 }).findCandidates();
    expect(found.files.map((file) => file.path)).toEqual(['a.py']);
    expect(found.unread).toEqual([
      { path: 'b.py', reason: 'vanished' },
      { path: 'gone', reason: 'vanished' },
      { path: 'locked', reason: 'unreadable' },
    ]);
  });

  it('stops when it is cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(walked(tree({ 'a.py': ID }), 100, signal).findCandidates()).rejects.toThrow('enough');
  });

  it('tells what one path is', async () => {
    const root = tree(NASTY);
    const look = async (name: string): Promise<unknown> => {
      const found = await walked(root).look(path.join(root, name));
      return found.kind === 'file' ? [found.candidate.path, found.evidence, found.settings] : found.kind;
    };
    expect(await look('b/chat.py')).toEqual(['b/chat.py', true, false]);
    expect(await look('infra/main.tf')).toEqual(['infra/main.tf', false, true]);
    expect(await look('clean.txt')).toEqual(['clean.txt', false, false]);
    expect(await look('b')).toBe('folder');
    for (const name of ['dist/a.js', 'dist', 'x.log', '.git/config', 'a/loop', 'no/such/file'])
      expect(await look(name), name).toBe('nothing');
  });

  it.skipIf(process.platform === 'win32')('lists folders that may not be read', async () => {
    const root = tree({ 'ok.py': ID, 'locked/x.py': ID });
    chmodSync(root, 0o755);
    chmodSync(path.join(root, 'locked'), 0);
    const found = await unprivileged(() => walked(root).findCandidates());
    chmodSync(path.join(root, 'locked'), 0o755);
    expect(found.unread).toEqual([{ path: 'locked', reason: 'unreadable' }]);
  });
});

describe('ignore rules', () => {
  it.each([
    [
      'a folder that a nearer file keeps',
      { '.gitignore': 'build/\n', 'a/.gitignore': '!build/\n', 'a/build/x.py': ID, 'b/build/x.py': ID },
    ],
    ['an .ignore that goes before a .gitignore', { '.gitignore': '*.py\n', '.ignore': '!a.py\n', 'a.py': ID, 'b.py': ID }],
    ['an .rgignore that goes before both', { '.rgignore': 'a.py\n', 'sub/.ignore': '!a.py\n', 'sub/a.py': ID, 'sub/b.py': ID }],
    ['a file that is kept in a folder that is not', { '.gitignore': 'build/\n!build/x.py\n', 'build/x.py': ID }],
    ['everything but', { '.gitignore': '/*\n!/src\n/src/*\n!/src/keep/\n', 'a.py': ID, 'src/a.py': ID, 'src/keep/a.py': ID }],
    [
      'trailing spaces, comments and escapes',
      { '.gitignore': '# x.py\n\\#y.py\nz.py   \n\\!w.py\n', 'x.py': ID, '#y.py': ID, 'z.py': ID, '!w.py': ID },
    ],
    ['letters as they are', { '.gitignore': 'README.py\n', 'readme.py': ID, 'README.py': ID }],
    ['a BOM and CRLF', { '.gitignore': '\ufeffa.py\r\nb.py\r\n', 'a.py': ID, 'b.py': ID, 'c.py': ID }],
    ['a broken pattern', { '.gitignore': '[\n{a\nb.py\n', 'a.py': ID, 'b.py': ID }],
    [
      'two stars',
      { '.gitignore': '**/gen/**\nx/**/y.py\n', 'gen/a.py': ID, 'q/gen/r/a.py': ID, 'x/y.py': ID, 'x/1/2/y.py': ID, 'z/y.py': ID },
    ],
    ['a folder of that name', { '.gitignore/a.py': ID }],
  ])('are those of ripgrep: %s', async (_, files: Record<string, string>) => {
    const root = tree(files);
    expect(await walkedNames(root)).toEqual(await searchedNames(root));
  });

  it('hold from above the folder, too', async () => {
    const root = tree({
      '.gitignore': '*.log\n',
      'repo/.git/HEAD': '',
      'repo/work/a.log': ID,
      'repo/work/b.py': ID,
      'repo/.ignore': 'b.py\n',
    });
    const work = path.join(root, 'repo/work');
    expect(await walkedNames(work)).toEqual(await searchedNames(work));
  });

  it('are those of ripgrep in any tree', async () => {
    const name = fc.constantFrom('a', 'b', 'build', 'x.py', 'y.log');
    const file = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join('/')}.txt`);
    const pattern = fc
      .tuple(
        fc.constantFrom('', '!', '/', '!/', '**/'),
        fc.constantFrom('a', 'b', 'build', '*', '*.txt', 'x.py', 'a/b', 'a/*', 'x.py.txt', 'y.log*', '?'),
        fc.constantFrom('', '/', '/**', '.txt'),
      )
      .map((parts) => parts.join(''));
    const rules = fc.tuple(
      fc.constantFrom('', 'a/', 'b/', 'a/b/', 'build/'),
      fc.constantFrom('.gitignore', '.ignore', '.rgignore'),
      fc.array(pattern, { minLength: 1, maxLength: 4 }),
    );
    const kept: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        fc.array(file, { minLength: 3, maxLength: 12 }),
        fc.array(rules, { minLength: 1, maxLength: 3 }),
        async (files, ignores) => {
          const root = tree({
            ...Object.fromEntries(files.map((one) => [one, ID])),
            ...Object.fromEntries(ignores.map(([folder, ignoreFile, lines]) => [folder + ignoreFile, `${lines.join('\n')}\n`])),
          });
          const wanted = await searchedNames(root);
          kept.push(wanted.length);
          expect(await walkedNames(root)).toEqual(wanted);
        },
      ),
      { numRuns: 60 },
    );
    expect(new Set(kept).size).toBeGreaterThan(3);
  }, 60_000);
});
