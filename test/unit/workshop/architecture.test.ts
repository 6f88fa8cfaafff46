import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { architecture } from '../../tools/build-architecture.js';
import { LAYERS } from '../../tools/eslint/import-arrows.js';
import { ROOT } from '../../vscode/paths.js';

const PAGES = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'SECURITY.md'] as const;

function read(page: string): string {
  return fs.readFileSync(path.join(ROOT, page), 'utf8');
}

describe('ARCHITECTURE.md', () => {
  it('draws the arrows that the linter holds: npm run generate', () => {
    expect(architecture.stale()).toEqual([]);
  });

  it('tells what each part is, and of no other', () => {
    const told = [...read('ARCHITECTURE.md').matchAll(/^\| `([\w.]+)` /gm)].map(([, part]) => part);
    expect(told.sort()).toEqual(Object.keys(LAYERS).sort());
    for (const part of Object.keys(LAYERS)) {
      expect(fs.existsSync(path.join(ROOT, 'src', part)) || fs.existsSync(path.join(ROOT, 'src', `${part}.ts`)), part).toBe(true);
    }
  });
});

describe.each(PAGES)('%s', (page) => {
  it('links only to what is there', () => {
    const relative = [...read(page).matchAll(/\]\(([^()\s#]+)(?:#[^()\s]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    for (const target of relative) expect(fs.existsSync(path.join(ROOT, target)), target).toBe(true);
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of read(page).matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts), name).toContain(name);
  });
});
