import { analyze } from '../../../../src/analyze.js';
import type { Analysis, Suppression } from '../../../../src/domain/judgement.js';
import type { Policy } from '../../../../src/domain/policy.js';
import { createReport } from '../../../../src/workspace/reports/create.js';
import type { Format, ReportContext, Totals } from '../../../../src/workspace/reports/report.js';
import type { CheckedFile, FileResult, SkippedFile } from '../../../../src/workspace/results.js';
import { Tally } from '../../../../src/workspace/tally.js';
import { catalog, options } from '../../core/kit.js';

export const LEAVES = 'us.anthropic.claude-sonnet-4-6';

/** A file as a scan would judge it. */
export function checked(path: string, text: string, policy: Policy = options.policy): CheckedFile {
  const judge = (other: string): Analysis => analyze(other, { ...options, policy, path });
  return { kind: 'checked', path, location: null, text, policy, analysis: judge(text), judge };
}

/** The same file with every finding accepted. */
export function accepted(file: CheckedFile, suppressed: Suppression): CheckedFile {
  const references = file.analysis.references.map((analysed) =>
    analysed.judgement.rule === null ? analysed : { ...analysed, suppressed },
  );
  return { ...file, analysis: { ...file.analysis, references } };
}

export function skipped(path: string, reason: SkippedFile['reason'] = 'binary'): SkippedFile {
  return { kind: 'skipped', path, reason };
}

export function context(more: Partial<ReportContext> = {}): ReportContext {
  return {
    version: '1.2.3',
    locale: 'en',
    catalog,
    policy: options.policy,
    policyFile: null,
    today: options.today,
    checked: ['project'],
    includeDomestic: false,
    showAccountIds: false,
    changedSince: null,
    explainTies: null,
    repositoryPath: (path) => path,
    color: false,
    ...more,
  };
}

export interface Rendered {
  readonly text: string;
  readonly totals: Totals;
  /** What stands on the page of the run, of at most so many bytes. */
  readonly page: (bytes: number) => string | undefined;
}

/** A whole report, made as the command makes it. */
export async function render(
  format: Format,
  results: Iterable<FileResult>,
  { stale = [], ...more }: Partial<ReportContext> & { readonly stale?: Totals['stale'] } = {},
): Promise<Rendered> {
  const report = await createReport(format, context(more));
  const tally = new Tally(more.includeDomestic ?? false);
  let text = report.begin();
  let filesScanned = 0;
  for (const result of results) {
    tally.add(result);
    filesScanned += 1;
    text += report.file(result);
  }
  const totals = { filesScanned, bytesScanned: 0, tally, stale };
  const end = report.end(totals);
  text += typeof end === 'string' ? end : [...end].join('');
  return { text, totals, page: (bytes) => report.summaryPage?.(totals, bytes) };
}

/** Names and texts that a format might take for its own marks. */
export const HOSTILE = [
  'a,b"c\'d.py',
  'line\nbreak\r.py',
  '=cmd|calc!A1.py',
  '＝1+1.py',
  '|pipe|`tick``.py',
  '<img src=x onerror=alert(1)>.py',
  '[link](javascript:alert(1)).py',
  '@team #1 :smile: www.example.com https://example.com a@b.example.py',
  '::error file=x::boo.py',
  '##[stop-commands]x.py',
  '%0A%25,title=x.py',
  '日本語 フォルダー/モデル.py',
  ' leading and trailing ',
  '\u202Eyp.exe',
  'back\\slash|.py',
  '{0} {{x}} [y](1).py',
] as const;
