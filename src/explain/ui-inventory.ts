import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';

/** What scans of a workspace and the list of its references say. */
export const INVENTORY_TEXTS = {
  // A scan.
  scanTitle: entry({ en: 'Scanning the workspace for Bedrock', ja: 'ワークスペースの Bedrock をスキャン中' }),
  scanSearching: entry({ en: 'searching for files…', ja: 'ファイルを検索しています…' }),
  scanProgress: entry<{ done: number; expected: number; references: number }>({
    en: ({ done, expected, references }) =>
      `${figure(done)} of ${counted(expected, 'candidate file')}, ${counted(references, 'reference')} so far`,
    ja: ({ done, expected, references }) =>
      `候補 ${figure(expected)} ファイル中 ${figure(done)} ファイルを確認、参照 ${figure(references)} 件`,
  }),
  scanNoFolder: entry({
    en: 'Open a folder first: there is nothing to scan.',
    ja: '先にフォルダーを開いてください。スキャンする対象がありません。',
  }),
  scanCancelledNothing: entry({
    en: 'The scan was cancelled before its end: nothing is listed.',
    ja: 'スキャンを途中でキャンセルしました。結果はありません。',
  }),
  scanCancelledKept: entry({
    en: 'The scan was cancelled before its end: what the last whole scan found is still listed.',
    ja: 'スキャンを途中でキャンセルしました。前回完了したスキャンの結果を引き続き表示しています。',
  }),
  scanFailed: entry<{ reason: string }>({
    en: ({ reason }, w) => `The workspace could not be scanned: ${w.quoted(reason)}`,
    ja: ({ reason }, w) => `ワークスペースをスキャンできませんでした: ${w.quoted(reason)}`,
  }),
  scanPolicyFaulty: entry<{ place: string; problem: string }>({
    en: ({ place, problem }) => `The workspace was not scanned: its policy file has an error. ${place}: ${problem}`,
    ja: ({ place, problem }) => `ポリシーファイルに誤りがあるため、ワークスペースをスキャンしませんでした。${place}: ${problem}`,
  }),
  scanPolicyUnreadable: entry<{ path: string }>({
    en: ({ path }) => `The workspace was not scanned: the policy file ${path} can't be read.`,
    ja: ({ path }) => `ポリシーファイル ${path} を読み取れないため、ワークスペースをスキャンしませんでした。`,
  }),
  notInProblems: entry<{ shown: number; count: number }>({
    en: ({ shown, count }) => `Problems shows the worst ${figure(shown)} of ${counted(count, 'finding')}.`,
    ja: ({ shown, count }) => `「問題」には ${figure(count)} 件のうち重大なものから ${figure(shown)} 件を表示しています。`,
  }),
  showInventory: entry({ en: 'Show inventory', ja: 'インベントリを表示' }),
  showLog: entry({ en: 'Show log', ja: 'ログを表示' }),

  // How the list is grouped.
  groupTitle: entry({ en: 'Group the references', ja: '参照のグループ化' }),
  groupVerdict: entry({ en: 'By verdict', ja: '判定別' }),
  groupFile: entry({ en: 'By file', ja: 'ファイル別' }),
  groupModel: entry({ en: 'By model', ja: 'モデル別' }),
  groupRegion: entry({ en: 'By Region that can be reached', ja: '実行されうるリージョン別' }),

  // The filter.
  filterTitle: entry({ en: 'Filter the references', ja: '参照の絞り込み' }),
  filterPrompt: entry({
    en: 'Words that the reference, its file, model, verdict, rule or Region must contain; empty shows all.',
    ja: '参照・ファイル・モデル・判定・ルール・リージョンに含まれる語を入力してください。空にするとすべて表示します。',
  }),
  filterPlaceholder: entry({ en: 'for example: nova oregon', ja: '例: nova オレゴン' }),
  filtered: entry<{ filter: string; shown: number; count: number }>({
    en: ({ filter, shown, count }, w) => `"${w.quoted(filter)}": ${figure(shown)} of ${counted(count, 'reference')}`,
    ja: ({ filter, shown, count }, w) => `「${w.quoted(filter)}」: ${figure(count)} 件中 ${figure(shown)} 件`,
  }),

  // Groups and items.
  anyRegion: entry({ en: 'Any commercial Region', ja: 'すべての商用リージョン' }),
  noRegionKnown: entry({ en: 'Regions not known', ja: 'リージョン不明' }),
  modelsNone: entry({ en: 'No model named', ja: 'モデルの指定なし' }),
  notChecked: entry({ en: 'Not checked', ja: '未確認' }),
  itemCount: entry<{ count: number }>({ en: ({ count }) => figure(count), ja: ({ count }) => `${figure(count)} 件` }),
  lineNumber: entry<{ line: number }>({ en: ({ line }) => `line ${String(line)}`, ja: ({ line }) => `${String(line)} 行目` }),
  showMore: entry<{ count: number }>({
    en: ({ count }) => `Show more (${figure(count)} left)`,
    ja: ({ count }) => `さらに表示(残り ${figure(count)} 件)`,
  }),
  badge: entry<{ count: number }>({
    en: ({ count }) => `${counted(count, 'reference')} with a warning or worse`,
    ja: ({ count }) => `警告以上の参照 ${figure(count)} 件`,
  }),
  groupSpoken: entry<{ name: string; count: number }>({
    en: ({ name, count }) => `${name}, ${counted(count, 'reference')}`,
    ja: ({ name, count }) => `${name}、参照 ${figure(count)} 件`,
  }),
  notCheckedSpoken: entry<{ count: number }>({
    en: ({ count }) => `Not checked, ${counted(count, 'file')}`,
    ja: ({ count }) => `未確認、${figure(count)} ファイル`,
  }),
  referenceSpoken: entry<{ text: string; verdict: string; severity: string | null; accepted: boolean; path: string; line: number }>({
    en: ({ text, verdict, severity, accepted, path, line }) =>
      `${text}, ${verdict}${severity === null ? '' : `, ${severity}`}${accepted ? ', accepted' : ''}, ${path} line ${String(line)}`,
    ja: ({ text, verdict, severity, accepted, path, line }) =>
      `${text}、${verdict}${severity === null ? '' : `、${severity}`}${accepted ? '、許可済み' : ''}、${path} ${String(line)} 行目`,
  }),

  // What can be done with an item.
  copied: entry<{ text: string }>({
    en: ({ text }, w) => `Copied: ${w.quoted(text)}`,
    ja: ({ text }, w) => `コピーしました: ${w.quoted(text)}`,
  }),
  chooseFix: entry<{ text: string }>({ en: ({ text }, w) => `Fix ${w.quoted(text)}`, ja: ({ text }, w) => `${w.quoted(text)} を修正` }),
  gone: entry({
    en: 'The file changed: the reference is no longer there.',
    ja: 'ファイルが変更されたため、この参照はもうありません。',
  }),

  // Fixing everything.
  fixWorkspaceTitle: entry({ en: 'Fix all in workspace: what may be changed?', ja: 'ワークスペースのすべてを修正: 変更する対象の選択' }),
  fixWorkspacePrompt: entry({
    en: 'Everything chosen is shown in the Refactor Preview before it is written.',
    ja: '選択した変更は、書き込む前に「リファクターのプレビュー」に表示されます。',
  }),
  fixKindId: entry<{ count: number }>({
    en: ({ count }) => `Model IDs (${figure(count)})`,
    ja: ({ count }) => `モデル ID(${figure(count)} 件)`,
  }),
  fixKindIdMore: entry({
    en: 'the same model, called so that it stays inside the policy',
    ja: '同じモデルを、ポリシーの範囲内で実行される ID に変更',
  }),
  fixKindPlace: entry<{ count: number }>({
    en: ({ count }) => `Regions, endpoints and ARNs (${figure(count)})`,
    ja: ({ count }) => `リージョン・エンドポイント・ARN(${figure(count)} 件)`,
  }),
  fixKindPlaceMore: entry({ en: 'what else runs there moves, too', ja: '同じ設定を使うほかの処理にも影響します' }),
  fixKindModel: entry<{ count: number }>({
    en: ({ count }) => `Changes of model (${figure(count)})`,
    ja: ({ count }) => `モデルの変更(${figure(count)} 件)`,
  }),
  fixKindModelMore: entry({
    en: 'another model answers: results, prices and limits differ',
    ja: '別のモデルになります。出力・料金・上限が変わります',
  }),
  fixPreparing: entry({ en: 'Preparing fixes', ja: '修正を準備中' }),
  fixNothing: entry({
    en: 'Nothing in this workspace can be fixed by an edit.',
    ja: 'このワークスペースに、自動で修正できるものはありません。',
  }),
  fixLeftOut: entry<{ files: readonly string[] }>({
    en: ({ files }) => `Left out, because the editor can't open them as they are written: ${files.join(', ')}`,
    ja: ({ files }) => `エディターで正しく開けないため、次のファイルは対象外です: ${files.join(', ')}`,
  }),

  // The audit report.
  auditMaking: entry({ en: 'Making the audit report', ja: '監査レポートを作成中' }),
  auditMade: entry({
    en: 'The audit report shows the workspace as it is on disk now.',
    ja: '監査レポートは、現時点でディスクに保存されているワークスペースの内容を示しています。',
  }),
  auditSave: entry({ en: 'Save audit report as…', ja: '監査レポートに名前を付けて保存…' }),
  auditNotSaved: entry<{ reason: string }>({
    en: ({ reason }, w) => `The audit report could not be saved: ${w.quoted(reason)}`,
    ja: ({ reason }, w) => `監査レポートを保存できませんでした: ${w.quoted(reason)}`,
  }),
};

export const sayInventory = saying(INVENTORY_TEXTS);
