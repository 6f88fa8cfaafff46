import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What is said of a file as a whole: in the status items, and where its diagnostics stand. */
export const STATUS_TEXTS = {
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
  statusPolicy: entry<{ policy: string }>({ en: ({ policy }) => `Policy: ${policy}`, ja: ({ policy }) => `ポリシー: ${policy}` }),
  pickPolicy: entry({ en: 'Pick policy…', ja: 'ポリシーを選択…' }),
  statusPolicyName: entry({ en: 'Bedrock Residency: policy', ja: 'Bedrock Residency: ポリシー' }),
  policyFrom: entry<{ source: string }>({
    en: ({ source }, w) => `from ${w.quoted(source)}`,
    ja: ({ source }, w) => `${w.quoted(source)} による`,
  }),
  policyFromSettings: entry({ en: 'from the settings', ja: '設定による' }),
  settingsIgnored: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'setting')} ignored`,
    ja: ({ count }) => `無効な設定 ${figure(count)} 件`,
  }),
  showProblems: entry({ en: 'Show problems', ja: '問題を表示' }),
  checkAgain: entry({ en: 'Check again', ja: 'もう一度確認' }),
  openSettings: entry({ en: 'Open settings', ja: '設定を開く' }),
};

export const sayStatus = saying(STATUS_TEXTS);
