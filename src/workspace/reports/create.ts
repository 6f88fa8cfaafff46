import { JsonReport } from './json.js';
import type { Format, Report, ReportContext } from './report.js';
import { TextReport } from './text.js';

/** What most runs ask for is at hand; every other format is loaded when it is first wanted. */
export async function createReport(format: Format, context: ReportContext): Promise<Report> {
  switch (format) {
    case 'text':
      return new TextReport(context);
    case 'json':
      return new JsonReport(context);
    case 'sarif':
      return new (await import('./sarif.js')).SarifReport(context);
    case 'csv':
      return new (await import('./csv.js')).CsvReport(context);
    case 'markdown':
      return new (await import('./markdown.js')).MarkdownReport(context);
    case 'html':
      return new (await import('./html.js')).HtmlReport(context);
    case 'github':
      return new (await import('./github.js')).GithubReport(context);
    case 'gitlab':
      return new (await import('./gitlab.js')).GitlabReport(context);
  }
}
