import type { Bilingual, Locale } from './locale.js';
import type { RuleExample, RulePage } from './rules.js';

interface Headings {
  readonly severity: string;
  readonly why: string;
  readonly fix: string;
  readonly bad: string;
  readonly good: string;
}

const HEADINGS: Bilingual<Headings> = {
  en: {
    severity: 'Default severity',
    why: 'Why it matters',
    fix: 'What to do',
    bad: 'Found by this rule',
    good: 'Not found by this rule',
  },
  ja: {
    severity: '既定の重大度',
    why: '問題となる理由',
    fix: '対処',
    bad: 'このルールの対象となる例',
    good: 'このルールの対象とならない例',
  },
};

/** A rule's page in one language as Markdown: a heading of the second level, `preface` if given, then everything else. */
export function ruleMarkdown({ words, bad, good }: RulePage, locale: Locale, preface?: string): string {
  const headings = HEADINGS[locale];
  const { title, description, why, fix, severity } = words[locale];
  return [
    `## ${title}`,
    ...(preface === undefined ? [] : [preface]),
    description,
    `**${headings.severity}**: ${severity}`,
    `### ${headings.why}`,
    why,
    `### ${headings.fix}`,
    fix,
    `### ${headings.bad}`,
    example(bad),
    `### ${headings.good}`,
    example(good),
  ].join('\n\n');
}

/** The same without examples and marks, for places that show plain text only. */
export function ruleText({ words }: RulePage, locale: Locale): string {
  const headings = HEADINGS[locale];
  const { title, description, why, fix, severity } = words[locale];
  const parts = [title, description, `${headings.why}: ${why}`, `${headings.fix}: ${fix}`, `${headings.severity}: ${severity}`];
  return withoutMarks(parts.join('\n\n'));
}

/** A sentence of a rule's page without the marks around code. */
export function withoutMarks(markdown: string): string {
  return markdown.replaceAll('`', '');
}

function example({ languageId, code }: RuleExample): string {
  return `\`\`\`${languageId}\n${code}\`\`\``;
}
