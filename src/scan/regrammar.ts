import type { Catalog } from '../catalog/facts.js';
import type { Span } from '../domain/reference.js';
import { isSpace } from './characters.js';
import { readBeside, readPrimary, type Grammar, type Spanned, type TextChange } from './grammar.js';
import { readSignals } from './signals/signals.js';
import { firstFrom } from './sorted.js';

/** No reading looks farther than this from where it starts, in either direction, and nothing that is found is longer. */
const LOOK = 2_000;

/** The grammar of a changed text, from that of the old one: only the surroundings of the change are read again. */
export function updateGrammar(old: Grammar, oldText: string, change: TextChange, text: string, catalog: Catalog): Grammar {
  const lists = [old.primary, old.words, old.marks, old.beside?.named ?? [], old.beside?.regions ?? [], old.signals ?? []];
  const window = windowAround(oldText, change, lists);
  const delta = change.text.length - (change.end - change.start);
  const [start, end] = [window.start, window.end + delta];
  const splice = <T extends Spanned>(list: readonly T[], fresh: readonly T[]): readonly T[] => spliced(list, window, fresh, delta);
  const primary = readPrimary(text, catalog, start, end);
  const beside = old.beside && readBeside(text, catalog, start, end);
  return {
    primary: splice(old.primary, primary.primary),
    words: splice(old.words, primary.words),
    marks: splice(old.marks, primary.marks),
    beside: old.beside && beside && { named: splice(old.beside.named, beside.named), regions: splice(old.beside.regions, beside.regions) },
    signals: old.signals && splice(old.signals, readSignals(text, start, end)),
  };
}

/** A sorted list with what stood in a window replaced, and what stood behind it moved. */
function spliced<T extends Spanned>(list: readonly T[], window: Span, fresh: readonly T[], delta: number): readonly T[] {
  const first = firstFrom(list, window.start);
  const behind = firstFrom(list, window.end);
  if (delta === 0 && first === behind && fresh.length === 0) return list;
  const all = list.slice(0, first);
  for (const item of fresh) all.push(item);
  for (let i = behind; i < list.length; i++) {
    const item = list[i];
    if (item !== undefined)
      all.push(delta === 0 ? item : { ...item, span: { start: item.span.start + delta, end: item.span.end + delta } });
  }
  return all;
}

/** The part of the old text that must be read again: bounded by white space, cutting nothing that was found in two. */
function windowAround(text: string, change: TextChange, lists: readonly (readonly Spanned[])[]): Span {
  let start = Math.max(0, change.start - LOOK);
  while (start > 0 && !isSpace(text[start - 1])) start--;
  let end = Math.min(text.length, change.end + LOOK);
  while (end < text.length && !isSpace(text[end])) end++;
  for (let moved = true; moved;) {
    moved = false;
    for (const list of lists) {
      const atStart = across(list, start);
      const atEnd = across(list, end);
      if (atStart !== null) start = atStart.start;
      if (atEnd !== null) end = atEnd.end;
      moved ||= atStart !== null || atEnd !== null;
    }
  }
  return { start, end };
}

/** The span of a sorted list that an offset cuts in two; null for none. */
function across(list: readonly Spanned[], offset: number): Span | null {
  for (let i = firstFrom(list, offset - LOOK); i < list.length; i++) {
    const span = list[i]?.span;
    if (span === undefined || span.start >= offset) return null;
    if (span.end > offset) return span;
  }
  return null;
}
