import { chmodSync, copyFileSync, mkdirSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { findEditorRipgrep, openEditorScan } from '../../../src/workspace/editor-scan.js';
import { onePolicy } from '../../../src/workspace/policies.js';
import { resolveRipgrep } from '../../../src/workspace/ripgrep.js';
import { put, tree } from './trees.js';

const ID = 'us.anthropic.claude-sonnet-4-6';
const NEW = `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`;
const OLD = 'node_modules/@vscode/ripgrep/bin/rg';
const UNPACKED = 'node_modules.asar.unpacked/@vscode/ripgrep/bin/rg';

/** An editor with programs at these places. */
function editor(...places: readonly string[]): string {
  const root = tree({});
  for (const place of places) {
    put(root, place, '#!/bin/sh\n');
    chmodSync(path.join(root, place), 0o755);
  }
  return root;
}

describe.skipIf(process.platform === 'win32')("the editor's ripgrep", () => {
  it.each([[[NEW, OLD]], [[OLD, UNPACKED]], [[UNPACKED]]])('is found at %j', async (places) => {
    const root = editor(...places);
    expect(await findEditorRipgrep(root)).toBe(path.join(root, places[0] ?? ''));
  });

  it('may be missing, or no program', async () => {
    expect(await findEditorRipgrep(editor())).toBeNull();
    expect(await findEditorRipgrep(tree({ [NEW]: { link: 'nowhere' } }))).toBeNull();
  });
});

describe.skipIf(process.platform === 'win32')('a scan by the editor', () => {
  const request = async (appRoot: string, folder: string): Promise<string[] | null> => {
    const measures = { catalog: bundledCatalog(), policies: onePolicy(JAPAN), today: '2026-11-24', signal: new AbortController().signal };
    const scan = await openEditorScan({ ...measures, appRoot, folder });
    if (scan === null) return null;
    const paths: string[] = [];
    for await (const result of scan.results()) paths.push(result.path);
    return paths;
  };

  it('names files relative to the folder', async () => {
    const appRoot = tree({});
    mkdirSync(path.dirname(path.join(appRoot, OLD)), { recursive: true });
    copyFileSync(await resolveRipgrep(), path.join(appRoot, OLD));
    expect(await request(appRoot, tree({ 'src/a.py': ID, 'b.py': 'nothing' }))).toEqual(['src/a.py']);
  });

  it('is none where no program can be started', async () => {
    const folder = tree({ 'a.py': ID });
    expect(await request(editor(), folder)).toBeNull();
    // A program that needs another one which is not there.
    const broken = editor(NEW);
    put(broken, NEW, '#!/no/such/shell\n');
    expect(await request(broken, folder)).toBeNull();
  });
});
