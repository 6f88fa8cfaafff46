import type { Avoidance } from '../catalog/notice-facts.js';
import type { FeatureId } from '../domain/signal.js';
import type { DocsPage } from './docs.js';
import type { Bilingual } from './locale.js';

/** Features as they stand in the middle of a sentence. */
export const FEATURE_NAMES: Readonly<Record<FeatureId, Bilingual<string>>> = {
  'guardrails-standard-tier': { en: "Guardrails' Standard tier", ja: 'ガードレールの Standard ティア' },
  'guardrails-cross-region': { en: "a guardrail's cross-Region inference", ja: 'ガードレールのクロスリージョン推論' },
  'bedrock-data-automation': { en: 'Bedrock Data Automation', ja: 'Bedrock Data Automation' },
  'kb-structured': { en: 'a knowledge base with a structured data store', ja: '構造化データストアのナレッジベース' },
  'agentcore-memory': { en: 'a built-in strategy of AgentCore Memory', ja: 'AgentCore Memory の組み込み戦略' },
  'agentcore-policy': { en: 'the generation of policies in AgentCore', ja: 'AgentCore でのポリシーの生成' },
  'agentcore-evaluations': { en: 'a built-in evaluator of AgentCore', ja: 'AgentCore の組み込みエバリュエーター' },
  'agent-registry': { en: 'AWS Agent Registry', ja: 'AWS Agent Registry' },
  'batch-inference': { en: 'batch inference', ja: 'バッチ推論' },
  'prompt-routing': { en: 'intelligent prompt routing', ja: 'インテリジェントプロンプトルーティング' },
  'responses-api-runtime-gpt': {
    en: "the Responses API with OpenAI's GPT models on bedrock-runtime",
    ja: 'bedrock-runtime の Responses API(OpenAI GPT モデル)',
  },
  'prompt-optimization-advanced': { en: 'Advanced Prompt Optimization', ja: '高度なプロンプト最適化(Advanced Prompt Optimization)' },
  'automated-reasoning': { en: 'the building or testing of an Automated Reasoning policy', ja: '自動推論ポリシーの構築・テスト' },
};

/** What AWS names against a feature's cross-Region processing; a sentence. */
export const AVOIDANCES: Readonly<Record<Avoidance, Bilingual<string>>> = {
  'classic-tier': {
    en: 'The Classic tier does not cross Regions, in English, French and Spanish only.',
    ja: 'Classic ティアはリージョンをまたぎませんが、対応言語は英語・フランス語・スペイン語のみです。',
  },
  'override-strategy': {
    en: 'A built-in strategy with overrides, for which you choose the model, does not.',
    ja: 'モデルを自分で選べる「オーバーライド付きの組み込み戦略」ではまたぎません。',
  },
  'custom-evaluators': { en: 'Custom evaluators do not.', ja: 'カスタムエバリュエーターではまたぎません。' },
};

/** The page of AWS's guides that says most about a feature. */
export const FEATURE_PAGES: Readonly<Record<FeatureId, DocsPage>> = {
  'guardrails-standard-tier': 'guardrails-tiers',
  'guardrails-cross-region': 'guardrails-cross-region',
  'bedrock-data-automation': 'bda-cris',
  'kb-structured': 'kb-structured-cris',
  'agentcore-memory': 'agentcore-cross-region-inference',
  'agentcore-policy': 'agentcore-cross-region-inference',
  'agentcore-evaluations': 'agentcore-cross-region-inference',
  'agent-registry': 'registry-cross-region-inference',
  'batch-inference': 'batch-inference-supported',
  'prompt-routing': 'prompt-routing',
  'responses-api-runtime-gpt': 'bedrock-mantle',
  'prompt-optimization-advanced': 'advanced-prompt-optimization-quotas',
  'automated-reasoning': 'guardrails-automated-reasoning-checks',
};
