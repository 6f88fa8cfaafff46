import { readAlone } from './analyze/alone.js';
import { Appraiser } from './analyze/appraise.js';
import { changeBetween } from './analyze/change.js';
import { Moves } from './analyze/moves.js';
import { noticeWithSpans, withSpans } from './analyze/spans.js';
import type { Catalog } from './catalog/facts.js';
import type { AnalysedReference, Analysis, Judgement, Notice, NoticeRemedy, Suppression } from './domain/judgement.js';
import type { Policy } from './domain/policy.js';
import type { Reference, Span } from './domain/reference.js';
import type { NoticeId, RuleId } from './domain/rule.js';
import type { Signal } from './domain/signal.js';
import { notify } from './judge/notices/index.js';
import { Suppressions } from './judge/suppress.js';
import { acceptedByException } from './policy/exceptions.js';
import { offerForNotice } from './remedy/notice.js';
import type { TextChange } from './scan/grammar.js';
import { Lines } from './scan/lines.js';
import { isNotebookPath, joinCells, readNotebook, type JoinedText } from './scan/notebook.js';
import { rescan, scan, type Scan, type ScanState } from './scan/scan.js';
import { readSignals } from './scan/signals/signals.js';

export type { TextChange } from './scan/grammar.js';

export interface AnalyzeOptions {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** The document's path or name: its extension tells comments and prose apart. */
  readonly path?: string | undefined;
  /** VS Code's language identifier; goes before the path's extension. */
  readonly languageId?: string | undefined;
  /** ISO date, `2026-11-23`: end-of-life dates are measured against it, so that nothing depends on the clock. */
  readonly today: string;
  /** True when a whole tree was scanned and uses Bedrock elsewhere; only then may a `workspace` tie be made. */
  readonly workspaceUsesBedrock?: boolean | undefined;
}

/**
 * Analyses one text. Pure: the same text and options give the same result. Offsets are UTF-16 code units from the start
 * of `text`. Never throws, whatever the text.
 */
export function analyze(text: string, options: AnalyzeOptions): Analysis {
  const notebook = isNotebookPath(options.path) ? readNotebook(text) : null;
  if (notebook === null) return analyzeText(text, options);
  const lines = new Lines(text);
  const lineOf = (offset: number): number => lines.lineAt(notebook.starts[offset] ?? 0) + 1;
  return placedIn(text, notebook, analyzeText(notebook.text, { ...options, languageId: 'python' }, lineOf));
}

/**
 * Analyses the cells of one notebook together, so that a Region in one cell ties a model in another. Gives one analysis a
 * cell, offsets from the cell's start.
 */
export function analyzeCells(cells: readonly string[], options: AnalyzeOptions): Analysis[] {
  const { text, starts } = joinCells(cells);
  const whole = analyzeText(text, options);
  return cells.map((cell, i) => {
    const start = starts[i] ?? 0;
    const holds = (span: Span): boolean => span.start >= start && span.end <= start + cell.length;
    const moved = (span: Span): Span => ({ start: span.start - start, end: span.end - start });
    return {
      usesBedrock: whole.usesBedrock,
      references: whole.references
        .filter(({ reference }) => holds(reference.span))
        .map((analysed) => withSpans(analysed, moved, (span) => (holds(span) ? moved(span) : null))),
      notices: whole.notices
        .filter((notice) => holds(notice.span))
        .map((notice) => noticeWithSpans(notice, moved, (span) => (holds(span) ? moved(span) : null))),
    };
  });
}

/**
 * Analyses a text that was analysed before and then changed: equals {@link analyze} of the new text under the options of
 * the first analysis, but reads only the surroundings of the change again. Offsets of the change are those of the old text.
 * An analysis that was not made by this module's functions for a plain text cannot be updated: null.
 */
export function update(previous: Analysis, change: TextChange): Analysis | null {
  return KeptAnalysis.updated(previous, change);
}

/**
 * Analyses a text of which an earlier version was analysed: equals {@link analyze}, and is as fast as {@link update} where the
 * options are those of then and `previous` can be updated.
 */
export function analyzeAgain(previous: Analysis, text: string, options: AnalyzeOptions): Analysis {
  return KeptAnalysis.again(previous, text, options) ?? analyze(text, options);
}

/** An analysis that can be updated: it knows what was read of the text. */
class KeptAnalysis implements Analysis {
  readonly references: readonly AnalysedReference[];
  readonly notices: readonly Notice[];
  readonly usesBedrock: boolean;
  readonly #state: ScanState;
  readonly #options: AnalyzeOptions;

  constructor(
    references: readonly AnalysedReference[],
    notices: readonly Notice[],
    usesBedrock: boolean,
    state: ScanState,
    options: AnalyzeOptions,
  ) {
    this.references = references;
    this.notices = notices;
    this.usesBedrock = usesBedrock;
    this.#state = state;
    this.#options = options;
  }

