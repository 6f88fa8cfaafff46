import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What is said of `--baseline` and `--update-baseline`. */
export const BASELINE_TEXTS = {
  // Why a finding does not count.
  baselineReason: entry<{ path: string }>({
    en: ({ path }) => `listed in the baseline ${path}`,
    ja: ({ path }) => `ベースライン ${path} に記載`,
  }),
  baselineAddedReason: entry<{ path: string }>({
    en: ({ path }) => `added to the baseline ${path} by this run`,
    ja: ({ path }) => `この実行でベースライン ${path} に追加`,
  }),

  // What became of the file.
  baselineWritten: entry<{ path: string; count: number; added: number; removed: number }>({
    en: ({ path, count, added, removed }) =>
      `${path}: baseline of ${counted(count, 'finding')} written (${figure(added)} added, ${figure(removed)} removed)`,
    ja: ({ path, count, added, removed }) =>
      `${path}: 指摘 ${figure(count)} 件のベースラインを書き込みました(追加 ${figure(added)} 件、削除 ${figure(removed)} 件)`,
  }),
  baselineRemoved: entry({ en: 'Removed, no longer found:', ja: '削除(現在は該当なし):' }),
  baselineStale: entry<{ path: string; count: number }>({
    en: ({ path, count }) =>
      `${path}: ${counted(count, 'finding')} listed there ${count === 1 ? 'is' : 'are'} no longer found; take ${count === 1 ? 'it' : 'them'} out with --update-baseline`,
    ja: ({ path, count }) =>
      `${path}: 記載されている指摘のうち ${figure(count)} 件は現在は該当がありません。--update-baseline で取り除けます`,
  }),
  baselineStaleHeading: entry<{ count: number }>({
    en: ({ count }) => `In the baseline, but no longer found (${counted(count, 'finding')}):`,
    ja: ({ count }) => `ベースラインにあり、現在は該当がないもの(${figure(count)} 件):`,
  }),

  // Why it cannot be used.
  baselineMissing: entry<{ path: string }>({
    en: ({ path }) => `${path}: there is no such baseline; make it with --baseline ${path} --update-baseline`,
    ja: ({ path }) => `${path}: ベースラインがありません。--baseline ${path} --update-baseline で作成してください`,
  }),
  baselineUnreadable: entry<{ path: string }>({
    en: ({ path }) => `${path}: the baseline can't be read as text`,
    ja: ({ path }) => `${path}: ベースラインをテキストとして読み取れません`,
  }),
  baselineNotJson: entry<{ path: string; message: string }>({
    en: ({ path, message }, w) =>
      `${path}: the baseline is not valid JSON (${w.quoted(message)}); mend it, or delete it and make it again with --update-baseline`,
    ja: ({ path, message }, w) =>
      `${path}: ベースラインが正しい JSON ではありません(${w.quoted(message)})。修正するか、削除してから --update-baseline で作り直してください`,
  }),
  baselineMalformed: entry<{ path: string; where: string }>({
    en: ({ path, where }, w) =>
      `${path}: not a baseline, or a damaged one (at ${w.quoted(where)}); mend it, or delete it and make it again with --update-baseline`,
    ja: ({ path, where }, w) =>
      `${path}: ベースラインではないか、壊れています(${w.quoted(where)})。修正するか、削除してから --update-baseline で作り直してください`,
  }),
  baselineNewer: entry<{ path: string }>({
    en: ({ path }) => `${path}: this baseline was made by a later version; update bedrock-residency`,
    ja: ({ path }) => `${path}: 新しいバージョンで作られたベースラインです。bedrock-residency を更新してください`,
  }),
  sameFileTwice: entry<{ one: string; other: string }>({
    en: ({ one, other }) => `${one} and ${other} name the same file`,
    ja: ({ one, other }) => `${one} と ${other} に同じファイルが指定されています`,
  }),
};

export const sayBaseline = saying(BASELINE_TEXTS);
