import type { AnalysedReference, Analysis } from '../domain/judgement.js';
import type { Span } from '../domain/reference.js';
import { severityRank, type NoticeId, type RuleId, type Severity, type Verdict } from '../domain/rule.js';
import { messageText } from '../explain/messages.js';
import { noticeText } from '../explain/notices.js';
import { noRemedyText, remedyTitle } from '../explain/remedies.js';
import { sayAgents } from '../explain/ui-agents.js';
import { sayCli } from '../explain/ui-cli.js';
import { sayCommon } from '../explain/ui-common.js';
import { severityName } from '../explain/ui-names.js';
import { visible, type Speaker } from '../explain/words.js';
import { Lines } from '../scan/lines.js';
import { measureOf, type Answer } from './answer.js';

/** A text and what is known about it. */
export interface JudgedText {
  /** As the answer names it; null for a text without a name. */
  readonly path: string | null;
  readonly text: string;
  readonly analysis: Analysis;
  /** Speaks of the policy that it was judged by. */
  readonly speaker: Speaker;
}

export interface Fix {
  readonly title: string;
  /** Replaces exactly the finding's range. */
  readonly newText: string;
  readonly preferred: boolean;
  readonly changesModel: boolean;
}

/** Positions are 1-based, columns in UTF-16 units, the end exclusive, as in the JSON report. */
export interface Finding {
  readonly path: string | null;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
  /** Null for a notice. */
  readonly verdict: Verdict | null;
  readonly rule: RuleId | NoticeId;
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  /** Why there is no fix to take without a further thought; null where there is one. */
  readonly noFix: string | null;
}

/** More would fill an agent's context; the rest is counted. */
export const MOST_FINDINGS = 100;

const LONGEST = 300;

/** Collects findings, the worst of all texts first, and keeps as many as an agent is told. */
export class Findings {
  readonly #findings: Finding[] = [];
  #references = 0;
  #accepted = 0;

  add({ path, text, analysis, speaker }: JudgedText): void {
    const open = analysis.references.filter(({ judgement, suppressed }) => judgement.rule !== null && suppressed === null);
    this.#references += analysis.references.length;
    this.#accepted += analysis.references.filter(({ suppressed }) => suppressed !== null).length;
    if (open.length + analysis.notices.length === 0) return;
    const placeOf = places(path, text);
    for (const analysed of open) this.#findings.push(...referenceFinding(analysed, placeOf, speaker));
    for (const notice of analysis.notices) {
      const { rule, severity, span } = notice;
      const message = noticeText(notice, speaker);
      this.#findings.push({
        ...placeOf(span),
        text: visible(notice.text, LONGEST),
        verdict: null,
        rule,
        severity,
        message,
        fixes: [],
        noFix: null,
      });
    }
  }

  /** `notChecked`: files that should have been looked at and could not be. */
  answer(speaker: Speaker, notChecked: readonly { readonly path: string; readonly message: string }[] = []): Answer {
    const sorted = this.#findings.sort((a, b) => severityRank(a.severity) - severityRank(b.severity));
    const shown = sorted.slice(0, MOST_FINDINGS);
    const counts = { findings: sorted.length, references: this.#references, accepted: this.#accepted };
    const more = sorted.length - shown.length;
    const lines = [
      sayAgents('agentChecked', counts, speaker),
      ...shown.flatMap((finding) => findingLines(finding, speaker)),
      ...(more > 0 ? [sayAgents('agentMore', { count: more }, speaker)] : []),
      ...notChecked.map(({ path, message }) => `${visible(path, LONGEST)}: ${message}`),
      sayCommon('catalogueOf', { date: speaker.catalog.asOf }, speaker),
    ];
    return { structured: { ...measureOf(speaker), counts, findings: shown, notShown: more, notChecked }, text: lines.join('\n') };
  }
}

type Place = Pick<Finding, 'path' | 'line' | 'column' | 'endLine' | 'endColumn'>;

function places(path: string | null, text: string): (span: Span) => Place {
  const lines = new Lines(text);
  const at = (offset: number): readonly [line: number, column: number] => {
    const line = lines.lineAt(offset);
    return [line + 1, offset - lines.start(line) + 1];
  };
  return ({ start, end }) => {
    const [[line, column], [endLine, endColumn]] = [at(start), at(end)];
    return { path, line, column, endLine, endColumn };
  };
}

function referenceFinding(analysed: AnalysedReference, placeOf: (span: Span) => Place, speaker: Speaker): Finding[] {
  const { reference, judgement, remedies, noRemedy } = analysed;
  const { rule, severity, verdict } = judgement;
  if (rule === null || severity === null) return [];
  const fixes = remedies.map((remedy) => ({
    title: remedyTitle(remedy, reference, speaker),
    newText: remedy.newText,
    preferred: remedy.preferred,
    changesModel: remedy.changesModel,
  }));
  return [
    {
      ...placeOf(reference.span),
      text: visible(reference.text, LONGEST),
      verdict,
      rule,
      severity,
      message: messageText(judgement.message, speaker),
      fixes,
      noFix: noRemedy === null ? null : noRemedyText(noRemedy, analysed, speaker),
    },
  ];
}

function findingLines(finding: Finding, speaker: Speaker): string[] {
  const { path, line, column, severity, text, message, rule, fixes, noFix } = finding;
  const place = `${path === null ? '' : `${visible(path, LONGEST)}:`}${String(line)}:${String(column)}`;
  const fix = fixes.find(({ preferred }) => preferred);
  return [
    `${place} ${severityName(severity, speaker.locale)} ${text} — ${message} [${rule}]`,
    ...(fix === undefined ? [] : [`  ${sayCli('fixMark', {}, speaker)}: ${fix.title} → ${fix.newText}`]),
    ...(noFix === null ? [] : [`  ${sayCli('noFixMark', {}, speaker)}: ${noFix}`]),
  ];
}
