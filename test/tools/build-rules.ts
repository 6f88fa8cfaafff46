// Writes media/rules from src/explain/rules.ts. With --check, fails when a page is stale, missing or left over.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { NOTICE_IDS, RULE_IDS, type NoticeId, type RuleId } from '../../src/domain/rule.js';
import type { Bilingual, Locale } from '../../src/explain/locale.js';
import { ruleMarkdown } from '../../src/explain/rule-markdown.js';
import { RULE_PAGES, type RulePage } from '../../src/explain/rules.js';

const folder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../media/rules');
const ALL: readonly (RuleId | NoticeId)[] = [...RULE_IDS, ...NOTICE_IDS];

/** The way to the other language and to all rules. */
const LINKS: Bilingual<string> = {
  en: '[日本語](#ja) · [All rules](README.md#en)',
  ja: '[English](#en) · [ルール一覧](README.md#ja)',
};

/** File name in `media/rules/` to its whole text. */
export function generatedRulePages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const rule of ALL) pages.set(`${rule}.md`, rulePage(rule, RULE_PAGES[rule]));
  pages.set('README.md', index());
  return pages;
}

function rulePage(rule: string, page: RulePage): string {
  return `# ${rule}\n\n${section(page, 'en')}\n${section(page, 'ja')}`;
}

function section(page: RulePage, locale: Locale): string {
  return `<a id="${locale}"></a>\n\n${ruleMarkdown(page, locale, LINKS[locale])}\n\n`;
}

function index(): string {
  const table = (locale: Locale, head: readonly string[]): string =>
    [head, head.map(() => '---'), ...ALL.map((rule) => row(rule, locale))].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [
    '# Rules',
    '<a id="en"></a>',
    '[日本語](#ja)',
    table('en', ['Rule', 'What it finds', 'Default severity']),
    '<a id="ja"></a>',
    '# ルール',
    '[English](#en)',
    table('ja', ['ルール', '対象', '既定の重大度']),
    '',
  ].join('\n\n');
}

function row(rule: RuleId | NoticeId, locale: Locale): readonly string[] {
  const { title, severity } = RULE_PAGES[rule].words[locale];
  return [`[${rule}](${rule}.md#${locale})`, title, severity];
}

/** Names of pages that differ from what would be generated, or should not be there. */
export function staleRulePages(): string[] {
  const pages = generatedRulePages();
  const present = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const left = present.filter((name) => !pages.has(name));
  const changed = [...pages].filter(([name, text]) => !present.includes(name) || fs.readFileSync(path.join(folder, name), 'utf8') !== text);
  return [...changed.map(([name]) => name), ...left];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = staleRulePages();
    if (stale.length > 0) {
      console.error(`media/rules is stale (${stale.join(', ')}): run npx tsx test/tools/build-rules.ts`);
      process.exit(1);
    }
  } else {
    fs.mkdirSync(folder, { recursive: true });
    for (const [name, text] of generatedRulePages()) fs.writeFileSync(path.join(folder, name), text);
  }
}
