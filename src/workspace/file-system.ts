/** What stands under a name. Links are `other`: no scan follows one. */
export type EntryKind = 'file' | 'folder' | 'other';

/** A file system that is reached by asking somebody else, such as the editor's own. Paths are absolute, with "/" separators. */
export interface FileSystem {
  /** What stands in a folder, in any order. */
  list(folder: string): Promise<readonly (readonly [name: string, kind: EntryKind])[]>;
  /** Null when nothing stands there. */
  stat(path: string): Promise<{ readonly kind: EntryKind; readonly bytes: number } | null>;
  read(file: string): Promise<Uint8Array>;
  /** True for an error of these that says that nothing stands there. */
  isMissing(error: unknown): boolean;
}

/** The path of an entry of a folder. */
export function join(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

/** The folder that a path stands in; null for the topmost one. */
export function parentOf(path: string): string | null {
  const slash = path.lastIndexOf('/');
  if (slash < 0 || path.length === 1) return null;
  return slash === 0 ? '/' : path.slice(0, slash);
}

/** A path as seen from a folder above it, without a slash before it; empty for the folder itself. */
export function relativeTo(folder: string, path: string): string {
  return path.slice(folder.endsWith('/') ? folder.length : folder.length + 1);
}
