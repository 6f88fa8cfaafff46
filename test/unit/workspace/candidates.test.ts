import { chmodSync, mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { findCandidates, findWorkspaceDefaults, type SearchScope } from '../../../src/workspace/candidates.js';
import { bytePattern, EVIDENCE_LITERALS, WORKSPACE_LITERALS } from '../../../src/workspace/literals.js';
import { resolveRipgrep, ripgrep, RipgrepFailedError, RipgrepMissingError, type FoundFile } from '../../../src/workspace/ripgrep.js';
import type { Candidates } from '../../../src/workspace/tree.js';
import { tree } from './trees.js';

const ID = 'us.anthropic.claude-sonnet-4-6';

async function scope(root: string, more: Partial<SearchScope> = {}): Promise<SearchScope> {
  return { cwd: root, folders: [root], except: [], ignoreFiles: true, ripgrep: await resolveRipgrep(), ...more };
}

async function search(root: string, more: Partial<SearchScope> = {}): Promise<Candidates> {
  return findCandidates(await scope(root, more), EVIDENCE_LITERALS);
}

function names(found: Candidates): string[] {
  return found.files.map((file) => file.path);
}

describe('findCandidates', () => {
  it('finds hidden files, never .git, and counts what it looked at', async () => {
    const root = tree({
      'b/chat.py': ID,
      '.env': ID,
      '.github/workflows/ci.yml': ID,
      '.git/config': ID,
      'vendor/.git': ID,
      'clean.txt': 'nothing here',
    });
    const found = await search(root);
    expect(names(found)).toEqual(['.env', '.github/workflows/ci.yml', 'b/chat.py']);
    expect(found.filesSearched).toBe(4);
    expect(found.bytesSearched).toBe(3 * ID.length + 'nothing here'.length);
    expect(found.unread).toEqual([]);
  });

  it('holds .gitignore and .ignore, in a repository or not, unless told otherwise', async () => {
    const files = { '.gitignore': 'dist/\n', '.ignore': '*.log\n', 'dist/a.js': ID, 'x.log': ID, 'keep.js': ID };
    for (const root of [tree(files), tree({ ...files, '.git/HEAD': 'ref: refs/heads/main\n' })]) {
      expect(names(await search(root))).toEqual(['keep.js']);
      expect(names(await search(root, { ignoreFiles: false }))).toEqual(['dist/a.js', 'keep.js', 'x.log']);
    }
  });

  it('is not disturbed by a broken ignore file', async () => {
    const found = await search(tree({ '.ignore': '{a\n[\n', 'a.py': ID }));
    expect(names(found)).toEqual(['a.py']);
    expect(found.unread).toEqual([]);
  });

  it('follows no link, so a loop costs nothing', async () => {
    const root = tree({ 'a/real.py': ID, 'a/loop': { link: '..' }, 'link.py': { link: 'a/real.py' }, dangling: { link: 'nowhere' } });
    const found = await search(root);
    expect(names(found)).toEqual(['a/real.py']);
    expect(found.unread).toEqual([]);
  });

  it('finds the literals in every encoding and between binary bytes', async () => {
    const wide = Buffer.from(`// 日本\n${ID}`, 'utf16le');
    const found = await search(
      tree({
        'le.txt': wide,
        'be.txt': Buffer.from(wide).swap16(),
        'bom-le.txt': Buffer.concat([Buffer.from('fffe', 'hex'), wide]),
        'bom-be.txt': Buffer.concat([Buffer.from('feff', 'hex'), Buffer.from(wide).swap16()]),
        'sjis.txt': Buffer.concat([Buffer.from('938c8b9e', 'hex'), Buffer.from(ID)]),
        'mask.bin': Buffer.concat([Buffer.from('fffe000000', 'hex'), Buffer.from(ID), Buffer.alloc(9)]),
        'deep.bin': Buffer.concat([Buffer.alloc(300_000), Buffer.from(ID)]),
        'clean.bin': Buffer.alloc(1000),
      }),
    );
    expect(names(found)).toEqual(['be.txt', 'bom-be.txt', 'bom-le.txt', 'deep.bin', 'le.txt', 'mask.bin', 'sjis.txt']);
    expect(found.filesSearched).toBe(8);
  });

  it('finds a literal in a line of many megabytes', async () => {
    const found = await search(tree({ 'long.json': `"${'x'.repeat(20_000_000)}${ID}"` }));
    expect(names(found)).toEqual(['long.json']);
  });

  it('names files relative to the working directory, absolute outside it', async () => {
    const root = tree({ 'in/a.py': ID, 'in/sub/b.py': ID });
    const cwd = path.join(root, 'in', 'sub');
    expect(names(await search(root, { cwd, folders: [path.join(root, 'in')] }))).toEqual([`${root}/in/a.py`, 'b.py']);
  });

  it('counts a file once when folders overlap, and reads a named folder that is ignored', async () => {
    const root = tree({ '.gitignore': 'lib/\n', 'src/a.py': ID, 'src/[x] {y}/b.py': ID, 'lib/c.py': ID });
    const folders = ['', 'src', 'src/[x] {y}', 'lib', 'src'].map((name) => path.join(root, name));
    const found = await search(root, { folders });
    expect(names(found)).toEqual(['lib/c.py', 'src/[x] {y}/b.py', 'src/a.py']);
    expect(found.filesSearched).toBe(4);
    const except = [path.join(root, 'src/a.py')];
    expect((await search(root, { folders, except })).filesSearched).toBe(3);
  });

  it('opens files whose names are odd', async () => {
    const odd = ['new\nline.py', ' space .py', '-dash.py', 'colon: (os error 2)', '日本語.py', '"quote".py'];
    const found = await search(tree(Object.fromEntries(odd.map((name) => [name, ID]))));
    expect(names(found)).toEqual([...odd].sort());
  });

  it('finds two thousand files in path order', async () => {
    const entries = Array.from({ length: 2000 }, (_, i) => [`d${String(i % 40)}/f${String(i)}.py`, i % 2 === 0 ? ID : 'x = 1']);
    const found = await search(tree(Object.fromEntries(entries) as Record<string, string>));
    expect(found.filesSearched).toBe(2000);
    expect(found.files).toHaveLength(1000);
    expect(names(found)).toEqual([...names(found)].sort());
  });

  it('stops when it is cancelled', async () => {
    const root = tree({ 'a.py': ID });
    await expect(search(root, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
  });
});

describe('ripgrep', () => {
  it('tells that no binary can be started', async () => {
    const query = { folder: tree({}), literals: ['x'], leaveOut: [], ignoreFiles: true };
    const found = vi.fn();
    await expect(ripgrep({ ...query, binary: 'no-such-ripgrep' }, found)).rejects.toThrow(RipgrepMissingError);
    await expect(ripgrep({ ...query, binary: process.execPath }, found)).rejects.toThrow(RipgrepFailedError);
    expect(found).not.toHaveBeenCalled();
  });

  it.skipIf(process.platform === 'win32')('turns the messages of unreadable paths into results', async () => {
    const root = tree({
      rg: [
        '#!/bin/sh',
        "printf 'a.py\\0./b.py\\0'",
        "printf '\\n2 files contained matches\\n9 files searched\\n70 bytes searched\\n'",
        "printf 'rg: ./x: (os error 2): Permission denied (os error 13)\\nrg: ./gone\\nby.py: No such file or directory (os error 2)\\n' >&2",
        "printf 'rg: ./odd: something else\\n' >&2",
        'exit 2',
      ].join('\n'),
    });
    chmodSync(path.join(root, 'rg'), 0o755);
    mkdirSync(path.join(root, 'empty'));
    const query = { binary: path.join(root, 'rg'), folder: path.join(root, 'empty'), literals: ['x'], leaveOut: [], ignoreFiles: true };
    const matches: FoundFile[] = [];
    const result = await ripgrep(query, (file) => matches.push(file));
    expect(matches).toEqual([
      { relative: 'a.py', raw: null },
      { relative: 'b.py', raw: null },
    ]);
    expect(result).toEqual({
      unread: [
        { relative: 'x: (os error 2)', vanished: false },
        { relative: 'gone\nby.py', vanished: true },
        { relative: 'odd: something else', vanished: false },
      ],
      filesSearched: 9,
      bytesSearched: 70,
    });
  });
});

describe('findWorkspaceDefaults', () => {
  it('finds Region codes in settings files only, ignore rules held', async () => {
    const region = 'AWS_REGION=us-west-2\n';
    const root = tree({
      '.gitignore': 'ignored.env\n',
      '.env': region,
      '.env.production': region,
      'ignored.env': region,
      'infra/main.tf': 'provider "aws" {\n  region = "eu-central-1"\n}\n',
      'cdk.json': '{}',
      'src/app.py': region,
      'k8s/deploy.yaml': 'value: ap-southeast-2\n',
    });
    const found = await findWorkspaceDefaults(await scope(root));
    expect(found.map((file) => file.path)).toEqual(['.env', '.env.production', 'infra/main.tf', 'k8s/deploy.yaml']);
  });
});

describe('bytePattern', () => {
  it('spells each literal narrow and wide, with nothing left for the engine to interpret', () => {
    expect(bytePattern(['a.b', 'C'])).toBe(String.raw`a\x2eb|C|a\x00\x2e\x00b|C`);
  });

  it('finds in UTF-16 of either byte order what it finds in ASCII', () => {
    const pattern = new RegExp(bytePattern(EVIDENCE_LITERALS));
    for (const literal of EVIDENCE_LITERALS) {
      const wide = Buffer.from(literal, 'utf16le');
      for (const bytes of [Buffer.from(literal), wide, Buffer.from(wide).swap16()]) {
        expect([literal, pattern.test(bytes.toString('latin1'))]).toEqual([literal, true]);
      }
    }
  });

  // Beyond these, ripgrep looks for each literal by itself and is three times slower.
  it('begins with so few different bytes that ripgrep searches for all at once', () => {
    for (const literals of [EVIDENCE_LITERALS, WORKSPACE_LITERALS]) {
      const spelled = bytePattern(literals)
        .replace(/\\x(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
        .split('|');
      const beginnings = new Set(spelled.map((bytes) => bytes.slice(0, 4)));
      expect(beginnings.size).toBeLessThanOrEqual(64);
    }
  });
});
