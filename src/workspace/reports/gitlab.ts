import type { Severity } from '../../domain/rule.js';
import { skippedText } from '../../explain/ui-skipped.js';
import { Fingerprints } from '../fingerprint.js';
import { LineMap } from '../position.js';
import type { CheckedFile, FileResult, SkippedFile } from '../results.js';
import { isLoss } from '../tally.js';
import { findingsOf, type Finding } from './entries.js';
import { speakerFor, type Report, type ReportContext } from './report.js';

/** GitLab's scale ends with `blocker`, which is left to what stops a build. */
const SEVERITIES = { error: 'critical', warning: 'major', information: 'minor', hint: 'info' } as const satisfies Record<Severity, string>;

/** The name that a file which was not checked is listed under; no rule has it. */
const NOT_CHECKED = 'not-checked';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: (typeof SEVERITIES)[Severity];
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
    readonly positions?: { readonly begin: Place; readonly end: Place };
  };
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * GitLab's Code Quality artifact: an array of issues, written as they come. What is accepted has no place in it; a file that
 * should have been checked and was not is an issue of its own, since nothing else would show it.
 */
export class GitlabReport implements Report {
  readonly #context: ReportContext;
  #issues = 0;

  constructor(context: ReportContext) {
    this.#context = context;
  }

  begin(): string {
    return '[';
  }

  file(result: FileResult): string {
    const issues = result.kind === 'skipped' ? this.#skipped(result) : this.#findings(result);
    return issues.map((issue) => `${this.#separator()}${JSON.stringify(issue)}`).join('');
  }

  end(): string {
    return this.#issues === 0 ? ']\n' : '\n]\n';
  }

  #separator(): string {
    this.#issues += 1;
    return this.#issues === 1 ? '\n' : ',\n';
  }

  #findings(file: CheckedFile): Issue[] {
    const findings = findingsOf(file, speakerFor(file, this.#context));
    if (findings.length === 0) return [];
    const path = this.#context.repositoryPath(file.path);
    const lines = new LineMap(file.text);
    const fingerprints = new Fingerprints(path, file.text);
    // Accepted ones are named, too: whether one is accepted does not change the names of the others.
    const named = findings.map((finding) => ({ finding, fingerprint: fingerprints.next(finding.rule, finding.span) }));
    return named
      .filter(({ finding }) => finding.accepted === null)
      .map(({ finding, fingerprint }) => issue(finding, fingerprint, path, lines));
  }

  #skipped(file: SkippedFile): Issue[] {
    if (!isLoss(file)) return [];
    const path = this.#context.repositoryPath(file.path);
    return [
      {
        description: skippedText(file.reason, null, this.#context),
        check_name: NOT_CHECKED,
        fingerprint: new Fingerprints(path, '').next(`${NOT_CHECKED} ${file.reason}`, { start: 0, end: 0 }),
        severity: 'minor',
        location: { path, lines: { begin: 1 } },
      },
    ];
  }
}

function issue({ span, rule, severity, message }: Finding, fingerprint: string, path: string, lines: LineMap): Issue {
  const begin = lines.positionAt(span.start);
  const end = lines.positionAt(span.end);
  return {
    description: message,
    check_name: rule,
    fingerprint,
    severity: SEVERITIES[severity],
    location: { path, lines: { begin: begin.line, end: end.line }, positions: { begin, end } },
  };
}
