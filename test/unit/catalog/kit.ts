import {
  emptySnapshot,
  type Snapshot,
  type SnapshotModel,
  type SnapshotProfile,
  type SnapshotRegion,
} from '../../../src/catalog/snapshot.js';

export const TOKYO = 'ap-northeast-1';
export const OSAKA = 'ap-northeast-3';
export const SALT = '00112233445566778899aabbccddeeff';
export const TAKEN = '2026-12-05T03:04:05.000Z';

export function model(id: string, more: Partial<SnapshotModel> = {}): SnapshotModel {
  const plain = {
    name: null,
    provider: null,
    onDemand: true,
    status: 'active',
    endOfLife: null,
    input: ['TEXT'],
    output: ['TEXT'],
  } as const;
  return { id, ...plain, ...more };
}

export function profile(id: string, route: SnapshotProfile['route'], models: readonly string[]): SnapshotProfile {
  return { id, name: null, models, route };
}

export function region(models: readonly SnapshotModel[], profiles: readonly SnapshotProfile[] = []): SnapshotRegion {
  return { takenAt: TAKEN, models, profiles };
}

export function snapshot(regions: Snapshot['regions'], resources: Snapshot['resources'] = []): Snapshot {
  return { ...emptySnapshot(SALT, TAKEN), regions, resources };
}
