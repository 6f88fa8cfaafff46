import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What reports for other programs and for pages say besides findings. */
export const REPORT_TEXTS = {
  // SARIF.
  sourceRoot: entry({ en: "The repository's top folder", ja: 'リポジトリの最上位フォルダー' }),
  skippedNotification: entry({ en: 'A file that was not checked', ja: '未確認のファイル' }),
  cutNotification: entry({ en: 'Results that were left out', ja: '省略された結果' }),
  staleNotification: entry({ en: 'Baseline entries without a finding', ja: '指摘のなくなったベースラインの項目' }),
  resultsCut: entry<{ count: number; kept: number }>({
    en: ({ count, kept }) =>
      `${counted(count, 'result is', 'results are')} left out: code scanning takes up to 25,000 results and 10 MB of a run. The ${figure(kept)} worst are listed; --format json lists all.`,
    ja: ({ count, kept }) =>
      `${figure(count)} 件の結果を省略しました。コードスキャンが受け付けるのは 1 回の実行につき 25,000 件、10 MB までです。重大なものから ${figure(kept)} 件を記載しています。すべての結果は --format json で出力できます。`,
  }),

  // Pages and logs of a CI service.
  acceptedHeading: entry<{ count: number }>({
    en: ({ count }) => `Accepted, not counted (${figure(count)}):`,
    ja: ({ count }) => `許可済み、件数に含まず(${figure(count)} 件):`,
  }),
  moreLeftOut: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'more is', 'more are')} not listed here; --format csv or json lists all.`,
    ja: ({ count }) => `ほかに ${figure(count)} 件あります。すべてを出力するには --format csv または json を使います。`,
  }),
  seeLog: entry({ en: 'The log of this step names them.', ja: 'ファイル名はこのステップのログに記録されています。' }),
  policyLine: entry<{ regions: string; file: string | null }>({
    en: ({ regions, file }) => `Allowed: ${regions}${file === null ? '' : ` (${file})`}`,
    ja: ({ regions, file }) => `許可されたリージョン: ${regions}${file === null ? '' : `(${file})`}`,
  }),
  columnSeverity: entry({ en: 'Severity', ja: '重大度' }),
  columnPlace: entry({ en: 'Place', ja: '場所' }),
  columnReference: entry({ en: 'Reference', ja: '参照' }),
  columnMessage: entry({ en: 'What is found', ja: '内容' }),
  columnFix: entry({ en: 'Fix', ja: '修正案' }),
  columnRule: entry({ en: 'Rule', ja: 'ルール' }),
  columnAcceptedBy: entry({ en: 'Accepted by', ja: '許可の方法' }),
  columnReason: entry({ en: 'Reason', ja: '理由' }),
  acceptedByComment: entry({ en: 'comment', ja: 'コメント' }),
  acceptedByException: entry({ en: 'exception', ja: '例外' }),
  acceptedByBaseline: entry({ en: 'baseline', ja: 'ベースライン' }),
};

export const sayReport = saying(REPORT_TEXTS);
