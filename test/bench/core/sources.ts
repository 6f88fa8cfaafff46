// The texts that the core is measured on, read before any clock starts.
import fs from 'node:fs';
import path from 'node:path';
import { bedrockCall, codeLines } from '../texts.js';

export interface Source {
  readonly name: string;
  readonly text: string;
}

const CODE = /\.(?:[cm]?[jt]sx?|py|json|ya?ml|md|go|java|cs|rb|rs|php|sh|tf)$/;
/** Larger ones are bundles, not sources. */
const MOST_BYTES = 1_000_000;

/** Source files below a folder, so many bytes in all, from everywhere below it: every so-many-th file by name. */
export function sourcesBelow(root: string, bytes: number): Source[] {
  const files: { readonly name: string; readonly size: number }[] = [];
  const walk = (folder: string): void => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(name);
      if (!entry.isFile() || !CODE.test(name)) continue;
      const { size } = fs.statSync(name);
      if (size <= MOST_BYTES) files.push({ name, size });
    }
  };
  walk(root);
  const all = files.reduce((sum, { size }) => sum + size, 0);
  const oneIn = Math.max(1, Math.round(all / bytes));
  return files.filter((_, i) => i % oneIn === 0).map(({ name }) => ({ name, text: fs.readFileSync(name, 'utf8') }));
}

export function bytesOf(sources: readonly Source[]): number {
  return sources.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

export const OPEN_LINES = 10_000;

/** An open file of code that calls Bedrock here and there. */
export function callsFile(): Source {
  return { name: 'open.py', text: codeLines(OPEN_LINES, 250, { regions: false }).join('\n') };
}

/** The same, with many Regions that have nothing to do with these calls. */
export function ordinaryFile(): Source {
  return { name: 'open.py', text: codeLines(OPEN_LINES, 250).join('\n') };
}

/** One of which every line holds a reference, or more. */
export function denseFile(): Source {
  return { name: 'open.py', text: Array.from({ length: OPEN_LINES }, (_, i) => bedrockCall(i)).join('\n') };
}
