// Fills the tables of the READMEs: what stands between `<!-- settings -->` and `<!-- /settings -->`, and likewise the rules,
// from the manifest; the bench from its published results. With --check, fails when a README is stale.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchSection } from '../bench/published.js';
import { ROOT } from '../vscode/paths.js';
import { filled } from './generated.js';
import type { Bilingual, Locale } from '../../src/explain/locale.js';

export const READMES: Bilingual<string> = { en: 'README.md', ja: 'README.ja.md' };
const STRINGS: Bilingual<string> = { en: 'package.nls.json', ja: 'package.nls.ja.json' };

interface Property {
  readonly order: number;
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  /** Settings by rule. */
  readonly properties?: Readonly<Record<string, { readonly description: string }>>;
}

interface Manifest {
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Property>> } };
}

type Strings = Readonly<Record<string, string>>;

const HEADS: Bilingual<{ readonly settings: readonly string[]; readonly rules: readonly string[] }> = {
  en: { settings: ['Setting', 'Default', 'Meaning'], rules: ['Rule', 'What it finds'] },
  ja: { settings: ['設定', '既定値', '説明'], rules: ['ルール', '対象'] },
};

function read(name: string): string {
  return fs.readFileSync(path.join(ROOT, name), 'utf8');
}

function properties(): readonly (readonly [name: string, Property])[] {
  const { contributes } = JSON.parse(read('package.json')) as Manifest;
  return Object.entries(contributes.configuration.properties).sort(([, a], [, b]) => a.order - b.order);
}

/** A manifest's `%key%` in words; settings that it names lose the marks that only the settings editor knows. */
function words(text: string, strings: Strings): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  const found = key === undefined ? text : strings[key];
  if (found === undefined) throw new Error(`no text for ${text}`);
  return found.replaceAll('`#', '`').replaceAll('#`', '`');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return ['<!-- prettier-ignore -->', ...lines].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function settingsTable(locale: Locale, strings: Strings): string {
  const rows = properties().map(([name, property]) => [`\`${name}\``, value(property.default), meaning(property, strings)]);
  return table(HEADS[locale].settings, rows);
}

function value(standard: unknown): string {
  return `\`${JSON.stringify(standard).replaceAll(',', ', ')}\``;
}

function meaning({ markdownDescription, enum: names = [], markdownEnumDescriptions = [] }: Property, strings: Strings): string {
  const values = markdownEnumDescriptions.map((text, i) => `\`${names[i] ?? ''}\`: ${words(text, strings)}`);
  return [words(markdownDescription, strings), ...values].join('<br>');
}

function rulesTable(locale: Locale, strings: Strings): string {
  const rules = properties().flatMap(([, property]) => Object.entries(property.properties ?? {}));
  const rows = rules.map(([rule, { description }]) => [`[${rule}](media/rules/${rule}.md#${locale})`, words(description, strings)]);
  return table(HEADS[locale].rules, rows);
}

/** A README as it should be. */
export function generatedReadme(locale: Locale): string {
  const strings = JSON.parse(read(STRINGS[locale])) as Strings;
  const withSettings = filled(read(READMES[locale]), 'settings', settingsTable(locale, strings));
  const withRules = filled(withSettings, 'rules', rulesTable(locale, strings));
  return filled(withRules, 'bench', benchSection(locale));
}

export function writeReadmes(): void {
  for (const locale of ['en', 'ja'] as const) fs.writeFileSync(path.join(ROOT, READMES[locale]), generatedReadme(locale));
}

/** Names of the READMEs that differ from what would be generated. */
export function staleReadmes(): string[] {
  return (['en', 'ja'] as const).filter((locale) => read(READMES[locale]) !== generatedReadme(locale)).map((locale) => READMES[locale]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = staleReadmes();
    if (stale.length > 0) {
      console.error(`stale: ${stale.join(', ')}: run npx tsx test/tools/build-readme.ts`);
      process.exit(1);
    }
  } else {
    writeReadmes();
  }
}
