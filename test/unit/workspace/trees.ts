import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach } from 'vitest';

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What stands at a path: contents, or a link's target. */
export type Entry = string | Buffer | { readonly link: string };

/** Writes a temporary tree and returns its root; it is removed after the test. */
export function tree(entries: Readonly<Record<string, Entry>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'residency-'));
  made.push(root);
  for (const [name, entry] of Object.entries(entries)) put(root, name, entry);
  return root;
}

export function put(root: string, name: string, entry: Entry): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof entry === 'string' || Buffer.isBuffer(entry)) writeFileSync(file, entry);
  else symlinkSync(entry.link, file);
}

/** Does work as a user who owns nothing here where this is root, who can read what anybody else cannot. */
export async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
