import type { FileResult } from '../results.js';
import { MarkdownPage } from './markdown-page.js';
import type { Report, ReportContext, Totals } from './report.js';

/** GitHub takes comments of up to 65,536 characters, other hosts longer ones; there are no fewer bytes than characters. */
export const LONGEST_COMMENT = 65_536;

/** For a comment on a pull request or a page of a wiki; made when the totals, which stand at its top, are known. */
export class MarkdownReport implements Report {
  readonly #page: MarkdownPage;

  constructor(context: ReportContext) {
    this.#page = new MarkdownPage(context, LONGEST_COMMENT);
  }

  begin(): string {
    return '';
  }

  file(result: FileResult): string {
    this.#page.add(result);
    return '';
  }

  end(totals: Totals): string {
    return this.#page.render(totals, LONGEST_COMMENT);
  }
}
