import type { Slot, SlotValue } from '../../domain/signal.js';
import { isSpace } from '../characters.js';
import type { Arguments } from './arguments.js';

/** How a language writes a named value among others. */
export interface Names {
  readonly region: string;
  readonly model: string;
  /** Between name and value. */
  readonly assign: '=' | ': ';
  /** What people of that language write where the text shows no other. */
  readonly quote: '"' | "'";
}

/**
 * The place for named values in front of the first argument or entry of a bracket. `shell` is put around them: the braces of
 * an object where a call has none. The offset counts from `origin`.
 */
export function slotIn(
  text: string,
  { open, items }: Arguments,
  missing: readonly ('region' | 'model')[],
  names: Names,
  origin: number,
  shell: readonly [before: string, after: string] = ['', ''],
): Slot {
  const quote = quoteNear(text, open) ?? names.quote;
  const values = missing.map((of): SlotValue => ({ of, before: `${names[of]}${names.assign}${quote}`, after: quote, spelling: 'literal' }));
  const base = { at: open + 1 - origin, values };
  const first = items[0];
  if (first === undefined) return { ...base, before: shell[0], after: shell[1], separator: ', ' };
  // White space as the bracket has it: on a line of its own where the others have theirs.
  const gap = text.slice(open + 1, first.start);
  if (/^[ \t]*\r?\n[ \t]*$/.test(gap)) return { ...base, before: gap, after: ',', separator: `,${gap}` };
  const space = isSpace(text[open + 1]) ? ' ' : '';
  return { ...base, before: space, after: space === '' ? ', ' : ',', separator: ', ' };
}

/** The quote that strings around an offset start with most; null where there are as many of either. */
function quoteNear(text: string, at: number): '"' | "'" | null {
  const near = text.slice(Math.max(0, at - 600), at + 600);
  const double = near.match(/(?<=[\s=(,:[{])"/g)?.length ?? 0;
  const single = near.match(/(?<=[\s=(,:[{])'/g)?.length ?? 0;
  return double === single ? null : double > single ? '"' : "'";
}
