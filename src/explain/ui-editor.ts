import { counted, entry, figure } from './ui-entry.js';

/** What the editor shows besides findings and hovers. */
export const EDITOR_TEXTS = {
  // Code actions.
  fixAllInFile: entry({ en: 'Fix all in this file', ja: 'このファイルのすべてを修正' }),
  fixAllIds: entry({ en: 'Fix all Bedrock model IDs in this file', ja: 'このファイルの Bedrock モデル ID をすべて修正' }),
  acceptHere: entry({ en: 'Accept here with a reason…', ja: '理由を付けて許可…' }),
  explainRule: entry<{ rule: string }>({
    en: ({ rule }) => `Explain this rule (${rule})`,
    ja: ({ rule }) => `このルールの説明(${rule})`,
  }),
  resolveWithAws: entry({ en: 'Resolve with AWS…', ja: 'AWS に問い合わせて確認…' }),

  // Accepting a finding.
  acceptTitle: entry<{ rule: string }>({ en: ({ rule }) => `Accept ${rule} here`, ja: ({ rule }) => `${rule} をここで許可` }),
  acceptPrompt: entry({
    en: 'Why is this acceptable? The reason is written as a comment and shown in reports.',
    ja: '許可する理由を入力してください。理由はコメントとして書き込まれ、レポートに表示されます。',
  }),
  acceptPromptPolicy: entry({
    en: 'Why is this acceptable? This format has no comments: the reason is written into the policy file, and shown in reports.',
    ja: '許可する理由を入力してください。この形式にはコメントがないため、理由はポリシーファイルに書き込まれ、レポートに表示されます。',
  }),
  noFolder: entry({
    en: 'Open a folder first: a policy file holds for a folder.',
    ja: '先にフォルダーを開いてください。ポリシーファイルはフォルダーに適用されます。',
  }),
  policyThere: entry({ en: 'There is a policy file already.', ja: 'ポリシーファイルはすでにあります。' }),
  acceptPlaceholder: entry({ en: 'For example: test data only, approved by …', ja: '例: テストデータのみ、承認者 …' }),
  acceptNeedsReason: entry({ en: 'A reason is needed.', ja: '理由を入力してください。' }),
  acceptNoComments: entry({
    en: 'This format has no comments that could carry a reason, and the file is in no folder whose policy could. Open its folder, then accept it again.',
    ja: 'この形式には理由を書けるコメントがなく、ポリシーファイルを置けるフォルダーも開かれていません。フォルダーを開いてから、もう一度許可してください。',
  }),
  acceptPolicyFaulty: entry({
    en: 'Nothing was written: the policy file, which would hold the reason, has errors. Mend them, then accept it again.',
    ja: '理由を書き込むポリシーファイルに誤りがあるため、何も書き込みませんでした。誤りを修正してから、もう一度許可してください。',
  }),
  acceptNoPlace: entry({
    en: 'No comment fits here: this line continues a command. Put `bedrock-residency-ignore-file RULE -- reason` into a comment at the top of the file instead.',
    ja: 'この行はコマンドの途中のため、コメントを置けません。代わりに、ファイルの先頭のコメントに `bedrock-residency-ignore-file ルール名 -- 理由` と書いてください。',
  }),
  changedMeanwhile: entry({
    en: 'The file changed meanwhile: nothing was written.',
    ja: 'ファイルがその間に変更されたため、何も書き込みませんでした。',
  }),

  // Findings of a file.
  findings: entry<{ count: number }>({ en: ({ count }) => counted(count, 'finding'), ja: ({ count }) => `指摘 ${figure(count)} 件` }),
  noFindings: entry<{ references: number }>({
    en: ({ references }) => `No findings in ${counted(references, 'reference')} to Bedrock`,
    ja: ({ references }) => `指摘なし(Bedrock への参照 ${figure(references)} 件)`,
  }),
  noReferences: entry({ en: 'No references to Bedrock', ja: 'Bedrock への参照なし' }),
  moreFindings: entry<{ count: number }>({
    en: ({ count }) =>
      `${counted(count, 'more finding is', 'more findings are')} not shown here: the editor shows up to 1,000 for each file.`,
    ja: ({ count }) => `ほかに ${figure(count)} 件の指摘があります(エディターに表示できるのはファイルごとに 1,000 件までです)。`,
  }),
  regionHere: entry<{ region: string }>({
    en: ({ region }, w) => `Source Region ${w.region(region)} is set here.`,
    ja: ({ region }, w) => `送信元リージョン ${w.region(region)}の指定箇所です。`,
  }),
  fixAllDone: entry<{ count: number; remaining: number }>({
    en: ({ count, remaining }) =>
      count === 0
        ? `Nothing to fix here; ${counted(remaining, 'finding')} left.`
        : `${counted(count, 'fix', 'fixes')} applied; ${counted(remaining, 'finding')} left.`,
    ja: ({ count, remaining }) =>
      count === 0
        ? `自動で修正できるものはありません。残りの指摘は ${figure(remaining)} 件です。`
        : `${figure(count)} 件を修正しました。残りの指摘は ${figure(remaining)} 件です。`,
  }),

  // What could not be done.
  noEditor: entry({ en: 'Open a file first.', ja: '先にファイルを開いてください。' }),
  noReferenceHere: entry({
    en: 'No reference to a Bedrock model, profile, ARN, endpoint or Region at the cursor.',
    ja: 'カーソル位置に Bedrock のモデル、推論プロファイル、ARN、エンドポイント、リージョンの参照はありません。',
  }),
  skippedTooLarge: entry<{ limit: string }>({
    en: ({ limit }) => `Not checked: larger than ${limit} MB (bedrockResidency.maxFileSize).`,
    ja: ({ limit }) => `未確認: ${limit} MB を超えています(bedrockResidency.maxFileSize)。`,
  }),
  skippedNotGiven: entry<{ limit: string }>({
    en: ({ limit }) => `Not checked: the editor gives extensions no file above ${limit} MB.`,
    ja: ({ limit }) => `未確認: ${limit} MB を超えるファイルは、エディターから拡張機能に渡されません。`,
  }),
  skippedExcluded: entry({
    en: 'Not checked: excluded by the settings.',
    ja: '未確認: 設定により対象外です。',
  }),
  skippedLoading: entry({ en: 'Reading the policy file…', ja: 'ポリシーファイルを読み込み中…' }),
  skippedPolicyFile: entry({ en: 'The policy itself: not checked.', ja: 'ポリシーファイルのため対象外です。' }),
  skippedScheme: entry({ en: 'Not checked: this kind of document is not read.', ja: '未確認: この種類のドキュメントは対象外です。' }),
  skippedFailed: entry({
    en: 'Not checked: the check failed. The log has the details.',
    ja: '未確認: 確認中に問題が発生しました。詳細はログを参照してください。',
  }),

  // Status item.
  statusPolicy: entry<{ policy: string }>({ en: ({ policy }) => `Policy: ${policy}`, ja: ({ policy }) => `ポリシー: ${policy}` }),
  pickPolicy: entry({ en: 'Pick policy…', ja: 'ポリシーを選択…' }),
  statusPolicyName: entry({ en: 'Bedrock Residency: policy', ja: 'Bedrock Residency: ポリシー' }),
  policyFrom: entry<{ source: string }>({
    en: ({ source }, w) => `from ${w.quoted(source)}`,
    ja: ({ source }, w) => `${w.quoted(source)} による`,
  }),
  policyFromSettings: entry({ en: 'from the settings', ja: '設定による' }),
  pickOpenFile: entry<{ file: string }>({ en: ({ file }, w) => `Open ${w.quoted(file)}`, ja: ({ file }, w) => `${w.quoted(file)} を開く` }),
  sampleMissing: entry<{ detail: string }>({
    en: ({ detail }, w) => `The sample could not be read: ${w.quoted(detail)}`,
    ja: ({ detail }, w) => `サンプルを読み込めませんでした: ${w.quoted(detail)}`,
  }),
  settingsIgnored: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'setting')} ignored`,
    ja: ({ count }) => `無効な設定 ${figure(count)} 件`,
  }),
  showProblems: entry({ en: 'Show problems', ja: '問題を表示' }),
  checkAgain: entry({ en: 'Check again', ja: 'もう一度確認' }),

  // Settings that can't be used.
  settingsProblem: entry<{ problems: readonly string[] }>({
    en: ({ problems }) => `Settings of Bedrock Residency: ${problems.join(' ')}`,
    ja: ({ problems }) => `Bedrock Residency の設定: ${problems.join('')}`,
  }),
  openSettings: entry({ en: 'Open settings', ja: '設定を開く' }),
  settingUnknownRegion: entry<{ name: string; value: string; date: string }>({
    en: ({ name, value, date }, w) =>
      `${name}: "${w.quoted(value)}" is not a Region in the catalogue of ${date} and is ignored. Give a code such as ap-northeast-1.`,
    ja: ({ name, value, date }, w) =>
      `${name}: "${w.quoted(value)}" は ${date} 時点のカタログにないリージョンのため無視します。ap-northeast-1 のようなコードを指定してください。`,
  }),
  settingNoRegion: entry<{ name: string }>({
    en: ({ name }) => `${name} names no Region: ap-northeast-1 and ap-northeast-3 are allowed instead.`,
    ja: ({ name }) => `${name} に有効なリージョンがないため、ap-northeast-1 と ap-northeast-3 を許可します。`,
  }),
  settingHomeNotAllowed: entry<{ name: string; value: string }>({
    en: ({ name, value }, w) => `${name}: "${w.quoted(value)}" is not among the allowed Regions and is ignored.`,
    ja: ({ name, value }, w) => `${name}: "${w.quoted(value)}" は許可されたリージョンではないため無視します。`,
  }),
  settingUnknownRule: entry<{ name: string; value: string }>({
    en: ({ name, value }, w) => `${name}: there is no rule "${w.quoted(value)}".`,
    ja: ({ name, value }, w) => `${name}: "${w.quoted(value)}" というルールはありません。`,
  }),
  settingUnknownValue: entry<{ name: string; value: string }>({
    en: ({ name, value }, w) => `${name}: "${w.quoted(value)}" is not one of the allowed values and is ignored.`,
    ja: ({ name, value }, w) => `${name}: "${w.quoted(value)}" は指定できない値のため無視します。`,
  }),
};
