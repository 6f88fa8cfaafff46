import { saying } from './spoken.js';
import { entry } from './ui-entry.js';

/** What `--help` says, and what a mistake on the command line is answered with. */
export const HELP_TEXTS = {
  helpUsage: entry({ en: 'Usage:', ja: '使い方:' }),
  helpArguments: entry({ en: 'Arguments:', ja: '引数:' }),
  helpOptions: entry({ en: 'Options:', ja: 'オプション:' }),
  helpCommands: entry({ en: 'Commands:', ja: 'コマンド:' }),
  helpProgram: entry({
    en: 'Where can this Amazon Bedrock call run, and is that allowed?',
    ja: 'Amazon Bedrock の呼び出しがどこで実行されうるか、それが許可されているかを調べます。',
  }),
  helpExit: entry({
    en: 'Exit status: 0 nothing at or above --fail-on, 1 something is, 2 the check could not be made, or a file not be written.',
    ja: '終了コード: 0 は --fail-on 以上の指摘なし、1 は指摘あり、2 は確認または書き込みを実行できなかったことを表します。',
  }),
  helpVersion: entry({ en: 'print the version', ja: 'バージョンを表示' }),
  helpHelp: entry({ en: 'print this help', ja: 'このヘルプを表示' }),
  helpHelpCommand: entry({ en: 'print the help of a command', ja: 'コマンドのヘルプを表示' }),
  helpCheck: entry({
    en: 'find Bedrock calls in files and folders that may run outside the allowed Regions',
    ja: '許可されたリージョンの外で実行されうる Bedrock の呼び出しをファイルとフォルダーから探す',
  }),
  helpExplain: entry({
    en: 'explain a model ID, inference profile, ARN, endpoint or Region',
    ja: 'モデル ID、推論プロファイル、ARN、エンドポイント、リージョンについて説明する',
  }),
  helpInit: entry({
    en: 'write a commented policy file to start from',
    ja: 'コメント付きのポリシーファイルのひな形を作成する',
  }),
  helpFolder: entry({
    en: 'the folder that the policy is to hold for; the working directory when none is named',
    ja: 'ポリシーを適用するフォルダー。指定しない場合は作業フォルダー',
  }),
  helpPreset: entry({ en: 'the allowed Regions by name', ja: '許可するリージョンの名前' }),
  helpPaths: entry({
    en: 'files and folders; the working directory when none is named',
    ja: 'ファイルとフォルダー。指定しない場合は作業フォルダー',
  }),
  helpId: entry({
    en: 'a model ID, inference profile, ARN, endpoint host or Region',
    ja: 'モデル ID、推論プロファイル、ARN、エンドポイントのホスト名、またはリージョン',
  }),
  helpFormat: entry({ en: 'how to report', ja: 'レポートの形式' }),
  helpOutput: entry({
    en: 'write the report to this file, not to standard output',
    ja: '標準出力ではなく、このファイルにレポートを書き込む',
  }),
  helpPolicy: entry({
    en: 'judge by this policy file, not by the nearest one',
    ja: '最も近いポリシーファイルではなく、このファイルのポリシーで確認する',
  }),
  helpIsolated: entry({
    en: 'defaults only: no policy file, no Region tied by the workspace',
    ja: '既定値だけを使う(ポリシーファイルとワークスペースの既定リージョンを使わない)',
  }),
  helpToday: entry({
    en: 'the date (YYYY-MM-DD) that end-of-life dates are measured against',
    ja: 'サポート終了日と比べる日付(YYYY-MM-DD)',
  }),
  helpFailOn: entry({ en: 'exit with 1 when something is at least this severe', ja: 'この重大度以上の指摘があれば終了コード 1 とする' }),
  helpFailOnSkipped: entry({
    en: 'exit with 1 when a file could not be checked',
    ja: '確認できないファイルがあれば終了コード 1 とする',
  }),
  helpStdin: entry({ en: 'check standard input', ja: '標準入力を確認する' }),
  helpStdinFilename: entry({
    en: 'the name that standard input is checked and reported under',
    ja: '標準入力を確認し報告するときのファイル名',
  }),
  helpNoIgnore: entry({
    en: 'check what .gitignore and .ignore leave out, too',
    ja: '.gitignore と .ignore で除外されたファイルも確認する',
  }),
  helpIncludeDomestic: entry({
    en: 'list every reference, not only those with a finding',
    ja: '指摘のないものも含め、すべての参照を一覧に出す',
  }),
  helpShowAccountIds: entry({
    en: 'show the numbers of AWS accounts in csv, markdown and html, where they are masked',
    ja: 'csv、markdown、html で伏せ字にしている AWS アカウント番号を表示する',
  }),
  helpExplainTie: entry({
    en: 'say in the text report what ties each Region to Bedrock',
    ja: '各リージョンが Bedrock と関連すると判断した理由をテキスト形式のレポートに示す',
  }),
  helpLocale: entry({
    en: 'the language; from LC_ALL, LC_MESSAGES or LANG when not given',
    ja: '表示する言語。指定しない場合は LC_ALL、LC_MESSAGES、LANG から判断',
  }),
  helpChoices: entry<{ choices: readonly string[] }>({
    en: ({ choices }) => `one of ${choices.join(', ')}`,
    ja: ({ choices }) => `${choices.join('、')} のいずれか`,
  }),
  helpDefault: entry<{ value: string }>({ en: ({ value }) => `default: ${value}`, ja: ({ value }) => `既定: ${value}` }),

  usageError: entry<{ message: string }>({ en: ({ message }) => `error: ${message}`, ja: ({ message }) => `エラー: ${message}` }),
  unknownOption: entry<{ option: string }>({
    en: ({ option }, w) => `unknown option ${w.quoted(option)}`,
    ja: ({ option }, w) => `不明なオプションです: ${w.quoted(option)}`,
  }),
  unknownCommand: entry<{ command: string }>({
    en: ({ command }, w) => `unknown command ${w.quoted(command)}`,
    ja: ({ command }, w) => `不明なコマンドです: ${w.quoted(command)}`,
  }),
  missingArgument: entry<{ argument: string }>({
    en: ({ argument }) => `missing argument ${argument}`,
    ja: ({ argument }) => `引数が必要です: ${argument}`,
  }),
  missingValue: entry<{ option: string }>({
    en: ({ option }) => `option ${option} needs a value`,
    ja: ({ option }) => `オプション ${option} には値が必要です`,
  }),
  missingOption: entry<{ option: string }>({
    en: ({ option }) => `option ${option} is needed`,
    ja: ({ option }) => `オプション ${option} を指定してください`,
  }),
  tooManyArguments: entry({ en: 'too many arguments', ja: '引数が多すぎます' }),
  standardInput: entry({ en: 'standard input', ja: '標準入力' }),
  standardOutput: entry({ en: 'standard output', ja: '標準出力' }),
  notAFile: entry<{ path: string }>({
    en: ({ path }) => `${path}: neither a file nor a folder`,
    ja: ({ path }) => `${path}: ファイルでもフォルダーでもありません`,
  }),
  reasonEncoding: entry({
    en: 'neither UTF-8, UTF-16, Shift_JIS nor EUC-JP',
    ja: '文字コードが UTF-8、UTF-16、Shift_JIS、EUC-JP のいずれでもありません',
  }),
  reasonTooLarge: entry<{ megabytes: number }>({
    en: ({ megabytes }) => `larger than ${String(megabytes)} MB`,
    ja: ({ megabytes }) => `${String(megabytes)} MB を超えています`,
  }),
  reasonDenied: entry({ en: 'permission denied', ja: 'アクセスが許可されていません' }),
  ripgrepFailed: entry<{ message: string }>({
    en: ({ message }) => `ripgrep, which finds the files of a folder, failed: ${message}`,
    ja: ({ message }) => `フォルダー内のファイルを探す ripgrep が失敗しました: ${message}`,
  }),
  unexpectedFailure: entry<{ message: string }>({
    en: ({ message }) => `unexpected failure: ${message}`,
    ja: ({ message }) => `予期しない問題が発生しました: ${message}`,
  }),
  helpGuardrail: entry({
    en: 'write the SCP or IAM policy that enforces the residency policy in AWS',
    ja: 'データ所在地のポリシーを AWS 上で強制する SCP または IAM ポリシーを出力する',
  }),
  helpGuardrailType: entry({
    en: 'a service control policy of an organization, or a policy for IAM identities',
    ja: '組織のサービスコントロールポリシー、または IAM アイデンティティ用のポリシー',
  }),
  helpGuardrailFormat: entry({
    en: 'json: the policy alone, its notes on standard error; markdown: the policy explained',
    ja: 'json はポリシーのみ(注意事項は標準エラー出力)、markdown は説明付き',
  }),
  invalidGuardrailType: entry<{ value: string; types: readonly string[] }>({
    en: ({ value, types }, w) => `--type: "${w.quoted(value)}" is not one of ${types.join(', ')}`,
    ja: ({ value, types }, w) => `--type: "${w.quoted(value)}" は指定できません。${types.join('、')} のいずれかを指定してください`,
  }),
  helpCatalog: entry({
    en: "facts from your own AWS account in the bundled ones' place",
    ja: 'AWS アカウントから取得した情報をカタログとして使う',
  }),
  helpCatalogRefresh: entry({
    en: 'ask your AWS account which models and inference profiles its Regions offer, and save the answers',
    ja: 'AWS アカウントに各リージョンのモデルと推論プロファイルを照会し、結果を保存する',
  }),
  helpCatalogShow: entry({ en: 'show what a saved catalogue holds', ja: '保存したカタログの内容を表示する' }),
  helpCatalogForget: entry({ en: 'remove a saved catalogue', ja: '保存したカタログを削除する' }),
  helpProfile: entry({
    en: "a profile of the shared AWS config and credentials files; the SDK's default chain when not given",
    ja: '共有の設定・認証情報ファイルのプロファイル。指定しない場合は SDK の既定の順序で探す',
  }),
  helpRegions: entry({
    en: "the source Regions to ask; the policy's when not given",
    ja: '照会する送信元リージョン。指定しない場合はポリシーのリージョン',
  }),
  helpRequireAll: entry({
    en: 'exit with 2 unless every Region answered in full',
    ja: 'すべてのリージョンの情報を取得できなければ終了コード 2 とする',
  }),
  helpSnapshotOutput: entry({
    en: "save the answers to this file, not to the user's own",
    ja: 'ユーザーの既定のファイルではなく、このファイルに保存する',
  }),
  helpUseCatalog: entry({
    en: 'judge by this file, saved by catalog refresh, in place of the bundled catalogue',
    ja: '同梱のカタログではなく、catalog refresh で保存したこのファイルで判定する',
  }),
  helpSavedCatalog: entry({
    en: "the file; the user's own when not given",
    ja: '対象のファイル。指定しない場合はユーザーの既定のファイル',
  }),
  helpCatalogMaxAge: entry({
    en: 'point out a catalogue that is older than this many days; 0 never does',
    ja: 'この日数より古いカタログを知らせる(0 で無効)',
  }),
  helpRefreshExit: entry({
    en: 'Exit status: 0 answers were saved, 2 there were none. A Region that fails keeps the facts that it had and is named on standard error.',
    ja: '終了コード: 0 は結果を保存、2 は結果なしを表します。取得できなかったリージョンは以前の情報のまま残り、標準エラー出力に表示されます。',
  }),
  helpModels: entry({
    en: 'list the models that may be used under the policy, and how',
    ja: 'ポリシーの範囲内で利用できるモデルと利用方法を一覧表示する',
  }),
  helpModelsSearch: entry({
    en: "words that a model's ID, name or provider must hold",
    ja: 'モデル ID、名前、プロバイダーに含まれる語で絞り込む',
  }),
  helpModelsRegion: entry({ en: 'only what can be called in this Region', ja: 'このリージョンから呼び出せるものに絞る' }),
  helpBaseline: entry({
    en: 'accept the findings that this file lists and report only new ones',
    ja: 'このファイルにある既存の指摘を許可済みとし、新しい指摘だけを報告する',
  }),
  helpUpdateBaseline: entry({
    en: 'write the findings of this run into the --baseline file, and exit with 0',
    ja: 'この実行での指摘を --baseline のファイルに書き込む(終了コードは 0)',
  }),
  helpChangedSince: entry({
    en: 'check only files that differ from the merge base with this commit or branch: changed in commits, staged, unstaged or untracked',
    ja: 'このコミットまたはブランチとのマージベースから変わったファイル(コミット済み、ステージ済み、未ステージ、未追跡)だけを確認する',
  }),
  helpFix: entry({
    en: "apply every preferred fix (IDs, Regions, endpoints, ARNs; never another model, nor a tree's default Region) and report what remains",
    ja: '推奨される修正(ID、リージョン、エンドポイント、ARN)をすべて適用し、残りの指摘を報告する。モデルとツリーの既定リージョンは変更しない',
  }),
  helpFixDryRun: entry({
    en: 'print what --fix would change as a unified diff instead of a report; nothing is written',
    ja: 'レポートの代わりに --fix による変更を unified diff で表示する(書き込みは行わない)',
  }),
  helpMcp: entry({
    en: 'serve the checks to agents as an MCP server on standard input and output',
    ja: '標準入出力の MCP サーバーとして、エージェントに確認機能を提供する',
  }),
  helpDefaultPolicy: entry({
    en: 'judge by this policy, written as a policy file is, where no policy file holds: how an editor passes its settings on',
    ja: 'ポリシーファイルがない場所では、このポリシーで確認する(書式はポリシーファイルと同じ。エディターが設定を渡すために使用)',
  }),
  invalidRegion: entry<{ value: string }>({
    en: ({ value }, w) => `--region: "${w.quoted(value)}" is not a Region code such as ap-northeast-1`,
    ja: ({ value }, w) => `--region: "${w.quoted(value)}" はリージョンコードではありません。ap-northeast-1 の形式で指定してください`,
  }),
  invalidMaxAge: entry<{ value: string }>({
    en: ({ value }, w) => `--catalog-max-age: "${w.quoted(value)}" is not a whole number of days`,
    ja: ({ value }, w) => `--catalog-max-age: "${w.quoted(value)}" は日数(整数)ではありません`,
  }),
};

export const sayHelp = saying(HELP_TEXTS);

/** Texts without parameters that help is made of. */
export type PlainHelpId = Exclude<Extract<keyof typeof HELP_TEXTS, `help${string}`>, 'helpChoices' | 'helpDefault'>;
