import type { EndpointFamily, Span } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { ContextReader } from './context.js';
import type { Draft } from './draft.js';
import type { BedrockWord } from './evidence.js';
import type { Lines } from './lines.js';
import type { TiedRegion } from './scan.js';
import type { TieReader } from './ties.js';

/** A Region that stands somewhere: a literal, a constant, or part of a host. */
interface Standing {
  readonly region: RegionCode;
  readonly span: Span;
  readonly line: number;
}

const NEARBY = 5;
/** Regions of one statement that are looked at. */
const MOST_REGIONS = 200;

/** Tells from which Region the call behind a reference is sent, where the surroundings name just one. */
export class SourceReader {
  readonly #standing: readonly Standing[];
  readonly #ties: TieReader;
  readonly #lines: Lines;
  /** Where the one Region stands that the whole text calls Bedrock in, if there is just one. */
  readonly #only: readonly Standing[];

  constructor(named: readonly Draft[], regions: readonly TiedRegion[], ties: TieReader, lines: Lines) {
    const standing: Standing[] = [];
    for (const region of regions) {
      if (region.tie === 'statement' || region.tie === 'nearby') standing.push(at(region.region, region.span, lines));
    }
    for (const draft of named) {
      if (draft.kind === 'endpoint' && draft.region.kind === 'known') standing.push(at(draft.region.region, draft.span, lines));
    }
    this.#standing = standing.sort((a, b) => a.span.start - b.span.start);
    this.#ties = ties;
    this.#lines = lines;
    const codes = new Set(standing.map((one) => one.region));
    this.#only = codes.size === 1 ? standing.slice(0, MOST_REGIONS) : [];
  }

  /** The tied Region of a reference, where it stands when it stands elsewhere, and every place that may be the one. */
  source(draft: Draft): { sourceRegion: RegionCode | null; sourceSpan: Span | null; sourceCandidates: readonly Span[] } {
    const none = { sourceSpan: null, sourceCandidates: [] };
    const own = ownRegion(draft);
    if (own !== null) return { sourceRegion: own, ...none };
    if (draft.kind === 'arn' || draft.kind === 'endpoint') return { sourceRegion: null, ...none };
    return this.sourceAt(draft.span);
  }

  /** The same for any place of the text. */
  sourceAt(span: Span): { sourceRegion: RegionCode | null; sourceSpan: Span | null; sourceCandidates: readonly Span[] } {
    const inStatement = this.#nearest(this.#inStatement(span), span);
    const near = inStatement.length > 0 ? inStatement : this.#nearest(this.#near(span), span);
    const found = near.length > 0 ? near : this.#only;
    const [first] = found;
    const sourceCandidates = found.map((one) => one.span);
    if (first === undefined || found.some((one) => one.region !== first.region))
      return { sourceRegion: null, sourceSpan: null, sourceCandidates };
    return { sourceRegion: first.region, sourceSpan: first.span, sourceCandidates };
  }

  /** Regions in the same statement as a model ID, in order of appearance. */
  statementRegions(span: Span): RegionCode[] {
    return [...new Set(this.#inStatement(span).map((one) => one.region))];
  }

  #inStatement(span: Span): Standing[] {
    if (this.#standing.length === 0) return [];
    const range = this.#ties.statementRange(span);
    return this.#within(range.start, range.end);
  }

  #near(span: Span): Standing[] {
    const line = this.#lines.lineAt(span.start);
    return this.#within(this.#lines.start(Math.max(0, line - NEARBY)), this.#lines.end(line + NEARBY));
  }

  /** Regions that lie in a range; at most as many as a person would look at, however long a line is. */
  #within(start: number, end: number): Standing[] {
    let low = 0;
    let high = this.#standing.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#standing[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    const found: Standing[] = [];
    for (let i = low; i < this.#standing.length && found.length < MOST_REGIONS; i++) {
      const one = this.#standing[i];
      if (one === undefined || one.span.end > end) break;
      found.push(one);
    }
    return found;
  }

  /**
   * The nearest by lines, on the same line by words (not characters: putting another Region or ID in between must change
   * nothing); several when they are equally near.
   */
  #nearest(candidates: readonly Standing[], span: Span): Standing[] {
    const line = this.#lines.lineAt(span.start);
    const left = candidates.filter((one) => one.line === line && one.span.end <= span.start).at(-1);
    const right = candidates.find((one) => one.line === line && one.span.start >= span.end);
    if (left !== undefined && right !== undefined) {
      const difference = this.#ties.wordsBetween(left.span, span) - this.#ties.wordsBetween(span, right.span);
      return difference === 0 ? [left, right] : [difference < 0 ? left : right];
    }
    if (left !== undefined || right !== undefined) return [left ?? right].filter((one) => one !== undefined);
    const least = Math.min(...candidates.map((one) => Math.abs(one.line - line)));
    return candidates.filter((one) => Math.abs(one.line - line) === least);
  }
}

function at(region: RegionCode, span: Span, lines: Lines): Standing {
  return { region, span, line: lines.lineAt(span.start) };
}

function ownRegion(draft: Draft): RegionCode | null {
  if ((draft.kind === 'arn' || draft.kind === 'endpoint') && draft.region.kind === 'known') return draft.region.region;
  return draft.kind === 'region' ? draft.region : null;
}

/** bedrock-mantle named as a host, a package, a client, a variable or a tool's prefix. */
const MANTLE = /bedrock[-_. ]?mantle/i;
const RUNTIME = /bedrock[-_. ]?(?:runtime|converse)|^bedrock(?:\/|$)/i;

/**
 * Which endpoint a model ID at an offset would be called on: runtime, unless the text evidently uses bedrock-mantle. Where
 * it uses both, a tool's prefix on the same line decides, else the nearer of the two.
 */
export function mantleUse(
  text: string,
  words: readonly BedrockWord[],
  named: readonly Draft[],
  context: ContextReader,
  lines: Lines,
): (offset: number) => EndpointFamily {
  const mantle: number[] = [];
  const runtime: number[] = [];
  for (const { start, end } of words) {
    const word = text.slice(start, end + 1);
    if (MANTLE.test(word)) {
      if (!context.isComment(start)) mantle.push(lines.lineAt(start));
    } else if (RUNTIME.test(word)) runtime.push(lines.lineAt(start));
  }
  for (const draft of named) {
    if (draft.kind !== 'endpoint') continue;
    (draft.service === 'bedrock-mantle' ? mantle : runtime).push(lines.lineAt(draft.span.start));
  }
  if (mantle.length === 0) return () => 'runtime';
  if (runtime.length === 0) return () => 'mantle';
  return (offset) => {
    const line = lines.lineAt(offset);
    const far = (places: readonly number[]): number => Math.min(...places.map((place) => Math.abs(place - line)));
    return far(mantle) < far(runtime) ? 'mantle' : 'runtime';
  };
}
