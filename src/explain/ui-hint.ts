import type { RegionCode } from '../domain/region.js';
import { saying } from './spoken.js';
import { entry, figure } from './ui-entry.js';

/** What stands behind an ID in the text: the editor cuts a hint at 43 characters, so what matters comes first. */
export const HINT_TEXTS = {
  /** A geography's promise, or a variable behind its prefix. */
  hintAtMost: entry<{ list: string }>({ en: ({ list }) => `→ at most ${list}`, ja: ({ list }) => `→ 最大で${list}` }),
  /** A plain ID: the client decides. */
  hintIfCalled: entry<{ list: string }>({
    en: ({ list }) => `→ ${list} if called there`,
    ja: ({ list }) => `→ 呼び出し先のリージョン(${list})`,
  }),
  hintMany: entry<{ count: number; region: RegionCode }>({
    en: ({ count, region }, w) => `${figure(count)} Regions: ${w.city(region)}, …`,
    ja: ({ count, region }, w) => `${figure(count)} リージョン(${w.city(region)}など)`,
  }),
  hintAnywhere: entry({ en: '→ any commercial Region', ja: '→ すべての商用リージョン' }),
  hintFails: entry<{ list: string }>({ en: ({ list }) => `→ would fail in ${list}`, ja: ({ list }) => `→ ${list}では失敗` }),
  hintEnded: entry({ en: '→ past its end of life', ja: '→ 提供終了' }),
  hintUnknown: entry({ en: '→ unknown', ja: '→ 不明' }),
};

export const sayHint = saying(HINT_TEXTS);
