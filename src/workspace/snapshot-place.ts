import { homedir } from 'node:os';
import * as path from 'node:path';

/**
 * Where a user's snapshot is kept unless a file is named: the platform's folder for what can be made anew, as the
 * environment names it.
 */
export function userSnapshotFile(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const home = homedir();
  const name = path.join('bedrock-residency', 'catalogue.json');
  if (platform === 'win32') return path.join(environment.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'), name);
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches', name);
  const cache = environment.XDG_CACHE_HOME ?? '';
  return path.join(path.isAbsolute(cache) ? cache : path.join(home, '.cache'), name);
}
