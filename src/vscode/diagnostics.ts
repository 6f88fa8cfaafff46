import * as vscode from 'vscode';
import type { MessageId } from '../domain/message.js';
import { severityRank, type NoticeId, type RuleId, type Severity } from '../domain/rule.js';
import type { Locale } from '../explain/locale.js';
import type { Speaker } from '../explain/words.js';
import { messageText } from '../explain/messages.js';
import { noticeText } from '../explain/notices.js';
import { sayStatus } from '../explain/ui-status.js';
import type { Checked, LocatedNotice, LocatedReference } from './analyses.js';
import { rulePageUrl } from '../explain/rule-pages.js';
import { skipText } from './summary.js';

/** The name that our diagnostics carry in Problems. */
export const SOURCE = 'Bedrock Residency';

/** The editor shows 1,000 diagnostics a file and drops the rest without a word: the last one is ours and says how many. */
const MOST_SHOWN = 999;

export const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Messages that say what the Region tied to the reference makes of it: Problems leads there. */
const RESTS_ON_REGION: ReadonlySet<MessageId> = new Set(['model-called-outside', 'model-not-in-this-region', 'profile-not-callable-here']);

const TOP = new vscode.Range(0, 0, 0, 0);

/** A finding by its place in Problems; put into words only when it is shown. */
interface Ranked {
  readonly severity: Severity;
  readonly range: vscode.Range;
  readonly say: () => vscode.Diagnostic;
}

/** What Problems shows of a document: the worst first; a document that could not be checked says so. */
export function diagnosticsOf(uri: vscode.Uri, checked: Checked, speaker: Speaker): vscode.Diagnostic[] {
  if (checked.kind === 'skipped') {
    const { reason, limitBytes } = checked;
    return reason === 'too-large' || reason === 'failed' ? [aboutFile(skipText(reason, limitBytes, speaker), 'not-checked')] : [];
  }
  const ranked = [
    ...checked.references.flatMap((located) => ofReference(uri, located, speaker)),
    ...checked.notices.map((located) => ofNotice(located, speaker)),
  ].sort((a, b) => severityRank(a.severity) - severityRank(b.severity) || a.range.start.compareTo(b.range.start));
  const shown = ranked.slice(0, MOST_SHOWN).map(({ say }) => say());
  const hidden = ranked.length - shown.length;
  return hidden === 0 ? shown : [...shown, aboutFile(sayStatus('moreFindings', { count: hidden }, speaker), 'more-findings')];
}

function ofReference(uri: vscode.Uri, located: LocatedReference, speaker: Speaker): Ranked[] {
  const { rule, severity } = located.analysed.judgement;
  if (rule === null || severity === null || located.analysed.suppressed !== null) return [];
  return [{ severity, range: located.range, say: () => sayReference(uri, located, rule, severity, speaker) }];
}

function sayReference(
  uri: vscode.Uri,
  { range, source, analysed }: LocatedReference,
  rule: RuleId,
  severity: Severity,
  speaker: Speaker,
): vscode.Diagnostic {
  const { message } = analysed.judgement;
  const diagnostic = finding(range, messageText(message, speaker), severity, rule, speaker);
  const { sourceRegion } = analysed.reference;
  if (source !== null && sourceRegion !== null && RESTS_ON_REGION.has(message.id)) {
    const here = new vscode.Location(uri, source);
    diagnostic.relatedInformation = [
      new vscode.DiagnosticRelatedInformation(here, sayStatus('regionHere', { region: sourceRegion }, speaker)),
    ];
  }
  return diagnostic;
}

function ofNotice({ range, notice }: LocatedNotice, speaker: Speaker): Ranked {
  const { severity, rule } = notice;
  return { severity, range, say: () => finding(range, noticeText(notice, speaker), severity, rule, speaker) };
}

function finding(
  range: vscode.Range,
  message: string,
  severity: Severity,
  rule: RuleId | NoticeId,
  { locale }: Speaker,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, SEVERITY[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: rule, target: pageOf(rule, locale) };
  return diagnostic;
}

const pages = new Map<string, vscode.Uri>();

/** Read from its text once: findings of one rule are many. */
function pageOf(rule: RuleId | NoticeId, locale: Locale): vscode.Uri {
  const url = rulePageUrl(rule, locale);
  let page = pages.get(url);
  if (page === undefined) pages.set(url, (page = vscode.Uri.parse(url)));
  return page;
}

/** Something about the whole file, on its first line. */
export function aboutFile(message: string, code: string): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(TOP, message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}