  static updated(previous: Analysis, change: TextChange): Analysis | null {
    if (!(#state in previous)) return null;
    const { text: old } = previous.#state;
    const text = old.slice(0, change.start) + change.text + old.slice(change.end);
    return finish(rescan(previous.#state, change, text, previous.#options), previous.#options);
  }

  static again(previous: Analysis, text: string, options: AnalyzeOptions): Analysis | null {
    if (!(#state in previous) || !areEqual(previous.#options, options)) return null;
    const change = changeBetween(previous.#state.text, text);
    return change === null ? previous : finish(rescan(previous.#state, change, text, options), options);
  }
}

function areEqual(a: AnalyzeOptions, b: AnalyzeOptions): boolean {
  return (
    a.catalog === b.catalog &&
    a.policy === b.policy &&
    a.path === b.path &&
    a.languageId === b.languageId &&
    a.today === b.today &&
    (a.workspaceUsesBedrock ?? false) === (b.workspaceUsesBedrock ?? false)
  );
}

function analyzeText(text: string, options: AnalyzeOptions, lineOf?: (offset: number) => number): Analysis {
  return finish(scan(text, options), options, lineOf);
}

/** `lineOf`: the 1-based line of an offset, where it is not the text's own. */
function finish(found: Scan, options: AnalyzeOptions, lineOf?: (offset: number) => number): Analysis {
  const { usesBedrock, state, lines } = found;
  if (found.references.length === 0 && found.signals.length === 0 && found.directives.length === 0) {
    return new KeptAnalysis([], [], usesBedrock, state, options);
  }
  const moves = new Moves(found.references);
  const appraiser = Appraiser.for(options);
  const suppressions = new Suppressions(found.directives);
  const silenced = (rule: RuleId | NoticeId, span: Span): Suppression | null =>
    found.directives.length === 0 ? null : suppressions.find(rule, lines.lineAt(span.start));
  const references = found.references.map((reference): AnalysedReference => {
    const { judgement, remedies, noRemedy, accepted } = appraiser.appraise(reference, moves.at(reference.span.start));
    const placed = withLine(judgement, reference, lineOf ?? ((offset) => lines.lineAt(offset) + 1));
    const suppressed = judgement.rule === null ? null : (silenced(judgement.rule, reference.span) ?? accepted);
    return { reference, judgement: placed, remedies, noRemedy, suppressed };
  });
  const called = found.signals.map((signal) => analyseSignal(signal, state.text, options, silenced)).filter((notice) => notice !== null);
  // Comments last: they may have silenced what was found until now.
  const notices = [...called, ...suppressions.notices(options.policy)].sort((a, b) => a.span.start - b.span.start);
  return new KeptAnalysis(references, notices, usesBedrock, state, options);
}

/** A judgement whose message names the line of the reference's source, if it names one. */
function withLine(judgement: Judgement, { sourceSpan }: Reference, lineOf: (offset: number) => number): Judgement {
  const { message } = judgement;
  if (message.id !== 'model-called-outside' || sourceSpan === null) return judgement;
  return { ...judgement, message: { ...message, params: { ...message.params, line: lineOf(sourceSpan.start) } } };
}

/** Leads an analysis of a joined text back to its original. */
function placedIn(original: string, joined: JoinedText, analysis: Analysis): Analysis {
  const back = (span: Span): Span => ({ start: joined.starts[span.start] ?? 0, end: joined.ends[span.end - 1] ?? 0 });
  return {
    ...analysis,
    references: analysis.references.map((analysed) => {
      const placed = withSpans(analysed, back, back);
      const { start, end } = placed.reference.span;
      const remedies = placed.remedies.map((remedy) => ({ ...remedy, newText: escaped(remedy.newText) }));
      return { ...placed, remedies, reference: { ...placed.reference, text: original.slice(start, end) } };
    }),
    notices: analysis.notices.map((notice) => {
      // What an edit inserts would have to be escaped for the notebook's JSON: none is offered.
      const placed = noticeWithSpans(notice, back, () => null);
      return { ...placed, text: original.slice(placed.span.start, placed.span.end) };
    }),
  };
}

/** As it stands within a string of JSON. */
function escaped(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** The notice that a signal gives; null when there is none, or when a comment or an exception accepts it. */
function analyseSignal(
  signal: Signal,
  text: string,
  options: AnalyzeOptions,
  silenced: (rule: NoticeId, span: Span) => Suppression | null,
): Notice | null {
  const notice = notify(signal, options);
  if (notice === null) return null;
  const accepted = silenced(notice.rule, notice.span) ?? acceptedByException(options.policy, notice.rule, notice.text, options.today);
  if (accepted !== null) return null;
  const remedies = offerForNotice(signal, options).filter((remedy) => settles(remedy, signal, text, options));
  return { ...notice, remedies };
}

/** No construction is read farther than this. */
const AROUND = 2_000;

/** What an edit writes must stay inside, and the place must then say what it did not say. */
function settles(remedy: NoticeRemedy, signal: Signal, text: string, { catalog, policy }: AnalyzeOptions): boolean {
  if (remedy.region !== null && !policy.allowedRegions.includes(remedy.region)) return false;
  if (remedy.modelId !== null && readAlone(remedy.modelId, catalog) === null) return false;
  const from = Math.max(0, signal.span.start - AROUND);
  const edited = text.slice(from, remedy.span.start) + remedy.newText + text.slice(remedy.span.end, signal.span.end + AROUND);
  const before = remedy.span.start <= signal.span.start;
  const at = signal.span.start - from + (before ? remedy.newText.length : 0);
  // A setting of its own is told by its name, which the text then holds.
  if (signal.about === 'default' && signal.tool === 'claude-code') return remedy.newText.includes('ANTHROPIC_MODEL');
  return !readSignals(edited, at, at + signal.text.length + 1).some((draft) => draft.span.start === at);
}
