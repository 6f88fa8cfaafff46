import type { LifecycleStatus } from '../catalog/facts.js';
import type { Tie } from '../domain/reference.js';
import type { RuleId } from '../domain/rule.js';
import type { Locale } from './locale.js';
import type { Words } from './words.js';

/** Labels and turns of phrase of the hover in one language. */
export interface HoverWords {
  readonly kinds: {
    readonly foundationModel: string;
    readonly inferenceProfile: string;
    readonly guardrailProfile: string;
    readonly dataAutomationProfile: string;
    readonly region: string;
    readonly endpoint: string;
    readonly privateLink: string;
    readonly vpcEndpoint: string;
    readonly builtUp: string;
    readonly arn: string;
    readonly constant: string;
  };
  readonly bracketed: (kind: string, more: string) => string;
  readonly labels: {
    readonly source: string;
    readonly mayRunIn: string;
    readonly runsIn: string;
    readonly onDemandIn: string;
    readonly handledIn: string;
    readonly covers: string;
    readonly processing: string;
    readonly storage: string;
    readonly retention: string;
    readonly responses: string;
    readonly instead: (w: Words) => string;
    readonly insteadOneRegion: string;
    readonly resolve: string;
    readonly lifecycle: string;
    readonly tie: string;
    readonly accepted: string;
  };
  /** Groups Regions when some are inside the policy and some are not. */
  readonly insidePolicy: (w: Words, list: string) => string;
  readonly outsidePolicy: (w: Words, list: string) => string;
  readonly none: string;
  readonly noneAtAll: string;
  readonly groups: string;
  readonly anyCommercial: string;
  readonly dependingOnSource: (list: string) => string;
  readonly calledFrom: (list: string, source: string) => string;
  readonly atMost: (list: string, grounds: string) => string;
  readonly clientDecides: string;
  readonly onLine: (region: string, line: number) => string;
  readonly onDemandAt: (cities: string) => string;
  readonly among: (cities: string) => string;
  readonly notOnDemandAt: (cities: string) => string;
  readonly otherModels: string;
  readonly onlyOnMantle: (cities: string) => string;
  readonly end: string;
  readonly resolveBy: Partial<Record<RuleId, string>>;
  /** An API of AWS's, asked by the account that owns the resource. */
  readonly resolveByApi: (api: string) => string;
  readonly status: Readonly<Record<Exclude<LifecycleStatus, 'unknown'>, string>>;
  readonly endOfLife: (date: string) => string;
  readonly inRegions: (state: string, cities: string) => string;
  readonly ties: Readonly<Record<Tie, string>>;
  readonly acceptedBy: Readonly<Record<'comment' | 'exception' | 'baseline', string>>;
  readonly noReason: string;
  readonly map: { readonly of: (parts: readonly string[]) => string; readonly unknown: string; readonly nothingOutside: string };
  readonly catalogueOf: (date: string) => string;
  readonly rule: string;
}

const en: HoverWords = {
  kinds: {
    foundationModel: 'foundation model ID',
    inferenceProfile: 'inference profile',
    guardrailProfile: 'guardrail profile',
    dataAutomationProfile: 'Data Automation profile',
    region: 'Region',
    endpoint: 'endpoint',
    privateLink: 'PrivateLink service name',
    vpcEndpoint: 'VPC endpoint',
    builtUp: 'built-up ID',
    arn: 'ARN',
    constant: 'constant',
  },
  bracketed: (kind, more) => `${kind} (${more})`,
  labels: {
    source: 'Source Region',
    mayRunIn: 'May run in',
    runsIn: 'Runs in',
    onDemandIn: 'On-demand in',
    handledIn: 'Handled in',
    covers: 'Covers',
    processing: 'Prompts and outputs',
    storage: 'Stored',
    retention: 'Kept by AWS',
    responses: 'Responses API',
    instead: (w) => `Stays in ${w.en.name} instead`,
    insteadOneRegion: 'Stays in one Region instead',
    resolve: 'What would tell',
    lifecycle: 'Lifecycle',
    tie: 'Tied to Bedrock',
    accepted: 'Accepted',
  },
  insidePolicy: (w, list) => `inside ${w.en.name}: ${list}`,
  outsidePolicy: (w, list) => `outside ${w.en.name}: ${list}`,
  none: 'none',
  noneAtAll: 'no Region, as far as is known',
  groups: '; ',
  anyCommercial: 'any supported commercial Region; the list can grow',
  dependingOnSource: (list) => `${list}, depending on the source Region`,
  calledFrom: (list, source) => `${list}, when called from ${source}`,
  atMost: (list, grounds) => `at most ${list}; ${grounds}`,
  clientDecides: 'the Region that the client calls',
  onLine: (region, line) => `${region} (line ${String(line)})`,
  onDemandAt: (cities) => ` (on-demand in ${cities})`,
  among: (cities) => ` (${cities})`,
  notOnDemandAt: (cities) => `On-demand in ${cities}: not offered for this model.`,
  otherModels: 'By a change of model: ',
  onlyOnMantle: (cities) => `On-demand in ${cities}: only on bedrock-mantle.`,
  end: '.',
  resolveBy: {
    'unresolved-reference': 'the value that stands here when the program runs',
    'unknown-model': "a newer catalogue, or the account's own list of models",
  },
  resolveByApi: (api) => `${api} in the account that made it`,
  status: { active: 'active', legacy: 'legacy', 'end-of-life': 'ended' },
  endOfLife: (date) => `end of life ${date}`,
  inRegions: (state, cities) => `${state} in ${cities}`,
  ties: {
    statement: 'by the same statement',
    nearby: 'by lines nearby',
    file: 'Bedrock is used elsewhere in this file',
    workspace: 'Bedrock is used elsewhere in this workspace',
  },
  acceptedBy: { comment: 'by a comment', exception: 'by an exception of the policy file', baseline: 'by the baseline' },
  noReason: 'no reason given',
  map: { of: (parts) => `Map: ${parts.join('; ')}`, unknown: 'where inference runs is not known', nothingOutside: 'no Region outside' },
  catalogueOf: (date) => `Catalogue of ${date}`,
  rule: 'rule ',
};

