import type { Bilingual, Locale } from './locale.js';

/** Pages of AWS's guides, with the title that a link to them carries. */
const PAGES = {
  'cross-region-inference': { en: 'cross-Region inference', ja: 'クロスリージョン推論' },
  'geographic-cross-region-inference': { en: 'geographic cross-Region inference', ja: '地理的クロスリージョン推論' },
  'global-cross-region-inference': { en: 'global cross-Region inference', ja: 'グローバルクロスリージョン推論' },
  'inference-profiles-support': { en: 'Regions and models for inference profiles', ja: '推論プロファイルの対応リージョンとモデル' },
  'models-region-compatibility': { en: 'model support by Region', ja: 'リージョン別のモデル対応' },
  'guardrails-cross-region': { en: 'guardrails across Regions', ja: 'ガードレールのクロスリージョン推論' },
  'bda-cris': { en: 'Data Automation across Regions', ja: 'Data Automation のクロスリージョン推論' },
  'bedrock-mantle': { en: 'bedrock-mantle endpoints', ja: 'bedrock-mantle エンドポイント' },
  'inference-profiles-prereq': { en: 'permissions for inference profiles', ja: '推論プロファイルに必要な権限' },
  'guardrail-profiles-permissions': { en: 'permissions for guardrail profiles', ja: 'ガードレールプロファイルに必要な権限' },
  'service-control-policies': { en: 'service control policies', ja: 'サービスコントロールポリシー' },
  'organizations-quotas': { en: 'quotas of AWS Organizations', ja: 'AWS Organizations のクォータ' },
  'iam-quotas': { en: 'IAM quotas', ja: 'IAM のクォータ' },
  'model-lifecycle': { en: 'model lifecycle', ja: 'モデルのライフサイクル' },
  'guardrails-tiers': { en: 'safeguard tiers of guardrails', ja: 'ガードレールのセーフガードティア' },
  'kb-structured-cris': { en: 'structured knowledge bases across Regions', ja: '構造化ナレッジベースのクロスリージョン推論' },
  'batch-inference-supported': { en: 'Regions and models for batch inference', ja: 'バッチ推論の対応リージョンとモデル' },
  'prompt-routing': { en: 'intelligent prompt routing', ja: 'インテリジェントプロンプトルーティング' },
  'advanced-prompt-optimization-quotas': { en: 'Advanced Prompt Optimization', ja: '高度なプロンプト最適化' },
  'guardrails-automated-reasoning-checks': { en: 'Automated Reasoning checks', ja: '自動推論チェック' },
  'agentcore-cross-region-inference': { en: 'AgentCore across Regions', ja: 'AgentCore のクロスリージョン推論' },
  'registry-cross-region-inference': { en: 'AWS Agent Registry across Regions', ja: 'AWS Agent Registry のクロスリージョン推論' },
} as const satisfies Record<string, Bilingual<string>>;

export type DocsPage = keyof typeof PAGES;
export const DOCS_PAGES = Object.keys(PAGES) as readonly DocsPage[];

const AGENTCORE = 'bedrock-agentcore/latest/devguide';
const ORGANIZATIONS = 'organizations/latest/userguide';

/** Pages of other guides than the Amazon Bedrock user guide, and their names there. */
const OTHER_GUIDES: Partial<Record<DocsPage, readonly [guide: string, name: string]>> = {
  'agentcore-cross-region-inference': [AGENTCORE, 'cross-region-inference'],
  'registry-cross-region-inference': [AGENTCORE, 'registry-cross-region-inference'],
  'service-control-policies': [ORGANIZATIONS, 'orgs_manage_policies_scps'],
  'organizations-quotas': [ORGANIZATIONS, 'orgs_reference_limits'],
  'iam-quotas': ['IAM/latest/UserGuide', 'reference_iam-quotas'],
};

/** A page's address: the English guide, or AWS's Japanese translation of it. */
export function docsUrl(page: DocsPage, locale: Locale): string {
  const [guide, name] = OTHER_GUIDES[page] ?? ['bedrock/latest/userguide', page];
  return `https://docs.aws.amazon.com/${locale === 'ja' ? 'ja_jp/' : ''}${guide}/${name}.html`;
}

/** `AWS: geographic cross-Region inference`. */
export function docsTitle(page: DocsPage, locale: Locale): string {
  return locale === 'ja' ? `AWS ドキュメント: ${PAGES[page].ja}` : `AWS: ${PAGES[page].en}`;
}
