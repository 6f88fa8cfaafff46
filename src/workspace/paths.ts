import * as path from 'node:path';

/** How reports name standard input without a file name of its own; the same in every language. */
export const STDIN = '<stdin>';

/**
 * The path as people and reports see it: relative to `cwd` with "/" separators and no "./", or absolute when it lies
 * outside. Both arguments are absolute.
 */
export function displayPath(cwd: string, absolute: string): string {
  const relative = path.relative(cwd, absolute);
  const outside = relative === '' || relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
  return toSlashes(outside ? absolute : relative);
}

export function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

/** True when `inner` lies below the folder `outer` (both absolute); a folder is not inside itself. */
export function isInside(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
