import { guideSuite } from './guide-support.js';

export default guideSuite('a person who asks in Japanese where it runs', {
  locale: 'ja',
  theme: 'light',
  hint: '→ バージニア北部・オハイオ・オレゴン',
  hintHover: /推論が日本国外で実行されます。[\s\S]*カタログ \d/,
  pickPolicy: 'Bedrock Residency: ポリシーを選択…',
  japan: /日本[\s\S]*適用中[\s\S]*ap-northeast-1 東京 · ap-northeast-3 大阪/,
  tokyo: '東京リージョン',
  workspaceSettings: 'ワークスペースの設定',
  policyStatus: /ポリシー: 日本[\s\S]*設定による/,
  showRoutes: 'Bedrock Residency: モデルの実行先を表示…',
  domestic: /jp\.anthropic\.claude-sonnet-4-6[\s\S]*送信元: 東京・大阪 → 東京・大阪/,
  leaves: /us\.anthropic\.claude-sonnet-4-6[\s\S]*推論プロファイル\(米国\)/,
  page: /推論が東京リージョン以外で実行されます。[\s\S]*カタログ \d/,
  models: /東京リージョン/,
  getStarted: 'Bedrock Residency: はじめに',
  steps: ['実行先を確認する', 'ポリシーを選ぶ', 'ワークスペース全体を確認する', 'その状態を保つ'],
  openSample: 'サンプルを開く',
});
