import type { Catalog } from './catalog/facts.js';
import type { AnalysedReference, Analysis, Notice, NoticeRemedy, Remedy } from './domain/judgement.js';
import type { Policy } from './domain/policy.js';
import type { Reference, Span } from './domain/reference.js';
import type { Signal } from './domain/signal.js';
import { judge, type Measure } from './judge/judge.js';
import { notify } from './judge/notices/index.js';
import { Suppressions } from './judge/suppress.js';
import { acceptedByException } from './policy/exceptions.js';
import { offerForNotice } from './remedy/notice.js';
import { offer, type RemedyContext } from './remedy/remedy.js';
import { regionConstant } from './scan/constants.js';
import { Lines } from './scan/lines.js';
import { isNotebookPath, joinCells, readNotebook, type JoinedText } from './scan/notebook.js';
import type { TextChange } from './scan/grammar.js';
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
  const kept = states.get(previous);
  return kept === undefined ? null : finish(rescan(kept.state, change, kept.options), kept.options);
}

const states = new WeakMap<Analysis, { state: ScanState; options: AnalyzeOptions }>();

function analyzeText(text: string, options: AnalyzeOptions, lineOf?: (offset: number) => number): Analysis {
  return finish(scan(text, options), options, lineOf);
}

function finish(found: Scan, options: AnalyzeOptions, lineOf?: (offset: number) => number): Analysis {
  const moved = movedReferences(found.references);
  const measure: Measure = {
    catalog: options.catalog,
    policy: options.policy,
    today: options.today,
    lineOf: lineOf ?? ((offset) => found.lines.lineAt(offset) + 1),
    movedBy: (start) => [
      ...new Set((moved.get(start) ?? []).filter(({ sourceSpan }) => sourceSpan?.start === start).map(({ text }) => text)),
    ],
  };
  const context: RemedyContext = {
    writeConstant: regionConstant,
    movedBy: (reference) => moved.get(reference.span.start) ?? [],
    ...options,
  };
  const suppressions = new Suppressions(found.directives);
  const references = found.references.map((reference) => analyseReference(reference, found, measure, context, suppressions));
  const called = found.signals.map((signal) => analyseSignal(signal, found, options, suppressions)).filter((notice) => notice !== null);
  // Comments last: they may have silenced what was found until now.
  const notices = [...called, ...suppressions.notices(options.policy)].sort((a, b) => a.span.start - b.span.start);
  const analysis = { references, notices, usesBedrock: found.usesBedrock };
  states.set(analysis, { state: found.state, options });
  return analysis;
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

function withSpans(analysed: AnalysedReference, move: (span: Span) => Span, moveSource: (span: Span) => Span | null): AnalysedReference {
  const { reference } = analysed;
  const sourceSpan = reference.sourceSpan === null ? null : moveSource(reference.sourceSpan);
  const sourceCandidates = reference.sourceCandidates.map(moveSource).filter((span) => span !== null);
  const moved = { span: move(reference.span), sourceSpan, sourceCandidates };
  if (reference.kind !== 'region') return { ...analysed, reference: { ...reference, ...moved } };
  const tiedBy = reference.tiedBy === null ? null : moveSource(reference.tiedBy);
  return { ...analysed, reference: { ...reference, ...moved, tiedBy } };
}

function noticeWithSpans(notice: Notice, move: (span: Span) => Span, moveEdit: (span: Span) => Span | null): Notice {
  const remedies = (notice.remedies ?? []).flatMap((remedy) => {
    const span = moveEdit(remedy.span);
    return span === null ? [] : [{ ...remedy, span }];
  });
  return { ...notice, span: move(notice.span), ...(notice.remedies !== undefined && { remedies }) };
}

/** The notice that a signal gives; null when there is none, or when a comment or an exception accepts it. */
function analyseSignal(signal: Signal, found: Scan, options: AnalyzeOptions, suppressions: Suppressions): Notice | null {
  const notice = notify(signal, options);
  if (notice === null) return null;
  const accepted =
    suppressions.find(notice.rule, found.lines.lineAt(notice.span.start)) ??
    acceptedByException(options.policy, notice.rule, notice.text, options.today);
  if (accepted !== null) return null;
  const remedies = offerForNotice(signal, options).filter((remedy) => settles(remedy, signal, found.state.text, options));
  return { ...notice, remedies };
}

function analyseReference(
  reference: Reference,
  found: Scan,
  measure: Measure,
  context: RemedyContext,
  suppressions: Suppressions,
): AnalysedReference {
  const judgement = judge(reference, measure);
  const { remedies, reason } = offer(reference, judgement, context);
  const sound = remedies.filter((remedy) => isSound(remedy, reference, measure));
  const suppressed =
    judgement.rule === null
      ? null
      : (suppressions.find(judgement.rule, found.lines.lineAt(reference.span.start)) ??
        acceptedByException(measure.policy, judgement.rule, reference.text, measure.today));
  const preferred = sound.some((remedy) => remedy.preferred);
  return {
    reference,
    judgement,
    remedies: sound,
    noRemedy: judgement.rule === null || preferred ? null : (reason ?? 'no-way-known'),
    suppressed,
  };
}

/** References by the start of the Region literal or host to which their calls are sent. */
function movedReferences(references: readonly Reference[]): Map<number, Reference[]> {
  const moved = new Map<number, Reference[]>();
  for (const reference of references) {
    for (const { start } of reference.sourceCandidates) {
      const list = moved.get(start);
      if (list === undefined) moved.set(start, [reference]);
      else list.push(reference);
    }
  }
  return moved;
}

/** What a remedy writes is analysed again: it must be read as one reference, inside the policy, and able to run there. */
function isSound(remedy: Remedy, reference: Reference, measure: Measure): boolean {
  if (reference.kind === 'region') return remedy.regions.every((region) => measure.policy.allowedRegions.includes(region));
  const written = readAlone(remedy.newText, measure.catalog);
  if (written === null) return false;
  const { verdict } = judge(inPlaceOf(reference, written), measure);
  return verdict === 'domestic' || (verdict === 'domestic-cross-region' && measure.policy.crossRegion !== 'forbid');
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

const MOST_KEPT = 2_000;
const alone = new WeakMap<Catalog, Map<string, Reference | null>>();

/** The one reference that a text is, by itself between quotes; null when it is none, or more. Kept, since few texts are written often. */
function readAlone(text: string, catalog: Catalog): Reference | null {
  let kept = alone.get(catalog);
  if (kept === undefined || kept.size > MOST_KEPT) alone.set(catalog, (kept = new Map<string, Reference | null>()));
  let reference = kept.get(text);
  if (reference === undefined) {
    const [first, ...more] = scan(`"${text}"`, { catalog }).references;
    reference = first !== undefined && more.length === 0 && first.text === text ? first : null;
    kept.set(text, reference);
  }
  return reference;
}

/** A reference as it would be judged in another's place: on the same endpoint, beside the same Regions. */
function inPlaceOf(reference: Reference, written: Reference): Reference {
  const isId = reference.kind === 'foundation-model' || reference.kind === 'inference-profile';
  if (written.kind !== 'foundation-model' || !isId) return written;
  return { ...written, endpoint: reference.endpoint, statementRegions: reference.statementRegions };
}
