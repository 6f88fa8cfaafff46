import type { Bilingual, Locale } from './locale.js';

/** Pages of the Amazon Bedrock user guide, with the title that a link to them carries. */
const PAGES = {
  'cross-region-inference': { en: 'cross-Region inference', ja: 'クロスリージョン推論' },
  'geographic-cross-region-inference': { en: 'geographic cross-Region inference', ja: '地理的クロスリージョン推論' },
  'global-cross-region-inference': { en: 'global cross-Region inference', ja: 'グローバルクロスリージョン推論' },
  'inference-profiles-support': { en: 'Regions and models for inference profiles', ja: '推論プロファイルの対応リージョンとモデル' },
  'models-region-compatibility': { en: 'model support by Region', ja: 'リージョン別のモデル対応' },
  'guardrails-cross-region': { en: 'guardrails across Regions', ja: 'ガードレールのクロスリージョン推論' },
  'bda-cris': { en: 'Data Automation across Regions', ja: 'Data Automation のクロスリージョン推論' },
  'bedrock-mantle': { en: 'bedrock-mantle endpoints', ja: 'bedrock-mantle エンドポイント' },
  'model-lifecycle': { en: 'model lifecycle', ja: 'モデルのライフサイクル' },
} as const satisfies Record<string, Bilingual<string>>;

export type DocsPage = keyof typeof PAGES;
export const DOCS_PAGES = Object.keys(PAGES) as readonly DocsPage[];

/** A page's address: the English guide, or AWS's Japanese translation of it. */
export function docsUrl(page: DocsPage, locale: Locale): string {
  return `https://docs.aws.amazon.com/${locale === 'ja' ? 'ja_jp/' : ''}bedrock/latest/userguide/${page}.html`;
}

/** `AWS: geographic cross-Region inference`. */
export function docsTitle(page: DocsPage, locale: Locale): string {
  return locale === 'ja' ? `AWS ドキュメント: ${PAGES[page].ja}` : `AWS: ${PAGES[page].en}`;
}
