import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { toSlashes } from './paths.js';

/** A path of this system as policies have it. */
export function toPolicyPath(absolute: string): string {
  const slashes = toSlashes(absolute);
  return slashes.startsWith('/') ? slashes : `/${slashes}`;
}

/** The way back from {@link toPolicyPath}. */
export function fromPolicyPath(policyPath: string): string {
  return path.sep === '/' ? policyPath : path.normalize(policyPath.slice(1));
}

/** Reads UTF-8 text, without a BOM; null where there is no file. Throws the file system's error for one that can't be read. */
export async function readPolicyText(policyPath: string): Promise<string | null> {
  const file = fromPolicyPath(policyPath);
  // Asked for every folder up the tree: most have none, and this answers at once.
  if (!existsSync(file)) return null;
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
    throw error;
  }
}
