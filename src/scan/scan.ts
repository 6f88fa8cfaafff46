import type { Catalog } from '../catalog/facts.js';
import type { Directive } from '../domain/directive.js';
import type { EndpointFamily, Reference, Span, Tie } from '../domain/reference.js';
import type { Signal } from '../domain/signal.js';
import { Carried } from './carried.js';
import { updateComments } from './comments.js';
import { ContextReader } from './context.js';
import { directiveMarks, readDirectives, updateMarks } from './directives.js';
import type { Draft, DraftOf } from './draft.js';
import { isOtherTrade, isSameTrade } from './evidence.js';
import { Touched } from './footprint.js';
import { readGrammar, withBeside, withoutOverlaps, withSignals, type Grammar, type TextChange } from './grammar.js';
import { languageOf, syntaxOf } from './languages.js';
import { Lines } from './lines.js';
import { mantleUse } from './mantle.js';
import { Evidence, inOrder } from './named-places.js';
import { updateGrammar } from './regrammar.js';
import { SignalReader } from './signals/resolve.js';
import { ownRegion, SourceReader, type Source, type SourceReading, type Standing } from './sources.js';
import { TieReader, type TieReading } from './ties.js';
import type { Uses } from './uses.js';
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
  readonly lines: Lines | null;
  readonly comments: readonly Span[] | null;
  /** Where suppression comments may stand. */
  readonly marks: readonly number[] | null;
  readonly surroundings: Surroundings | null;
}

/** What was read around the places that the grammar found. */
interface Surroundings {
  readonly evidence: readonly Span[];
  readonly ties: readonly TieReading[];
  readonly uses: ReadonlyMap<string, Uses>;
  readonly standing: readonly Standing[];
  readonly sources: readonly SourceReading[];
}

/** What an earlier scan found, and what has changed in the text since then. */
interface Earlier extends Surroundings {
  readonly touched: Touched;
}

/** Finds every reference of a text. Linear in its length; never throws. */
export function scan(text: string, options: ScanOptions): Scan {
  return resolve(
    text,
    options,
    { text, grammar: readGrammar(text, options.catalog), lines: null, comments: null, marks: null, surroundings: null },
    null,
  );
}

/** Scans a changed text, which `change` led to: equals {@link scan} of it, but reads only the surroundings of the change. */
export function rescan(previous: ScanState, change: TextChange, text: string, options: ScanOptions): Scan {
  const syntax = syntaxOf(languageOf(options.path, options.languageId));
  const state: ScanState = {
    text,
    grammar: updateGrammar(previous.grammar, previous.text, change, text, options.catalog),
    lines: previous.lines?.after(change, text) ?? null,
    comments: previous.comments === null || syntax === null ? null : updateComments(previous.comments, change, text, syntax),
    marks: previous.marks && updateMarks(previous.marks, change, text),
    surroundings: null,
  };
  return resolve(text, options, state, previous.surroundings && { ...previous.surroundings, touched: new Touched(change) });
}

/** `known`: what is known of the text without its surroundings. */
function resolve(text: string, options: ScanOptions, known: ScanState, earlier: Earlier | null): Scan {
  const { grammar } = known;
  const certain = grammar.primary.length > 0 || grammar.words.some((word) => word.certain);
  const usesBedrock = certain || (grammar.words.length > 0 && !isOtherTrade(text));
  const mayHoldSignals = usesBedrock || grammar.marks.length > 0;
  if (!mayHoldSignals && options.workspaceUsesBedrock !== true) {
    return { references: [], signals: [], directives: [], usesBedrock, lines: known.lines ?? NO_LINES, state: known };
  }
  const second = withBeside(grammar, text, options.catalog);
  const whole = mayHoldSignals ? withSignals(second, text) : second;
  const { words } = whole;
  const lines = known.lines ?? new Lines(text);
  const context = new ContextReader(text, lines, options, known.comments);
  const named = usesBedrock ? withoutOverlaps([...whole.primary, ...whole.beside.named]) : [];
  const spans = usesBedrock ? inOrder(words, named) : [];
  const ties = new TieReader(text, lines, new Evidence(spans));
  const tieable = certain || named.length > 0 || !usesBedrock || isSameTrade(text);
  const drafts = (tieable ? whole.beside.regions : []).filter((draft) => !overlapsAny(named, draft.span));
  const readings = usesBedrock ? tieReadings(drafts, ties, spans, earlier) : [];
  const regions = tiedRegions(text, drafts, options, readings, ties, lines, context);
  const sources = new SourceReader(named, regions, ties, lines);
  const mantle = mantleUse(words, named, context, lines);
  const places = sourceReadings(named, sources, earlier);
  const placed = named.map((draft, i) => place(draft, sources, places[i] ?? null, context, mantle));
  const references = [...placed, ...regions].sort((a, b) => a.span.start - b.span.start);
  const signals = mayHoldSignals ? new SignalReader({ text, grammar: whole, usesBedrock, named, sources, context, lines }).read() : [];
  const surroundings = {
    evidence: spans,
    ties: readings,
    uses: ties.uses,
    standing: sources.standing,
    sources: places.filter((reading) => reading !== null),
  };
  const marks = known.marks ?? directiveMarks(text);
  const state = { text, grammar: whole, lines, comments: context.comments, marks, surroundings };
  return { references, signals, directives: readDirectives(text, lines, marks), usesBedrock, lines, state };
}

