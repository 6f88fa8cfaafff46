import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** Where the ways to call a model lead, in lists. */
export const ROUTES_TEXTS = {
  routesPickTitle: entry({ en: 'Where do calls of a model run?', ja: 'モデルの呼び出しはどこで実行されますか?' }),
  routesPickHint: entry({ en: 'Name, provider, model ID or profile', ja: 'モデル名、プロバイダー、モデル ID、推論プロファイルで検索' }),
  routesNotKnown: entry<{ id: string; date: string }>({
    en: ({ id, date }, w) => `"${w.quoted(id)}" is not in the catalogue of ${date}: pick another`,
    ja: ({ id, date }, w) => `"${w.quoted(id)}" は ${date} 時点のカタログにありません。別のモデルを選択してください`,
  }),
  routesFeatures: entry({ en: 'Guardrails and Data Automation', ja: 'ガードレールと Data Automation' }),
  routesTitle: entry<{ name: string }>({
    en: ({ name }) => `Ways to call ${name}, and where they run`,
    ja: ({ name }) => `${name} の呼び出し方法と実行先`,
  }),
  routesEnded: entry<{ name: string; date: string | null }>({
    en: ({ name, date }) => `${name}: past its end of life${date === null ? '' : ` (${date})`}`,
    ja: ({ name, date }) => `${name}: 提供終了${date === null ? '' : `(${date})`}`,
  }),
  routesHint: entry({
    en: 'Enter explains an ID; the button beside it copies it',
    ja: 'Enter で説明を表示、右のボタンで ID をコピー',
  }),
  routesAsked: entry({ en: 'the ID in question', ja: '対象の ID' }),
  routesCopy: entry({ en: 'Copy ID', ja: 'ID をコピー' }),
  routesNone: entry({ en: 'No way to call this model is known', ja: 'このモデルを呼び出す方法は確認されていません' }),
  routesNoneDetail: entry<{ date: string }>({
    en: ({ date }) => `The catalogue of ${date} lists neither a Region nor a profile for it.`,
    ja: ({ date }) => `${date} 時点のカタログに、提供リージョンも推論プロファイルもありません。`,
  }),
  routesOnDemand: entry({ en: 'on-demand', ja: 'オンデマンド' }),
  routesOnMantle: entry({ en: 'on-demand, bedrock-mantle', ja: 'オンデマンド(bedrock-mantle)' }),
  routesRetired: entry({ en: 'ended', ja: '提供終了' }),
  /** Where it is called, and there it runs. */
  routeWhereCalled: entry<{ regions: string }>({
    en: ({ regions }) => `runs where it is called: ${regions}`,
    ja: ({ regions }) => `呼び出したリージョンで実行: ${regions}`,
  }),
  routeFrom: entry<{ from: string; to: string }>({
    en: ({ from, to }) => `from ${from} → ${to}`,
    ja: ({ from, to }) => `送信元: ${from} → ${to}`,
  }),
  routeMany: entry<{ count: number; regions: string }>({
    en: ({ count, regions }) => `${count} Regions: ${regions}`,
    ja: ({ count, regions }) => `${count} リージョン: ${regions}`,
  }),
  routeAnywhere: entry({ en: 'any commercial Region', ja: 'すべての商用リージョン' }),
  routeUnknown: entry({ en: 'Regions not known', ja: 'リージョン不明' }),
};

export const sayRoutes = saying(ROUTES_TEXTS);
