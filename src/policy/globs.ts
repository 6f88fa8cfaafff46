import picomatch from 'picomatch';

export type PathFilter = (path: string) => boolean;

/**
 * Which relative paths are checked: those that `include` matches (every path when it is empty) and `exclude` does not.
 * A pattern without a slash matches a name at any depth.
 */
export function pathFilter(include: readonly string[], exclude: readonly string[]): PathFilter {
  const included = include.length === 0 ? () => true : matcher(include);
  const excluded = exclude.length === 0 ? () => false : matcher(exclude);
  return (path) => included(path) && !excluded(path);
}

function matcher(globs: readonly string[]): PathFilter {
  return picomatch(
    globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`)),
    { dot: true },
  );
}
