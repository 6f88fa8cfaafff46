import type { Severity } from '../../domain/rule.js';
import { remedyTitle } from '../../explain/remedies.js';
import { sayBaseline } from '../../explain/ui-baseline.js';
import { sayCli } from '../../explain/ui-cli.js';
import { sayReport } from '../../explain/ui-reports.js';
import { skippedText } from '../../explain/ui-skipped.js';
import { visible, type Speaker } from '../../explain/words.js';
import { LineMap } from '../position.js';
import type { CheckedFile, FileResult } from '../results.js';
import { isLoss, summaryOf } from '../tally.js';
import { findingsOf, rankOf, type Finding } from './entries.js';
import { MarkdownPage } from './markdown-page.js';
import { PRODUCT, speakerFor, type Report, type ReportContext, type Totals } from './report.js';
import { staleCount, staleLine } from './stale.js';
import { WorstFirst } from './worst-first.js';

/** What the runner takes of a step's summary, in bytes. */
export const LARGEST_SUMMARY = 1024 * 1024;

/** How much of each list a log holds, in UTF-16 units; GitHub shows ten annotations of each kind, and the log the others. */
const MOST_OF_LOG = 1024 * 1024;
const LONGEST = 1000;

const COMMANDS = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const satisfies Record<Severity, string>;

/**
 * Workflow commands, which GitHub shows as annotations of the lines: the worst first, since only about ten of each kind are
 * shown. Below them the log lists what was not checked and what is accepted; the page of the run lists everything, too.
 */
export class GithubReport implements Report {
  readonly #context: ReportContext;
  readonly #annotations = log();
  readonly #skipped = log();
  readonly #accepted = log();
  readonly #page: MarkdownPage;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#page = new MarkdownPage(context, LARGEST_SUMMARY);
  }

  begin(): string {
    return '';
  }

  file(result: FileResult): string {
    this.#page.add(result);
    if (result.kind === 'checked') this.#checked(result);
    else this.#skipped.add(isLoss(result) ? 0 : 1, line(`${result.path}  ${skippedText(result.reason, null, this.#context)}`));
    return '';
  }

  end({ tally, stale, ...scan }: Totals): string {
    const summary = sayCli('summary', { ...summaryOf(scan, tally), filesWithFindings: tally.filesWithFindings }, this.#context);
    const lost = sayCli('skippedHeading', { count: tally.filesLost }, this.#context);
    return [
      ...(tally.filesLost === 0 ? [] : [command('warning', { title: PRODUCT }, `${lost} ${sayReport('seeLog', {}, this.#context)}`)]),
      ...this.#annotations,
      ...this.#more(this.#annotations),
      ...this.#group(this.#skipped, (count) => sayCli('skippedHeading', { count }, this.#context)),
      ...this.#group(this.#accepted, (count) => sayReport('acceptedHeading', { count }, this.#context)),
      ...this.#stale(stale),
      `${summary}\n`,
    ].join('');
  }

  summaryPage(totals: Totals, bytes: number): string {
    return this.#page.render(totals, Math.min(bytes, LARGEST_SUMMARY));
  }

  #checked(file: CheckedFile): void {
    const speaker = speakerFor(file, this.#context);
    const findings = findingsOf(file, speaker);
    if (findings.length === 0) return;
    const path = this.#context.repositoryPath(file.path);
    const lines = new LineMap(file.text);
    for (const finding of findings) {
      if (finding.accepted === null) this.#annotations.add(rankOf(finding), this.#annotation(finding, path, lines, speaker));
      else this.#accepted.add(0, this.#acceptance(finding, finding.accepted.reason, file.path, lines));
    }
  }

  #annotation({ span, rule, severity, message, analysed }: Finding, path: string, lines: LineMap, speaker: Speaker): string {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    // The runner takes columns within one line only.
    const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
    const remedy = analysed?.remedies.find(({ preferred }) => preferred);
    const fix = analysed === null || remedy === undefined ? '' : remedyTitle(remedy, analysed.reference, speaker);
    const words = fix === '' ? message : `${message}\n${sayCli('fixMark', {}, this.#context)}: ${fix}`;
    const title = `${PRODUCT}: ${rule}`;
    return command(COMMANDS[severity], { file: path, line: start.line, endLine: end.line, ...columns, title }, words);
  }

  #acceptance({ span, rule, text }: Finding, reason: string, path: string, lines: LineMap): string {
    const start = lines.positionAt(span.start);
    const why = reason === '' ? sayCli('noReason', {}, this.#context) : reason;
    return line(`${path}:${String(start.line)}:${String(start.column)}  ${text}  ${rule}  ${why}`);
  }

  #group(list: WorstFirst, heading: (count: number) => string): string[] {
    const count = list.kept + list.dropped;
    if (count === 0) return [];
    return [command('group', {}, heading(count)), ...list, ...this.#more(list), '::endgroup::\n'];
  }

  #stale(findings: Totals['stale']): string[] {
    if (findings.length === 0) return [];
    const list = log();
    for (const finding of findings) list.add(0, line(staleLine(finding)));
    const heading = sayBaseline('baselineStaleHeading', { count: staleCount(findings) }, this.#context);
    return [command('group', {}, heading), ...list, ...this.#more(list), '::endgroup::\n'];
  }

  #more({ dropped }: WorstFirst): string[] {
    return dropped === 0 ? [] : [`${sayReport('moreLeftOut', { count: dropped }, this.#context)}\n`];
  }
}

function log(): WorstFirst {
  return new WorstFirst({ items: MOST_OF_LOG, size: MOST_OF_LOG }, (text) => text.length);
}

/** A workflow command on a line of its own, escaped so that the runner reads exactly these values. */
export function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${[name, list.join(',')].filter((part) => part !== '').join(' ')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * A line of the log that is no command, whatever it quotes: the runner reads `::name` at a line's start and `##[name]`
 * anywhere in it as one.
 */
export function line(words: string): string {
  return `- ${visible(words, LONGEST).replaceAll('##[', '## [')}\n`;
}
