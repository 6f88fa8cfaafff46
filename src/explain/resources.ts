import type { Locale } from './locale.js';

interface ResourceWords {
  /** With its article, for the middle of a sentence. */
  readonly en: string;
  readonly ja: string;
}

const RESOURCES: ReadonlyMap<string, ResourceWords> = new Map([
  ['application-inference-profile', { en: 'an application inference profile', ja: 'アプリケーション推論プロファイル' }],
  ['default-prompt-router', { en: 'a prompt router', ja: 'プロンプトルーター' }],
  ['prompt-router', { en: 'a prompt router', ja: 'プロンプトルーター' }],
  ['prompt', { en: 'a managed prompt', ja: 'プロンプト' }],
  ['agent', { en: 'an agent', ja: 'エージェント' }],
  ['agent-alias', { en: 'an agent', ja: 'エージェント' }],
  ['flow', { en: 'a flow', ja: 'フロー' }],
  ['flow-alias', { en: 'a flow', ja: 'フロー' }],
  ['knowledge-base', { en: 'a knowledge base', ja: 'ナレッジベース' }],
  ['guardrail', { en: 'a guardrail', ja: 'ガードレール' }],
  ['evaluation-job', { en: 'an evaluation job', ja: '評価ジョブ' }],
  ['provisioned-model', { en: 'a provisioned model', ja: 'プロビジョニングされたモデル' }],
  ['custom-model', { en: 'a custom model', ja: 'カスタムモデル' }],
  ['custom-model-deployment', { en: 'a custom model deployment', ja: 'カスタムモデルのデプロイ' }],
  ['imported-model', { en: 'an imported model', ja: 'インポートされたモデル' }],
]);

/** An ARN's resource type in words ("an agent"); "this resource" for one that has none. */
export function resourceName(type: string | null, locale: Locale): string {
  const words = type === null ? undefined : RESOURCES.get(type);
  return words?.[locale] ?? (locale === 'ja' ? 'このリソース' : 'this resource');
}
