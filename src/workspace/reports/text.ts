import type { AnalysedReference, Notice } from '../../domain/judgement.js';
import type { Reference } from '../../domain/reference.js';
import { severityRank, type Severity } from '../../domain/rule.js';
import { messageText } from '../../explain/messages.js';
import { noticeRemedyTitle } from '../../explain/notice-remedies.js';
import { noticeText } from '../../explain/notices.js';
import { noRemedyText, remedyTitle } from '../../explain/remedies.js';
import { sayBaseline } from '../../explain/ui-baseline.js';
import { sayChanged } from '../../explain/ui-changed.js';
import { sayCli } from '../../explain/ui-cli.js';
import { sayCommon } from '../../explain/ui-common.js';
import { sayTie } from '../../explain/ui-tie.js';
import { severityName } from '../../explain/ui-names.js';
import { skippedText } from '../../explain/ui-skipped.js';
import { visible, type Speaker } from '../../explain/words.js';
import { LineMap, type Position } from '../position.js';
import type { FileResult } from '../results.js';
import { findingSeverity, listed, summaryOf } from '../tally.js';
import { PackedList } from './packed.js';
import { speakerFor, type Report, type ReportContext, type Totals } from './report.js';
import { staleCount, staleLine } from './stale.js';
import { tieText } from './tie.js';

const BOLD = '1';
const DIM = '2';
const UNDERLINED = '4';
const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', information: '36', hint: '2' };
const GREEN = '32';

/** Paths and reasons come from the user's files: shown whole, unless absurdly long. */
const LONGEST = 1000;

/** One line of a file's block before its columns are aligned. */
interface Row {
  readonly position: Position;
  readonly mark: string;
  readonly color: string;
  readonly message: string;
  readonly rule: string;
  /** Lines below it: a mark and its words. */
  readonly more: readonly (readonly [mark: string, words: string])[];
}

/** For people: findings by file with their fixes, then what was not checked, then the totals on the last line. */
export class TextReport implements Report {
  readonly #context: ReportContext;
  /** Speaks of the policy that the file at hand was judged by. */
  #speaker: Speaker;
  readonly #skipped = new PackedList();

  constructor(context: ReportContext) {
    this.#context = context;
    this.#speaker = context;
  }

  begin(): string {
    return '';
  }

