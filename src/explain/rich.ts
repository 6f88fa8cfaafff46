/** A piece of a line: plain words, code as written, or a link that this product wrote. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export function text(value: string): Inline {
  return { kind: 'text', text: value };
}

export function code(value: string): Inline {
  return { kind: 'code', text: value };
}

export function link(value: string, href: string): Inline {
  return { kind: 'link', text: value, href };
}

/** Own sentences with backticks around IDs, in pieces. Never for text of the user's file. */
export function withCode(sentence: string): readonly Inline[] {
  return sentence
    .split('`')
    .map((part, index) => (index % 2 === 1 ? code(part) : text(part)))
    .filter((part) => part.text !== '');
}
