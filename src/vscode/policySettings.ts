import type { RegionFacts } from '../catalog/facts.js';
import type { CrossRegionPolicy, Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import { NOTICE_IDS, RULE_IDS, SEVERITIES, type NoticeId, type RuleId, type SeveritySetting } from '../domain/rule.js';
import type { PolicyFile } from '../policy/file.js';
import { JAPAN } from '../policy/policy.js';
import { areaOf, standardHome } from '../policy/presets.js';

/** What is wrong with a setting; the part that is right is used. */
export interface SettingProblem {
  readonly kind: 'unknown-region' | 'no-region' | 'home-not-allowed' | 'unknown-rule' | 'unknown-value';
  /** The setting's name behind `bedrockResidency.`. */
  readonly setting: string;
  /** What was written. */
  readonly value: string;
}

/** The policy settings as the user wrote them: of any type. */
export interface RawPolicy {
  readonly allowedRegions: unknown;
  readonly homeRegion: unknown;
  readonly crossRegion: unknown;
  readonly rules: unknown;
}

const CROSS_REGION: readonly CrossRegionPolicy[] = ['allow', 'inform', 'forbid'];
const SEVERITY_SETTINGS: readonly SeveritySetting[] = [...SEVERITIES, 'off'];
const ALL_RULES: readonly (RuleId | NoticeId)[] = [...RULE_IDS, ...NOTICE_IDS];

/** Reads the policy settings: each part that holds is used, the default stands in for each that does not. */
export function readPolicy(
  raw: RawPolicy,
  regions: ReadonlyMap<RegionCode, RegionFacts>,
): { readonly policy: Policy; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const report = (kind: SettingProblem['kind'], setting: keyof RawPolicy, value: unknown): void => {
    problems.push({ kind, setting, value: typeof value === 'string' ? value : JSON.stringify(value) });
  };

  const allowedRegions = readAllowed(raw.allowedRegions, regions, report);
  const policy: Policy = {
    name: areaOf(allowedRegions),
    allowedRegions,
    homeRegion: readHome(raw.homeRegion, allowedRegions, report),
    crossRegion: readOneOf(CROSS_REGION, raw.crossRegion) ?? JAPAN.crossRegion,
    rules: readRules(raw.rules, report),
    exceptions: [],
  };
  if (raw.crossRegion !== undefined && raw.crossRegion !== policy.crossRegion) report('unknown-value', 'crossRegion', raw.crossRegion);
  return { policy, problems };
}

/** What the policy settings were found to say, with the globs of what is checked. */
export interface PolicySettings {
  readonly policy: Policy;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/**
 * The settings as a policy file would have them. One with a problem stands there as it was written, `raw` by its name: who
 * reads the file finds the problem too, and judges by no policy that nobody wrote.
 */
export function asPolicyFile(
  { policy, include, exclude }: PolicySettings,
  raw: (setting: string) => unknown,
  problems: readonly SettingProblem[],
): PolicyFile {
  const { allowedRegions, homeRegion, crossRegion, rules } = policy;
  // No glob at all leaves nothing out in the settings, and everything in a policy file.
  const globs = { ...(include.length === 0 ? {} : { include }), ...(exclude.length === 0 ? {} : { exclude }) };
  const broken = problems.filter(({ setting }) => WRITTEN.includes(setting)).map(({ setting }) => [setting, raw(setting)] as const);
  return { allowedRegions, homeRegion, crossRegion, rules, ...globs, ...Object.fromEntries(broken) };
}

/** Settings that a policy file has, too. */
const WRITTEN: readonly string[] = [
  'allowedRegions',
  'homeRegion',
  'crossRegion',
  'rules',
  'include',
  'exclude',
] satisfies (keyof PolicyFile)[];

type Report = (kind: SettingProblem['kind'], setting: keyof RawPolicy, value: unknown) => void;

function readAllowed(raw: unknown, regions: ReadonlyMap<RegionCode, RegionFacts>, report: Report): readonly RegionCode[] {
  if (raw === undefined) return JAPAN.allowedRegions;
  if (!Array.isArray(raw)) {
    report('unknown-value', 'allowedRegions', raw);
    return JAPAN.allowedRegions;
  }
  const known: RegionCode[] = [];
  for (const code of raw as unknown[]) {
    if (typeof code === 'string' && regions.has(code)) {
      if (!known.includes(code)) known.push(code);
    } else {
      report('unknown-region', 'allowedRegions', code);
    }
  }
  if (known.length > 0) return known;
  report('no-region', 'allowedRegions', raw);
  return JAPAN.allowedRegions;
}

function readHome(raw: unknown, allowed: readonly RegionCode[], report: Report): RegionCode {
  if (typeof raw === 'string' && allowed.includes(raw)) return raw;
  if (raw !== undefined && raw !== '') report('home-not-allowed', 'homeRegion', raw);
  return standardHome(allowed);
}

function readRules(raw: unknown, report: Report): Policy['rules'] {
  if (raw === undefined) return {};
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    report('unknown-value', 'rules', raw);
    return {};
  }
  const rules: Partial<Record<RuleId | NoticeId, SeveritySetting>> = {};
  for (const [key, value] of Object.entries(raw)) {
    const rule = readOneOf(ALL_RULES, key);
    const severity = readOneOf(SEVERITY_SETTINGS, value);
    if (rule === null) report('unknown-rule', 'rules', key);
    else if (severity === null) report('unknown-value', 'rules', `${key}: ${JSON.stringify(value)}`);
    else rules[rule] = severity;
  }
  return rules;
}

function readOneOf<T>(list: readonly T[], raw: unknown): T | null {
  return list.find((item) => item === raw) ?? null;
}
