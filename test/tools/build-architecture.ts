// Draws the arrows of ARCHITECTURE.md from the table that the linter holds the imports to. With --check, fails when they are
// stale.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../vscode/paths.js';
import { CORE_LAYERS, LAYERS } from './eslint/import-arrows.js';
import { filled, generatedFiles } from './generated.js';

const FILE = 'ARCHITECTURE.md';
const layers: Readonly<Record<string, readonly string[]>> = LAYERS;

/** Of what a part may import, what no other of them leads to. */
function direct(part: string): readonly string[] {
  const all = (layers[part] ?? []).filter((target) => target !== part);
  return all.filter((target) => !all.some((between) => between !== target && layers[between]?.includes(target)));
}

/** Mermaid gives `end` and points a meaning of their own. */
function node(part: string): string {
  const id = part.replaceAll('.', '-');
  return CORE_LAYERS.includes(part) ? `${id}([${part}])` : `${id}[${part}]`;
}

function arrows(): string {
  const parts = Object.keys(layers).reverse();
  const lines = parts.flatMap((part) => direct(part).map((target) => `  ${node(part)} --> ${node(target)}`));
  return ['```mermaid', 'flowchart TD', ...lines, '```'].join('\n');
}

/** The page as it should be, beside its name. */
export const architecture = generatedFiles(ROOT, () => [
  [FILE, filled(fs.readFileSync(path.join(ROOT, FILE), 'utf8'), 'arrows', arrows())],
]);

if (process.argv[1] === fileURLToPath(import.meta.url)) architecture.run();
