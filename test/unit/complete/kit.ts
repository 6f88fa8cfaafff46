import fs from 'node:fs';
import path from 'node:path';
import { complete, type CompleteOptions, type Completion } from '../../../src/complete/complete.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { ROOT } from '../../vscode/paths.js';

export const catalog = bundledCatalog();
export const options: CompleteOptions = { catalog, policy: JAPAN, today: '2026-11-24', languageId: 'python' };

/** A text with `|` for the cursor. */
export function at(marked: string, more: Partial<CompleteOptions> = {}): Completion | null {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error(`no cursor in ${marked}`);
  return complete(marked.slice(0, offset) + marked.slice(offset + 1), offset, { ...options, ...more });
}

/** The texts offered, the first first; null for none. */
export function offered(marked: string, more: Partial<CompleteOptions> = {}): string[] | null {
  return at(marked, more)?.offers.map(({ text }) => text) ?? null;
}

const CORPUS = path.join(ROOT, 'test/corpus/files');

/** The labelled files as texts; notebooks, which are read by cells, left out. */
export function corpusFiles(): { readonly name: string; readonly text: string }[] {
  return (fs.readdirSync(CORPUS, { recursive: true }) as string[])
    .filter((name) => fs.statSync(path.join(CORPUS, name)).isFile() && !name.endsWith('.ipynb'))
    .map((name) => ({ name, text: fs.readFileSync(path.join(CORPUS, name), 'utf8') }))
    .filter(({ text }) => !text.includes('\0'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
