import * as path from 'node:path';
import { tooOld } from '../catalog/age.js';
import { bundledCatalog } from '../catalog/bundled.js';
import type { Catalog } from '../catalog/facts.js';
import { SnapshotError, type Snapshot } from '../catalog/snapshot.js';
import { snapshotProblemText } from '../explain/snapshot-problems.js';
import { sayCatalog } from '../explain/ui-catalog.js';
import type { Speaker } from '../explain/words.js';
import { CliError } from './failure.js';

/**
 * The catalogue to judge by: a saved one over the bundled one, or the bundled one by itself. Throws {@link CliError} for a
 * file that cannot be used.
 */
export async function openCatalog(file: string | undefined, speaker: Speaker): Promise<Catalog> {
  if (file === undefined) return bundledCatalog();
  const [snapshot, { mergeSnapshot }] = await Promise.all([openSnapshot(file, speaker), import('../catalog/merge.js')]);
  return mergeSnapshot(bundledCatalog(), snapshot);
}

/** Reads a saved catalogue by the name that a person gave. Throws {@link CliError}. */
export async function openSnapshot(file: string, speaker: Speaker): Promise<Snapshot> {
  const { readSnapshot } = await import('../workspace/snapshots.js');
  return orNoSnapshot(readSnapshot(path.resolve(file)), file, speaker);
}

/** Waits for work on a saved catalogue; what is wrong with the file is told by the name that was given. Throws {@link CliError}. */
export async function orNoSnapshot<T>(work: Promise<T>, file: string, speaker: Speaker): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof SnapshotError) throw new CliError(snapshotProblemText(error, file, speaker));
    throw error;
  }
}

/** A line about a catalogue that is older than `maxDays` (0: however old), for standard error; empty for a younger one. */
export function ageText(today: string, maxDays: number, speaker: Speaker): string {
  const { catalog } = speaker;
  const old = tooOld(catalog, today, maxDays);
  return old === null ? '' : `${sayCatalog(catalog.live === null ? 'bundleTooOld' : 'catalogTooOld', old, speaker)}\n`;
}
