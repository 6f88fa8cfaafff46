import { lstat, readdir, readFile } from 'node:fs/promises';
import type { EntryKind, FileSystem } from '../../../src/workspace/file-system.js';

/** The file system of this machine, asked as an editor's is. */
export const NODE_FILES: FileSystem = {
  async list(folder) {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry): [string, EntryKind] => [entry.name, entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other']);
  },
  async stat(path) {
    try {
      const found = await lstat(path);
      return { kind: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other', bytes: found.size };
    } catch (error) {
      if (NODE_FILES.isMissing(error)) return null;
      throw error;
    }
  },
  read: (file) => readFile(file),
  isMissing: (error) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''),
};
