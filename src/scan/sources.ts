import type { Span } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { Draft } from './draft.js';
import { Footprint, type Touched } from './footprint.js';
import type { Lines } from './lines.js';
import type { TiedRegion } from './scan.js';
import type { TieReader } from './ties.js';

/** A Region that stands somewhere: a literal, a constant, or part of a host. */
export interface Standing {
  readonly region: RegionCode;
  readonly span: Span;
}

/** The tied Region of a reference, where it stands when it stands elsewhere, and every place that may be the one. */
export interface Source {
  readonly sourceRegion: RegionCode | null;
  readonly sourceSpan: Span | null;
  readonly sourceCandidates: readonly Span[];
}

/** What the surroundings of a place say of its source, and what was looked at for it. */
export interface SourceReading {
  readonly span: Span;
  /** Null where no Region stands near: the one that the whole text calls Bedrock in decides, if there is just one. */
  readonly source: Source | null;
  /** Regions in the same statement, in order of appearance. */
  readonly statementRegions: readonly RegionCode[];
  readonly looked: Span;
}

const NEARBY = 5;
/** Regions of one statement that are looked at. */
const MOST_REGIONS = 200;

/** Tells from which Region the call behind a reference is sent, where the surroundings name just one. */
export class SourceReader {
  /** Sorted by position. */
  readonly standing: readonly Standing[];
  readonly #ties: TieReader;
  readonly #lines: Lines;
  /** What the one Region gives that the whole text calls Bedrock in, if there is just one. */
  readonly #only: Source;

  constructor(named: readonly Draft[], regions: readonly TiedRegion[], ties: TieReader, lines: Lines) {
    const standing: Standing[] = [];
    for (const { tie, region, span } of regions) if (tie === 'statement' || tie === 'nearby') standing.push({ region, span });
    for (const draft of named) {
      if (draft.kind === 'endpoint' && draft.region.kind === 'known') standing.push({ region: draft.region.region, span: draft.span });
    }
    this.standing = standing.sort((a, b) => a.span.start - b.span.start);
    this.#ties = ties;
    this.#lines = lines;
    const first = standing[0]?.region;
    this.#only = sourceOf(standing.every(({ region }) => region === first) ? standing.slice(0, MOST_REGIONS) : []);
  }

  /** Reads the surroundings of a place. */
  read(span: Span): SourceReading {
    const looked = new Footprint(span);
    if (this.standing.length === 0) return { span, source: null, statementRegions: [], looked };
    const range = this.#ties.statementRange(span, looked);
    const statement = this.#within(range.start, range.end);
    const statementRegions = statement.length === 0 ? NO_REGIONS : [...new Set(statement.map((one) => one.region))];
    const inStatement = this.#nearest(statement, span);
    const found = inStatement.length > 0 ? inStatement : this.#nearest(this.#near(span, looked), span);
    return { span, source: found.length === 0 ? null : sourceOf(found), statementRegions, looked };
  }

  /** A reading of the text before a change whose surroundings are as they were. */
  moved(reading: SourceReading, touched: Touched): SourceReading {
    const { span, source, looked } = reading;
    if (touched.moved(span) === span) return reading;
    return { ...reading, span: touched.moved(span), source: source && movedBy(source, touched), looked: touched.moved(looked) };
  }

  /** The source that a reading gives. */
  source(reading: SourceReading): Source {
    return reading.source ?? this.#only;
  }

  /** The source of any place of the text. */
  sourceAt(span: Span): Source {
    return this.source(this.read(span));
  }

  #near(span: Span, looked: Footprint): Standing[] {
    const line = this.#lines.lineAt(span.start);
    const range = { start: this.#lines.start(Math.max(0, line - NEARBY)), end: this.#lines.end(line + NEARBY) };
    looked.add(range);
    return this.#within(range.start, range.end);
  }

  /** Regions that lie in a range; at most as many as a person would look at, however long a line is. */
  #within(start: number, end: number): Standing[] {
    let low = 0;
    let high = this.standing.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.standing[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Standing[] = [];
    for (let i = low; i < this.standing.length && found.length < MOST_REGIONS; i++) {
      const one = this.standing[i];
      if (one === undefined || one.span.end > end) break;
      found.push(one);
    }
    return found;
  }

  /**
   * The nearest by lines, on the same line by words (not characters: putting another Region or ID in between must change
   * nothing); several when they are equally near.
   */
  #nearest(candidates: readonly Standing[], span: Span): readonly Standing[] {
    if (candidates.length < 2) return candidates;
    const line = this.#lines.lineAt(span.start);
    const lineStart = this.#lines.start(line);
    const lineEnd = this.#lines.end(line);
    let left: Standing | undefined;
    let right: Standing | undefined;
    for (const one of candidates) {
      if (one.span.end <= span.start && one.span.start >= lineStart) left = one;
      else if (right === undefined && one.span.start >= span.end && one.span.start <= lineEnd) right = one;
    }
    if (left !== undefined && right !== undefined) {
      const difference = this.#ties.wordsBetween(left.span, span) - this.#ties.wordsBetween(span, right.span);
      return difference === 0 ? [left, right] : [difference < 0 ? left : right];
    }
    const onLine = left ?? right;
    if (onLine !== undefined) return [onLine];
    let nearest: Standing[] = [];
    let least = Number.MAX_SAFE_INTEGER;
    for (const one of candidates) {
      const away = Math.abs(this.#lines.lineAt(one.span.start) - line);
      if (away < least) nearest = [];
      if (away <= least) nearest.push(one);
      least = Math.min(least, away);
    }
    return nearest;
  }
}

function movedBy({ sourceRegion, sourceSpan, sourceCandidates }: Source, touched: Touched): Source {
  return {
    sourceRegion,
    sourceSpan: sourceSpan && touched.moved(sourceSpan),
    sourceCandidates: sourceCandidates.map((span) => touched.moved(span)),
  };
}

const NO_REGIONS: readonly RegionCode[] = [];

/** The Region that all of these are, or none when they differ. */
function sourceOf(found: readonly Standing[]): Source {
  const [first] = found;
  const sourceCandidates = found.map((one) => one.span);
  if (first === undefined || found.some((one) => one.region !== first.region))
    return { sourceRegion: null, sourceSpan: null, sourceCandidates };
  return { sourceRegion: first.region, sourceSpan: first.span, sourceCandidates };
}

/** The Region that a reference itself names; null for those that name none. */
export function ownRegion(draft: Draft): RegionCode | null {
  if ((draft.kind === 'arn' || draft.kind === 'endpoint') && draft.region.kind === 'known') return draft.region.region;
  return draft.kind === 'region' ? draft.region : null;
}
