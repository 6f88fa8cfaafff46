import type { Suppression } from '../../domain/judgement.js';
import { isAtLeast, type NoticeId, type RuleId } from '../../domain/rule.js';
import { noRemedyText, remedyTitle } from '../../explain/remedies.js';
import { rulePageUrl } from '../../explain/rule-pages.js';
import { sayAudit } from '../../explain/ui-audit.js';
import { sayBaseline } from '../../explain/ui-baseline.js';
import { sayChanged } from '../../explain/ui-changed.js';
import { sayCli } from '../../explain/ui-cli.js';
import { sayCommon } from '../../explain/ui-common.js';
import { sayReport } from '../../explain/ui-reports.js';
import { severityName } from '../../explain/ui-names.js';
import { skippedText } from '../../explain/ui-skipped.js';
import { Words, type Speaker } from '../../explain/words.js';
import { LineMap } from '../position.js';
import type { FileResult } from '../results.js';
import { isLoss, summaryOf } from '../tally.js';
import { shown } from './accounts.js';
import { entriesOf, rankOf, type Entry } from './entries.js';
import { Policies } from './html/policies.js';
import { codeSpan, prose, proseWithCode } from './markdown-text.js';
import { PRODUCT, speakerFor, type ReportContext, type Totals } from './report.js';
import { staleCount } from './stale.js';
import { WorstFirst } from './worst-first.js';

const ACCEPTED_BY = {
  comment: 'acceptedByComment',
  exception: 'acceptedByException',
  baseline: 'acceptedByBaseline',
} as const satisfies Record<Suppression['by'], string>;

const POLICIES_NAMED = 10;

/** What each part keeps free for the line that says how much of it is missing. */
const TAIL = 400;

/**
 * A page in GitHub's Markdown that is never larger than its host takes: totals, then findings with the worst first, files
 * that were not checked (those left out on purpose last), and what is accepted with its reasons. What does not fit is counted. Sizes are in bytes of UTF-8.
 */
export class MarkdownPage {
  readonly #context: ReportContext;
  readonly #findings: WorstFirst;
  readonly #accepted: WorstFirst;
  readonly #skipped: WorstFirst;
  readonly #rules = new Set<RuleId | NoticeId>();
  readonly #policies: Policies;

  /** `most` bounds what is held, whatever is asked for later. */
  constructor(context: ReportContext, most: number) {
    this.#context = context;
    this.#policies = new Policies(context.policy);
    const held = (): WorstFirst => new WorstFirst({ items: most, size: most }, byteLength);
    this.#findings = held();
    this.#accepted = held();
    this.#skipped = held();
  }

