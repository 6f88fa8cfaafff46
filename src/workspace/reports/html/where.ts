import { mapText } from '../../../explain/map.js';
import { sayAudit } from '../../../explain/ui-audit.js';
import { figure } from '../../../explain/ui-entry.js';
import { Words } from '../../../explain/words.js';
import { mapSvg } from '../../../map/picture.js';
import type { ReportContext } from '../report.js';
import type { Destinations } from './destinations.js';
import { section, table, type Section } from './elements.js';
import { mapMark } from './icons.js';
import { markup, own, type Markup } from './markup.js';

const FRAME = { width: 860, height: 330 };

/** The map of all that is called, and the same in numbers. */
export function whereSection(destinations: Destinations, context: ReportContext): Section {
  return section(
    'where',
    sayAudit('auditWhere', {}, context),
    map(destinations, context),
    markup`<p>${sayAudit('auditWhereNote', {}, context)}</p>`,
    numbers(destinations, context),
  );
}

function map(destinations: Destinations, context: ReportContext): Markup | null {
  const subject = destinations.subject();
  const picture = mapSvg(subject, { ...FRAME, theme: 'page', regions: context.catalog.regions });
  if (picture === null) return null;
  const kinds = ['inside', 'outside', ...(subject.elsewhere.length > 0 ? (['elsewhere'] as const) : []), 'allowed'] as const;
  const legend = kinds.map((kind) => markup`<li>${mapMark(kind)} ${sayAudit(LEGEND[kind], {}, context)}</li>`);
  return markup`<figure class="map">
<div role="img" aria-label="${mapText(subject, context)}">${own(picture)}</div>
<figcaption><ul class="legend">${legend}</ul></figcaption>
</figure>`;
}

const LEGEND = {
  inside: 'auditLegendInside',
  outside: 'auditLegendOutside',
  elsewhere: 'auditAnywhere',
  allowed: 'auditLegendAllowed',
} as const;

function numbers(destinations: Destinations, context: ReportContext): Markup {
  const words = new Words(context);
  const rows = destinations
    .list()
    .map(({ region, isInside, places }) => [
      markup`${words.regionInList(region)}`,
      markup`${sayAudit(isInside ? 'auditAllowed' : 'auditNotAllowed', {}, context)}`,
      markup`${figure(places)}`,
    ]);
  const { anywhere, unknown, failing } = destinations;
  const more = [
    [anywhere, 'auditAnywhere', sayAudit('auditNotAllowed', {}, context)],
    [unknown, 'auditUnknown', '–'],
    [failing, 'auditFailing', '–'],
  ] as const;
  for (const [count, id, allowed] of more) {
    if (count > 0) rows.push([markup`${sayAudit(id, {}, context)}`, markup`${allowed}`, markup`${figure(count)}`]);
  }
  const columns = [sayAudit('auditRegion', {}, context), sayAudit('auditPolicy', {}, context), sayAudit('auditPlaces', {}, context)];
  return table(sayAudit('auditByRegion', {}, context), columns, rows);
}
