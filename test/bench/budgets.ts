// The budgets of the design, in one place: the same limits for the table, the READMEs and their words.
import type { Bilingual } from '../../src/explain/locale.js';

interface Limit {
  readonly limit: number;
  /** True for values that must not fall below the limit. */
  readonly least?: true;
  readonly digits: number;
  /** What is compared, behind the value. */
  readonly words: Bilingual<string>;
}

const LIMITS = {
  ripgrep: { limit: 3, digits: 1, words: { en: "x rg -l, without Node's start", ja: ' 倍(rg -l に対し、Node の起動時間を除く)' } },
  secretlint: { limit: 15, least: true, digits: 0, words: { en: 'x faster than secretlint', ja: ' 倍速い(secretlint に対し)' } },
  cspell: { limit: 40, least: true, digits: 0, words: { en: 'x faster than cspell', ja: ' 倍速い(cspell に対し)' } },
  memory: { limit: 150, digits: 0, words: { en: " MB above Node's own", ja: ' MB(Node 自身の分を除く)' } },
  speed: { limit: 250, least: true, digits: 0, words: { en: ' MB/s', ja: ' MB/s' } },
  scratch: { limit: 5, digits: 1, words: { en: ' ms', ja: ' ms' } },
  keystroke: { limit: 1, digits: 2, words: { en: ' ms', ja: ' ms' } },
  activation: { limit: 30, digits: 0, words: { en: ' ms', ja: ' ms' } },
  desktop: { limit: 200, digits: 0, words: { en: ' KB', ja: ' KB' } },
  catalogue: { limit: 120, digits: 0, words: { en: ' KB', ja: ' KB' } },
} as const satisfies Record<string, Limit>;

export type BudgetId = keyof typeof LIMITS;

/** What a run has to say about one of the budgets. */
export interface Budget {
  readonly id: BudgetId;
  readonly value: number;
  readonly met: boolean;
}

export function budget(id: BudgetId, value: number): Budget {
  const { limit, least }: Limit = LIMITS[id];
  return { id, value, met: least ? value >= limit : value <= limit };
}

/** `✔ 1.9x rg -l, without Node's start (<= 3)` */
export function budgetText({ id, value, met }: Budget, locale: keyof Bilingual<string>): string {
  const { limit, least, digits, words }: Limit = LIMITS[id];
  return `${met ? '✔' : '✘'} ${value.toFixed(digits)}${words[locale]} (${least ? '≥' : '≤'} ${limit})`;
}
