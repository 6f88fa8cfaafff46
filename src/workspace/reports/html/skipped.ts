import { sayAudit } from '../../../explain/ui-audit.js';
import { sayReport } from '../../../explain/ui-reports.js';
import { skippedText } from '../../../explain/ui-skipped.js';
import type { SkippedFile } from '../../results.js';
import { isLoss } from '../../tally.js';
import type { ReportContext } from '../report.js';
import { foreignCode, section, table, type Heard, type Section } from './elements.js';
import { markup, type Markup } from './markup.js';

/** Every file that was not judged, by name; `more` says how many are not listed. */
export function skippedSection(files: readonly SkippedFile[], more: Markup | null, context: ReportContext): Section {
  const lost = files.filter(isLoss);
  const leftOut = files.filter((file) => !isLoss(file));
  const title = sayAudit('auditSkipped', {}, context);
  const note = sayAudit(lost.length > 0 ? 'auditSkippedNote' : 'auditNoneSkipped', {}, context);
  return section(
    'skipped',
    title,
    markup`<p>${note}</p>`,
    lost.length === 0 ? null : list({ heard: title }, lost, context),
    leftOut.length === 0 ? null : list(sayAudit('auditLeftOut', {}, context), leftOut, context),
    more,
  );
}

function list(caption: string | Heard, files: readonly SkippedFile[], context: ReportContext): Markup {
  const rows = files.map(({ path, reason }) => [foreignCode(path), markup`${skippedText(reason, null, context)}`]);
  return table(caption, [sayAudit('auditFile', {}, context), sayReport('columnReason', {}, context)], rows);
}
