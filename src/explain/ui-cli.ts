import { SEVERITIES, type Severity } from '../domain/rule.js';
import { saying } from './spoken.js';
import { counted, entry, figure } from './ui-entry.js';
import { severityCount } from './ui-names.js';
import type { Locale } from './locale.js';

export interface SummaryCounts {
  readonly findings: number;
  readonly bySeverity: Readonly<Partial<Record<Severity, number>>>;
  readonly filesWithFindings: number;
  readonly filesScanned: number;
  readonly filesSkipped: number;
}

/** What the command line says besides findings. */
export const CLI_TEXTS = {
  summary: entry<SummaryCounts>({
    en: ({ findings, bySeverity, filesWithFindings, filesScanned, filesSkipped }) => {
      const files = counted(filesScanned, 'file');
      const found =
        findings === 0
          ? `No findings in ${files}`
          : `${counted(findings, 'finding')} (${severities(bySeverity, 'en')}) in ${figure(filesWithFindings)} of ${files}`;
      return filesSkipped === 0 ? found : `${found}; ${counted(filesSkipped, 'file')} skipped`;
    },
    ja: ({ findings, bySeverity, filesWithFindings, filesScanned, filesSkipped }) => {
      const found =
        findings === 0
          ? `指摘なし(${figure(filesScanned)} ファイル)`
          : `指摘 ${figure(findings)} 件(${severities(bySeverity, 'ja')})、${figure(filesScanned)} ファイル中 ${figure(filesWithFindings)} ファイル`;
      return filesSkipped === 0 ? found : `${found}。未確認 ${figure(filesSkipped)} ファイル`;
    },
  }),
  notFindings: entry<{ suppressed: number; excepted: number; baselined: number }>({
    en: ({ suppressed, excepted, baselined }) =>
      `Accepted, not counted: ${present([suppressed, 'by comment'], [excepted, 'by exception'], [baselined, 'by baseline']).join(', ')}`,
    ja: ({ suppressed, excepted, baselined }) =>
      `許可済み(件数に含まず): ${present([suppressed, '件(コメント)'], [excepted, '件(例外)'], [baselined, '件(ベースライン)']).join('、')}`,
  }),
  skippedHeading: entry<{ count: number }>({
    en: ({ count }) => `Not checked (${counted(count, 'file')}):`,
    ja: ({ count }) => `未確認(${figure(count)} ファイル):`,
  }),
  suppressedMark: entry({ en: 'accepted', ja: '許可済み' }),
  insideMark: entry({ en: 'no finding', ja: '指摘なし' }),
  fixMark: entry({ en: 'fix', ja: '修正案' }),
  noFixMark: entry({ en: 'no fix', ja: '修正案なし' }),
  reasonMark: entry({ en: 'reason', ja: '理由' }),
  noReason: entry({ en: 'none given', ja: '記載なし' }),
  searching: entry({ en: 'Searching for files…', ja: 'ファイルを検索中…' }),
  scanning: entry<{ files: number }>({
    en: ({ files }) => `Checking… ${counted(files, 'file')}`,
    ja: ({ files }) => `確認中… ${figure(files)} ファイル`,
  }),
  andMore: entry<{ count: number }>({ en: ({ count }) => `… and ${figure(count)} more`, ja: ({ count }) => `… ほか ${figure(count)} 件` }),
  policyWritten: entry<{ path: string }>({
    en: ({ path }) => `Policy written to ${path}`,
    ja: ({ path }) => `ポリシーを ${path} に書き込みました`,
  }),

  // Usage and input errors.
  pathNotFound: entry<{ path: string }>({
    en: ({ path }) => `${path}: no such file or folder`,
    ja: ({ path }) => `${path}: ファイルまたはフォルダーがありません`,
  }),
  policyFaulty: entry({
    en: 'the policy file has errors, so nothing was checked:',
    ja: 'ポリシーファイルに誤りがあるため、確認を行いませんでした:',
  }),
  pathUnreadable: entry<{ path: string; reason: string }>({
    en: ({ path, reason }) => `${path}: can't be read (${reason})`,
    ja: ({ path, reason }) => `${path}: 読み取れません(${reason})`,
  }),
  pathBinary: entry<{ path: string }>({
    en: ({ path }) => `${path}: a binary file, not text`,
    ja: ({ path }) => `${path}: バイナリファイルのため確認できません`,
  }),
  pathExists: entry<{ path: string }>({
    en: ({ path }) => `${path}: exists already and is not overwritten`,
    ja: ({ path }) => `${path}: すでに存在するため上書きしません`,
  }),
  pathUnwritable: entry<{ path: string; reason: string }>({
    en: ({ path, reason }) => `${path}: can't be written (${reason})`,
    ja: ({ path, reason }) => `${path}: 書き込めません(${reason})`,
  }),
  ripgrepMissing: entry({
    en: 'ripgrep, which finds the files of a folder, is missing: install the package @vscode/ripgrep, or put rg on the PATH. Single files can be checked without it.',
    ja: 'フォルダー内のファイルを探す ripgrep が見つかりません。パッケージ @vscode/ripgrep をインストールするか、rg を PATH に追加してください。ファイルを個別に指定する場合は不要です。',
  }),
  invalidFailOn: entry<{ value: string }>({
    en: ({ value }, w) => `--fail-on: "${w.quoted(value)}" is not one of error, warning, information, hint, never`,
    ja: ({ value }, w) =>
      `--fail-on: "${w.quoted(value)}" は指定できません。error、warning、information、hint、never のいずれかを指定してください`,
  }),
  invalidPreset: entry<{ value: string; presets: readonly string[] }>({
    en: ({ value, presets }, w) => `--preset: "${w.quoted(value)}" is not one of ${presets.join(', ')}`,
    ja: ({ value, presets }, w) => `--preset: "${w.quoted(value)}" は指定できません。${presets.join('、')} のいずれかを指定してください`,
  }),
  invalidFormat: entry<{ value: string; formats: readonly string[] }>({
    en: ({ value, formats }, w) => `--format: "${w.quoted(value)}" is not one of ${formats.join(', ')}`,
    ja: ({ value, formats }, w) => `--format: "${w.quoted(value)}" は指定できません。${formats.join('、')} のいずれかを指定してください`,
  }),
  invalidToday: entry<{ value: string }>({
    en: ({ value }, w) => `--today: "${w.quoted(value)}" is not a date such as 2026-11-23`,
    ja: ({ value }, w) => `--today: "${w.quoted(value)}" は日付ではありません。2026-11-23 の形式で指定してください`,
  }),
  invalidLocale: entry<{ value: string }>({
    en: ({ value }, w) => `--locale: "${w.quoted(value)}" is not one of en, ja`,
    ja: ({ value }, w) => `--locale: "${w.quoted(value)}" は指定できません。en または ja を指定してください`,
  }),
  stdinWithPaths: entry({ en: '--stdin reads one text: name no paths beside it', ja: '--stdin とパスは同時に指定できません' }),
  optionsExclude: entry<{ one: string; other: string }>({
    en: ({ one, other }) => `${one} and ${other} can't be given together`,
    ja: ({ one, other }) => `${one} と ${other} は同時に指定できません`,
  }),
  optionNeeds: entry<{ one: string; other: string }>({
    en: ({ one, other }) => `${one} needs ${other}`,
    ja: ({ one, other }) => `${one} には ${other} が必要です`,
  }),
  notAnId: entry<{ word: string }>({
    en: ({ word }, w) => `"${w.quoted(word)}": not a Bedrock model, profile, ARN, endpoint or Region`,
    ja: ({ word }, w) => `"${w.quoted(word)}": Bedrock のモデル、推論プロファイル、ARN、エンドポイント、リージョンのいずれでもありません`,
  }),
  seeHelp: entry({ en: 'See bedrock-residency --help', ja: 'bedrock-residency --help を参照してください' }),
};

export const sayCli = saying(CLI_TEXTS);

/** `2 warnings, 1 information`: those that occur, the worst first. */
export function severities(counts: SummaryCounts['bySeverity'], locale: Locale): string {
  return SEVERITIES.map((severity) => [severity, counts[severity] ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => severityCount(severity, count, locale))
    .join(locale === 'ja' ? '、' : ', ');
}

/** Only the ways that occur. */
function present(...ways: readonly (readonly [count: number, way: string])[]): string[] {
  return ways.filter(([count]) => count > 0).map(([count, way]) => `${figure(count)} ${way}`);
}
