import type { RegionCode } from './region.js';
import type { NoticeId, RuleId, SeveritySetting } from './rule.js';

/** How a profile that crosses Regions inside the policy is met. */
export type CrossRegionPolicy = 'allow' | 'inform' | 'forbid';

/** What a project accepts although it leaves the policy. */
export interface PolicyException {
  /** Texts of references as they stand in files; `*` and `?` are wildcards. Null: every reference. */
  readonly references: readonly string[] | null;
  /** Null: every rule. */
  readonly rules: readonly (RuleId | NoticeId)[] | null;
  readonly reason: string;
  readonly owner: string | null;
  /** ISO date; from this day on nothing is accepted any more. Null: never. */
  readonly expires: string | null;
}

/** What a project allows. */
export interface Policy {
  /** `japan`, `tokyo` …; null for a list of Regions without a name. */
  readonly name: string | null;
  /** Never empty. */
  readonly allowedRegions: readonly RegionCode[];
  /** Where calls are meant to be sent; one of `allowedRegions`. */
  readonly homeRegion: RegionCode;
  readonly crossRegion: CrossRegionPolicy;
  /** Severities that differ from the rules' defaults. */
  readonly rules: Readonly<Partial<Record<RuleId | NoticeId, SeveritySetting>>>;
  /** Those that hold for the file judged. */
  readonly exceptions: readonly PolicyException[];
}
