/** Paths of policies and of the files that they hold for: absolute with `/`; a Windows path begins with its drive, `/C:/a`. */

/** The part before the last slash; `/` for a file at the root. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

/** The part after the last slash. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

export function joined(folder: string, name: string): string {
  return `${folder === '/' ? '' : folder}/${name}`;
}

/** The folder and those above it, the nearest first. */
export function foldersUp(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== '/' && at.includes('/'); folders.push(at)) at = folderOf(at);
  return folders;
}

/** Without `.`, `..` and empty parts. */
export function normalised(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
