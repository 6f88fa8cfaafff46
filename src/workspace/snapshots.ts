import { mkdir, open, rm } from 'node:fs/promises';
import * as path from 'node:path';
import { SNAPSHOT_KIND, SNAPSHOT_VERSION, SnapshotError, type Snapshot } from '../catalog/snapshot.js';
import { AtomicFile } from './atomic.js';

const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a snapshot and checks it by its schema. Throws {@link SnapshotError}. */
export async function readSnapshot(file: string): Promise<Snapshot> {
  const value = parsed(file, await readBytes(file));
  const { snapshotMistake } = await import('./snapshot-validator.js');
  const mistake = snapshotMistake(value);
  if (mistake !== null) throw new SnapshotError(file, 'invalid', mistake);
  return value as Snapshot;
}

/**
 * The snapshot that a refresh goes on from. Null where there is none yet: no file, an empty one, or a snapshot that was cut
 * off, which a refresh replaces. Throws {@link SnapshotError} for anything else that is not ours to overwrite.
 */
export async function readPreviousSnapshot(file: string): Promise<Snapshot | null> {
  try {
    return await readSnapshot(file);
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    if (error.problem === 'missing' || error.problem === 'invalid') return null;
    if (error.problem !== 'damaged') throw error;
    const text = (await readBytes(file)).toString('utf8');
    if (text.trim() === '' || text.slice(0, 200).includes(`"${SNAPSHOT_KIND}"`)) return null;
    throw new SnapshotError(file, 'foreign');
  }
}

/** Puts a snapshot in its place, whole or not at all; makes its folder. Throws the file system's error. */
export async function saveSnapshot(file: string, snapshot: Snapshot): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const output = await AtomicFile.create(file);
  try {
    await output.write(`${JSON.stringify(snapshot, null, 1)}\n`);
  } catch (error) {
    await output.discard();
    throw error;
  }
  await output.finish();
}

/** Removes a snapshot; false when there is none. Throws {@link SnapshotError} for a file that is not ours to remove. */
export async function forgetSnapshot(file: string): Promise<boolean> {
  try {
    await readPreviousSnapshot(file);
    await rm(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const status = await handle.stat();
      if (!status.isFile()) throw new SnapshotError(file, 'unreadable', null);
      if (status.size > MAX_BYTES) throw new SnapshotError(file, 'too-large');
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new SnapshotError(file, 'missing');
    throw new SnapshotError(file, 'unreadable', code ?? message);
  }
}

/** The JSON of a file that says it is a snapshot of a version that is understood. */
function parsed(file: string, bytes: Buffer): unknown {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
  } catch {
    throw new SnapshotError(file, 'damaged');
  }
  const head = typeof value === 'object' && value !== null ? (value as Partial<Record<'kind' | 'schemaVersion', unknown>>) : {};
  if (head.kind !== SNAPSHOT_KIND) throw new SnapshotError(file, 'foreign');
  if (typeof head.schemaVersion === 'number' && head.schemaVersion > SNAPSHOT_VERSION) throw new SnapshotError(file, 'newer');
  return value;
}