const NO_LINES = new Lines('');

/** What ties each Region draft; of an earlier scan where nothing has changed around it. */
function tieReadings(
  drafts: readonly DraftOf<'region'>[],
  ties: TieReader,
  evidence: readonly Span[],
  earlier: Earlier | null,
): TieReading[] {
  const places = drafts.map(({ span }) => span);
  if (earlier === null || earlier.evidence.length === 0 || evidence.length === 0) return ties.read(places);
  const touched = earlier.touched.with(
    earlier.evidence,
    evidence,
    (span) => span,
    () => true,
  );
  ties.keep(earlier.uses, touched);
  const carried = new Carried(earlier.ties, touched, (reading) => ties.moved(reading, touched));
  return ties.read(places, (place) => carried.take(place));
}

/** What gives each reference its source; null for those that name their Region themselves. */
function sourceReadings(named: readonly Draft[], sources: SourceReader, earlier: Earlier | null): (SourceReading | null)[] {
  const isAsked = (draft: Draft): boolean => draft.kind !== 'arn' && draft.kind !== 'endpoint' && draft.kind !== 'region';
  if (earlier === null || earlier.standing.length === 0 || sources.standing.length === 0) {
    return named.map((draft) => (isAsked(draft) ? sources.read(draft.span) : null));
  }
  const touched = earlier.touched.with(
    earlier.standing,
    sources.standing,
    ({ span }) => span,
    (a, b) => a.region === b.region,
  );
  const carried = new Carried(earlier.sources, touched, (reading) => sources.moved(reading, touched));
  return named.map((draft) => (isAsked(draft) ? (carried.take(draft.span) ?? sources.read(draft.span)) : null));
}

/** A Region with its tie; nothing else of its surroundings matters to it. */
export type TiedRegion = Extract<Reference, { kind: 'region' }>;

/** The drafts that are tied: by their surroundings, or as defaults of a tree that uses Bedrock elsewhere. */
function tiedRegions(
  text: string,
  drafts: readonly DraftOf<'region'>[],
  options: ScanOptions,
  readings: readonly TieReading[],
  ties: TieReader,
  lines: Lines,
  context: ContextReader,
): TiedRegion[] {
  const found: TiedRegion[] = [];
  drafts.forEach((draft, i) => {
    const reading = readings[i];
    const tied = reading === undefined ? workspaceTie(text, draft.span, lines, options.path) : ties.tie(reading);
    if (tied === null) return;
    const where = context.context(draft.span.start);
    found.push({
      tie: tied.tie,
      tiedBy: tied.by,
      context: where,
      sourceRegion: draft.region,
      sourceSpan: null,
      sourceCandidates: [],
      ...draft,
    });
  });
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
 * A draft in its surroundings; `reading`: null for one that names its Region itself.
 *
 * What is new stands before what is spread: in Node.js 20 each property behind a spread that begins an object costs a
 * microsecond, and memory that only a full collection frees.
 */
function place(
  draft: Draft,
  sources: SourceReader,
  reading: SourceReading | null,
  context: ContextReader,
  mantle: (offset: number) => EndpointFamily,
): Reference {
  const { sourceRegion, sourceSpan, sourceCandidates }: Source =
    reading === null ? { sourceRegion: ownRegion(draft), sourceSpan: null, sourceCandidates: [] } : sources.source(reading);
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
        statementRegions: reading?.statementRegions ?? [],
        ...draft,
      };
    case 'region':
      return { context: where, sourceRegion, sourceSpan, sourceCandidates, tie: 'file', tiedBy: null, ...draft };
    default:
      return { context: where, sourceRegion, sourceSpan, sourceCandidates, ...draft };
  }
}
