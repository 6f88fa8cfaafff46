import type { Catalog } from '../catalog/facts.js';
import { endsName, isDigit, isLower, isQuote, isUpper, isWord, runStart } from './characters.js';
import type { Draft } from './draft.js';
import { interpolationEnd, interpolationStart } from './interpolation.js';
import { isJoinedBehind, isJoinedInFront } from './joins.js';
import { isModelName, startsWithFamily } from './providers.js';

/** Decodes the one character that IDs carry percent-encoded in request paths. */
export function decodeColons(text: string): string {
  return text.replace(/%3a/gi, ':');
}

/** Labels before a provider that are a tool's, not a geography's: `bedrock.anthropic.…`. */
const TOOL_LABEL = new Set(['bedrock', 'model', 'models', 'modelid']);

/**
 * Reads a model ID, a profile or a built-up ID around a provider token at `start` (the provider's name, its dot behind
 * it). Null when what stands there is something else: a host, an attribute chain, a file name.
 */
export function readModelId(text: string, start: number, provider: string, catalog: Catalog): Draft | null {
  const nameStart = start + provider.length + 1;
  const tail = readName(text, nameStart);
  const front = readFront(text, start, catalog);
  if (front === null) return null;
  const openEnded = /[-.]$/.test(text.slice(start, tail.rawEnd)) && isQuote(text[tail.rawEnd]) && isJoinedBehind(text, tail.rawEnd);
  if (tail.interpolated || openEnded) return builtUp(text, front, start, openEnded ? tail.rawEnd : tail.end, provider, nameStart);
  if (isWord(text[tail.end]) || text[tail.end] === '*') return null;
  const name = decodeColons(text.slice(nameStart, tail.end));
  const modelId = `${provider}.${name}`;
  if (catalog.model(modelId, 'mantle') === null) {
    if (!isModelName(provider, name.split(':', 1)[0] ?? '')) return null;
    if (isCompared(text, front.kind === 'none' ? start : front.start, tail.end)) return null;
  }
  return finish(text, front, start, tail.end, modelId);
}

/** Reads an ID of an unlisted provider by its shape alone; `versionStart` is where `-v1:0` starts. */
export function readUnlistedModelId(text: string, versionStart: number, catalog: Catalog): Draft | null {
  const nameStart = runStart(text, versionStart, (c) => isLower(c) || isDigit(c) || c === '-' || c === '.', 80);
  const dot = text.lastIndexOf('.', versionStart);
  if (dot <= nameStart || !isLower(text[dot + 1])) return null;
  const start = runStart(text, dot, (c) => isLower(c) || isDigit(c), 24);
  if (start >= dot || !isLower(text[start])) return null;
  const tail = readName(text, dot + 1);
  if (isWord(text[tail.end]) || tail.interpolated || PLACEHOLDER.test(text.slice(start, dot))) return null;
  const front = readFront(text, start, catalog);
  if (front === null || front.kind === 'variable') return null;
  return finish(text, front, start, tail.end, decodeColons(text.slice(start, tail.end)));
}

/** Reads `us.guardrail.v1:0` or `us.data-automation-v1` around the feature's name at `start`. */
export function readFeatureProfile(text: string, start: number, catalog: Catalog): Draft | null {
  const version = /^(?:guardrail\.v\d{1,2}(?::|%3[aA])\d{1,2}|data-automation-v\d{1,2})/.exec(text.slice(start, start + 32));
  if (version === null) return null;
  const end = start + version[0].length;
  const front = readFront(text, start, catalog);
  if (front?.kind !== 'label' || isWord(text[end])) return null;
  const modelId = decodeColons(version[0]);
  return {
    kind: 'inference-profile',
    span: { start: front.start, end },
    text: text.slice(front.start, end),
    geography: front.label,
    modelId,
    feature: modelId.startsWith('guardrail') ? 'guardrail' : 'data-automation',
    spelling: 'literal',
  };
}

/** What stands in front of a provider: nothing of an ID's, a geography label, or a variable in its place. */
type Front =
  | { readonly kind: 'none' }
  | { readonly kind: 'label'; readonly label: string; readonly start: number }
  | { readonly kind: 'variable'; readonly start: number };

