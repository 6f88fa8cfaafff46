import { SEVERITIES, VERDICTS, type Verdict } from '../../../domain/rule.js';
import { sayAudit } from '../../../explain/ui-audit.js';
import { sayChanged } from '../../../explain/ui-changed.js';
import { severityCount, verdictName } from '../../../explain/ui-names.js';
import { figure } from '../../../explain/ui-entry.js';
import { visible, Words } from '../../../explain/words.js';
import type { ReportContext, Totals } from '../report.js';
import type { Destinations } from './destinations.js';
import { section, table, type Section } from './elements.js';
import { icon } from './icons.js';
import { markup, type Markup } from './markup.js';

const LONGEST = 200;

/** What a reader must know who reads no further. */
export interface Glance {
  readonly destinations: Destinations;
  /** All references, without a finding too. */
  readonly byVerdict: ReadonlyMap<Verdict, number>;
  readonly notices: number;
}

export function glanceSection({ destinations, byVerdict, notices }: Glance, totals: Totals, context: ReportContext): Section {
  const { tally, filesScanned } = totals;
  const { outside, acceptedOutside: accepted, unknown, inside } = destinations;
  const lost = tally.filesLost > 0 ? markup`<p class="headline">${sayAudit('auditLost', { count: tally.filesLost }, context)}</p>` : null;
  const { changedSince } = context;
  const only =
    changedSince === null ? null : markup`<p>${sayChanged('onlyChanged', { commit: visible(changedSince, LONGEST) }, context)}</p>`;
  const { comment, exception, baseline } = tally.accepted;
  const severities = SEVERITIES.filter((severity) => tally.bySeverity[severity] > 0).map(
    (severity) => markup`<li>${icon(severity)} ${severityCount(severity, tally.bySeverity[severity], context.locale)}</li>`,
  );
  const tiles = [
    tile(sayAudit('auditFindings', {}, context), tally.findings, markup`<ul>${severities}</ul>`),
    tile(sayAudit('auditAccepted', {}, context), comment + exception + baseline, null),
    tile(sayAudit('auditFiles', {}, context), filesScanned, null),
    tile(sayAudit('auditSkipped', {}, context), tally.filesLost, null),
    notices > 0 ? tile(sayAudit('auditNotices', {}, context), notices, null) : null,
  ];
  return section(
    'glance',
    sayAudit('auditGlance', {}, context),
    markup`<p class="headline">${sayAudit('auditHeadline', { outside, accepted, unknown, inside }, context)}</p>`,
    lost,
    only,
    markup`<ul class="tiles">${tiles}</ul>`,
    verdicts(byVerdict, context),
  );
}

function tile(name: string, count: number, more: Markup | null): Markup {
  return markup`<li><span class="number">${figure(count)}</span>${name}${more}</li>`;
}

function verdicts(counts: Glance['byVerdict'], context: ReportContext): Markup | null {
  const words = new Words(context);
  const present = VERDICTS.filter((verdict) => counts.has(verdict));
  const rows = present.map((verdict) => [markup`${verdictName(verdict, words)}`, markup`${figure(counts.get(verdict) ?? 0)}`]);
  const columns = [sayAudit('auditMeaning', {}, context), sayAudit('auditReferences', {}, context)];
  return rows.length === 0 ? null : table(sayAudit('auditByVerdict', {}, context), columns, rows);
}
