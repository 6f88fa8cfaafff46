import type { Catalog } from '../catalog/facts.js';
import type { Directive } from '../domain/directive.js';
import type { EndpointFamily, Reference, Span, Tie } from '../domain/reference.js';
import { readArn } from './arns.js';
import { readCdkConstant } from './constants.js';
import { ContextReader } from './context.js';
import { readDirectives } from './directives.js';
import type { Draft, DraftOf } from './draft.js';
import { readEndpoint } from './endpoints.js';
import { ANCHOR, bedrockWord, isOtherTrade, type BedrockWord } from './evidence.js';
import { readFeatureProfile, readModelId, readUnlistedModelId } from './ids.js';
import { Lines } from './lines.js';
import { readPrefix } from './prefixes.js';
import { readRegions } from './regions.js';
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

/** What a text holds: references sorted by position, never overlapping; suppression comments. */
export interface Scan {
  readonly references: readonly Reference[];
  readonly directives: readonly Directive[];
  readonly usesBedrock: boolean;
  readonly lines: Lines;
}

/** Bare prefixes and CDK classes: only asked for in a text that uses Bedrock. */
const SECONDARY =
  /(?:us-gov|us|eu|apac|jp|au|in|ca|global)(?=\.)|FoundationModelIdentifier(?=\.)|CrossRegionInferenceProfileRegion(?=\.)|-v\d{1,2}(?=(?::|%3[aA])\d)/g;

/** Finds every reference of a text. Linear in its length; never throws. */
export function scan(text: string, options: ScanOptions): Scan {
  const { drafts, words } = primary(text, options.catalog);
  const certain = drafts.length > 0 || words.some((word) => word.certain);
  const usesBedrock = certain || (words.length > 0 && !isOtherTrade(text));
  if (!usesBedrock && options.workspaceUsesBedrock !== true) return { references: [], directives: [], usesBedrock, lines: new Lines('') };

  const lines = new Lines(text);
  const context = new ContextReader(text, lines, options);
  const named = usesBedrock ? withoutOverlaps([...drafts, ...secondary(text, options.catalog)]) : [];
  const evidence = new Evidence(
    usesBedrock ? [...words, ...named.filter((draft) => draft.kind !== 'region').map((draft) => draft.span)] : [],
  );
  const ties = new TieReader(text, lines, evidence);
  const regions = tiedRegions(text, options, named, ties, lines, usesBedrock);
  const sources = new SourceReader(named, regions, ties, lines);
  const mantle = mantleUse(text, words, named, context, lines);

  const references = [
    ...named.map((draft) => place(draft, sources, context, mantle)),
    ...regions.map((region) => ({ ...region, context: context.context(region.span.start) })),
  ];
  references.sort((a, b) => a.span.start - b.span.start);
  return { references, directives: readDirectives(text, lines), usesBedrock, lines };
}

function primary(text: string, catalog: Catalog): { drafts: Draft[]; words: BedrockWord[] } {
  const drafts: Draft[] = [];
  const words: BedrockWord[] = [];
  for (const match of text.matchAll(ANCHOR)) {
    const found = match[0];
    const at = match.index;
    if (found.endsWith('.')) push(drafts, readModelId(text, at, found.slice(0, -1), catalog));
    else if (found === 'guardrail' || found === 'data-automation') push(drafts, readFeatureProfile(text, at, found, catalog));
    else {
      if (found === 'bedrock') push(drafts, readArn(text, at, catalog) ?? readEndpoint(text, at, catalog));
      const word = bedrockWord(text, at, found.length);
      if (word !== null) words.push(word);
    }
  }
  return { drafts: withoutOverlaps(drafts), words };
}

function secondary(text: string, catalog: Catalog): Draft[] {
  const drafts: Draft[] = [];
  for (const match of text.matchAll(SECONDARY)) {
    const found = match[0];
    if (found.startsWith('-v')) push(drafts, readUnlistedModelId(text, match.index, catalog));
    else if (/^[A-Z]/.test(found)) push(drafts, readCdkConstant(text, match.index, catalog));
    else push(drafts, readPrefix(text, match.index, found, catalog));
  }
  return drafts;
}

function push(drafts: Draft[], draft: Draft | null): void {
  if (draft !== null) drafts.push(draft);
}

/** Sorted by start; of two that overlap the one that starts first, of two that start together the longer stays. */
function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Draft[] = [];
  let end = -1;
  for (const draft of sorted) {
    if (draft.span.start < end) continue;
    kept.push(draft);
    end = draft.span.end;
  }
  return kept;
}

/** A Region with its tie; nothing else of its surroundings matters to it. */
export type TiedRegion = Extract<Reference, { kind: 'region' }>;

function tiedRegions(
  text: string,
  options: ScanOptions,
  named: readonly Draft[],
  ties: TieReader,
  lines: Lines,
  usesBedrock: boolean,
): TiedRegion[] {
  const found: TiedRegion[] = [];
  for (const draft of readRegions(text, options.catalog)) {
    if (overlapsAny(named, draft.span)) continue;
    const tie: Tie | null = usesBedrock
      ? ties.tie(draft.span)
      : workspaceDefault(text, draft.span, lines, options.path)
        ? 'workspace'
        : null;
    if (tie !== null) found.push({ ...draft, tie, context: 'code', sourceRegion: draft.region, sourceSpan: null });
  }
  return found;
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

function place(draft: Draft, sources: SourceReader, context: ContextReader, mantle: (offset: number) => EndpointFamily): Reference {
  const common = { context: context.context(draft.span.start), ...sources.source(draft) };
  switch (draft.kind) {
    case 'foundation-model':
    case 'inference-profile':
      return { ...draft, ...common, endpoint: mantle(draft.span.start), statementRegions: sources.statementRegions(draft.span) };
    case 'region':
      return { ...draft, ...common, tie: 'file' };
    default:
      return { ...draft, ...common };
  }
}

export type NamedDraft = Exclude<Draft, DraftOf<'region'>>;
