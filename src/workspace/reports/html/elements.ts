import { withCode, type Inline } from '../../../explain/rich.js';
import { visible } from '../../../explain/words.js';
import { markup, joined, type Markup } from './markup.js';

/** Text of the user's files is shown whole, unless absurdly long. */
const LONGEST = 1000;

/** Foreign text as code: a path, a reference. */
export function foreignCode(text: string): Markup {
  return markup`<code>${visible(text, LONGEST)}</code>`;
}

/** Foreign text as words: a reason, an owner. */
export function foreign(text: string): Markup {
  return markup`${visible(text, LONGEST)}`;
}

/** Pieces of a line as `explain/` makes them. */
export function inline(parts: readonly Inline[]): Markup {
  return joined(
    parts.map((part) => {
      if (part.kind === 'code') return markup`<code>${part.text}</code>`;
      return part.kind === 'link' ? markup`<a href="${part.href}">${part.text}</a>` : markup`${part.text}`;
    }),
  );
}

/** An own sentence with backticks around what is code. */
export function sentence(text: string): Markup {
  return inline(withCode(text));
}

/** A part of the page that its contents lead to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

export function section(id: string, title: string, ...parts: readonly (Markup | null)[]): Section {
  const content = markup`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${parts}</section>`;
  return { id, title, content };
}

/** A caption that the heading above says already: for those who hear the page. */
export interface Heard {
  readonly heard: string;
}

/** A table whose first column names its rows. */
export function table(caption: string | Heard, columns: readonly string[], rows: readonly (readonly Markup[])[]): Markup {
  return tableOf(
    caption,
    columns,
    rows.map((cells) => row(columns, cells)),
  );
}

/** A table of rows that {@link row} made for the same columns. */
export function tableOf(caption: string | Heard, columns: readonly string[], rows: readonly Markup[]): Markup {
  const head = columns.map((column) => markup`<th scope="col">${column}</th>`);
  const title =
    typeof caption === 'string' ? markup`<caption>${caption}</caption>` : markup`<caption class="heard">${caption.heard}</caption>`;
  return markup`<table class="columns-${columns.length}">${title}<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
}

/** Each cell carries its column's name: on a phone there are no columns. */
export function row(columns: readonly string[], [first = markup``, ...cells]: readonly Markup[]): Markup {
  const cell = (content: Markup, i: number): Markup => markup`<td data-label="${columns[i + 1] ?? ''}">${content}</td>`;
  return markup`<tr><th scope="row">${first}</th>${cells.map(cell)}</tr>`;
}

/** Terms with what they mean. */
export function terms(pairs: readonly (readonly [term: Markup | string, meaning: Markup | string] | null)[]): Markup {
  return markup`<dl>${pairs.map((pair) => pair && markup`<div><dt>${pair[0]}</dt><dd>${pair[1]}</dd></div>`)}</dl>`;
}
