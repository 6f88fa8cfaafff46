import { realpathSync } from 'node:fs';
import * as path from 'node:path';

/** What a name leads to, absolute; the name itself where that cannot be told: nothing is there, or it is no file. */
export function realPath(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return path.resolve(name);
  }
}
