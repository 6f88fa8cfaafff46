import type { Context } from '../../../domain/reference.js';
import { explain, type ExplanationRow, type RowId } from '../../../explain/hover.js';
import { explainNotice } from '../../../explain/notice-hover.js';
import { remedyTitle } from '../../../explain/remedies.js';
import { sayAudit, type AUDIT_TEXTS } from '../../../explain/ui-audit.js';
import { sayCli } from '../../../explain/ui-cli.js';
import { severityName } from '../../../explain/ui-names.js';
import type { Speaker } from '../../../explain/words.js';
import type { Position } from '../../position.js';
import type { Entry } from '../entries.js';
import { foreignCode, inline, terms } from './elements.js';
import { excerpt } from './excerpt.js';
import { icon } from './icons.js';
import { markup, type Markup } from './markup.js';

const CONTEXTS = {
  comment: 'auditInComment',
  prose: 'auditInProse',
  permission: 'auditInPermission',
  deny: 'auditInDeny',
} as const satisfies Record<Exclude<Context, 'code'>, keyof typeof AUDIT_TEXTS>;

/** What the hover says of a reference that a reader of the report needs as well. */
const ROWS: readonly RowId[] = ['source', 'reach', 'retention', 'instead', 'resolve', 'lifecycle', 'tie'];

/** One entry of a file: how severe, where, what it means, a few lines of code, and what to do. */
export function findingItem(entry: Entry, text: string, position: Position, speaker: Speaker): Markup {
  const { severity, span, message } = entry;
  const kind = severity ?? 'inside';
  const name = severity === null ? sayCli('insideMark', {}, speaker) : severityName(severity, speaker.locale);
  return markup`<li class="finding ${kind}">
<p class="head">${icon(kind)} <strong>${name}</strong> ${foreignCode(entry.text)} <span class="place">${sayAudit('auditPlace', position, speaker)}</span>${context(entry, speaker)}</p>
<p>${message}</p>
${excerpt(text, span, position.line)}
${terms([...explained(entry, speaker), ruleRow(entry, speaker)])}
</li>
`;
}

function context({ analysed }: Entry, speaker: Speaker): Markup | null {
  const where = analysed?.reference.context ?? 'code';
  return where === 'code' ? null : markup` <span class="tag">${sayAudit(CONTEXTS[where], {}, speaker)}</span>`;
}

type Row = readonly [string, Markup | string];

function explained({ analysed, notice, severity }: Entry, speaker: Speaker): readonly Row[] {
  const said = (rows: readonly ExplanationRow[]): readonly Row[] => rows.map(({ label, value }): Row => [label, inline(value)]);
  if (notice !== null) return said(explainNotice(notice, speaker)?.rows ?? []);
  if (analysed === null) return [];
  const preferred = severity === null ? undefined : analysed.remedies.find((remedy) => remedy.preferred);
  const wanted = explain(analysed, speaker).rows.filter(({ id }) => ROWS.includes(id) && !(id === 'instead' && preferred !== undefined));
  const rows = said(wanted);
  if (preferred === undefined) return rows;
  return [...rows, [sayAudit('auditToDo', {}, speaker), remedyTitle(preferred, analysed.reference, speaker)]];
}

function ruleRow({ rule }: Entry, speaker: Speaker): Row | null {
  return rule === null ? null : [sayAudit('auditRule', {}, speaker), markup`<a href="#rule-${rule}">${rule}</a>`];
}
