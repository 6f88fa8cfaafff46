import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import type { Reference, Span } from '../domain/reference.js';
import type { Measure } from '../judge/judge.js';
import { languageOf, isProse } from '../scan/languages.js';
import { joinCells } from '../scan/notebook.js';
import { scan, type Scan } from '../scan/scan.js';
import { Footprint } from '../scan/footprint.js';
import { Evidence, inOrder } from '../scan/named-places.js';
import { TieReader } from '../scan/ties.js';
import { modelOffers, regionOffers, type Offer } from './offers.js';
import { readPlace, type Place } from './place.js';

export type { Offer } from './offers.js';

export interface CompleteOptions {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly path?: string | undefined;
  readonly languageId?: string | undefined;
  /** ISO date: what has ended by then is not offered. */
  readonly today: string;
}

/** What can be written where the cursor stands. */
export interface Completion {
  /** What an accepted offer replaces, in UTF-16 offsets of the text; the cursor stands inside, or at an end. */
  readonly span: Span;
  /** The part of `span` before the cursor. */
  readonly typed: string;
  readonly what: Place['what'];
  /** The best first. */
  readonly offers: readonly Offer[];
}

/**
 * The model IDs or Regions that may stand at an offset of a text, judged as they would be there; null wherever it is not
 * certain that one of Bedrock's is being typed. Pure; never throws, whatever the text.
 */
export function complete(text: string, offset: number, options: CompleteOptions): Completion | null {
  const language = languageOf(options.path, options.languageId);
  if (isProse(language)) return null;
  // Its own line first: most keys that ask for a completion are pressed far from any ID.
  const place = readPlace(text, offset, language, options.catalog);
  if (place === null || !isCertain(text, place, options)) return null;
  const found = inPlace(text, place, options);
  if (found === null || found.reference.context === 'comment') return null;
  const { reference } = found;
  const measure: Measure = { ...options, lineOf: (at) => found.scan.lines.lineAt(at) + 1, movedBy: () => [] };
  const { span, typed, what } = place;
  if (reference.kind === 'region') return { span, typed, what, offers: regionOffers(reference, measure) };
  if (reference.kind !== 'foundation-model' && reference.kind !== 'arn') return null;
  const all = modelOffers(reference, typed, measure);
  const begun = all.filter(({ sought }) => sought.startsWith(typed));
  if (begun.length > 0) return { span, typed, what, offers: begun };
  return place.isKeyed ? { span, typed, what, offers: all } : null;
}

/** As {@link complete} in one cell of a notebook, where what the other cells say counts; offsets are the cell's. */
export function completeInCells(cells: readonly string[], cell: number, offset: number, options: CompleteOptions): Completion | null {
  const { text, starts } = joinCells(cells);
  const start = starts[cell] ?? 0;
  const found = complete(text, start + offset, options);
  return found && { ...found, span: { start: found.span.start - start, end: found.span.end - start } };
}

function isCertain(text: string, place: Place, options: CompleteOptions): boolean {
  if (place.needs === 'nothing') return true;
  // What is typed is taken out: it must not speak for itself.
  const { usesBedrock, lines, state } = scan(replaced(text, place.span, ''), options);
  if (!usesBedrock || place.needs === 'file') return usesBedrock;
  const at = { start: place.span.start, end: place.span.start };
  const evidence = new Evidence(inOrder(state.grammar.words, state.grammar.primary));
  const range = new TieReader(state.text, lines, evidence).statementRange(at, new Footprint(at));
  return evidence.within(range, { start: -1, end: -1 }).length > 0;
}

/** The reference that the scan reads where an ID or Region is put into the place; null when it reads none there. */
function inPlace(text: string, place: Place, options: CompleteOptions): { reference: Reference; scan: Scan } | null {
  const { catalog } = options;
  const sample =
    place.what === 'region' ? options.policy.homeRegion : catalog.models.find((model) => model.lifecycle.status === 'active')?.id;
  if (sample === undefined) return null;
  const found = scan(replaced(text, place.span, sample), options);
  const end = place.span.start + sample.length;
  const reference = found.references.find(({ span }) => span.start <= place.span.start && span.end === end);
  if (reference === undefined || (reference.kind === 'region' && reference.tie === 'file')) return null;
  return (reference.kind === 'region') === (place.what === 'region') ? { reference, scan: found } : null;
}

function replaced(text: string, { start, end }: Span, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}
