import type { Suppression } from '../../../domain/judgement.js';
import type { PolicyException } from '../../../domain/policy.js';
import { uiText } from '../../../explain/ui.js';
import type { Speaker } from '../../../explain/words.js';
import type { Position } from '../../position.js';
import type { Entry } from '../entries.js';
import type { ReportContext, Totals } from '../report.js';
import { foreign, foreignCode, row, section, table, tableOf, type Section } from './elements.js';
import { icon } from './icons.js';
import { markup, joined, type Markup } from './markup.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What someone accepted. `rows` as {@link acceptedRow} makes them. */
export function acceptedSection(rows: readonly Markup[], more: Markup | null, context: ReportContext): Section | null {
  if (rows.length === 0) return null;
  const title = uiText('auditAccepted', {}, context);
  return section(
    'accepted',
    title,
    markup`<p>${uiText('auditAcceptedNote', {}, context)}</p>`,
    tableOf(title, acceptedColumns(context), rows),
    more,
  );
}

const ACCEPTED_BY = {
  comment: 'acceptedByComment',
  exception: 'acceptedByException',
  baseline: 'acceptedByBaseline',
} as const satisfies Record<Suppression['by'], string>;

export function acceptedRow(
  { text, rule, message }: Entry,
  { by, reason }: Suppression,
  path: string,
  position: Position,
  speaker: Speaker,
): Markup {
  const why = reason === '' ? markup`${uiText('noReason', {}, speaker)}` : foreign(reason);
  return row(acceptedColumns(speaker), [
    markup`${icon('accepted')}${foreignCode(text)}<br>${message}${rule === null ? null : markup` <a href="#rule-${rule}">${rule}</a>`}`,
    markup`${foreignCode(path)}<br>${uiText('auditPlace', position, speaker)}`,
    markup`${why} <span class="quiet">(${uiText(ACCEPTED_BY[by], {}, speaker)})</span>`,
  ]);
}

function acceptedColumns(speaker: Speaker): readonly string[] {
  return (['columnReference', 'columnPlace', 'columnReason'] as const).map((id) => uiText(id, {}, speaker));
}

/** The exceptions of the policies, with who answers for them and until when. */
export function exceptionsSection(exceptions: readonly PolicyException[], context: ReportContext): Section | null {
  if (exceptions.length === 0) return null;
  const rows = exceptions.map((exception) => [
    what(exception, context),
    exception.reason === '' ? markup`${uiText('noReason', {}, context)}` : foreign(exception.reason),
    exception.owner === null ? markup`–` : foreign(exception.owner),
    markup`${ends(exception, context)}`,
  ]);
  const columns = (['auditExceptionFor', 'columnReason', 'auditOwner', 'auditExpires'] as const).map((id) => uiText(id, {}, context));
  const title = uiText('auditExceptions', {}, context);
  return section('exceptions', title, table(title, columns, rows));
}

function what({ references, rules }: PolicyException, context: ReportContext): Markup {
  const list = (words: readonly string[]): Markup =>
    joined(
      words.map((word) => foreignCode(word)),
      ', ',
    );
  const which = references === null ? markup`${uiText('auditExceptionEvery', {}, context)}` : list(references);
  return markup`${icon('accepted')}${which}${rules === null ? null : markup` (${list(rules)})`}`;
}

function ends({ expires }: PolicyException, context: ReportContext): string {
  if (expires === null) return uiText('auditExpiresNever', {}, context);
  return uiText('auditExpiresIn', { date: expires, days: daysBetween(context.today, expires) }, context);
}

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Entries of a baseline whose findings are gone. */
export function staleSection({ stale }: Totals, context: ReportContext): Section | null {
  if (stale.length === 0) return null;
  const columns = (['columnReference', 'auditFile', 'columnRule'] as const).map((id) => uiText(id, {}, context));
  const rows = stale.map(({ text, path, rule }) => [foreignCode(text), foreignCode(path), foreignCode(rule)]);
  const title = uiText('auditStale', {}, context);
  return section('stale', title, table(title, columns, rows));
}
