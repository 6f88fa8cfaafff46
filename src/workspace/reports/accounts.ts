import type { ReportContext } from './report.js';

const ACCOUNT = /(?<!\d)\d{12}(?!\d)/g;
const HIDDEN = '*'.repeat(12);

/**
 * A text fit for a report that goes from hand to hand: AWS account numbers are masked, unless they were asked for. Of the
 * same length as before. JSON and SARIF are for programs that edit by them, so they have every text as it stands.
 */
export function shown(text: string, { showAccountIds }: Pick<ReportContext, 'showAccountIds'>): string {
  return showAccountIds ? text : text.replace(ACCOUNT, HIDDEN);
}
