import type { NoticeId, RuleId } from '../domain/rule.js';
import type { Locale } from './locale.js';

/** Where the page of a rule stands below the extension's folder and in the repository. */
export function rulePagePath(rule: RuleId | NoticeId): string {
  return `media/rules/${rule}.md`;
}

/** The address of a rule's page for a browser. */
export function rulePageUrl(rule: RuleId | NoticeId, locale: Locale): string {
  return `https://github.com/bedrock-residency/bedrock-residency/blob/main/${rulePagePath(rule)}#${locale}`;
}
