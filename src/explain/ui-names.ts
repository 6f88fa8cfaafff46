import type { Severity, Verdict } from '../domain/rule.js';
import type { Bilingual, Locale } from './locale.js';
import type { Words } from './words.js';

const SEVERITIES: Readonly<Record<Severity, Bilingual<string>>> = {
  error: { en: 'error', ja: 'エラー' },
  warning: { en: 'warning', ja: '警告' },
  information: { en: 'information', ja: '情報' },
  hint: { en: 'hint', ja: 'ヒント' },
};

/** `warning`, 警告. */
export function severityName(severity: Severity, locale: Locale): string {
  return SEVERITIES[severity][locale];
}

/** A number of findings of one severity: `2 warnings`, `1 information`, 警告 2 件. */
export function severityCount(severity: Severity, count: number, locale: Locale): string {
  const name = severityName(severity, locale);
  if (locale === 'ja') return `${name} ${String(count)} 件`;
  return `${String(count)} ${name}${count === 1 || severity === 'information' ? '' : 's'}`;
}

const VERDICTS: Readonly<Record<Verdict, Bilingual<(words: Words) => string>>> = {
  leaves: { en: (w) => `leaves ${w.en.name}`, ja: (w) => `${w.ja.outside}で実行` },
  'may-leave': { en: (w) => `may leave ${w.en.name}`, ja: (w) => `${w.ja.outside}で実行される可能性あり` },
  unavailable: { en: () => 'not offered on-demand', ja: () => 'オンデマンドの提供なし' },
  unknown: { en: () => 'cannot tell', ja: () => '判断できません' },
  'domestic-cross-region': { en: (w) => `crosses Regions inside ${w.en.name}`, ja: (w) => `${w.ja.inside}のクロスリージョン` },
  domestic: { en: (w) => `inside ${w.en.name}`, ja: (w) => w.ja.inside },
};

/** A verdict in a few words, for tables and counts; `domestic` claims no more than that the reference is inside. */
export function verdictName(verdict: Verdict, words: Words): string {
  return VERDICTS[verdict][words.speaker.locale](words);
}