const ja: HoverWords = {
  kinds: {
    foundationModel: '基盤モデル ID',
    inferenceProfile: '推論プロファイル',
    guardrailProfile: 'ガードレールプロファイル',
    dataAutomationProfile: 'Data Automation プロファイル',
    region: 'リージョン',
    endpoint: 'エンドポイント',
    privateLink: 'PrivateLink サービス名',
    vpcEndpoint: 'VPC エンドポイント',
    builtUp: '組み立てられた ID',
    arn: 'ARN',
    constant: '定数',
  },
  bracketed: (kind, more) => `${kind}(${more})`,
  labels: {
    source: '送信元リージョン',
    mayRunIn: '推論が実行されうるリージョン',
    runsIn: '推論が実行されるリージョン',
    onDemandIn: 'オンデマンドの提供リージョン',
    handledIn: '処理されるリージョン',
    covers: '対象となるリージョン',
    processing: 'プロンプトと出力',
    storage: 'データの保存先',
    retention: 'AWS による保持',
    responses: 'Responses API',
    instead: (w) => `${w.ja.here}で完結させるには`,
    insteadOneRegion: '1 つのリージョンで完結させるには',
    resolve: '確認するには',
    lifecycle: 'ライフサイクル',
    tie: 'Bedrock との関連',
    accepted: '許可済み',
  },
  insidePolicy: (w, list) => `${w.ja.inside}: ${list}`,
  outsidePolicy: (_, list) => `対象外: ${list}`,
  none: 'なし',
  noneAtAll: '確認されたリージョンはありません',
  groups: ' / ',
  anyCommercial: '対応するすべての商用リージョン(今後増える可能性があります)',
  dependingOnSource: (list) => `${list}(送信元リージョンによる)`,
  calledFrom: (list, source) => `${list}(${source}から呼び出す場合)`,
  atMost: (list, grounds) => `最大で ${list}(${grounds})`,
  clientDecides: 'クライアントが呼び出すリージョン',
  onLine: (region, line) => `${region}(${String(line)} 行目)`,
  onDemandAt: (cities) => `(${cities}・オンデマンド)`,
  among: (cities) => `(${cities})`,
  notOnDemandAt: (cities) => `${cities}のオンデマンドでは提供されていません。`,
  otherModels: 'モデルを変更する場合: ',
  onlyOnMantle: (cities) => `${cities}のオンデマンドは bedrock-mantle のみで提供されています。`,
  end: '。',
  resolveBy: {
    'unresolved-reference': '実行時にここに入る値',
    'unknown-model': '新しいカタログ、またはアカウントで利用できるモデルの一覧',
  },
  resolveByApi: (api) => `作成したアカウントでの ${api}`,
  status: { active: '提供中', legacy: 'レガシー', 'end-of-life': '提供終了' },
  endOfLife: (date) => `提供終了日 ${date}`,
  inRegions: (state, cities) => `${cities}: ${state}`,
  ties: {
    statement: '同じ文',
    nearby: '近くの行',
    file: 'このファイルの別の箇所で Bedrock を使用',
    workspace: 'このワークスペースの別の箇所で Bedrock を使用',
  },
  acceptedBy: { comment: 'コメントによる', exception: 'ポリシーファイルの例外による', baseline: 'ベースラインによる' },
  noReason: '理由の記載なし',
  map: {
    of: (parts) => `地図: ${parts.join('。')}`,
    unknown: '推論が実行されるリージョンは不明',
    nothingOutside: '対象外のリージョンはなし',
  },
  catalogueOf: (date) => `カタログ ${date} 時点`,
  rule: 'ルール ',
};

const WORDS: Readonly<Record<Locale, HoverWords>> = { en, ja };

export function hoverWords(locale: Locale): HoverWords {
  return WORDS[locale];
}
