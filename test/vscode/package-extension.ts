// Packages an extension that tests bring with them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { removeAtEnd } from './processes.js';

/** Packages the extension in a folder; the file is removed when the tests end. */
export async function packageExtension(folder: string): Promise<string> {
  const base = fs.mkdtempSync(path.join(os.tmpdir(), 'extension-'));
  removeAtEnd(base);
  const packagePath = path.join(base, `${path.basename(folder)}.vsix`);
  await createVSIX({ cwd: folder, packagePath, dependencies: false, allowMissingRepository: true });
  return packagePath;
}
