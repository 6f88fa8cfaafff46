import type { RegionCode } from './region.js';

/** Why AWS could not be asked, or did not answer; each has its own words and its own next step. */
export type AwsProblemKind =
  /** The shared config and credentials files have no such profile. */
  | 'no-profile'
  /** Neither environment, files nor the machine's role give credentials. */
  | 'no-credentials'
  /** The sign-in session of the profile has ended, or never began. */
  | 'sso-expired'
  /** Temporary credentials have ended. */
  | 'credentials-expired'
  /** AWS does not know the credentials, or their signature. */
  | 'credentials-refused'
  /** The profile's role asks for a one-time code, which only a terminal can take. */
  | 'mfa-required'
  /** An IAM action is missing. */
  | 'access-denied'
  /** A policy of the organization or an explicit Deny forbids the action. */
  | 'access-forbidden'
  /** The Region is not enabled for the account, or has no Bedrock. */
  | 'region-not-enabled'
  | 'network'
  | 'throttled'
  | 'timeout'
  /** AWS failed by itself (5xx). */
  | 'server'
  /** The answer is no answer of Bedrock's. */
  | 'malformed'
  | 'too-large'
  /** The account has no such resource. */
  | 'not-found'
  /** No API tells what is behind a resource of this type. */
  | 'unsupported'
  | 'unexpected';

/** A failed question to AWS. Holds no secret and no account number. */
export interface AwsProblem {
  readonly kind: AwsProblemKind;
  readonly region: RegionCode | null;
  /** As named by the user; null when the SDK chose the credentials. */
  readonly profile: string | null;
  /** The IAM action that was refused, `bedrock:ListInferenceProfiles`; null when it is not about one. */
  readonly action: string | null;
  /** Every IAM action that the whole operation needs. */
  readonly actions: readonly string[];
  /** What AWS or the system said, account numbers and keys masked; null when it says no more than the kind. */
  readonly detail: string | null;
  /** True when the rest of the answer could be used without this part. */
  readonly partial: boolean;
}