  add(result: FileResult): void {
    if (result.kind === 'skipped') {
      const rank = isLoss(result) ? 0 : 1;
      this.#skipped.add(rank, `- ${codeSpan(result.path)}: ${prose(skippedText(result.reason, null, this.#context))}\n`);
      return;
    }
    this.#policies.add(result.policy, result.path);
    const speaker = speakerFor(result, this.#context);
    const entries = entriesOf(result, speaker, this.#context.includeDomestic);
    if (entries.length === 0) return;
    const lines = new LineMap(result.text);
    for (const entry of entries) {
      const { line, column } = lines.positionAt(entry.span.start);
      const place = codeSpan(`${result.path}:${String(line)}:${String(column)}`);
      if (entry.rule !== null) this.#rules.add(entry.rule);
      if (entry.accepted === null) this.#findings.add(rankOf(entry), this.#findingRow(entry, place, speaker));
      else this.#accepted.add(0, this.#acceptedRow(entry, entry.accepted, place));
    }
  }

  /** The page in at most `bytes`; empty when not even the totals fit. */
  render(totals: Totals, bytes: number): string {
    const head = this.#head(totals);
    const links = [...this.#rules].map((rule) => `[${rule}]: ${rulePageUrl(rule, this.#context.locale)}\n`).join('');
    const room = bytes - byteLength(head) - byteLength(links) - 10;
    // Findings have three eighths of the page for themselves, and all that the other parts leave.
    const skipped = this.#part(this.#skipped, room / 4, (count) => title(sayCli('skippedHeading', { count }, this.#context)));
    const accepted = this.#part(
      this.#accepted,
      room / 4,
      (count) => title(sayReport('acceptedHeading', { count }, this.#context)) + this.#acceptedColumns(),
    );
    const stale = this.#part(this.#stale(totals), room / 8, () =>
      title(sayBaseline('baselineStaleHeading', { count: staleCount(totals.stale) }, this.#context)),
    );
    const others = byteLength(skipped) + byteLength(accepted) + byteLength(stale);
    const findings = this.#part(this.#findings, room - others, () => this.#findingColumns());
    const page = [head, findings, skipped, accepted, stale, links].filter((part) => part !== '').join('\n');
    return byteLength(page) > bytes ? '' : page;
  }

  /** Rows as long as they fit, below their heading, and how many do not. */
  #part(rows: WorstFirst, bytes: number, heading: (count: number) => string): string {
    const count = rows.kept + rows.dropped;
    if (count === 0) return '';
    let part = heading(count);
    let room = bytes - byteLength(part) - TAIL;
    let shown = 0;
    for (const row of rows) {
      room -= byteLength(row);
      if (room < 0) break;
      part += row;
      shown += 1;
    }
    return shown === count ? part : `${part}\n${sayReport('moreLeftOut', { count: count - shown }, this.#context)}\n`;
  }

  #stale({ stale }: Totals): WorstFirst {
    const rows = new WorstFirst({ items: stale.length, size: Infinity }, byteLength);
    for (const { path, rule, text, count } of stale) {
      rows.add(
        0,
        `- ${codeSpan(path)} ${codeSpan(shown(text, this.#context))} (${prose(rule)})${count === 1 ? '' : ` ×${String(count)}`}\n`,
      );
    }
    return rows;
  }

  #head({ tally, ...scan }: Totals): string {
    const { catalog, policy, policyFile, changedSince } = this.#context;
    const summary = sayCli('summary', { ...summaryOf(scan, tally), filesWithFindings: tally.filesWithFindings }, this.#context);
    const regions = new Words(this.#context).fullList(policy.allowedRegions);
    const facts = [
      sayReport('policyLine', { regions, file: policyFile }, this.#context),
      ...this.#otherPolicies(),
      sayCommon('catalogueOf', { date: catalog.asOf }, this.#context),
    ];
    const narrowed = changedSince === null ? '' : `${prose(sayChanged('onlyChanged', { commit: changedSince }, this.#context))}\n\n`;
    return `## ${PRODUCT}\n\n**${summary}**\n\n${narrowed}${facts.map(prose).join('  \n')}\n`;
  }

  /** Nested policy files allow something else for some of the files. */
  #otherPolicies(): string[] {
    const { others } = this.#policies;
    const lines = others.slice(0, POLICIES_NAMED).map((other) => {
      const regions = new Words({ ...this.#context, policy: other.policy }).fullList(other.policy.allowedRegions);
      return `${sayAudit('auditPolicyOther', other, this.#context)}: ${regions}`;
    });
    const left = others.length - lines.length;
    return left === 0 ? lines : [...lines, sayCli('andMore', { count: left }, this.#context)];
  }

  #findingColumns(): string {
    return this.#columns('columnSeverity', 'columnPlace', 'columnReference', 'columnMessage', 'columnFix');
  }

  #acceptedColumns(): string {
    return this.#columns('columnPlace', 'columnReference', 'columnRule', 'columnAcceptedBy', 'columnReason');
  }

  #columns(...ids: readonly ColumnId[]): string {
    return row(...ids.map((id) => sayReport(id, {}, this.#context))) + row(...ids.map(() => '---'));
  }

  #findingRow(entry: Entry, place: string, speaker: Speaker): string {
    const { severity, text, message, rule } = entry;
    const name = severity === null ? sayCli('insideMark', {}, this.#context) : severityName(severity, this.#context.locale);
    const said = [codeSpan(text), `${prose(message)}${rule === null ? '' : ` [${rule}]`}`, fixOf(entry, speaker)];
    return row(name, place, ...said.map((cell) => shown(cell, this.#context)));
  }

  #acceptedRow({ text, rule }: Entry, { by, reason }: Suppression, place: string): string {
    const why = reason === '' ? sayCli('noReason', {}, this.#context) : codeSpan(reason);
    const said = [codeSpan(text), rule === null ? '' : `[${rule}]`, sayReport(ACCEPTED_BY[by], {}, this.#context), why];
    return row(place, ...said.map((cell) => shown(cell, this.#context)));
  }
}

type ColumnId =
  'columnSeverity' | 'columnPlace' | 'columnReference' | 'columnMessage' | 'columnFix' | 'columnRule' | 'columnAcceptedBy' | 'columnReason';

/** The preferred fix, or why a warning has none. */
function fixOf({ analysed, severity }: Entry, speaker: Speaker): string {
  if (analysed === null || severity === null) return '';
  const preferred = analysed.remedies.find((remedy) => remedy.preferred);
  if (preferred !== undefined) return prose(remedyTitle(preferred, analysed.reference, speaker));
  if (analysed.noRemedy === null || !isAtLeast(severity, 'warning')) return '';
  return proseWithCode(noRemedyText(analysed.noRemedy, analysed, speaker));
}

function title(text: string): string {
  return `**${text}**\n\n`;
}

function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}
