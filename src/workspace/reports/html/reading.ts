import { SEVERITIES, VERDICTS, type NoticeId, type RuleId, type Severity, type Verdict } from '../../../domain/rule.js';
import { DOCS_PAGES, docsTitle, docsUrl } from '../../../explain/docs.js';
import { RULE_PAGES } from '../../../explain/rules.js';
import { sayAudit } from '../../../explain/ui-audit.js';
import { sayReport } from '../../../explain/ui-reports.js';
import { severityName, verdictName } from '../../../explain/ui-names.js';
import { Words } from '../../../explain/words.js';
import type { ReportContext } from '../report.js';
import { daysBetween } from './accepted.js';
import { section, sentence, terms, type Section } from './elements.js';
import { icon } from './icons.js';
import { markup, type Markup } from './markup.js';

const VERDICT_TEXTS = {
  leaves: 'auditLeaves',
  'may-leave': 'auditMayLeave',
  unavailable: 'auditUnavailable',
  unknown: 'auditCannotTell',
  'domestic-cross-region': 'auditCrosses',
  domestic: 'auditInside',
} as const satisfies Record<Verdict, string>;

const SEVERITY_TEXTS = {
  error: 'auditError',
  warning: 'auditWarning',
  information: 'auditInformation',
  hint: 'auditHint',
} as const satisfies Record<Severity, string>;

/** For a reader who never saw such a report: what its words mean, and where its facts come from. */
export function readingSection(rules: readonly (RuleId | NoticeId)[], context: ReportContext): Section {
  const words = new Words(context);
  const verdicts = VERDICTS.map((verdict) => [verdictName(verdict, words), sayAudit(VERDICT_TEXTS[verdict], {}, context)] as const);
  const severities = SEVERITIES.map(
    (severity) =>
      [markup`${icon(severity)} ${severityName(severity, context.locale)}`, sayAudit(SEVERITY_TEXTS[severity], {}, context)] as const,
  );
  return section(
    'reading',
    sayAudit('auditReading', {}, context),
    markup`<p>${sayAudit('auditLimits', {}, context)}</p>`,
    markup`<h3>${sayAudit('auditMeaning', {}, context)}</h3><div class="facts">${terms(verdicts)}</div>`,
    markup`<h3>${sayReport('columnSeverity', {}, context)}</h3><div class="facts">${terms(severities)}</div>`,
    rules.length === 0 ? null : markup`<h3>${sayAudit('auditRules', {}, context)}</h3>${rules.map((rule) => about(rule, context))}`,
    catalogue(context),
  );
}

function about(rule: RuleId | NoticeId, { locale }: ReportContext): Markup {
  const { title, description, why, fix } = RULE_PAGES[rule].words[locale];
  return markup`<h4 id="rule-${rule}">${title} <code>${rule}</code></h4><p>${sentence(description)}</p><p>${sentence(why)}</p><p>${sentence(fix)}</p>`;
}

function catalogue(context: ReportContext): Markup {
  const { catalog, today, locale } = context;
  const age = sayAudit('auditCatalogueAge', { date: catalog.asOf, days: daysBetween(catalog.asOf, today) }, context);
  const pages = DOCS_PAGES.map((page) => markup`<li><a href="${docsUrl(page, locale)}">${docsTitle(page, locale)}</a></li>`);
  return markup`<h3>${sayAudit('auditCatalogue', {}, context)} (${age})</h3><p>${sayAudit('auditCatalogueNote', {}, context)}</p><ul>${pages}</ul>`;
}
