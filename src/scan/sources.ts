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
  /** The one Region that the whole text calls Bedrock in, if there is just one. */
  readonly #only: Standing | null;

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
    this.#only = codes.size === 1 ? (standing[0] ?? null) : null;
  }

  /** The tied Region of a reference, and where it stands when it stands elsewhere. */
  source(draft: Draft): { sourceRegion: RegionCode | null; sourceSpan: Span | null } {
    const own = ownRegion(draft);
    if (own !== null) return { sourceRegion: own, sourceSpan: null };
    if (draft.kind === 'arn' || draft.kind === 'endpoint') return { sourceRegion: null, sourceSpan: null };
    const found =
      this.#nearest(this.#inStatement(draft.span), draft.span) ?? this.#nearest(this.#near(draft.span), draft.span) ?? this.#only;
    return { sourceRegion: found?.region ?? null, sourceSpan: found?.span ?? null };
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

  /** The nearest by lines, then by characters; null when two Regions are equally near. */
  #nearest(candidates: readonly Standing[], span: Span): Standing | null {
    const line = this.#lines.lineAt(span.start);
    const far = (one: Standing): number => Math.abs(one.line - line) * 10_000 + Math.min(9_999, Math.abs(one.span.start - span.start));
    let best: Standing | null = null;
    let tied = false;
    for (const one of candidates) {
      const difference = best === null ? -1 : far(one) - far(best);
      if (difference < 0) {
        best = one;
        tied = false;
      } else if (difference === 0 && one.region !== best?.region) tied = true;
    }
    return tied ? null : best;
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
