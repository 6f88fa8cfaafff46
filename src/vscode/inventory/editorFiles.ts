import * as vscode from 'vscode';
import type { EntryKind, FileSystem } from '../../workspace/file-system.js';

/** The editor's own file system, for one workspace folder and what stands above it; paths are those of addresses. */
export function editorFiles(root: vscode.Uri): FileSystem {
  const { fs } = vscode.workspace;
  const uriOf = (path: string): vscode.Uri => root.with({ path });
  return {
    async list(folder) {
      return (await fs.readDirectory(uriOf(folder))).map(([name, type]): [string, EntryKind] => [name, kindOf(type)]);
    },
    async stat(path) {
      try {
        const { type, size } = await fs.stat(uriOf(path));
        return { kind: kindOf(type), bytes: size };
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async read(file) {
      return fs.readFile(uriOf(file));
    },
    isMissing,
  };
}

/** A link has its own bit beside that of what it leads to. */
function kindOf(type: vscode.FileType): EntryKind {
  if (type === vscode.FileType.File) return 'file';
  return type === vscode.FileType.Directory ? 'folder' : 'other';
}

function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory');
}
