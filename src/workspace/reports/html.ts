import type { NoticeId, RuleId, Verdict } from '../../domain/rule.js';
import { sayReport } from '../../explain/ui-reports.js';
import { exceptionFor } from '../../policy/exceptions.js';
import { LineMap } from '../position.js';
import type { CheckedFile, FileResult, SkippedFile } from '../results.js';
import { isLoss, Tally } from '../tally.js';
import { shown } from './accounts.js';
import { entriesOf, rankOf } from './entries.js';
import { speakerFor, type Report, type ReportContext, type Totals } from './report.js';
import { WorstFirst } from './worst-first.js';
import { acceptedRow, acceptedSection, exceptionsSection, staleSection } from './html/accepted.js';
import { Destinations } from './html/destinations.js';
import { findingItem } from './html/finding.js';
import { findingsSection, type Piece } from './html/findings.js';
import { glanceSection } from './html/glance.js';
import { changed, markup, Packed, type Markup } from './html/markup.js';
import { page } from './html/page.js';
import { Policies } from './html/policies.js';
import { policySection } from './html/policy.js';
import { readingSection } from './html/reading.js';
import { skippedSection } from './html/skipped.js';
import { whereSection } from './html/where.js';

/** No browser shows more at ease, and no reader reads more; the page says how many it leaves out. */
const MOST = { items: 2_000, size: 8_000_000 };

/**
 * A page for people who were not there: totals and map first, so it is made when everything is known. What is kept of a
 * file are its counts and, of the worst findings up to a limit, their markup.
 */
export class HtmlReport implements Report {
  readonly #context: ReportContext;
  readonly #findings = new WorstFirst<Piece>(MOST, ({ content, path }) => content.bytes + path.length);
  readonly #accepted = new WorstFirst<Packed>(MOST, ({ bytes }) => bytes);
  readonly #skipped = new WorstFirst<SkippedFile>(MOST, ({ path }) => path.length);
  readonly #destinations: Destinations;
  readonly #byVerdict = new Map<Verdict, number>();
  readonly #rules = new Set<RuleId | NoticeId>();
  readonly #policies: Policies;
  #notices = 0;
  #order = 0;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#destinations = new Destinations(context.catalog);
    this.#policies = new Policies(context.policy);
  }

  begin(): string {
    return '';
  }

  file(result: FileResult): string {
    if (result.kind === 'skipped') this.#skipped.add(isLoss(result) ? 0 : 1, result);
    else this.#checked(result);
    return '';
  }

  end(totals: Totals): string {
    const context = this.#context;
    const pieces = [...this.#findings].sort((a, b) => a.order - b.order);
    const glance = { destinations: this.#destinations, byVerdict: this.#byVerdict, notices: this.#notices };
    return page(
      [
        glanceSection(glance, totals, context),
        whereSection(this.#destinations, context),
        policySection(this.#policies.others, context),
        findingsSection(pieces, this.#more(this.#findings), context),
        acceptedSection(
          [...this.#accepted].map((row) => row.unpack()),
          this.#more(this.#accepted),
          context,
        ),
        exceptionsSection(this.#policies.exceptions, context),
        staleSection(totals, context),
        skippedSection([...this.#skipped], this.#more(this.#skipped), context),
        readingSection([...this.#rules].sort(), context),
      ],
      context,
    );
  }

  #checked(file: CheckedFile): void {
    const { analysis, path, policy, text } = file;
    const { today, showAccountIds } = this.#context;
    const speaker = speakerFor(file, this.#context);
    this.#policies.add(policy, path);
    if (analysis.references.length + analysis.notices.length === 0) return;
    this.#destinations.add(analysis, policy);
    this.#notices += analysis.notices.length;
    for (const { judgement } of analysis.references) {
      this.#byVerdict.set(judgement.verdict, (this.#byVerdict.get(judgement.verdict) ?? 0) + 1);
    }
    const lines = new LineMap(text);
    for (const entry of entriesOf(file, speaker, this.#context.includeDomestic)) {
      const position = lines.positionAt(entry.span.start);
      const rank = rankOf(entry);
      if (entry.rule !== null) this.#rules.add(entry.rule);
      const { accepted } = entry;
      if (accepted !== null) {
        const exception = accepted.by === 'exception' && entry.rule !== null ? exceptionFor(policy, entry.rule, entry.text, today) : null;
        if (exception !== null) this.#policies.accept(exception);
        this.#accepted.offer(
          0,
          () => new Packed(acceptedRow(entry, { ...accepted, exception }, path, position, { ...speaker, today, showAccountIds })),
        );
      } else {
        const order = this.#order++;
        const isFinding = entry.severity !== null && entry.analysed !== null;
        this.#findings.offer(rank, () => ({
          path,
          rank,
          order,
          isFinding,
          content: new Packed(changed(findingItem(entry, text, position, speaker), (item) => shown(item, this.#context))),
        }));
      }
    }
  }

  /** How many more there are than the page lists; null when it lists all. */
  #more({ dropped }: { readonly dropped: number }): Markup | null {
    return dropped === 0 ? null : markup`<p><strong>${sayReport('moreLeftOut', { count: dropped }, this.#context)}</strong></p>`;
  }
}

/** A whole page at once, for a host that has its results at hand; `scan` says how much was looked at. */
export async function auditPage(
  results: Iterable<FileResult> | AsyncIterable<FileResult>,
  context: ReportContext,
  scan: Pick<Totals, 'filesScanned' | 'bytesScanned'>,
): Promise<string> {
  const report = new HtmlReport(context);
  const tally = new Tally(context.includeDomestic);
  for await (const result of results) {
    tally.add(result);
    report.file(result);
  }
  return report.end({ ...scan, tally, stale: [] });
}
