import type { ReportingConfiguration, ReportingDescriptor, ToolComponent } from 'sarif';
import { NOTICE_IDS, RULE_IDS, type NoticeId, type RuleId, type Severity } from '../../domain/rule.js';
import type { Locale } from '../../explain/locale.js';
import { ruleMarkdown, ruleText, withoutMarks } from '../../explain/rule-markdown.js';
import { rulePageUrl } from '../../explain/rule-pages.js';
import { RULE_PAGES } from '../../explain/rules.js';
import { sayReport } from '../../explain/ui-reports.js';
import { RULES } from '../../judge/rules/index.js';
import { PRODUCT, type ReportContext } from './report.js';

const HOME = 'https://github.com/bedrock-residency/bedrock-residency';

/** In the order of the `rules` array. */
const ALL: readonly (RuleId | NoticeId)[] = [...RULE_IDS, ...NOTICE_IDS];

/** Kinds of notifications, in the order of the `notifications` array. */
export const NOTIFICATIONS = ['skipped-file', 'results-cut', 'stale-baseline'] as const;

const NOTIFIED = {
  'skipped-file': 'skippedNotification',
  'results-cut': 'cutNotification',
  'stale-baseline': 'staleNotification',
} as const satisfies Record<(typeof NOTIFICATIONS)[number], string>;

export const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  ReportingConfiguration.level
>;

/** The tool with all its rules, whether they found something or not: code scanning tells by them what was looked for. */
export function driver(context: ReportContext): ToolComponent {
  const { version, locale } = context;
  return {
    name: PRODUCT,
    version,
    semanticVersion: version,
    informationUri: HOME,
    language: locale,
    rules: ALL.map((rule) => descriptor(rule, locale)),
    notifications: NOTIFICATIONS.map((id) => notification(id, context)),
  };
}

/** Code scanning wants all three of these of every descriptor. */
function notification(id: (typeof NOTIFICATIONS)[number], context: ReportContext): ReportingDescriptor {
  const text = sayReport(NOTIFIED[id], {}, context);
  return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
}

export function ruleIndex(rule: RuleId | NoticeId): number {
  return ALL.indexOf(rule);
}

/** Help in both languages, since the file may be read by people of either. */
function descriptor(rule: RuleId | NoticeId, locale: Locale): ReportingDescriptor {
  const page = RULE_PAGES[rule];
  const { title, description, why } = page.words[locale];
  return {
    id: rule,
    shortDescription: { text: withoutMarks(title) },
    fullDescription: { text: withoutMarks(`${description}${locale === 'ja' ? '' : ' '}${why}`) },
    help: {
      text: `${ruleText(page, 'en')}\n\n${ruleText(page, 'ja')}\n`,
      markdown: `${ruleMarkdown(page, 'en')}\n\n---\n\n${ruleMarkdown(page, 'ja')}\n`,
    },
    helpUri: rulePageUrl(rule, locale),
    defaultConfiguration: { level: LEVELS[RULES.find(({ id }) => id === rule)?.severity ?? 'information'] },
    properties: { tags: ['amazon-bedrock', 'data-residency'] },
  };
}
