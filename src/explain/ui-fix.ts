import { severities, type SummaryCounts } from './ui-cli.js';
import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What is said of `--fix` and `--fix-dry-run`. */
export const FIX_TEXTS = {
  fixed: entry<{ count: number; files: number }>({
    en: ({ count, files }) => `${counted(count, 'fix', 'fixes')} applied in ${counted(files, 'file')}`,
    ja: ({ count, files }) => `${figure(files)} ファイルで ${figure(count)} 件を修正しました`,
  }),
  wouldFix: entry<{ count: number; files: number }>({
    en: ({ count, files }) => `${counted(count, 'fix', 'fixes')} would be applied in ${counted(files, 'file')}; nothing was written`,
    ja: ({ count, files }) => `${figure(files)} ファイルで ${figure(count)} 件を修正できます(書き込みは行っていません)`,
  }),
  nothingToFix: entry({ en: 'Nothing to fix', ja: '自動で修正できるものはありません' }),
  leftUnfixed: entry<{ count: number; bySeverity: SummaryCounts['bySeverity'] }>({
    en: ({ count, bySeverity }) => `${counted(count, 'finding')} would be left (${severities(bySeverity, 'en')})`,
    ja: ({ count, bySeverity }) => `修正後に残る指摘は ${figure(count)} 件です(${severities(bySeverity, 'ja')})`,
  }),

  // Why a file was left as it was.
  notFixed: entry<{ path: string; reason: string }>({
    en: ({ path, reason }) => `${path}: not fixed (${reason})`,
    ja: ({ path, reason }) => `${path}: 修正していません(${reason})`,
  }),
  reasonChanged: entry({ en: 'changed while it was checked; run again', ja: '確認中に変更されました。もう一度実行してください' }),
  reasonCannotSpell: entry({ en: "its encoding can't spell the fix", ja: 'ファイルの文字コードでは修正後の文字を表せません' }),
};

export const sayFix = saying(FIX_TEXTS);
