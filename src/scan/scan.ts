import type { Catalog } from '../catalog/facts.js';
import type { Directive } from '../domain/directive.js';
import type { EndpointFamily, Reference, Span, Tie } from '../domain/reference.js';
import type { Signal } from '../domain/signal.js';
import { updateComments } from './comments.js';
import { ContextReader } from './context.js';
import { readDirectives } from './directives.js';
import type { Draft, DraftOf } from './draft.js';
import { isOtherTrade, isSameTrade } from './evidence.js';
import { readGrammar, updateGrammar, withoutOverlaps, withBeside, withSignals, type Grammar, type TextChange } from './grammar.js';
import { languageOf, syntaxOf } from './languages.js';
import { Lines } from './lines.js';
import { SignalReader } from './signals/resolve.js';
import { mantleUse, SourceReader } from './sources.js';
import { Evidence, TieReader } from './ties.js';
import { workspaceDefault } from './workspace-defaults.js';

export interface ScanOptions {
  readonly catalog: Catalog;
  readonly path?: string | undefined;
  readonly languageId?: string | undefined;
  /** Other files of the same tree use Bedrock: default settings may be tied to it. */
  readonly workspaceUsesBedrock?: boolean | undefined;
}

/** What a text holds: references sorted by position, never overlapping; signals sorted by position; suppression comments. */
export interface Scan {
  readonly references: readonly Reference[];
  readonly signals: readonly Signal[];
  readonly directives: readonly Directive[];
  readonly usesBedrock: boolean;
  readonly lines: Lines;
  readonly state: ScanState;
}

/** What a scan keeps for the next one: the same text with a change is then read in part only. */
export interface ScanState {
  readonly text: string;
  readonly grammar: Grammar;
  readonly comments: readonly Span[] | null;
}

/** Finds every reference of a text. Linear in its length; never throws. */
export function scan(text: string, options: ScanOptions): Scan {
  return resolve(text, options, readGrammar(text, options.catalog), null);
}

/** Scans a changed text: equals {@link scan} of the new text, but reads only the surroundings of the change. */
export function rescan(previous: ScanState, change: TextChange, options: ScanOptions): Scan {
  const text = previous.text.slice(0, change.start) + change.text + previous.text.slice(change.end);
  const syntax = syntaxOf(languageOf(options.path, options.languageId));
  const comments = previous.comments === null || syntax === null ? null : updateComments(previous.comments, change, text, syntax);
  return resolve(text, options, updateGrammar(previous.grammar, previous.text, change, text, options.catalog), comments);
}

function resolve(text: string, options: ScanOptions, grammar: Grammar, comments: readonly Span[] | null): Scan {
  const certain = grammar.primary.length > 0 || grammar.words.some((word) => word.certain);
  const usesBedrock = certain || (grammar.words.length > 0 && !isOtherTrade(text));
  const mayHoldSignals = usesBedrock || grammar.marks.length > 0;
  if (!mayHoldSignals && options.workspaceUsesBedrock !== true) {
    return { references: [], signals: [], directives: [], usesBedrock, lines: new Lines(''), state: { text, grammar, comments } };
  }
  const second = withBeside(grammar, text, options.catalog);
  const whole = mayHoldSignals ? withSignals(second, text) : second;
  const { words } = whole;
  const lines = new Lines(text);
  const context = new ContextReader(text, lines, options, comments);
  const named = usesBedrock ? withoutOverlaps([...whole.primary, ...whole.beside.named]) : [];
  const evidence = new Evidence(usesBedrock ? [...words, ...named.map((draft) => draft.span)] : []);
  const ties = new TieReader(text, lines, evidence);
  const tieable = certain || named.length > 0 || !usesBedrock || isSameTrade(text);
  const regions = tiedRegions(text, tieable ? whole.beside.regions : [], options, named, ties, lines, usesBedrock).map((region) => ({
    ...region,
    context: context.context(region.span.start),
  }));
  const sources = new SourceReader(named, regions, ties, lines);
  const mantle = mantleUse(text, words, named, context, lines);
  const references = [...named.map((draft) => place(draft, sources, context, mantle)), ...regions];
  references.sort((a, b) => a.span.start - b.span.start);
  const signals = mayHoldSignals ? new SignalReader({ text, grammar: whole, usesBedrock, named, sources, context, lines }).read() : [];
  const state = { text, grammar: whole, comments: context.comments };
  return { references, signals, directives: readDirectives(text, lines), usesBedrock, lines, state };
}

/** A Region with its tie; nothing else of its surroundings matters to it. */
export type TiedRegion = Extract<Reference, { kind: 'region' }>;

function tiedRegions(
  text: string,
  drafts: readonly DraftOf<'region'>[],
  options: ScanOptions,
  named: readonly Draft[],
  ties: TieReader,
  lines: Lines,
  usesBedrock: boolean,
): TiedRegion[] {
  const found: TiedRegion[] = [];
  for (const draft of drafts) {
    if (overlapsAny(named, draft.span)) continue;
    const tied = usesBedrock ? ties.tie(draft.span) : workspaceTie(text, draft.span, lines, options.path);
    if (tied === null) continue;
    const { tie, by: tiedBy } = tied;
    found.push({ tie, tiedBy, context: 'code', sourceRegion: draft.region, sourceSpan: null, sourceCandidates: [], ...draft });
  }
  return found;
}

function workspaceTie(text: string, span: Span, lines: Lines, path: string | undefined): { tie: Tie; by: null } | null {
  return workspaceDefault(text, span, lines, path) ? { tie: 'workspace', by: null } : null;
}

/** `sorted` does not overlap itself, so that the last one starting before the span's end is the only one to ask. */
function overlapsAny(sorted: readonly Draft[], span: Span): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < span.end) low = middle + 1;
    else high = middle;
  }
  return (sorted[low - 1]?.span.end ?? -1) > span.start;
}

/**
 * What is new stands before what is spread: in Node.js 20 each property behind a spread that begins an object costs a
 * microsecond, and memory that only a full collection frees.
 */
function place(draft: Draft, sources: SourceReader, context: ContextReader, mantle: (offset: number) => EndpointFamily): Reference {
  const { sourceRegion, sourceSpan, sourceCandidates } = sources.source(draft);
  const where = context.context(draft.span.start);
  switch (draft.kind) {
    case 'foundation-model':
    case 'inference-profile':
      return {
        context: where,
        sourceRegion,
        sourceSpan,
        sourceCandidates,
        endpoint: mantle(draft.span.start),
        statementRegions: sources.statementRegions(draft.span),
        ...draft,
      };
    case 'region':
      return { context: where, sourceRegion, sourceSpan, sourceCandidates, tie: 'file', tiedBy: null, ...draft };
    default:
      return { context: where, sourceRegion, sourceSpan, sourceCandidates, ...draft };
  }
}
