import { constants, readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { AtomicFile, type Location } from './atomic.js';

/**
 * Puts `after` in the place of a file that holds `before`: the whole of it or nothing. Permissions stay, links are
 * followed. False when the file holds something else by now; it is left alone then.
 *
 * Throws the file system's error: for a file that may not be written, too, although its folder may be.
 */
export async function replaceFile(location: Location, before: Buffer, after: Buffer): Promise<boolean> {
  await access(location, constants.W_OK);
  const file = await AtomicFile.create(location);
  try {
    await file.write(after);
    return await file.finish(() => readFileSync(location).equals(before));
  } catch (error) {
    await file.discard();
    throw error;
  }
}
