// The catalogue that is saved for the user of the host that the tests run in, and an account of theirs on loopback.
import assert from 'node:assert/strict';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { emptySnapshot, type Snapshot, type SnapshotModel } from '../../src/catalog/snapshot.js';
import { saveSnapshot, userSnapshotFile } from '../../src/workspace/snapshots.js';

export const TOKYO = 'ap-northeast-1';
export const OSAKA = 'ap-northeast-3';
export const TAKEN = '2026-11-20T01:02:03.000Z';

/** A model that no bundle knows, and one of its profiles. */
export const NEW_MODEL = 'amazon.nova-next-v9:0';
export const NEW_PROFILE = `us.${NEW_MODEL}`;
/** A call through that profile. */
export const NEW_CALL = `import boto3\nboto3.client("bedrock-runtime").converse(modelId="${NEW_PROFILE}", messages=[])\n`;

/** Skips all in a host that has a catalogue already: it is somebody's own. */
export async function skipWithCatalogue(context: Mocha.Context): Promise<void> {
  if (await exists()) context.skip();
}

export async function exists(): Promise<boolean> {
  return stat(userSnapshotFile()).then(
    () => true,
    () => false,
  );
}

/** What Tokyo's answer of one model looks like when it is saved. */
export function saved(takenAt = TAKEN): Snapshot {
  const model: SnapshotModel = {
    ...{ id: NEW_MODEL, name: 'Nova Next', provider: 'Amazon', onDemand: true, status: 'active', endOfLife: null },
    ...{ input: ['TEXT'], output: ['TEXT'] },
  };
  return {
    ...emptySnapshot('00112233445566778899aabbccddeeff', takenAt),
    regions: { [TOKYO]: { takenAt, models: [model], profiles: [] } },
  };
}

export function save(snapshot: Snapshot): Promise<void> {
  return saveSnapshot(userSnapshotFile(), snapshot);
}

export async function savedText(): Promise<string> {
  return readFile(userSnapshotFile(), 'utf8');
}

/** Cuts the saved file off in the middle. */
export async function damage(): Promise<string> {
  const text = await savedText();
  assert.ok(text.length > 100);
  await writeFile(userSnapshotFile(), text.slice(0, text.length / 2));
  return savedText();
}

export function forget(): Promise<void> {
  return rm(userSnapshotFile(), { force: true });
}
