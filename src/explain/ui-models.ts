import type { RegionCode } from '../domain/region.js';
import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** The editor's list of the models that may be used. */
export const MODEL_TEXTS = {
  modelsTitle: entry({
    en: (_, w) => `Models that stay in ${w.en.name}`,
    ja: (_, w) => `${w.ja.inside}で利用できるモデル`,
  }),
  modelsPlaceholder: entry<{ count: number; date: string }>({
    en: ({ count, date }) => `Search ${counted(count, 'model')} by ID, name, provider or Region; catalogue of ${date}`,
    ja: ({ count, date }) => `${figure(count)} モデルを ID、名前、プロバイダー、リージョンで検索(カタログ ${date} 時点)`,
  }),
  modelOnDemand: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `on-demand · ${w.cities(regions)}`,
    ja: ({ regions }, w) => `オンデマンド · ${w.citiesBeside(regions)}`,
  }),
  modelOnMantle: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `on-demand by bedrock-mantle · ${w.cities(regions)}`,
    ja: ({ regions }, w) => `bedrock-mantle のオンデマンド · ${w.citiesBeside(regions)}`,
  }),
  modelByProfile: entry<{ from: readonly RegionCode[]; regions: readonly RegionCode[] }>({
    en: ({ from, regions }, w) => `runs in ${w.citiesOr(regions)} · called from ${w.citiesOr(from)}`,
    ja: ({ from, regions }, w) => `${w.citiesBeside(regions)}で実行 · 送信元 ${w.citiesBeside(from)}`,
  }),
  modelsNone: entry({
    en: (_, w) => `The catalogue knows no model that stays in ${w.en.name}.`,
    ja: (_, w) => `${w.ja.inside}で利用できるモデルは確認されていません。`,
  }),
  copyModelId: entry({ en: 'Copy ID', ja: 'ID をコピー' }),
  insertModelId: entry<{ file: string }>({
    en: ({ file }, w) => `Insert at the cursor in ${w.quoted(file)}`,
    ja: ({ file }, w) => `${w.quoted(file)} のカーソル位置に挿入`,
  }),
};

export const sayModels = saying(MODEL_TEXTS);
