import type { AnalysedReference, Notice, Suppression } from '../../domain/judgement.js';
import type { Span } from '../../domain/reference.js';
import { SEVERITIES, severityRank, VERDICTS, type NoticeId, type RuleId, type Severity } from '../../domain/rule.js';
import { messageText } from '../../explain/messages.js';
import { noticeText } from '../../explain/notices.js';
import type { Speaker } from '../../explain/words.js';
import type { CheckedFile } from '../results.js';
import { listed } from '../tally.js';

/** What reports list of a checked file: a reference or a notice. */
export interface Entry {
  readonly span: Span;
  /** What the span covers. */
  readonly text: string;
  /** Null for a reference that is listed without a finding. */
  readonly rule: RuleId | NoticeId | null;
  /** Null exactly when `rule` is. */
  readonly severity: Severity | null;
  readonly message: string;
  /** What makes it no finding. */
  readonly accepted: Suppression | null;
  /** Null for a notice. */
  readonly analysed: AnalysedReference | null;
  /** Null for a reference. */
  readonly notice: Notice | null;
}

/** An entry with a rule. */
export interface Finding extends Entry {
  readonly rule: RuleId | NoticeId;
  readonly severity: Severity;
}

/** Everything to be listed, in the order of the file; references without a finding only if asked for. */
export function entriesOf({ analysis }: CheckedFile, speaker: Speaker, includeDomestic: boolean): readonly Entry[] {
  const entries = [
    ...listed(analysis, includeDomestic).map((analysed) => referenceEntry(analysed, speaker)),
    ...analysis.notices.map((notice) => noticeEntry(notice, speaker)),
  ];
  return entries.sort((a, b) => a.span.start - b.span.start);
}

/** Findings and what is accepted, in the order of the file. */
export function findingsOf(file: CheckedFile, speaker: Speaker): readonly Finding[] {
  return entriesOf(file, speaker, false).filter(isFinding);
}

export function isFinding(entry: Entry): entry is Finding {
  return entry.rule !== null && entry.severity !== null;
}

function referenceEntry(analysed: AnalysedReference, speaker: Speaker): Entry {
  const { reference, judgement, suppressed } = analysed;
  const { rule, severity } = judgement;
  const message = messageText(judgement.message, speaker);
  return { span: reference.span, text: reference.text, rule, severity, message, accepted: suppressed, analysed, notice: null };
}

function noticeEntry(notice: Notice, speaker: Speaker): Entry {
  const { span, text, rule, severity } = notice;
  return { span, text, rule, severity, message: noticeText(notice, speaker), accepted: null, analysed: null, notice };
}

/** For sorting, 0 the worst: by severity, then by verdict; what is no finding stands behind all that are. */
export function rankOf({ severity, accepted, analysed }: Entry): number {
  const none = SEVERITIES.length * (VERDICTS.length + 1);
  if (severity === null) return none + 1;
  if (accepted !== null) return none;
  const within = analysed === null ? VERDICTS.length : VERDICTS.indexOf(analysed.judgement.verdict);
  return severityRank(severity) * (VERDICTS.length + 1) + within;
}
