import type { Catalog } from '../catalog/facts.js';
import type { Span } from '../domain/reference.js';
import { readArn } from './arns.js';
import { isSpace } from './characters.js';
import { readCdkConstant } from './constants.js';
import type { Draft, DraftOf } from './draft.js';
import { readEndpoint } from './endpoints.js';
import { bedrockWord, isMark, type BedrockWord } from './evidence.js';
import { readFeatureProfile, readModelId, readUnlistedModelId } from './ids.js';
import { readPrefix } from './prefixes.js';
import { REGION_CANDIDATE, readRegion } from './regions.js';
import type { SignalDraft } from './signals/draft.js';
import { readSignals } from './signals/signals.js';
import { spellingsOf } from './spellings.js';

/** No reading looks farther than this from where it starts, in either direction. */
const LOOK = 2_000;

/** What the grammar alone finds in a text, sorted; how it is tied and what it means is read later. */
export interface Grammar {
  /** What counts as Bedrock wherever it stands. */
  readonly primary: readonly Draft[];
  readonly words: readonly BedrockWord[];
  /** What tells of signals only: they are looked for where there is one of these, or a word of Bedrock's. */
  readonly marks: readonly Spanned[];
  /** What counts only beside Bedrock; null until asked for. */
  readonly secondary: readonly Draft[] | null;
  readonly regions: readonly DraftOf<'region'>[] | null;
  readonly signals: readonly SignalDraft[] | null;
}

/** A replacement of `[start, end)` by `text`, in UTF-16 offsets of the old text. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads the first layer of a whole text. */
export function readGrammar(text: string, catalog: Catalog): Grammar {
  return { ...readPrimary(text, catalog, 0, text.length), secondary: null, regions: null, signals: null };
}

/** Adds the second layer, if it is not there yet. */
export function withSecondary(
  grammar: Grammar,
  text: string,
  catalog: Catalog,
): Grammar & { secondary: readonly Draft[]; regions: readonly DraftOf<'region'>[] } {
  return {
    ...grammar,
    secondary: grammar.secondary ?? readSecondary(text, catalog, 0, text.length),
    regions: grammar.regions ?? readRegions(text, catalog, 0, text.length),
  };
}

/** Adds the signals, if they are not there yet. */
export function withSignals<G extends Grammar>(grammar: G, text: string): G & { signals: readonly SignalDraft[] } {
  return { ...grammar, signals: grammar.signals ?? readSignals(text, 0, text.length) };
}

/** The grammar of a changed text, from that of the old one: only the surroundings of the change are read again. */
export function updateGrammar(old: Grammar, oldText: string, change: TextChange, text: string, catalog: Catalog): Grammar {
  const items: Spanned[] = [
    ...old.primary,
    ...old.words.map((word) => ({ span: word })),
    ...old.marks,
    ...(old.secondary ?? []),
    ...(old.regions ?? []),
    ...(old.signals ?? []),
  ];
  const window = windowAround(oldText, change, items);
  const delta = change.text.length - (change.end - change.start);
  const read = { start: window.start, end: window.end + delta };
  const splice = <T extends Spanned>(list: readonly T[], fresh: readonly T[]): T[] => [
    ...list.filter((item) => item.span.end <= window.start),
    ...fresh,
    ...list.filter((item) => item.span.start >= window.end).map((item) => shifted(item, delta)),
  ];
  const fresh = readPrimary(text, catalog, read.start, read.end);
  const wrap = (words: readonly BedrockWord[]): { span: BedrockWord }[] => words.map((span) => ({ span }));
  return {
    primary: splice(old.primary, fresh.primary),
    words: splice(wrap(old.words), wrap(fresh.words)).map(({ span }) => span),
    secondary: old.secondary === null ? null : splice(old.secondary, readSecondary(text, catalog, read.start, read.end)),
    regions: old.regions === null ? null : splice(old.regions, readRegions(text, catalog, read.start, read.end)),
    marks: splice(old.marks, fresh.marks),
    signals: old.signals === null ? null : splice(old.signals, readSignals(text, read.start, read.end)),
  };
}

