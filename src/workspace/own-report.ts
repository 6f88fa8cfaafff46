/** Stands in the head of every audit report. */
export const REPORT_MARK = '<meta name="generator" content="Bedrock Residency">';

/** The mark stands within so many UTF-16 units. */
const HEAD = 1_000;

/** True for an audit report: it names everything that was found, and must not be found in turn. */
export function isOwnReport(text: string): boolean {
  return text.startsWith('<!doctype html>') && text.slice(0, HEAD).includes(REPORT_MARK);
}
