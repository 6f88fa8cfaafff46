import { describe, expect, test } from 'vitest';
import { SEVERITIES, VERDICTS } from '../../../src/domain/rule.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import { LATER_TEXTS, laterText, type LaterId } from '../../../src/explain/ui-later.js';
import { SKIPPED_TEXTS } from '../../../src/explain/ui-skipped.js';
import { severityName, skippedText, UI_TEXTS, uiText, verdictName, type SkippedReason, type UiId } from '../../../src/explain/ui.js';
import { policyName, Words } from '../../../src/explain/words.js';
import { EU, JAPANESE, speaker, UNNAMED } from './kit.js';

/** Passes for a number, a text and a list of texts, so that a new entry needs nothing here. */
const ANYTHING = Object.assign(new String('2'), { join: (separator: string) => `a${separator}b` });
const PARAMETERS = new Proxy({}, { get: () => ANYTHING });

describe.each(LOCALES)('%s', (locale) => {
  test.each(Object.keys(UI_TEXTS))('%s', (id) => {
    const text = uiText(id as UiId, PARAMETERS as never, speaker(locale));
    expect(text).not.toMatch(/undefined|NaN|\[object|\{|\n/);
    expect(JAPANESE.test(text)).toBe(locale === 'ja');
  });

  test.each(Object.keys(LATER_TEXTS))('%s', (id) => {
    const text = laterText(id as LaterId, PARAMETERS as never, speaker(locale));
    expect(text).not.toMatch(/undefined|NaN|\[object|\{|\n/);
    expect(JAPANESE.test(text)).toBe(locale === 'ja');
  });

  test('names of severities, verdicts and reasons', () => {
    for (const severity of SEVERITIES) expect(JAPANESE.test(severityName(severity, locale))).toBe(locale === 'ja');
    for (const verdict of VERDICTS) expect(JAPANESE.test(verdictName(verdict, new Words(speaker(locale))))).toBe(locale === 'ja');
    for (const reason of Object.keys(SKIPPED_TEXTS) as SkippedReason[]) {
      expect(skippedText(reason, 'x', speaker(locale))).toMatch(locale === 'ja' ? /^未確認.*\(x\)$/ : /^not checked.* \(x\)$/);
    }
  });
});

/** The parameters that a text reads, when each is that value. */
function read(id: UiId, locale: Locale, value: unknown): readonly string[] {
  const names = new Set<string>();
  const parameters = new Proxy({}, { get: (_, name) => (names.add(String(name)), value) });
  uiText(id, parameters as never, speaker(locale));
  return [...names].sort();
}

test.each(Object.keys(UI_TEXTS) as UiId[])('%s says the same in both languages: each parameter', (id) => {
  expect(read(id, 'ja', ANYTHING)).toEqual(read(id, 'en', ANYTHING));
});

test('the summary line', () => {
  const counts = { findings: 3, bySeverity: { warning: 2, information: 1 }, filesWithFindings: 2, filesScanned: 14, filesSkipped: 1 };
  expect(uiText('summary', counts, speaker('en'))).toBe('3 findings (2 warnings, 1 information) in 2 of 14 files; 1 file skipped');
  expect(uiText('summary', counts, speaker('ja'))).toBe('指摘 3 件(警告 2 件、情報 1 件)、14 ファイル中 2 ファイル。未確認 1 ファイル');
  const none = { findings: 0, bySeverity: {}, filesWithFindings: 0, filesScanned: 20_000, filesSkipped: 0 };
  expect(uiText('summary', none, speaker('en'))).toBe('No findings in 20,000 files');
});

test('the policy by its name', () => {
  expect([policyName(speaker('en')), policyName(speaker('ja'))]).toEqual(['Japan', '日本']);
  expect([policyName(speaker('en', EU)), policyName(speaker('ja', EU))]).toEqual(['the EU', 'EU']);
  expect([policyName(speaker('en', UNNAMED)), policyName(speaker('ja', UNNAMED))]).toEqual(['the allowed Regions', '許可されたリージョン']);
});