interface Spanned {
  readonly span: Span;
}

function shifted<T extends Spanned>(item: T, delta: number): T {
  return { ...item, span: { ...item.span, start: item.span.start + delta, end: item.span.end + delta } };
}

/** The part of the old text that must be read again: bounded by white space, cutting nothing that was found in two. */
function windowAround(text: string, change: TextChange, items: readonly Spanned[]): Span {
  let start = Math.max(0, change.start - LOOK);
  while (start > 0 && !isSpace(text[start - 1])) start--;
  let end = Math.min(text.length, change.end + LOOK);
  while (end < text.length && !isSpace(text[end])) end++;
  for (let moved = true; moved;) {
    moved = false;
    for (const { span } of items) {
      if (span.start < start && span.end > start) {
        start = span.start;
        moved = true;
      }
      if (span.start < end && span.end > end) {
        end = span.end;
        moved = true;
      }
    }
  }
  return { start, end };
}

/** No anchor, and nothing that it looks at behind itself, is longer. */
const LONGEST_ANCHOR = 120;

/** The matches of a global pattern that start in a range; the text behind it is not searched for the next one. */
function* matches(pattern: RegExp, text: string, start: number, end: number): Generator<RegExpExecArray> {
  const own = new RegExp(pattern.source, pattern.flags);
  const within = end + LONGEST_ANCHOR < text.length ? text.slice(0, end + LONGEST_ANCHOR) : text;
  own.lastIndex = start;
  for (let match = own.exec(within); match !== null && match.index < end; match = own.exec(within)) yield match;
}

function readPrimary(
  text: string,
  catalog: Catalog,
  start: number,
  end: number,
): { primary: Draft[]; words: BedrockWord[]; marks: Spanned[] } {
  const drafts: Draft[] = [];
  const words: BedrockWord[] = [];
  const marks: Spanned[] = [];
  for (const match of matches(spellingsOf(catalog).primary, text, start, end)) {
    const found = match[0];
    const at = match.index;
    if (found.endsWith('.')) push(drafts, readModelId(text, at, found.slice(0, -1), catalog));
    else if (found === 'guardrail' || found === 'data-automation') push(drafts, readFeatureProfile(text, at, found, catalog));
    else if (isMark(found)) marks.push({ span: { start: at, end: at + found.length } });
    else {
      if (found === 'bedrock') push(drafts, readArn(text, at, catalog) ?? readEndpoint(text, at, catalog));
      const word = bedrockWord(text, at, found.length);
      if (word !== null) words.push(word);
      // AgentCore is a service of its own, which crosses Regions too.
      else marks.push({ span: { start: at, end: at + found.length } });
    }
  }
  return { primary: withoutOverlaps(drafts), words, marks };
}

function readSecondary(text: string, catalog: Catalog, start: number, end: number): Draft[] {
  const drafts: Draft[] = [];
  for (const match of matches(spellingsOf(catalog).secondary, text, start, end)) {
    const found = match[0];
    if (found.startsWith('-v')) push(drafts, readUnlistedModelId(text, match.index, catalog));
    else if (/^[A-Z]/.test(found)) push(drafts, readCdkConstant(text, match.index, catalog));
    else push(drafts, readPrefix(text, match.index, found, catalog));
  }
  return withoutOverlaps(drafts);
}

function readRegions(text: string, catalog: Catalog, start: number, end: number): DraftOf<'region'>[] {
  const drafts: DraftOf<'region'>[] = [];
  for (const match of matches(REGION_CANDIDATE, text, start, end)) {
    const draft = readRegion(text, match.index, match[0], catalog);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function push(drafts: Draft[], draft: Draft | null): void {
  if (draft !== null) drafts.push(draft);
}

/** Sorted by start; of two that overlap the one that starts first, of two that start together the longer stays. */
export function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
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
