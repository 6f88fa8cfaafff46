import type { Reach } from '../../domain/region.js';
import { remedyTitle } from '../../explain/remedies.js';
import { skippedText } from '../../explain/ui-skipped.js';
import type { Speaker } from '../../explain/words.js';
import { LineMap } from '../position.js';
import type { FileResult, SkippedFile } from '../results.js';
import { entriesOf, type Entry } from './entries.js';
import { shown } from './accounts.js';
import { speakerFor, type Report, type ReportContext } from './report.js';

/** The first row; names and order are what other programs rely on. */
const COLUMNS = [
  'status',
  'severity',
  'rule',
  'verdict',
  'path',
  'line',
  'column',
  'endLine',
  'endColumn',
  'kind',
  'text',
  'reach',
  'message',
  'acceptedBy',
  'reason',
  'fix',
  'fixTitle',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>>;

/**
 * RFC 4180 for spreadsheets: a row for each reference, notice and skipped file, as they come. It starts with a byte order
 * mark: without one, Excel reads the file in the code page of the machine, which in Japan is Shift_JIS, and shows every
 * Japanese word garbled. Programs that would rather have none read `json`.
 */
export class CsvReport implements Report {
  readonly #context: ReportContext;

  constructor(context: ReportContext) {
    this.#context = context;
  }

  begin(): string {
    return `\uFEFF${record(COLUMNS)}`;
  }

  file(result: FileResult): string {
    if (result.kind === 'skipped') return this.#row(this.#skipped(result));
    const lines = new LineMap(result.text);
    const speaker = speakerFor(result, this.#context);
    return entriesOf(result, speaker, this.#context.includeDomestic)
      .map((entry) => this.#row(this.#entry(entry, result.path, lines, speaker)))
      .join('');
  }

  end(): string {
    return '';
  }

  #row(row: Row): string {
    return record(COLUMNS.map((column) => (column === 'path' ? row.path : shown(String(row[column] ?? ''), this.#context)) ?? ''));
  }

  #skipped({ path, reason }: SkippedFile): Row {
    return { status: 'skipped', path, message: skippedText(reason, null, this.#context), reason };
  }

  #entry(entry: Entry, path: string, lines: LineMap, speaker: Speaker): Row {
    const { span, text, rule, severity, message, accepted, analysed } = entry;
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    const place = { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column, text, message };
    const judged = { severity: severity ?? '', rule: rule ?? '' };
    if (analysed === null) return { status: 'notice', ...place, ...judged };
    const { reference, judgement, remedies } = analysed;
    const fix = accepted === null ? remedies.find((remedy) => remedy.preferred) : undefined;
    return {
      status: accepted !== null ? 'accepted' : severity === null ? 'no-finding' : 'finding',
      ...place,
      ...judged,
      verdict: judgement.verdict,
      kind: reference.kind,
      reach: reachWords(judgement.reach),
      acceptedBy: accepted?.by ?? '',
      reason: accepted?.reason ?? '',
      fix: fix?.newText ?? '',
      fixTitle: fix === undefined ? '' : remedyTitle(fix, reference, speaker),
    };
  }
}

function reachWords(reach: Reach): string {
  return reach.kind === 'regions' ? reach.regions.join(' ') : reach.kind;
}

/** One line of the file with its CRLF. */
function record(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\r\n`;
}

/**
 * A value as a cell. Spreadsheets take a cell that begins with one of these for a formula, Japanese ones their full-width
 * forms too: an apostrophe before it makes it text. It is put before further apostrophes as well, so that nothing is lost.
 */
export function csvCell(value: string): string {
  const text = /^'*[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
