import type { CrossRegionPolicy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import type { NoticeId, RuleId, SeveritySetting } from '../domain/rule.js';
import type { PresetName } from './presets.js';

/** The name that a policy file has in the folder that it holds for, and below. */
export const POLICY_FILE = '.bedrock-residency.json';

export type RuleSettings = Readonly<Partial<Record<RuleId | NoticeId, SeveritySetting>>>;

/** A policy file as it is written, valid by its schema. Globs are relative to the file's folder. */
export interface PolicyFile {
  readonly $schema?: string;
  /** A path that begins with a dot or a slash, or a package below `node_modules`. */
  readonly extends?: string;
  readonly preset?: PresetName;
  readonly allowedRegions?: readonly RegionCode[];
  readonly homeRegion?: RegionCode;
  readonly crossRegion?: CrossRegionPolicy;
  readonly rules?: RuleSettings;
  readonly overrides?: readonly { readonly files: readonly string[]; readonly rules: RuleSettings }[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly exceptions?: readonly WrittenException[];
}

export interface WrittenException {
  readonly files?: readonly string[];
  readonly references?: readonly string[];
  readonly rules?: readonly (RuleId | NoticeId)[];
  readonly reason: string;
  readonly owner?: string;
  readonly expires?: string;
}

/** What may be wrong with a policy file, with what the words need. */
export interface PolicyProblemParameters {
  /** `code` is the parser's name for the error. */
  syntax: { readonly code: string };
  empty: Record<never, never>;
  'duplicate-key': { readonly key: string };
  'unknown-key': { readonly key: string; readonly allowed: readonly string[] };
  'unknown-rule': { readonly rule: string };
  'missing-key': { readonly key: string };
  'wrong-type': { readonly expected: 'object' | 'array' | 'string' };
  'unknown-value': { readonly value: string; readonly allowed: readonly string[] };
  'empty-value': Record<never, never>;
  'not-a-date': { readonly value: string };
  'unknown-region': { readonly region: RegionCode };
  'preset-and-regions': Record<never, never>;
  'home-not-allowed': { readonly region: RegionCode; readonly allowed: readonly RegionCode[] };
  'extends-missing': { readonly target: string };
  'extends-unreadable': { readonly target: string };
  'extends-cycle': { readonly target: string };
}

export type PolicyProblemId = keyof PolicyProblemParameters;

/** A problem with the place where it stands, in UTF-16 offsets of the file's text. */
export type PolicyProblem = {
  readonly [K in PolicyProblemId]: {
    readonly id: K;
    readonly params: PolicyProblemParameters[K];
    readonly start: number;
    readonly end: number;
  };
}[PolicyProblemId];
