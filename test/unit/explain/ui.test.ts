import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SEVERITIES, VERDICTS } from '../../../src/domain/rule.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import { spoken } from '../../../src/explain/spoken.js';
import { sayCli } from '../../../src/explain/ui-cli.js';
import type { UiEntry } from '../../../src/explain/ui-entry.js';
import { severityName, verdictName } from '../../../src/explain/ui-names.js';
import { SKIPPED_TEXTS, skippedText, type SkippedReason } from '../../../src/explain/ui-skipped.js';
import { START_WORDS } from '../../../src/explain/ui-start.js';
import { policyName, Words } from '../../../src/explain/words.js';
import { ROOT } from '../../vscode/paths.js';
import { EU, JAPANESE, speaker, UNNAMED } from './kit.js';

const FOLDER = path.join(ROOT, 'src/explain');
const FILES = fs.readdirSync(FOLDER).filter((name) => /^ui-.*\.ts$/.test(name));

/** Every text of every table: `EDITOR_TEXTS.noEditor`. */
const TEXTS: readonly (readonly [name: string, text: UiEntry<never>])[] = (
  await Promise.all(FILES.map((name) => import(path.join(FOLDER, name)) as Promise<object>))
)
  .flatMap((module) => Object.entries(module).filter(([name]) => name.endsWith('_TEXTS')))
  .flatMap(([table, texts]) => Object.entries(texts as object).map(([id, text]) => [`${table}.${id}`, text as UiEntry<never>] as const));

/** Passes for a number, a text and a list of texts, so that a new entry needs nothing here. */
const ANYTHING = Object.assign(new String('2'), { join: (separator: string) => `a${separator}b` });
const PARAMETERS = new Proxy({}, { get: () => ANYTHING }) as never;

test('there are tables', () => {
  expect(TEXTS.length).toBeGreaterThan(400);
});

test('every text is said somewhere', () => {
  const source = fs
    .readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !FILES.includes(path.basename(name)))
    .map((name) => fs.readFileSync(path.join(ROOT, 'src', name), 'utf8'))
    .join('\n');
  const ids = TEXTS.map(([name]) => name.slice(name.indexOf('.') + 1));
  expect(ids.filter((id) => !source.includes(`'${id}'`))).toEqual([]);
});

describe.each(LOCALES)('%s', (locale) => {
  test.each(TEXTS)('%s', (_, text) => {
    const said = spoken(text, PARAMETERS, speaker(locale));
    expect(said).not.toMatch(/undefined|NaN|\[object|\{|\n/);
    expect(JAPANESE.test(said)).toBe(locale === 'ja');
  });

  test('that nothing could be started', () => {
    for (const word of Object.values(START_WORDS)) expect(JAPANESE.test(word[locale])).toBe(locale === 'ja');
  });

  test('names of severities, verdicts and reasons', () => {
    for (const severity of SEVERITIES) expect(JAPANESE.test(severityName(severity, locale))).toBe(locale === 'ja');
    for (const verdict of VERDICTS) expect(JAPANESE.test(verdictName(verdict, new Words(speaker(locale))))).toBe(locale === 'ja');
    for (const reason of Object.keys(SKIPPED_TEXTS) as SkippedReason[]) {
      expect(skippedText(reason, 'x', speaker(locale))).toMatch(locale === 'ja' ? /^未確認.*\(x\)$/ : /^not checked.* \(x\)$/);
    }
  });
});

/** The parameters that a text reads. */
function read(text: UiEntry<never>, locale: Locale): readonly string[] {
  const names = new Set<string>();
  const parameters = new Proxy({}, { get: (_, name) => (names.add(String(name)), ANYTHING) }) as never;
  spoken(text, parameters, speaker(locale));
  return [...names].sort();
}

test.each(TEXTS)('%s says the same in both languages: each parameter', (_, text) => {
  expect(read(text, 'ja')).toEqual(read(text, 'en'));
});

test('the summary line', () => {
  const counts = { findings: 3, bySeverity: { warning: 2, information: 1 }, filesWithFindings: 2, filesScanned: 14, filesSkipped: 1 };
  expect(sayCli('summary', counts, speaker('en'))).toBe('3 findings (2 warnings, 1 information) in 2 of 14 files; 1 file skipped');
  expect(sayCli('summary', counts, speaker('ja'))).toBe('指摘 3 件(警告 2 件、情報 1 件)、14 ファイル中 2 ファイル。未確認 1 ファイル');
  const none = { findings: 0, bySeverity: {}, filesWithFindings: 0, filesScanned: 20_000, filesSkipped: 0 };
  expect(sayCli('summary', none, speaker('en'))).toBe('No findings in 20,000 files');
});

test('the policy by its name', () => {
  expect([policyName(speaker('en')), policyName(speaker('ja'))]).toEqual(['Japan', '日本']);
  expect([policyName(speaker('en', EU)), policyName(speaker('ja', EU))]).toEqual(['the EU', 'EU']);
  expect([policyName(speaker('en', UNNAMED)), policyName(speaker('ja', UNNAMED))]).toEqual(['the allowed Regions', '許可されたリージョン']);
});
