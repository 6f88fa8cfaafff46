import type { RegionCode } from '../../domain/region.js';
import { pathFilter } from '../../policy/globs.js';
import { relativeTo, type FileSystem } from '../../workspace/file-system.js';
import { nearestPolicies, type Policies } from '../../workspace/policies.js';
import type { FolderSettings } from '../settings.js';

/**
 * The policies of a workspace folder: the nearest policy file of each path, and the settings with their globs where there is
 * none. Files are read once; `root` is the folder's path.
 */
export function folderPolicies(
  files: FileSystem,
  root: string,
  settings: FolderSettings,
  known: ReadonlyMap<RegionCode, unknown>,
): Policies {
  const read = async (path: string): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await files.read(path));
    } catch (error) {
      const found = files.isMissing(error) ? null : await files.stat(path);
      if (found?.kind === 'file' || found?.kind === 'other') throw error;
      return null;
    }
  };
  const accepts = pathFilter(settings.include, settings.exclude);
  const nearest = nearestPolicies(settings.policy, read, known);
  return {
    load: (paths) => nearest.load(paths),
    of: (path) => {
      const found = nearest.of(path);
      return found.file === null ? { ...found, excluded: !accepts(relativeTo(root, path)) } : found;
    },
    isSource: (path) => nearest.isSource(path),
    // Told in the policy files themselves, scanned or not.
    notices: () => Promise.resolve([]),
  };
}
