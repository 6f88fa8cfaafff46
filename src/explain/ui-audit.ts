import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What the audit report says to a person who never saw the product. */
export const AUDIT_TEXTS = {
  auditTitle: entry({ en: 'Where Amazon Bedrock inference can run', ja: 'Amazon Bedrock の推論が実行されうる場所' }),
  auditKind: entry({ en: 'Audit report', ja: '監査レポート' }),
  auditSkipLink: entry({ en: 'Skip to the findings', ja: '指摘に移動' }),
  auditContents: entry({ en: 'Contents', ja: '目次' }),
  auditIntro: entry({
    en: (_, w) =>
      `This report lists the places in the checked files that name an Amazon Bedrock model, inference profile, endpoint or Region, and says of each whether inference can run outside ${w.en.name}.`,
    ja: (_, w) =>
      `確認したファイルのうち、Amazon Bedrock のモデル、推論プロファイル、エンドポイント、リージョンを指定している箇所を一覧にし、推論が${w.ja.outside}で実行されうるかどうかを示します。`,
  }),
  auditLimits: entry({
    en: 'It is made from the text of the files alone: no code was run, and settings made elsewhere were not seen. Files that ignore rules leave out are not part of it. What cannot be told is said to be so, and is no good news. A report finds and explains; what enforces is a service control policy (SCP) in AWS Organizations.',
    ja: 'ファイルの記述だけから作成しています。コードは実行しておらず、ファイルの外で行われた設定は反映されていません。無視ルールで除外されたファイルは対象に含みません。判断できないものはそのように示しますが、問題がないという意味ではありません。レポートの役割は検出と説明です。ポリシーを強制するには、AWS Organizations のサービスコントロールポリシー(SCP)を使います。',
  }),

  // Facts about the report.
  auditChecked: entry({ en: 'Checked', ja: '対象' }),
  auditDate: entry({ en: 'Date', ja: '作成日' }),
  auditTool: entry({ en: 'Made with', ja: '作成ツール' }),
  auditCatalogue: entry({ en: 'Catalogue', ja: 'カタログ' }),
  auditCatalogueAge: entry<{ date: string; days: number }>({
    en: ({ date, days }) => (days === 0 ? date : `${date}, ${counted(days, 'day')} before this report`),
    ja: ({ date, days }) => (days === 0 ? `${date} 時点` : `${date} 時点(作成日の ${figure(days)} 日前)`),
  }),
  auditCatalogueNote: entry({
    en: 'What AWS offers in which Region, as known on the date of the catalogue; newer models and Regions may be missing. These AWS pages say more:',
    ja: '各リージョンで AWS が提供するものを、カタログの日付の時点で確認できた範囲でまとめたものです。それより新しいモデルやリージョンは含まれていない可能性があります。詳しくは次の AWS のページを参照してください。',
  }),

  // At a glance.
  auditGlance: entry({ en: 'At a glance', ja: '概要' }),
  auditHeadline: entry<{ outside: number; accepted: number; unknown: number; inside: number }>({
    en: ({ outside, accepted, unknown, inside }, w) => {
      if (outside > 0) {
        const ofThem = accepted > 0 ? `, ${figure(accepted)} of them accepted` : '';
        return `${counted(outside, 'place')} can lead to inference outside ${w.en.name}${ofThem}.`;
      }
      if (unknown > 0) return `No place is known to lead outside ${w.en.name}; for ${counted(unknown, 'place')} it cannot be told.`;
      return inside > 0 ? `No place was found that leads outside ${w.en.name}.` : 'No call of Amazon Bedrock was found.';
    },
    ja: ({ outside, accepted, unknown, inside }, w) => {
      if (outside > 0) {
        const ofThem = accepted > 0 ? `(うち許可済み ${figure(accepted)} か所)` : '';
        return `${figure(outside)} か所${ofThem}で、推論が${w.ja.outside}で実行される可能性があります。`;
      }
      if (unknown > 0) return `推論が${w.ja.outside}で実行される箇所は確認されていませんが、${figure(unknown)} か所は判断できません。`;
      return inside > 0
        ? `推論が${w.ja.outside}で実行される箇所は見つかりませんでした。`
        : 'Amazon Bedrock の呼び出しは見つかりませんでした。';
    },
  }),
  auditLost: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'file was', 'files were')} not checked: nothing is known of ${count === 1 ? 'it' : 'them'}.`,
    ja: ({ count }) => `${figure(count)} ファイルは未確認のため、その内容については何も分かりません。`,
  }),
  auditFiles: entry({ en: 'Files checked', ja: '確認したファイル' }),
  auditNotices: entry({ en: 'Notices', ja: 'お知らせ' }),
  auditByVerdict: entry({ en: 'All references, by what they mean', ja: 'すべての参照の内訳' }),
  auditMeaning: entry({ en: 'Meaning', ja: '判定' }),
  auditReferences: entry({ en: 'References', ja: '参照' }),

  // Where inference can run.
  auditWhere: entry({ en: 'Where inference can run', ja: '推論が実行されうるリージョン' }),
  auditWhereNote: entry({
    en: 'Counted are the places in code that make or direct a call: accepted ones too, and what a tool or a feature does by default. Not counted are comments, documentation, permissions, and Regions that nothing nearby ties to Bedrock. One place can lead to several Regions.',
    ja: 'コード内で呼び出しを行う、または呼び出し先を決めている箇所を数えています。許可済みのものや、ツールや機能の既定の動作も含みます。コメント、ドキュメント、権限の記述、近くに Bedrock との関連がないリージョンの指定は含みません。1 か所から複数のリージョンに到達することがあります。',
  }),
  auditByRegion: entry({ en: 'Places by the Region that they lead to', ja: '推論が実行されうるリージョン別の箇所数' }),
  auditPlaces: entry({ en: 'Places', ja: '箇所' }),
  auditRegion: entry({ en: 'Region', ja: 'リージョン' }),
  auditAllowed: entry({ en: 'allowed', ja: '許可' }),
  auditNotAllowed: entry({ en: 'not allowed', ja: '対象外' }),
  auditAnywhere: entry({ en: 'Any commercial Region (global profiles)', ja: 'すべての商用リージョン(グローバル推論プロファイル)' }),
  auditUnknown: entry({ en: 'Cannot tell', ja: '判断できません' }),
  auditFailing: entry({ en: 'Nowhere: the call would fail', ja: '実行されない(呼び出しが失敗)' }),
  auditLegendInside: entry({ en: 'inference can run here, allowed', ja: '推論が実行されうるリージョン(許可)' }),
  auditLegendOutside: entry({ en: 'inference can run here, not allowed', ja: '推論が実行されうるリージョン(対象外)' }),
  auditLegendAllowed: entry({ en: 'allowed by the policy', ja: 'ポリシーで許可されたリージョン' }),

  // The policy.
  auditPolicy: entry({ en: 'Policy', ja: 'ポリシー' }),
  auditPolicyName: entry({ en: 'Name', ja: '名前' }),
  auditPolicyAllowed: entry({ en: 'Allowed Regions', ja: '許可されたリージョン' }),
  auditPolicyHome: entry({ en: 'Home Region', ja: 'ホームリージョン' }),
  auditPolicyCrossing: entry({ en: 'Profiles that cross allowed Regions', ja: '許可されたリージョン間のクロスリージョン推論' }),
  auditCrossingAllow: entry({ en: 'allowed, not reported', ja: '許可(報告なし)' }),
  auditCrossingInform: entry({ en: 'allowed, reported as information', ja: '許可(情報として報告)' }),
  auditCrossingForbid: entry({ en: 'not allowed, reported as a warning', ja: '対象外(警告として報告)' }),
  auditPolicyFile: entry({ en: 'Policy file', ja: 'ポリシーファイル' }),
  auditPolicyNoFile: entry({ en: 'none: settings or the default hold', ja: 'なし(設定または既定値)' }),
  auditPolicyRules: entry({ en: 'Severities set by the policy', ja: 'ポリシーで設定された重大度' }),
  auditPolicyOff: entry({ en: 'off', ja: '報告なし' }),
  auditPolicyOther: entry<{ files: number; example: string }>({
    en: ({ files, example }, w) => `Another policy holds for ${counted(files, 'file')}, ${w.quoted(example)} for example`,
    ja: ({ files, example }, w) => `別のポリシーが適用される ${figure(files)} ファイル(例: ${w.quoted(example)})`,
  }),

  // Findings.
  auditFindings: entry({ en: 'Findings', ja: '指摘' }),
  auditNoFindings: entry({ en: 'None.', ja: '指摘はありません。' }),
  auditFindingsNote: entry({
    en: 'By file, the files with the worst findings first. What looks like a credential is hidden in excerpts.',
    ja: 'ファイルごとに、重大な指摘のあるファイルから順に示します。コードの抜粋では、認証情報と思われる部分を伏せています。',
  }),
  auditPlace: entry<{ line: number; column: number }>({
    en: ({ line, column }) => `line ${figure(line)}, column ${figure(column)}`,
    ja: ({ line, column }) => `${figure(line)} 行 ${figure(column)} 列`,
  }),
  auditInComment: entry({ en: 'in a comment', ja: 'コメント内' }),
  auditInProse: entry({ en: 'in documentation', ja: 'ドキュメント内' }),
  auditInPermission: entry({ en: 'a permission, not a call', ja: '権限の記述(呼び出しではない)' }),
  auditInDeny: entry({ en: 'a Deny', ja: 'Deny(拒否)の記述' }),
  auditRule: entry({ en: 'Rule', ja: 'ルール' }),
  auditToDo: entry({ en: 'What to do', ja: '対処' }),

  // Accepted, excepted, left over.
  auditAccepted: entry({ en: 'Accepted', ja: '許可済み' }),
  auditAcceptedNote: entry({
    en: 'Someone accepted these with a reason. They are no findings, but inference runs where it runs: the map counts them.',
    ja: '理由を付けて許可されたものです。指摘には数えませんが、推論の実行先は変わらないため、地図と集計には含まれています。',
  }),
  auditExceptions: entry({ en: 'Exceptions of the policy', ja: 'ポリシーの例外' }),
  auditExceptionFor: entry({ en: 'For', ja: '対象' }),
  auditExceptionEvery: entry({ en: 'every reference', ja: 'すべての参照' }),
  auditOwner: entry({ en: 'Owner', ja: '責任者' }),
  auditAccepts: entry({ en: 'Accepts', ja: '許可した件数' }),
  auditExpires: entry({ en: 'Ends', ja: '期限' }),
  auditExpiresNever: entry({ en: 'no date', ja: '期限なし' }),
  auditExpiresIn: entry<{ date: string; days: number }>({
    en: ({ date, days }) => (days <= 0 ? `${date}: has ended` : `${date}, in ${counted(days, 'day')}`),
    ja: ({ date, days }) => (days <= 0 ? `${date}(終了)` : `${date}(残り ${figure(days)} 日)`),
  }),
  auditStale: entry({ en: 'In the baseline, but no longer found', ja: 'ベースラインにあるが検出されなくなったもの' }),

  // Not checked.
  auditSkipped: entry({ en: 'Not checked', ja: '未確認' }),
  auditNoneSkipped: entry({ en: 'No file was skipped.', ja: '未確認のファイルはありません。' }),
  auditSkippedNote: entry({
    en: 'A file that was not checked is not clean: it may name anything.',
    ja: '未確認のファイルに問題がないとは限りません。何が指定されているかは分かりません。',
  }),
  auditLeftOut: entry({ en: 'Left out on purpose', ja: '意図的に対象外としたもの' }),
  auditFile: entry({ en: 'File', ja: 'ファイル' }),

  // How to read.
  auditReading: entry({ en: 'How to read this report', ja: 'このレポートの読み方' }),
  auditRules: entry({ en: 'The rules that are named here', ja: 'このレポートに出てくるルール' }),
  auditLeaves: entry({
    en: 'Every Region that it can reach is outside the policy.',
    ja: '到達しうるリージョンがすべてポリシーの対象外です。',
  }),
  auditMayLeave: entry({
    en: 'Some of the Regions that it can reach are outside the policy.',
    ja: '到達しうるリージョンの一部がポリシーの対象外です。',
  }),
  auditUnavailable: entry({
    en: 'A model ID that no allowed Region offers on-demand: a call there would fail, and is easily "repaired" with a profile that leaves.',
    ja: '許可されたリージョンのオンデマンドでは提供されていないモデル ID です。呼び出しは失敗し、対象外のリージョンに送信するプロファイルに置き換えられがちです。',
  }),
  auditCannotTell: entry({
    en: 'The text does not show where inference runs, or the catalogue does not know.',
    ja: '推論の実行先が記述から分からないか、カタログに情報がありません。',
  }),
  auditCrosses: entry({
    en: 'Runs in more than one Region, all of them allowed.',
    ja: '複数のリージョンで実行されますが、すべて許可されたリージョンです。',
  }),
  auditInside: entry({
    en: "Runs in an allowed Region, or can: with a foundation model ID, the client's Region decides.",
    ja: '許可されたリージョンで実行されるか、実行できます。基盤モデル ID の実行先は、クライアントのリージョンで決まります。',
  }),
  auditError: entry({ en: 'The policy says that it must not be.', ja: 'ポリシーで認められていないものです。' }),
  auditWarning: entry({
    en: 'Inference leaves the policy, or can: change it, or accept it with a reason.',
    ja: '推論が対象外のリージョンで実行されるか、その可能性があります。変更するか、理由を付けて許可してください。',
  }),
  auditInformation: entry({ en: 'Worth knowing; nothing may have to change.', ja: '把握しておくべきことです。変更が必要とは限りません。' }),
  auditHint: entry({ en: 'Something could not be judged for want of facts.', ja: '情報が足りず、判定できなかったものです。' }),
};

export const sayAudit = saying(AUDIT_TEXTS);
