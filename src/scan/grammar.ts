import type { Catalog } from '../catalog/facts.js';
import type { Span } from '../domain/reference.js';
import { BESIDE_ANCHOR, CAPITAL_ANCHOR, MODEL_CLASS_ANCHOR, NAME_ANCHOR, REGION_CLASS, REGION_CLASS_ANCHOR } from './anchors.js';
import { readArn } from './arns.js';
import { isLower } from './characters.js';
import { readCdkConstant } from './constants.js';
import type { Draft, DraftOf } from './draft.js';
import { readEndpoint } from './endpoints.js';
import { bedrockWord, type BedrockWord } from './evidence.js';
import { readFeatureProfile, readModelId, readUnlistedModelId } from './ids.js';
import { readPrefix } from './prefixes.js';
import { readConstant, readRegionLiteral } from './regions.js';
import { search } from './search.js';
import type { SignalDraft } from './signals/draft.js';
import { readSignals } from './signals/signals.js';
import { providerAt, spellingsOf, type Spellings } from './spellings.js';

/** What the grammar alone finds in a text, sorted; how it is tied and what it means is read later. */
export interface Grammar {
  /** What counts as Bedrock wherever it stands. */
  readonly primary: readonly Draft[];
  readonly words: readonly BedrockWord[];
  /** What tells of signals only: they are looked for where there is one of these, or a word of Bedrock's. */
  readonly marks: readonly Spanned[];
  /** What counts only beside Bedrock; null until asked for. */
  readonly beside: Beside | null;
  readonly signals: readonly SignalDraft[] | null;
}

/** What counts only in a text that names Bedrock. */
export interface Beside {
  /** Bare prefixes, CDK constants and IDs of unlisted providers. */
  readonly named: readonly Draft[];
  readonly regions: readonly DraftOf<'region'>[];
}

/** A thing that stands somewhere in a text. */
export interface Spanned {
  readonly span: Span;
}

/** A replacement of `[start, end)` by `text`, in UTF-16 offsets of the old text. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads the first layer of a whole text. */
export function readGrammar(text: string, catalog: Catalog): Grammar {
  const { primary, words, marks } = readPrimary(text, catalog, 0, text.length);
  return { primary, words, marks, beside: null, signals: null };
}

/** Adds the second layer, if it is not there yet. */
export function withBeside(grammar: Grammar, text: string, catalog: Catalog): Grammar & { beside: Beside } {
  return { ...grammar, beside: grammar.beside ?? readBeside(text, catalog, 0, text.length) };
}

/** Adds the signals, if they are not there yet. */
export function withSignals<G extends Grammar>(grammar: G, text: string): G & { signals: readonly SignalDraft[] } {
  return { ...grammar, signals: grammar.signals ?? readSignals(text, 0, text.length) };
}

/** Reads what of the first layer starts in a range. */
export function readPrimary(
  text: string,
  catalog: Catalog,
  start: number,
  end: number,
): { primary: readonly Draft[]; words: BedrockWord[]; marks: Spanned[] } {
  const spellings = spellingsOf(catalog);
  const drafts: Draft[] = [];
  const words: BedrockWord[] = [];
  const marks: Spanned[] = [];
  const mark = (at: number, found: string): void => void marks.push({ span: { start: at, end: at + found.length } });
  const name = (at: number, found: string): void => {
    if (found === 'bedrock') push(drafts, readArn(text, at, catalog) ?? readEndpoint(text, at, catalog));
    const word = bedrockWord(text, at, found.length);
    if (word !== null) words.push(word);
    // AgentCore is a service of its own, which crosses Regions too.
    else mark(at, found);
  };
  search(NAME_ANCHOR, text, start, end, (at, found) => {
    if (found.endsWith('edrock')) name(at, found);
    else mark(at, found);
  });
  search(CAPITAL_ANCHOR, text, start, end, (at, found) => {
    if (found.startsWith('B')) name(at, found);
    else mark(at, found);
  });
  search(spellings.joined, text, start, end, (at, found) => {
    if (found === '.') push(drafts, readBehindDot(text, at, spellings, catalog));
    else mark(at, found);
  });
  return { primary: withoutOverlaps(drafts), words: inPlace(words), marks: inPlace(marks) };
}

function readBehindDot(text: string, dot: number, spellings: Spellings, catalog: Catalog): Draft | null {
  const provider = providerAt(text, dot, spellings);
  if (provider !== null) return readModelId(text, dot - provider.length, provider, catalog);
  return readFeatureProfile(text, dot + 1, catalog);
}

/** Reads what of the second layer starts in a range. */
export function readBeside(text: string, catalog: Catalog, start: number, end: number): Beside {
  const named: Draft[] = [];
  const regions: DraftOf<'region'>[] = [];
  search(BESIDE_ANCHOR, text, start, end, (at, found) => {
    if (found.startsWith('-v')) push(named, readUnlistedModelId(text, at, catalog));
    else if (found !== '.') push(regions, readRegionLiteral(text, at, found, catalog));
    else if (isLower(text[at + 1])) push(regions, readConstant(text, at, catalog));
    else push(named, readPrefix(text, at, catalog));
  });
  search(REGION_CLASS_ANCHOR, text, start, end, (at) => {
    REGION_CLASS.lastIndex = at;
    if (!REGION_CLASS.test(text)) return;
    const profile = readCdkConstant(text, at, catalog);
    if (profile === null) push(regions, readConstant(text, at, catalog));
    else named.push(profile);
  });
  search(MODEL_CLASS_ANCHOR, text, start, end, (at) => {
    push(named, readCdkConstant(text, at, catalog));
  });
  return { named: withoutOverlaps(named), regions: inPlace(regions) };
}

function push<D>(drafts: D[], draft: D | null): void {
  if (draft !== null) drafts.push(draft);
}

/** Found in turns of several patterns: mostly in order already, which is far quicker to see than to sort. */
function inPlace<T extends Spanned>(list: T[]): T[] {
  return isInPlace(list) ? list : list.sort((a, b) => a.span.start - b.span.start);
}

function isInPlace(list: readonly Spanned[]): boolean {
  for (let i = 1; i < list.length; i++) if ((list[i - 1]?.span.start ?? 0) > (list[i]?.span.start ?? 0)) return false;
  return true;
}

/** Sorted by start; of two that overlap the one that starts first, of two that start together the longer stays. */
export function withoutOverlaps(drafts: readonly Draft[]): readonly Draft[] {
  if (drafts.length < 2) return drafts;
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
