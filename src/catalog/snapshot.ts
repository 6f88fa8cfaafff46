import type { RegionCode } from '../domain/region.js';
import type { Route } from './facts.js';

/** What a snapshot file calls itself; any other JSON is a foreign file. */
export const SNAPSHOT_KIND = 'bedrock-residency-catalogue';
export const SNAPSHOT_VERSION = 1;

/**
 * What an account's Regions said of themselves, as it is kept in a file (JSON, `snapshot-schema.ts`). It holds no account
 * number and no credential.
 */
export interface Snapshot {
  readonly kind: typeof SNAPSHOT_KIND;
  readonly schemaVersion: typeof SNAPSHOT_VERSION;
  /** ISO date-time (UTC) of the newest answer. */
  readonly takenAt: string;
  /** Hexadecimal; goes into every account's hash. */
  readonly salt: string;
  /** The Regions that were asked and answered in full. */
  readonly regions: Readonly<Record<RegionCode, SnapshotRegion>>;
  /** Resources of accounts. */
  readonly resources: readonly SnapshotResource[];
}

/** Everything that one Region offers: what is absent is not offered there. */
export interface SnapshotRegion {
  /** ISO date-time (UTC). */
  readonly takenAt: string;
  /** Sorted by ID. */
  readonly models: readonly SnapshotModel[];
  /** System-defined profiles that can be called from here, sorted by ID. */
  readonly profiles: readonly SnapshotProfile[];
}

export interface SnapshotModel {
  readonly id: string;
  readonly name: string | null;
  readonly provider: string | null;
  /** Null when the answer did not say. */
  readonly onDemand: boolean | null;
  readonly status: 'active' | 'legacy' | null;
  /** ISO date. */
  readonly endOfLife: string | null;
  /** `TEXT`, `IMAGE`, `EMBEDDING` … */
  readonly input: readonly string[];
  readonly output: readonly string[];
}

export interface SnapshotProfile {
  /** With its prefix. */
  readonly id: string;
  readonly name: string | null;
  /** IDs of the foundation models behind it. */
  readonly models: readonly string[];
  /** Where a request that is sent to this Region may run. */
  readonly route: Route | 'unknown';
}

export interface SnapshotResource {
  readonly region: RegionCode;
  /** As in its ARN: `application-inference-profile`, `provisioned-model` … */
  readonly type: string;
  /** What follows the type in its ARN. */
  readonly id: string;
  /** `hashAccount` of the account. */
  readonly account: string;
  /** IDs of the models behind it, sorted. */
  readonly models: readonly string[];
  readonly route: Route;
  /** ISO date-time (UTC). */
  readonly takenAt: string;
}

/** A snapshot that holds nothing yet; `salt` comes from a source of randomness. */
export function emptySnapshot(salt: string, takenAt: string): Snapshot {
  return { kind: SNAPSHOT_KIND, schemaVersion: SNAPSHOT_VERSION, takenAt, salt, regions: {}, resources: [] };
}

/** A snapshot with an answer about one resource, in place of an older one. */
export function withResource(snapshot: Snapshot, resource: SnapshotResource): Snapshot {
  const same = (other: SnapshotResource): boolean =>
    other.region === resource.region && other.type === resource.type && other.id === resource.id && other.account === resource.account;
  const resources = [...snapshot.resources.filter((other) => !same(other)), resource].sort(byName);
  return { ...snapshot, takenAt: later(snapshot.takenAt, resource.takenAt), resources };
}

/** Where each resource stands, so that two snapshots of the same answers are the same text. */
export function byName(a: SnapshotResource, b: SnapshotResource): number {
  const key = ({ region, type, id, account }: SnapshotResource): string => [region, type, id, account].join('\n');
  return key(a) < key(b) ? -1 : 1;
}

/** The later of two ISO dates or date-times of one form. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Why a file is no snapshot that can be used. */
export type SnapshotProblem =
  | 'missing'
  | 'unreadable'
  | 'too-large'
  /** No JSON: cut off, or not a text. */
  | 'damaged'
  /** Another program's JSON. */
  | 'foreign'
  /** Written by a later version. */
  | 'newer'
  /** Ours by its name, but not as the schema has it. */
  | 'invalid';

export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
  constructor(
    readonly file: string,
    readonly problem: SnapshotProblem,
    /** What is wrong where, for `invalid`; what the system said, for `unreadable`. */
    readonly detail: string | null = null,
  ) {
    super(`${file}: ${problem}${detail === null ? '' : ` (${detail})`}`);
  }
}
