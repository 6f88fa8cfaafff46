import type { RegionCode } from '../domain/region.js';
import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** Profiles of one geography under a guardrail. */
interface ProfileCounts {
  readonly staying: number;
  readonly leaving: number;
  /** Where those that stay may run. */
  readonly regions: readonly RegionCode[];
}

/** What the guardrail, the policy that AWS enforces, is explained with. Backticks stand around code. */
export const GUARDRAIL_TEXTS = {
  guardrailScp: entry({ en: 'SCP', ja: 'サービスコントロールポリシー(SCP)' }),
  guardrailIam: entry({ en: 'IAM policy', ja: 'IAM ポリシー' }),
  guardrailTitle: entry<{ type: string }>({
    en: ({ type }, w) => `${type}: Amazon Bedrock stays in ${w.en.name}`,
    ja: ({ type }, w) => `Amazon Bedrock の実行を${w.ja.inside}に限定する ${type}`,
  }),
  guardrailRegions: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) => `Allowed Regions: ${w.fullList(regions)}`,
    ja: ({ regions }, w) => `許可するリージョン: ${w.fullList(regions)}`,
  }),
  guardrailSize: entry<{ characters: number; limit: number }>({
    en: ({ characters, limit }) => `${figure(characters)} of ${figure(limit)} characters`,
    ja: ({ characters, limit }) => `${figure(limit)} 文字中 ${figure(characters)} 文字`,
  }),
  guardrailTooLarge: entry<{ type: string; characters: number; limit: number; over: number }>({
    en: ({ type, characters, limit, over }) =>
      `The ${type} would have ${figure(characters)} characters, ${figure(over)} more than the ${figure(limit)} that AWS takes. Allow fewer Regions.`,
    ja: ({ type, characters, limit, over }) =>
      `${type}が ${figure(characters)} 文字になり、AWS の上限 ${figure(limit)} 文字を ${figure(over)} 文字超えます。許可するリージョンを減らしてください。`,
  }),
  guardrailPartitions: entry<{ partitions: readonly string[] }>({
    en: ({ partitions }) =>
      `The allowed Regions lie in several AWS partitions (${partitions.join(', ')}), and no policy of AWS's holds in more than one. Write one for each from a policy of its own.`,
    ja: ({ partitions }) =>
      `許可されたリージョンが複数の AWS パーティション(${partitions.join('、')})にまたがっています。AWS のポリシーは 1 つのパーティションでしか有効でないため、パーティションごとにポリシーを分けてください。`,
  }),

  guardrailStatements: entry({ en: 'What each statement does', ja: '各ステートメントの内容' }),
  guardrailStatement: entry({ en: 'Statement', ja: 'ステートメント' }),
  guardrailEffect: entry({ en: 'What it does', ja: '内容' }),
  guardrailAllowRuntime: entry({
    en: 'Allows inference through `bedrock-runtime`, and batch jobs, in the allowed Regions: with models, with the profiles that stay there, and with resources of the account.',
    ja: '許可されたリージョンでの `bedrock-runtime` の推論とバッチジョブを許可します。対象は基盤モデル、許可された範囲にとどまる推論プロファイル、アカウントが所有するリソースです。',
  }),
  guardrailAllowMantle: entry({
    en: 'Allows inference through `bedrock-mantle` in the allowed Regions.',
    ja: '許可されたリージョンでの `bedrock-mantle` の推論を許可します。',
  }),
  guardrailDenyElsewhere: entry({
    en: 'Denies every action of Bedrock in any other Region. With an inference profile, AWS checks the model in each destination Region, too: one that is not allowed fails the call.',
    ja: 'ほかのリージョンでの Bedrock の操作をすべて拒否します。推論プロファイルでは送信先リージョンごとのモデルに対しても権限が確認されるため、許可されていない送信先が 1 つでもあれば呼び出しは失敗します。',
  }),
  guardrailDenyGlobal: entry({
    en: 'Denies global cross-Region inference, whose `aws:RequestedRegion` is `unspecified`, also through application inference profiles.',
    ja: 'グローバルクロスリージョン推論(`aws:RequestedRegion` が `unspecified`)を拒否します。アプリケーション推論プロファイル経由も対象です。',
  }),
  guardrailDenyProfiles: entry<{ crossing: boolean }>({
    en: ({ crossing }, w) =>
      `Denies by name the inference profiles that ${crossing ? 'cross Regions' : `leave ${w.en.name}`}, and making application profiles or prompt routers from them.`,
    ja: ({ crossing }, w) =>
      `${crossing ? 'リージョンをまたぐ' : `${w.ja.outside}に送信される`}推論プロファイルを名前で拒否します。それを元にしたアプリケーション推論プロファイルやプロンプトルーターの作成も拒否します。`,
  }),
  guardrailDenyFeatureProfiles: entry<{ crossing: boolean }>({
    en: ({ crossing }, w) =>
      `Denies the profiles of Guardrails and Data Automation that ${crossing ? 'cross Regions' : `leave ${w.en.name}`}.`,
    ja: ({ crossing }, w) =>
      `Guardrails と Data Automation のプロファイルのうち、${crossing ? 'リージョンをまたぐ' : `${w.ja.outside}に送信される`}ものを拒否します。`,
  }),
  guardrailDenyCrossing: entry({
    en: 'Denies a model in another Region than the one whose profile was called, application inference profiles included.',
    ja: '呼び出した推論プロファイルのリージョンと異なるリージョンのモデルを拒否します。アプリケーション推論プロファイルも対象です。',
  }),

  guardrailCalls: entry({ en: 'What becomes of calls', ja: '呼び出しの可否' }),
  guardrailCall: entry({ en: 'Call', ja: '呼び出し' }),
  guardrailResult: entry({ en: 'Result', ja: '結果' }),
  guardrailPlainCall: entry({ en: 'Model ID, in an allowed Region', ja: 'モデル ID(許可されたリージョン)' }),
  guardrailOtherRegion: entry({ en: 'Anything of Bedrock, in another Region', ja: 'Bedrock のすべての呼び出し(ほかのリージョン)' }),
  guardrailApplication: entry({ en: 'Application inference profile', ja: 'アプリケーション推論プロファイル' }),
  guardrailProfilesOf: entry<{ count: number; name: string }>({
    en: ({ count, name }) => `\`${name}\` (${counted(count, 'profile')})`,
    ja: ({ count, name }) => `\`${name}\`(${figure(count)} プロファイル)`,
  }),
  guardrailRunsThere: entry({ en: 'allowed: runs in that Region', ja: '許可(そのリージョンで実行)' }),
  guardrailDenied: entry({ en: 'denied', ja: '拒否' }),
  guardrailLikeItsSource: entry({
    en: 'like the model or profile that it was made from',
    ja: '元になったモデルまたは推論プロファイルと同じ',
  }),
  guardrailProfilesResult: entry<ProfileCounts>({
    en: ({ staying, leaving, regions }, w) => {
      if (staying === 0) return 'denied';
      return `allowed: ${w.citiesOr(regions)}${leaving === 0 ? '' : `; ${figure(leaving)} of them denied`}`;
    },
    ja: ({ staying, leaving, regions }, w) => {
      if (staying === 0) return '拒否';
      return `許可(${w.citiesOr(regions)})${leaving === 0 ? '' : `、うち ${figure(leaving)} 件は拒否`}`;
    },
  }),

  guardrailPasses: entry({ en: 'What would still pass', ja: 'このポリシーで止められないもの' }),
  guardrailPassesOutsideScp: entry({
    en: 'Calls of the management account, of service-linked roles, and of principals outside the organization: no SCP holds for them.',
    ja: '管理アカウント、サービスリンクロール、組織外のプリンシパルからの呼び出し(SCP の対象外です)。',
  }),
  guardrailPassesOutsideIam: entry({
    en: 'Calls of every identity that the policy is not attached to.',
    ja: 'このポリシーをアタッチしていないアイデンティティからの呼び出し。',
  }),
  guardrailPassesFeatures: entry<{ features: readonly string[] }>({
    en: ({ features }, w) =>
      `Features that choose Regions themselves, for which AWS's pages name no permission in the Region that runs them: ${w.and(features)}.`,
    ja: ({ features }, w) =>
      `自動的にリージョンを選択し、実行リージョンに対する権限が AWS のページに記載されていない機能: ${w.list(features)}。`,
  }),
  guardrailPassesServices: entry({
    en: 'The same models outside Bedrock, such as Claude Platform on AWS (`aws-external-anthropic`) or an endpoint of SageMaker AI.',
    ja: 'Bedrock 以外で提供される同じモデル(Claude Platform on AWS(`aws-external-anthropic`)、SageMaker AI のエンドポイントなど)。',
  }),
  guardrailPassesBatch: entry({
    en: 'Batch jobs that cross Regions inside the policy: AWS names no key by which `bedrock:CreateModelInvocationJob` would tell the profile. Those that leave the allowed Regions are denied.',
    ja: '許可されたリージョン間をまたぐバッチジョブ。`bedrock:CreateModelInvocationJob` には推論プロファイルを判別する条件キーが示されていません(許可されたリージョンの外に出るものは拒否されます)。',
  }),
  guardrailPassesStorage: entry({
    en: 'Storage: the policy decides where calls run, not what AWS keeps (abuse detection, retention) or where the account logs to.',
    ja: 'データの保存。このポリシーが決めるのは実行場所だけで、AWS による保持(不正使用の検出など)やアカウントのログの保存先は対象外です。',
  }),

  guardrailBefore: entry({ en: 'Before you attach it', ja: 'アタッチする前に' }),
  guardrailBeforeScp: entry({
    en: 'An SCP grants nothing: keep `FullAWSAccess` attached, and test on one OU first, as AWS advises.',
    ja: 'SCP は権限を付与しません。`FullAWSAccess` はアタッチしたままにし、AWS の推奨どおり、まず 1 つの OU で試してください。',
  }),
  guardrailBeforeIam: entry({
    en: 'The Allow statements grant inference. Where another policy grants it already, the Deny statements are enough.',
    ja: 'Allow ステートメントは推論の権限を付与します。ほかのポリシーで付与済みの場合は、Deny ステートメントだけで十分です。',
  }),
  guardrailBeforeDestinations: entry<{ regions: readonly RegionCode[] }>({
    en: ({ regions }, w) =>
      `Other SCPs that limit Regions must allow each of ${w.list(regions)}: a profile fails as soon as one of its destinations is denied.`,
    ja: ({ regions }, w) =>
      `リージョンを制限するほかの SCP でも ${w.list(regions)} をすべて許可してください。送信先が 1 つでも拒否されると、推論プロファイルの呼び出しは失敗します。`,
  }),
  guardrailBeforeConsole: entry({
    en: 'It denies reading in other Regions, too: their Bedrock consoles, lists of models, and jobs that run there now.',
    ja: 'ほかのリージョンでは参照も拒否されます(Bedrock コンソール、モデルの一覧、実行中のジョブなど)。',
  }),
  guardrailBeforeKey: entry({
    en: "AWS's page on global inference once calls the value of `aws:RequestedRegion` `global`, elsewhere `unspecified`; both are denied here.",
    ja: 'グローバル推論の `aws:RequestedRegion` の値は、AWS の同じページで `global` とも `unspecified` とも書かれています。このポリシーはどちらも拒否します。',
  }),
  guardrailBeforeCatalogue: entry<{ date: string }>({
    en: ({ date }) =>
      `Written from AWS's documentation and the catalogue of ${date}, not tried in an account: make a few calls of each kind first. Profiles that AWS adds later are held by their Regions, not by name.`,
    ja: ({ date }) =>
      `AWS のドキュメントと ${date} 時点のカタログに基づく内容で、実際のアカウントでは確認していません。まず各種の呼び出しを試してください。後から追加された推論プロファイルは、名前ではなくリージョンで判定されます。`,
  }),
  guardrailBeforeExceptions: entry({
    en: 'Exceptions of the policy file, and what comments accept, are no part of it: those calls are denied, too.',
    ja: 'ポリシーファイルの例外やコメントで許可した指摘は反映されません。該当する呼び出しも拒否されます。',
  }),
  guardrailSources: entry({ en: 'Sources', ja: '参照' }),

  // The editor's command.
  guardrailPick: entry<{ policy: string }>({
    en: ({ policy }) => `Which policy shall keep Amazon Bedrock in ${policy}?`,
    ja: ({ policy }) => `ポリシー「${policy}」を AWS 上で強制する形式を選択してください`,
  }),
  guardrailScpDetail: entry({
    en: 'Service control policy: for an organization, an OU or an account',
    ja: 'サービスコントロールポリシー: 組織、OU、アカウントにアタッチ',
  }),
  guardrailIamDetail: entry({ en: 'For IAM users, groups and roles', ja: 'IAM ユーザー、グループ、ロールにアタッチ' }),
  guardrailWritten: entry<{ type: string; passes: number }>({
    en: ({ type, passes }) => `${type} written; not saved yet. Read what would still pass (${figure(passes)} points) before you attach it.`,
    ja: ({ type, passes }) =>
      `${type}を作成しました(未保存)。アタッチする前に、このポリシーで止められないもの(${figure(passes)} 項目)を確認してください。`,
  }),
  guardrailShowNotes: entry({ en: 'Show caveats', ja: '注意事項を表示' }),
};

export const sayGuardrail = saying(GUARDRAIL_TEXTS);