  file(result: FileResult): string {
    if (result.kind === 'skipped') {
      this.#skipped.add(`  ${visible(result.path, LONGEST)}  ${this.#paint(skippedText(result.reason, null, this.#speaker), DIM)}`);
      return '';
    }
    const { analysis, text, path } = result;
    this.#speaker = speakerFor(result, this.#context);
    const references = listed(analysis, this.#context.includeDomestic);
    if (references.length + analysis.notices.length === 0) return '';
    const lines = new LineMap(text);
    const rows = [
      ...references.map((analysed) => this.#reference(analysed, text, lines)),
      ...analysis.notices.map((notice) => this.#notice(notice, lines)),
    ].sort((a, b) => a.position.line - b.position.line || a.position.column - b.position.column);
    return `${this.#paint(visible(path, LONGEST), UNDERLINED)}\n${this.#aligned(rows)}\n\n`;
  }

  *end({ tally, stale, ...scan }: Totals): Generator<string, void, undefined> {
    this.#speaker = this.#context;
    const summary = summaryOf(scan, tally);
    if (this.#skipped.length > 0) {
      yield `${sayCli('skippedHeading', { count: this.#skipped.length }, this.#speaker)}\n`;
      for (const line of this.#skipped) yield `${line}\n`;
      yield '\n';
    }
    if (stale.length > 0) {
      yield `${sayBaseline('baselineStaleHeading', { count: staleCount(stale) }, this.#speaker)}\n`;
      for (const finding of stale) yield `  ${staleLine(finding)}\n`;
      yield '\n';
    }
    const lines: string[] = [];
    const { comment: suppressed, exception: excepted, baseline: baselined } = tally.accepted;
    if (suppressed + excepted + baselined > 0) lines.push(sayCli('notFindings', { suppressed, excepted, baselined }, this.#speaker));
    lines.push(this.#paint(sayCommon('catalogueOf', { date: this.#context.catalog.asOf }, this.#speaker), DIM));
    const { changedSince } = this.#context;
    if (changedSince !== null) lines.push(sayChanged('onlyChanged', { commit: visible(changedSince, LONGEST) }, this.#speaker));
    const color = summary.findings > 0 ? COLORS.warning : summary.filesSkipped > 0 ? '' : GREEN;
    const total = sayCli('summary', { ...summary, filesWithFindings: tally.filesWithFindings }, this.#speaker);
    lines.push(this.#paint(total, BOLD, color));
    yield `${lines.join('\n')}\n`;
  }

  #reference(analysed: AnalysedReference, text: string, lines: LineMap): Row {
    const { reference, judgement, suppressed } = analysed;
    const severity = findingSeverity(analysed);
    return {
      position: lines.positionAt(reference.span.start),
      ...this.#mark(severity, suppressed === null ? 'insideMark' : 'suppressedMark'),
      message: messageText(judgement.message, this.#speaker),
      rule: judgement.rule ?? '',
      more: [...this.#tie(reference, text, lines), ...this.#more(analysed, severity)],
    };
  }

  #tie(reference: Reference, text: string, lines: LineMap): Row['more'] {
    const { explainTies } = this.#context;
    if (explainTies === null || reference.kind !== 'region') return [];
    return [[sayTie('tieMark', {}, this.#speaker), tieText(reference, text, lines, explainTies.bedrockIn, this.#speaker)]];
  }

  #mark(severity: Severity | null, otherwise: 'insideMark' | 'suppressedMark'): Pick<Row, 'mark' | 'color'> {
    if (severity === null) return { mark: sayCli(otherwise, {}, this.#speaker), color: DIM };
    return { mark: severityName(severity, this.#context.locale), color: COLORS[severity] };
  }

  #more(analysed: AnalysedReference, severity: Severity | null): Row['more'] {
    const { reference, remedies, noRemedy, suppressed } = analysed;
    if (suppressed !== null) {
      const reason = suppressed.reason === '' ? sayCli('noReason', {}, this.#speaker) : visible(suppressed.reason, LONGEST);
      return [[sayCli('reasonMark', {}, this.#speaker), reason]];
    }
    if (severity === null) return [];
    const preferred = remedies.find((remedy) => remedy.preferred);
    if (preferred !== undefined) return [[sayCli('fixMark', {}, this.#speaker), remedyTitle(preferred, reference, this.#speaker)]];
    if (noRemedy === null || severityRank(severity) > severityRank('warning')) return [];
    return [[sayCli('noFixMark', {}, this.#speaker), noRemedyText(noRemedy, analysed, this.#speaker).replaceAll('`', '')]];
  }

  #notice(notice: Notice, lines: LineMap): Row {
    return {
      position: lines.positionAt(notice.span.start),
      ...this.#mark(notice.severity, 'insideMark'),
      message: noticeText(notice, this.#speaker),
      rule: notice.rule,
      more: (notice.remedies ?? []).map(
        (remedy) => [sayCli('fixMark', {}, this.#speaker), noticeRemedyTitle(remedy, this.#speaker)] as const,
      ),
    };
  }

  #aligned(rows: readonly Row[]): string {
    const places = rows.map(({ position }) => `${String(position.line)}:${String(position.column)}`);
    // Not as arguments of one call: a file may have more rows than a call takes.
    const placeWidth = places.reduce((widest, place) => Math.max(widest, place.length), 0);
    const markWidth = rows.reduce((widest, { mark, more }) => Math.max(widest, width(mark), ...more.map(([label]) => width(label))), 0);
    const pad = (mark: string): string => ' '.repeat(markWidth - width(mark));
    return rows
      .flatMap(({ mark, color, message, rule, more }, index) => [
        `  ${(places[index] ?? '').padStart(placeWidth)}  ${this.#paint(mark, color)}${pad(mark)}  ${message}${rule === '' ? '' : `  ${this.#paint(rule, DIM)}`}`,
        ...more.map(([label, words]) => `  ${' '.repeat(placeWidth)}  ${this.#paint(label, DIM)}${pad(label)}  ${words}`),
      ])
      .join('\n');
  }

  #paint(words: string, ...codes: readonly string[]): string {
    const wanted = codes.filter((code) => code !== '');
    return this.#context.color && wanted.length > 0 ? `\x1b[${wanted.join(';')}m${words}\x1b[0m` : words;
  }
}

/** Columns on a terminal, where Japanese characters take two. */
function width(words: string): number {
  return Array.from(words, (character) => ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1)).reduce((sum, one) => sum + one, 0);
}
