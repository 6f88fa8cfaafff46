import type { Catalog } from '../catalog/facts.js';
import { isDigit, isLower, isQuote, isSpace, isUpper, runStart } from './characters.js';
import type { DraftOf } from './draft.js';
import { interpolationEnd } from './interpolation.js';
import { isJoinedBehind } from './joins.js';

/** No geography's prefix is longer. */
const LONGEST_PREFIX = 24;

/** Host endings: `us.${zone}.example.com` is no model ID. */
const HOST_TAIL = /\.(?:com|net|org|io|dev|jp|cn|eu|de|uk|app|cloud|local|internal|example|test|html?|json|js|ts|css|png|svg|md|txt)\b|\//;

/**
 * Reads a bare geography prefix in front of `dot` that is joined to a variable: `us.${base}`, `"us." + base`. Only asked for
 * in a text that uses Bedrock: elsewhere such text is a translation key or a host name.
 */
export function readPrefix(text: string, dot: number, catalog: Catalog): DraftOf<'built-up'> | null {
  const start = runStart(text, dot, (c) => isLower(c) || isDigit(c) || c === '-', LONGEST_PREFIX);
  const prefix = text.slice(start, dot);
  if (!catalog.geographies.has(prefix)) return null;
  const left = text[start - 1];
  const quoted = isQuote(left);
  if (!quoted && left !== '=' && !isSpace(left)) return null;
  const behind = dot + 1;
  if (quoted && text[behind] === left) {
    return isJoinedBehind(text, behind) ? draft(text, start, behind, prefix) : null;
  }
  let end = interpolationEnd(text, behind);
  if (end < 0 || text[behind] === '<') return null;
  if (!quoted && isSpace(left) && !/[=:]\s{1,4}$/.test(text.slice(Math.max(0, start - 6), start))) return null;
  for (let next = end; next >= 0 && next - start < 200; next = interpolationEnd(text, end)) {
    end = next;
    while (isLower(text[end]) || isUpper(text[end]) || isDigit(text[end]) || (text[end] !== undefined && '.:-_/'.includes(text[end] ?? '')))
      end++;
  }
  const whole = text.slice(behind, end);
  return HOST_TAIL.test(whole.replace(/\{[^{}]{0,80}\}/g, '')) ? null : draft(text, start, end, prefix);
}

function draft(text: string, start: number, end: number, geography: string): DraftOf<'built-up'> {
  return { kind: 'built-up', span: { start, end }, text: text.slice(start, end), geography };
}
