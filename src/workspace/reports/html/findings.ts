import { sayAudit } from '../../../explain/ui-audit.js';
import { sayStatus } from '../../../explain/ui-status.js';
import type { ReportContext } from '../report.js';
import { foreignCode, section, type Section } from './elements.js';
import { markup, type Markup, type Packed } from './markup.js';

/** One entry that is listed. */
export interface Piece {
  readonly path: string;
  /** Of the whole report, in the order of files and places. */
  readonly order: number;
  /** 0 the worst. */
  readonly rank: number;
  /** False for a notice, and for what is listed without a finding. */
  readonly isFinding: boolean;
  readonly content: Packed;
}

/** The findings by file, the files with the worst ones first; `pieces` are in the order of their files and places. */
export function findingsSection(pieces: readonly Piece[], more: Markup | null, context: ReportContext): Section {
  const title = sayAudit('auditFindings', {}, context);
  if (pieces.length === 0) return section('findings', title, markup`<p>${sayAudit('auditNoFindings', {}, context)}</p>`);
  const files = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const own = files.get(piece.path);
    if (own === undefined) files.set(piece.path, [piece]);
    else own.push(piece);
  }
  const worst = (own: readonly Piece[]): number => own.reduce((least, { rank }) => Math.min(least, rank), Infinity);
  const sorted = [...files].map(([path, own]) => ({ path, own, rank: worst(own) })).sort((a, b) => a.rank - b.rank);
  return section(
    'findings',
    title,
    markup`<p>${sayAudit('auditFindingsNote', {}, context)}</p>`,
    more,
    ...sorted.map(({ path, own }) => file(path, own, context)),
  );
}

function file(path: string, own: readonly Piece[], context: ReportContext): Markup {
  const count = own.filter(({ isFinding }) => isFinding).length;
  const found = count === 0 ? null : markup` <span class="quiet">${sayStatus('findings', { count }, context)}</span>`;
  return markup`<details class="file" open><summary><h3>${foreignCode(path)}</h3>${found}</summary>
<ol>${own.map(({ content }) => content.unpack())}</ol>
</details>
`;
}
