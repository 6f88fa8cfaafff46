import type { Suppression } from '../../../domain/judgement.js';
import type { PolicyException } from '../../../domain/policy.js';
import { figure } from '../../../explain/ui-entry.js';
import { sayAudit } from '../../../explain/ui-audit.js';
import { sayCli } from '../../../explain/ui-cli.js';
import { sayReport } from '../../../explain/ui-reports.js';
import type { Speaker } from '../../../explain/words.js';
import type { Position } from '../../position.js';
import { shown } from '../accounts.js';
import type { Entry } from '../entries.js';
import type { ReportContext, Totals } from '../report.js';
import { foreign, foreignCode, row, section, table, tableOf, type Section } from './elements.js';
import { icon } from './icons.js';
import { joined, markup, type Markup } from './markup.js';
import type { HeldException } from './policies.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What someone accepted. `rows` as {@link acceptedRow} makes them. */
export function acceptedSection(rows: readonly Markup[], more: Markup | null, context: ReportContext): Section | null {
  if (rows.length === 0) return null;
  const title = sayAudit('auditAccepted', {}, context);
  return section(
    'accepted',
    title,
    markup`<p>${sayAudit('auditAcceptedNote', {}, context)}</p>`,
    tableOf({ heard: title }, acceptedColumns(context), rows),
    more,
  );
}

const ACCEPTED_BY = {
  comment: 'acceptedByComment',
  exception: 'acceptedByException',
  baseline: 'acceptedByBaseline',
} as const satisfies Record<Suppression['by'], string>;

/** Who speaks, and on which day (ISO date). */
type Dated = Speaker & Pick<ReportContext, 'today'>;

/** One accepted entry; `exception` is what accepts it where that is an exception. */
export function acceptedRow(
  { text, rule, message }: Entry,
  { by, reason, exception }: Suppression & { readonly exception: PolicyException | null },
  path: string,
  position: Position,
  speaker: Dated & Pick<ReportContext, 'showAccountIds'>,
): Markup {
  const how = [markup`${sayReport(ACCEPTED_BY[by], {}, speaker)}`, ...(exception === null ? [] : answer(exception, speaker))];
  const why = reason === '' ? markup`${sayCli('noReason', {}, speaker)}` : foreign(shown(reason, speaker));
  return row(acceptedColumns(speaker), [
    markup`${icon('accepted')}${foreignCode(shown(text, speaker))}<br>${shown(message, speaker)}${rule === null ? null : markup` <a href="#rule-${rule}">${rule}</a>`}`,
    markup`${foreignCode(path)}<br>${sayAudit('auditPlace', position, speaker)}`,
    markup`${why} <span class="quiet">(${joined(how, '; ')})</span>`,
  ]);
}

/** Who answers for an exception, and until when. */
function answer(exception: PolicyException, speaker: Dated): readonly Markup[] {
  const until = exception.expires === null ? [] : [markup`${sayAudit('auditExpires', {}, speaker)} ${ends(exception, speaker)}`];
  return exception.owner === null ? until : [markup`${sayAudit('auditOwner', {}, speaker)} ${foreign(exception.owner)}`, ...until];
}

function acceptedColumns(speaker: Speaker): readonly string[] {
  return (['columnReference', 'columnPlace', 'columnReason'] as const).map((id) => sayReport(id, {}, speaker));
}

/** The exceptions of the policies, with who answers for them and until when. */
export function exceptionsSection(exceptions: readonly HeldException[], context: ReportContext): Section | null {
  if (exceptions.length === 0) return null;
  const rows = exceptions.map(({ exception, accepts }) => [
    what(exception, context),
    exception.reason === '' ? markup`${sayCli('noReason', {}, context)}` : foreign(exception.reason),
    exception.owner === null ? markup`–` : foreign(exception.owner),
    markup`${ends(exception, context)}`,
    markup`${figure(accepts)}`,
  ]);
  const columns = [
    sayAudit('auditExceptionFor', {}, context),
    sayReport('columnReason', {}, context),
    ...(['auditOwner', 'auditExpires', 'auditAccepts'] as const).map((id) => sayAudit(id, {}, context)),
  ];
  const title = sayAudit('auditExceptions', {}, context);
  return section('exceptions', title, table({ heard: title }, columns, rows));
}

function what({ references, rules }: PolicyException, context: Speaker): Markup {
  const list = (words: readonly string[]): Markup =>
    joined(
      words.map((word) => foreignCode(word)),
      ', ',
    );
  const which = references === null ? markup`${sayAudit('auditExceptionEvery', {}, context)}` : list(references);
  return markup`${icon('accepted')}${which}${rules === null ? null : markup` (${list(rules)})`}`;
}

function ends({ expires }: PolicyException, context: Dated): string {
  if (expires === null) return sayAudit('auditExpiresNever', {}, context);
  return sayAudit('auditExpiresIn', { date: expires, days: daysBetween(context.today, expires) }, context);
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Entries of a baseline whose findings are gone. */
export function staleSection({ stale }: Totals, context: ReportContext): Section | null {
  if (stale.length === 0) return null;
  const columns = [sayReport('columnReference', {}, context), sayAudit('auditFile', {}, context), sayReport('columnRule', {}, context)];
  const rows = stale.map(({ text, path, rule }) => [foreignCode(shown(text, context)), foreignCode(path), foreignCode(rule)]);
  const title = sayAudit('auditStale', {}, context);
  return section('stale', title, table({ heard: title }, columns, rows));
}
