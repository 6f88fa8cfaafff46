// The catalogue that is saved for the user of the host that the tests run in, and an account of theirs on loopback.
import assert from 'node:assert/strict';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { emptySnapshot, type Snapshot, type SnapshotModel } from '../../src/catalog/snapshot.js';
import { userSnapshotFile } from '../../src/workspace/snapshot-place.js';
import { saveSnapshot } from '../../src/workspace/snapshots.js';
import { ACCOUNT, homeWith, keys, OSAKA, sharedFiles, TOKYO } from '../aws/account.js';
import { applicationProfile, ControlPlaneServer, modelSummary, systemProfile, type RegionAnswers } from '../aws/control-plane.js';

const TAKEN = '2026-11-20T01:02:03.000Z';

/** A model that no bundle knows, and one of its profiles. */
export const NEW_MODEL = 'amazon.nova-next-v9:0';
export const NEW_PROFILE = `us.${NEW_MODEL}`;
/** A call through that profile. */
export const NEW_CALL = `import boto3\nboto3.client("bedrock-runtime").converse(modelId="${NEW_PROFILE}", messages=[])\n`;

/** Profiles that the account made: one that stays, one that leaves. */
export const OWN_INSIDE = `arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile/inside000001`;
export const OWN_OUTSIDE = `arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile/outside00001`;
export const OWN_CALLS = `import boto3\nboto3.client("bedrock-runtime")\ninside = "${OWN_INSIDE}"\noutside = "${OWN_OUTSIDE}"\n`;

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
export function saved(): Snapshot {
  const model: SnapshotModel = {
    ...{ id: NEW_MODEL, name: 'Nova Next', provider: 'Amazon', onDemand: true, status: 'active', endOfLife: null },
    ...{ input: ['TEXT'], output: ['TEXT'] },
  };
  const regions = { [TOKYO]: { takenAt: TAKEN, models: [model], profiles: [] } };
  return { ...emptySnapshot('00112233445566778899aabbccddeeff', TAKEN), regions };
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

/** What the account's Regions answer. */
export const REGIONS: Readonly<Record<string, RegionAnswers>> = {
  [TOKYO]: {
    models: [modelSummary(TOKYO, NEW_MODEL, { modelName: 'Nova Next' })],
    profiles: [
      systemProfile(TOKYO, ACCOUNT, `jp.${NEW_MODEL}`, NEW_MODEL, [TOKYO, OSAKA]),
      applicationProfile(TOKYO, ACCOUNT, 'inside000001', NEW_MODEL, [TOKYO, OSAKA]),
      applicationProfile(TOKYO, ACCOUNT, 'outside00001', NEW_MODEL, ['us-east-1']),
    ],
  },
  [OSAKA]: { models: [], profiles: [] },
};

/** An account on loopback that the SDK in this process asks, and no other; `end` puts all back as it was. */
export async function startAccount(): Promise<{ readonly server: ControlPlaneServer; readonly end: () => Promise<void> }> {
  const server = await ControlPlaneServer.start({ regions: REGIONS });
  const before = { ...process.env };
  const home = homeWith();
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, sharedFiles(home), keys(server.url));
  return {
    server,
    end: async () => {
      for (const name of Object.keys(process.env)) if (!(name in before)) Reflect.deleteProperty(process.env, name);
      Object.assign(process.env, before);
      await rm(home, { recursive: true, force: true });
      await server.close();
    },
  };
}
