import type { NoticeId, RuleId } from '../domain/rule.js';
import type { Bilingual } from './locale.js';
import { MODEL_RULES } from './rules-model.js';
import { NOTICE_RULES } from './rules-notice.js';
import { PLACE_RULES } from './rules-place.js';
import { PROFILE_RULES } from './rules-profile.js';

/** A rule in words, each a paragraph of markdown. */
export interface RuleWords {
  readonly title: string;
  readonly description: string;
  readonly why: string;
  readonly fix: string;
  /** The default severity, and what it depends on. */
  readonly severity: string;
}

/** A small file that shows a rule under the default policy. */
export interface RuleExample {
  /** VS Code's language identifier. */
  readonly languageId: string;
  readonly code: string;
  /** True when it is a policy file itself. */
  readonly policyFile?: true;
}

export interface RulePage {
  readonly words: Bilingual<RuleWords>;
  /** The rule fires on this. */
  readonly bad: RuleExample;
  /** The rule does not fire on this. */
  readonly good: RuleExample;
}

/** The page of every rule and notice; `media/rules/` is generated from these. */
export const RULE_PAGES: Readonly<Record<RuleId | NoticeId, RulePage>> = {
  ...PROFILE_RULES,
  ...PLACE_RULES,
  ...MODEL_RULES,
  ...NOTICE_RULES,
};
