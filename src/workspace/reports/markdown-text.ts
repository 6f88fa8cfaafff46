import { withCode } from '../../explain/rich.js';
import { visible } from '../../explain/words.js';

/** Paths and reasons come from the user's files: shown whole, unless absurdly long. */
const LONGEST = 1000;

/**
 * Text of the user's file as code of GitHub's Markdown, also inside a table: nothing in it is markup, a link, a mention, an
 * emoji or the end of a cell.
 */
export function codeSpan(foreign: string): string {
  const text = visible(foreign, LONGEST);
  if (text === '') return '';
  // In a code span these have a meaning of their own, or none inside a table; blanks at both ends would be taken away.
  if (!/[`|\\]|^ | $/.test(text)) return `\`${text}\``;
  return `<code>${Array.from(text, entity).join('')}</code>`;
}

/** Own words, in which parts of the user's file may be quoted: whatever is not plain in them stands as code. */
export function prose(words: string): string {
  return visible(words, Number.MAX_SAFE_INTEGER).replace(/[\x21-\x7E]+/g, (run) => (isPlain(run) ? run : codeSpan(run)));
}

/** Own words with backticks around IDs. */
export function proseWithCode(words: string): string {
  return withCode(words)
    .map((part) => (part.kind === 'code' ? codeSpan(part.text) : prose(part.text)))
    .join('');
}

function isPlain(run: string): boolean {
  return !/[\\`*_{}[\]<>|~&#@$]|:\/\/|^www\.|:[\w+-]+:/i.test(run);
}

function entity(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 127 || /[A-Za-z0-9 ]/.test(character) ? character : `&#${String(code)};`;
}
