import type { Snapshot } from '../catalog/snapshot.js';
import type { AwsProblem } from '../domain/problem.js';
import type { RegionCode } from '../domain/region.js';

/** How long the parts of a question may take, and how large an answer may be. */
export interface AwsLimits {
  /** Until a connection stands. */
  readonly connectMs: number;
  /** Until one answer is complete; each attempt anew. */
  readonly requestMs: number;
  /** For one question with all its attempts and pauses. */
  readonly callMs: number;
  /** Attempts, the first included. */
  readonly attempts: number;
  readonly answerBytes: number;
  /** Pages of one list. */
  readonly pages: number;
  /** For all questions to one Region. */
  readonly regionMs: number;
}

export const LIMITS: AwsLimits = {
  connectMs: 5_000,
  requestMs: 15_000,
  callMs: 45_000,
  attempts: 5,
  answerBytes: 16 * 1024 * 1024,
  pages: 500,
  regionMs: 300_000,
};

/** Whom to ask as. Nothing is sent before one of the functions that take this is called. */
export interface AwsAccess {
  /** A profile of the shared config and credentials files; the SDK's default chain when undefined. */
  readonly profile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<AwsLimits> | undefined;
  /** Hears of each question before it is sent; a retry is none of its own. */
  readonly onAsk?: ((asked: { readonly region: RegionCode; readonly action: string }) => void) | undefined;
}

export interface RefreshProgress {
  readonly region: RegionCode;
  readonly step: 'models' | 'profiles' | 'application-profiles' | 'routes' | 'done' | 'failed';
  /** Models or profiles that the step has found so far. */
  readonly found: number;
  /** Regions that are done or have failed, of all. */
  readonly finished: number;
  readonly regions: number;
}

export interface RefreshOptions extends AwsAccess {
  /** Source Regions, at least one. */
  readonly regions: readonly RegionCode[];
  /** The snapshot so far: its salt, its other Regions and resources are kept. */
  readonly previous?: Snapshot | null | undefined;
  readonly onProgress?: ((progress: RefreshProgress) => void) | undefined;
}

export interface Refreshed {
  /** Null when no Region answered: there is nothing to save. */
  readonly snapshot: Snapshot | null;
  /**
   * The answers over a snapshot, whole as in `snapshot`: for one that was written while AWS was asked. Null is none; throws
   * when no Region answered.
   */
  readonly onto: (previous: Snapshot | null) => Snapshot;
  /** The Regions that answered, sorted. */
  readonly refreshed: readonly RegionCode[];
  /** What went wrong, by Region; a Region that failed keeps the facts that it had. */
  readonly problems: readonly AwsProblem[];
}

export interface ResolveOptions extends AwsAccess {
  /** The whole ARN; its Region must be known. */
  readonly arn: string;
  readonly salt: string;
}

/** A profile of the shared config and credentials files. */
export interface AwsProfile {
  readonly name: string;
  /** Its `region`; null when it names none. */
  readonly region: RegionCode | null;
  /** Where its credentials come from. */
  readonly kind: 'keys' | 'sso' | 'role' | 'process' | 'other';
}

/** A failed question. The message is for developers; `explain/aws-problems.ts` has the words for people. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  constructor(readonly problem: AwsProblem) {
    super(`${problem.kind}${problem.region === null ? '' : ` in ${problem.region}`}`);
  }
}
