import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AtomicFile } from '../../../src/workspace/atomic.js';
import { replaceFile } from '../../../src/workspace/replace.js';
import { tree } from './trees.js';

async function put(file: string | Buffer, text: string): Promise<void> {
  const atomic = await AtomicFile.create(file);
  await atomic.write(text);
  await atomic.finish();
}

describe('AtomicFile', () => {
  it('shows the whole text or the one before', async () => {
    const root = tree({ 'report.json': 'before' });
    const target = path.join(root, 'report.json');
    const file = await AtomicFile.create(target);
    await file.write('one, ');
    await file.write(Buffer.from('二'));
    expect(readFileSync(target, 'utf8')).toBe('before');
    await file.finish();
    expect(readFileSync(target, 'utf8')).toBe('one, 二');
    expect(readdirSync(root)).toEqual(['report.json']);
  });

  it('leaves no trace when it is given up, or cannot be put in its place', async () => {
    const root = tree({ 'folder/x': '' });
    const given = await AtomicFile.create(path.join(root, 'a.json'));
    await given.write('half');
    await given.discard();
    const unsure = await AtomicFile.create(path.join(root, 'b.json'));
    expect(await unsure.finish(() => false)).toBe(false);
    const blocked = await AtomicFile.create(path.join(root, 'folder'));
    await expect(blocked.finish()).rejects.toThrow();
    expect(readdirSync(root)).toEqual(['folder']);
    await expect(AtomicFile.create(path.join(root, 'no', 'such', 'a.json'))).rejects.toThrow(/ENOENT/);
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions of the file before', async () => {
    const root = tree({ 'run.sh': 'before', 'secret.env': 'before' });
    const modes = { 'run.sh': 0o755, 'secret.env': 0o600 };
    for (const [name, mode] of Object.entries(modes)) {
      const file = path.join(root, name);
      chmodSync(file, mode);
      await put(file, 'after');
      expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o7777]).toEqual(['after', mode]);
    }
  });

  it('writes what a link leads to, be it there or not, and leaves the link', async () => {
    const root = tree({
      'real/a.json': 'before',
      'a.json': { link: 'real/a.json' },
      'twice.json': { link: 'a.json' },
      'new.json': { link: 'real/new.json' },
    });
    for (const name of ['a.json', 'twice.json', 'new.json']) {
      await put(path.join(root, name), name);
      expect(lstatSync(path.join(root, name)).isSymbolicLink()).toBe(true);
      expect(readFileSync(path.join(root, name), 'utf8')).toBe(name);
    }
    expect(readdirSync(path.join(root, 'real')).sort()).toEqual(['a.json', 'new.json']);
  });

  it.skipIf(process.platform === 'win32')('never replaces what is no file: a pipe, the null device', async () => {
    const root = tree({});
    const pipe = path.join(root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [, read] = await Promise.all([put(pipe, 'through'), import('node:fs/promises').then((fs) => fs.readFile(pipe, 'utf8'))]);
    expect(read).toBe('through');
    await put('/dev/null', 'nothing');
    expect(statSync(pipe).isFIFO()).toBe(true);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    expect(readdirSync(root)).toEqual(['pipe']);
  });

  it('takes names as long as the file system does, and names that are no valid UTF-8', async () => {
    const root = tree({});
    const names = ['x'.repeat(255), `${'日'.repeat(80)}.json`];
    for (const name of names) await put(path.join(root, name), 'long');
    expect(readdirSync(root).sort()).toEqual([...names].sort());
    if (process.platform !== 'linux') return;
    const odd = Buffer.concat([Buffer.from(`${root}/`), Buffer.from('caf\u00e9.json', 'latin1')]);
    await put(odd, 'before');
    await put(odd, 'after');
    expect(readFileSync(odd, 'utf8')).toBe('after');
    expect(readdirSync(root)).toHaveLength(3);
  });
});

describe('replaceFile', () => {
  const BEFORE = Buffer.from('before');
  const AFTER = Buffer.from('after');

  it('replaces the contents that it was told of, and no others', async () => {
    const root = tree({ 'a.py': 'before', 'b.py': 'saved meanwhile' });
    expect(await replaceFile(path.join(root, 'a.py'), BEFORE, AFTER)).toBe(true);
    expect(await replaceFile(path.join(root, 'b.py'), BEFORE, AFTER)).toBe(false);
    expect(readFileSync(path.join(root, 'a.py'), 'utf8')).toBe('after');
    expect(readFileSync(path.join(root, 'b.py'), 'utf8')).toBe('saved meanwhile');
    expect(readdirSync(root).sort()).toEqual(['a.py', 'b.py']);
  });

  it('sees a change that comes while it writes', async () => {
    const root = tree({ 'a.py': 'before' });
    const file = path.join(root, 'a.py');
    const atomic = await AtomicFile.create(file);
    await atomic.write('after');
    writeFileSync(file, 'saved meanwhile');
    expect(await atomic.finish(() => readFileSync(file).equals(BEFORE))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('saved meanwhile');
    expect(readdirSync(root)).toEqual(['a.py']);
  });

  it('fails for a file that is gone, with nothing in its place', async () => {
    const root = tree({ 'a.py': 'before' });
    rmSync(path.join(root, 'a.py'));
    await expect(replaceFile(path.join(root, 'a.py'), BEFORE, AFTER)).rejects.toThrow(/ENOENT/);
    expect(readdirSync(root)).toEqual([]);
  });
});
