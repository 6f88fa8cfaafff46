export const RULE_IDS = [
  'cross-region-profile',
  'domestic-cross-region-profile',
  'non-domestic-region',
  'non-domestic-endpoint',
  'non-domestic-arn',
  'wildcard-region',
  'model-not-on-demand',
  'unresolved-reference',
  'unknown-model',
  'end-of-life-model',
] as const;
/** What a finding is about; every reference carries at most one. */
export type RuleId = (typeof RULE_IDS)[number];

export const NOTICE_IDS = [
  'unused-suppression',
  'suppression-without-reason',
  'expired-exception',
  'implicit-default',
  'feature-crosses-regions',
  'look-alike-service',
] as const;
/** Findings about something other than a reference. */
export type NoticeId = (typeof NOTICE_IDS)[number];

export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
/** The worst first. */
export type Severity = (typeof SEVERITIES)[number];
export type SeveritySetting = Severity | 'off';

export const VERDICTS = ['leaves', 'may-leave', 'unavailable', 'unknown', 'domestic-cross-region', 'domestic'] as const;
/** Reach measured against policy, the worst first. */
export type Verdict = (typeof VERDICTS)[number];

/** What a verdict rests on: the catalogue's facts, a prefix's promise, or an ARN's shape. */
export type Basis = 'catalogue' | 'prefix' | 'arn';

/** The lower the worse; for sorting. */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** True when `severity` is at or above `threshold`. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severityRank(severity) <= severityRank(threshold);
}

export function isRuleId(word: string): word is RuleId {
  return (RULE_IDS as readonly string[]).includes(word);
}

export function isNoticeId(word: string): word is NoticeId {
  return (NOTICE_IDS as readonly string[]).includes(word);
}
