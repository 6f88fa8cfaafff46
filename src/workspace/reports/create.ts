import { JsonReport } from './json.js';
import type { Format, Report, ReportContext } from './report.js';
import { TextReport } from './text.js';

export function createReport(format: Format, context: ReportContext): Report {
  switch (format) {
    case 'text':
      return new TextReport(context);
    case 'json':
      return new JsonReport(context);
  }
}
