import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { AtomicFile } from '../../../src/workspace/atomic.js';
import { tree } from './trees.js';

describe('AtomicFile', () => {
  it('shows the whole text or the one before', async () => {
    const root = tree({ 'report.json': 'before' });
    const target = path.join(root, 'report.json');
    const file = await AtomicFile.create(target);
    await file.write('one, ');
    await file.write('二');
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
    const blocked = await AtomicFile.create(path.join(root, 'folder'));
    await expect(blocked.finish()).rejects.toThrow();
    expect(readdirSync(root)).toEqual(['folder']);
    await expect(AtomicFile.create(path.join(root, 'no', 'such', 'a.json'))).rejects.toThrow(/ENOENT/);
  });
});
