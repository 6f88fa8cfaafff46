import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import * as path from 'node:path';
import { RipgrepMissingError } from './ripgrep.js';
import type { Measures } from './judge-file.js';
import { openScan } from './scan.js';
import type { Scan } from './tree-scan.js';

/** A folder of this machine, to be scanned with what the editor brings. */
export interface EditorScanRequest extends Measures {
  /** Absolute. */
  readonly folder: string;
  /** Where the editor is installed. */
  readonly appRoot: string;
  readonly signal: AbortSignal;
}

/** Where editors keep their ripgrep, below their own folder. */
const PLACES = ['node_modules', 'node_modules.asar.unpacked'].flatMap((modules) => [
  [modules, '@vscode', 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`],
  [modules, '@vscode', 'ripgrep', 'bin'],
]);

/** The editor's own ripgrep; null where it has none. One on the PATH is not asked for: a workspace could bring it. */
export async function findEditorRipgrep(appRoot: string): Promise<string | null> {
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  for (const place of PLACES) {
    const file = path.join(appRoot, ...place, name);
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return file;
  }
  return null;
}

/**
 * Scans a folder as the command line does. Null where the editor has no ripgrep that can be started. Throws what `openScan`
 * throws.
 */
export async function openEditorScan({ folder, appRoot, ...measures }: EditorScanRequest): Promise<Scan | null> {
  const ripgrep = await findEditorRipgrep(appRoot);
  if (ripgrep === null) return null;
  try {
    return await openScan({ ...measures, cwd: folder, paths: [folder], ripgrep });
  } catch (error) {
    if (error instanceof RipgrepMissingError) return null;
    throw error;
  }
}
