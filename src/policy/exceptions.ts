import type { Suppression } from '../domain/judgement.js';
import type { Policy, PolicyException } from '../domain/policy.js';
import type { NoticeId, RuleId } from '../domain/rule.js';
import { matchesWildcards } from './wildcards.js';

/**
 * What the policy accepts of a rule about a text, the first exception that holds; null for none. `today` is an ISO date:
 * an exception that has ended accepts nothing.
 */
export function acceptedByException(policy: Policy, rule: RuleId | NoticeId, text: string, today: string): Suppression | null {
  const found = exceptionFor(policy, rule, text, today);
  return found === null ? null : { reason: found.reason, by: 'exception' };
}

/** The exception behind it. */
export function exceptionFor(policy: Policy, rule: RuleId | NoticeId, text: string, today: string): PolicyException | null {
  return policy.exceptions.find((exception) => !hasEnded(exception, today) && names(exception, rule, text)) ?? null;
}

export function hasEnded({ expires }: PolicyException, today: string): boolean {
  return expires !== null && expires <= today;
}

function names({ rules, references }: PolicyException, rule: RuleId | NoticeId, text: string): boolean {
  return (rules === null || rules.includes(rule)) && (references === null || references.some((pattern) => matchesWildcards(pattern, text)));
}