function readFront(text: string, start: number, catalog: Catalog): Front | null {
  if (text[start - 1] !== '.') {
    const variable = interpolationStart(text, start);
    if (variable >= 0 && text[start - 1] !== '>') return { kind: 'variable', start: variable };
    if (!isBoundary(text, start)) return null;
    return isQuote(text[start - 1]) && isJoinedInFront(text, start - 1) ? { kind: 'variable', start } : { kind: 'none' };
  }
  const dot = start - 1;
  if (isQuote(text[dot - 1])) return isJoinedInFront(text, dot - 1) ? { kind: 'variable', start: dot } : null;
  const variable = interpolationStart(text, dot);
  if (variable >= 0) return { kind: 'variable', start: variable };
  let labelStart = runStart(text, dot, (c) => isLower(c) || isDigit(c) || c === '-', 24);
  // An escape in front of the label is no part of it: "\nus.anthropic…".
  if (text[labelStart - 1] === '\\' && /^[nrt]/.test(text.slice(labelStart, dot))) labelStart++;
  while (text[labelStart] === '-') labelStart++;
  const label = text.slice(labelStart, dot);
  const isGeography = catalog.geographies.has(label) || /^(?:[a-z]{2,8}|[a-z]{2}-[a-z]{2,6})$/.test(label);
  if (!isGeography || !isBoundary(text, labelStart)) return null;
  return TOOL_LABEL.has(label) ? { kind: 'none' } : { kind: 'label', label, start: labelStart };
}

/** True when a name may start at `start`: nothing is glued to its left. */
function isBoundary(text: string, start: number): boolean {
  const left = text[start - 1];
  if (endsName(left)) return true;
  if (isWord(left)) {
    const escaped = text[start - 2] === '\\' && (left === 'n' || left === 't' || left === 'r');
    return escaped || /^%[0-9A-Fa-f]{2}$/.test(text.slice(Math.max(0, start - 3), start));
  }
  if (left === '-') return text[start - 2] === ':' || /\$\{\w{1,80}-$/.test(text.slice(Math.max(0, start - 84), start));
  return left !== '.' && left !== '$' && left !== '\\';
}

/** What documentation writes in a provider's place. */
const PLACEHOLDER = /^(?:provider|publisher|vendor|company|model|models|name|example|custom|geography|prefix)$/;

/** A part of an ID that is only compared with: `id.startswith("anthropic.claude-3")`, `"claude" in id`. */
function isCompared(text: string, start: number, end: number): boolean {
  if (!isQuote(text[start - 1]) || text[end] !== text[start - 1]) return false;
  const before = text.slice(Math.max(0, start - 40), start - 1);
  return (
    /(?:starts_?with|has_?prefix|contains|includes|indexof|match|search)\(\s{0,8}$/i.test(before) ||
    /^\s{0,4}(?:not\s{1,4})?in\s{1,4}\w/.test(text.slice(end + 1, end + 24))
  );
}

interface Name {
  /** Behind the name, trailing punctuation left out. */
  readonly end: number;
  /** Behind everything that looked like the name. */
  readonly rawEnd: number;
  readonly interpolated: boolean;
}

/** Reads a model's name from `start`: lower-case letters, digits, `.`, `-`, then version and context behind colons. */
function readName(text: string, start: number): Name {
  let i = start;
  let interpolated = false;
  const limit = Math.min(text.length, start + 200);
  for (; i < limit; i++) {
    const char = text[i];
    if (isLower(char) || isDigit(char) || char === '.' || char === '-') continue;
    const colon = char === ':' ? 1 : char === '%' && /^%3a/i.test(text.slice(i, i + 3)) ? 3 : 0;
    if (colon > 0) {
      const digits = /^\d{1,5}k?\b/.exec(text.slice(i + colon, i + colon + 8));
      if (digits !== null) {
        i += colon + digits[0].length - 1;
        continue;
      }
      const versionVariable = interpolationEnd(text, i + colon);
      if (versionVariable < 0) break;
      interpolated = true;
      i = versionVariable - 1;
      continue;
    }
    const end = char === '<' ? -1 : interpolationEnd(text, i);
    if (end < 0) break;
    interpolated = true;
    i = end - 1;
  }
  let end = i;
  while (end > start && (text[end - 1] === '.' || text[end - 1] === '-')) end--;
  return { end, rawEnd: i, interpolated };
}

function finish(text: string, front: Front, start: number, end: number, modelId: string): Draft {
  switch (front.kind) {
    case 'none':
      return { kind: 'foundation-model', span: { start, end }, text: text.slice(start, end), modelId, spelling: 'literal' };
    case 'label':
      return {
        kind: 'inference-profile',
        span: { start: front.start, end },
        text: text.slice(front.start, end),
        geography: front.label,
        modelId,
        feature: 'model',
        spelling: 'literal',
      };
    case 'variable':
      return { kind: 'built-up', span: { start: front.start, end }, text: text.slice(front.start, end), geography: null };
  }
}

function builtUp(text: string, front: Front, start: number, end: number, provider: string, nameStart: number): Draft | null {
  const known = /^[a-z0-9.-]*/.exec(text.slice(nameStart, end))?.[0] ?? '';
  const geography = front.kind === 'label' ? front.label : null;
  // A provider with nothing known behind it could be any host or key; a geography in front makes it an ID.
  if (geography === null && !startsWithFamily(provider, known)) return null;
  const from = front.kind === 'none' ? start : front.start;
  if (isUpper(text[end]) || isDigit(text[end])) return null;
  return { kind: 'built-up', span: { start: from, end }, text: text.slice(from, end), geography };
}
