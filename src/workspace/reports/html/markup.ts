import { visible } from '../../../explain/words.js';

/** Markup that may stand in a page as it is. Made by {@link markup}, so that nothing foreign gets in unescaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | readonly (Markup | null)[];

/**
 * Markup with values in it. Strings are escaped, for text and quoted attributes alike, and lose what could hide or reorder
 * other characters; null stands for nothing.
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(strings.reduce((text, string, i) => text + textOf(values[i - 1] ?? null) + string));
}

/** Pieces one after the other. */
export function joined(parts: readonly (Markup | null)[], separator = ''): Markup {
  return new Markup(
    parts
      .filter((part) => part !== null)
      .map(({ text }) => text)
      .join(separator),
  );
}

/** Markup with its text changed by what neither makes nor breaks an element. */
export function changed({ text }: Markup, change: (text: string) => string): Markup {
  return new Markup(change(text));
}

/** A picture or a style that this product wrote. */
export function own(text: string): Markup {
  return new Markup(text);
}

/**
 * Markup to be kept for long: a string made of pieces takes many times its length, and keeps the file alive that it has a
 * piece of.
 */
export class Packed {
  readonly #bytes: Uint8Array;

  constructor({ text }: Markup) {
    this.#bytes = new TextEncoder().encode(text);
  }

  get bytes(): number {
    return this.#bytes.length;
  }

  unpack(): Markup {
    return new Markup(new TextDecoder().decode(this.#bytes));
  }
}

function textOf(value: Part): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return joined(value).text;
  return escaped(visible(String(value), Number.POSITIVE_INFINITY));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
