import { isSpace, isWord } from './characters.js';

/** Calls that turn a literal into an owned string before it is joined: `"us.".to_owned() + base`. */
const CONVERSION = /^\.(?:to_owned|to_string|into|clone|toString)\(\)/;
const JOIN_BEHIND = /^(?:\+\+?(?!=)|\.\s*\$|\.\.(?!\.)|<>|&(?!&)|\|\||~)|^\.(?:concat|append|plus)\(/;

/** True when the string that ends with the quote at `quote` is joined to something on its right. */
export function isJoinedBehind(text: string, quote: number): boolean {
  let rest = text.slice(quote + 1, quote + 40);
  rest = rest.replace(CONVERSION, '').replace(/^\s{0,20}/, '');
  return JOIN_BEHIND.test(rest);
}

/** True when the string that starts with the quote at `quote` is joined to a variable on its left: `geo + ".amazon…"`. */
export function isJoinedInFront(text: string, quote: number): boolean {
  if (text[quote] === '`') return false;
  let i = quote - 1;
  // An f-string's or template's letter before the quote belongs to the literal.
  while (i >= 0 && i > quote - 3 && /[frbuFRBU$@]/.test(text[i] ?? '') && !isWord(text[i - 1])) i--;
  while (i >= 0 && isSpace(text[i]) && i > quote - 40) i--;
  const operator = text[i];
  if (operator === '+' || operator === '&' || operator === '~') i--;
  // A full stop joins in PHP (`$geo . '…'`) and, doubled, in Lua; after any other word it ends a sentence.
  else if (operator === '.' && text[i - 1] === '.') i -= 2;
  else if (operator === '.' && /\$\w{1,60}\s{0,4}$/.test(text.slice(Math.max(0, i - 64), i))) i--;
  else if ((operator === '>' && text[i - 1] === '<') || (operator === '|' && text[i - 1] === '|')) i -= 2;
  else return false;
  while (i >= 0 && isSpace(text[i]) && i > quote - 80) i--;
  const left = text[i];
  return isWord(left) || left === ')' || left === ']' || left === '}';
}
