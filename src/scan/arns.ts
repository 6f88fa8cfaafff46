import type { Catalog } from '../catalog/facts.js';
import type { RegionPart } from '../domain/region.js';
import { isQuote, isWord } from './characters.js';
import type { DraftOf } from './draft.js';
import { decodeColons } from './ids.js';
import { interpolationEnd } from './interpolation.js';
import { isJoinedBehind } from './joins.js';
import { PROVIDERS } from './providers.js';

/** How far before `:bedrock:` an ARN may start: `arn:${data.aws_partition.current.partition}`. */
const LONGEST_PARTITION = 100;
const LONGEST_ARN = 600;
const PARTITION = /^(?:aws[a-z-]{0,12}|\*)$/;
const PROFILE_TYPES = new Set(['inference-profile', 'guardrail-profile', 'data-automation-profile']);
const PLACEHOLDER = /^(?:[A-Z][A-Z0-9_-]*|\[[\w -]+\]|your[-_]\w+|region|aws[-_]region|xx-[\w-]+)$/;

/**
 * Reads a Bedrock ARN around the word `bedrock` at `service`: any partition, with known, empty, wildcard or interpolated
 * parts. A joined piece that ends at its quote (`"arn:aws:bedrock:us-east-1:" + …`) counts with what it shows.
 */
export function readArn(text: string, service: number, catalog: Catalog): DraftOf<'arn'> | null {
  if (text[service - 1] !== ':' || text[service + 7] !== ':') return null;
  const start = arnStart(text, service);
  if (start < 0) return null;
  const partition = text.slice(start + 4, service - 1);
  const region = readSegment(text, service + 8);
  const account = region.closed ? readSegment(text, region.end + 1) : null;
  const resource = account?.closed ? account.end + 1 : null;
  let end = resource === null ? (account ?? region).end : resourceEnd(text, resource);
  if (!isQuote(text[end])) while (end > service + 8 && /[.,;:]/.test(text[end - 1] ?? '')) end--;
  const rest = resource === null ? '' : text.slice(resource, end);
  const slash = rest.indexOf('/');
  const resourceType = resource === null ? null : (slash < 0 ? rest : rest.slice(0, slash)) || null;
  const resourceId = slash < 0 ? '' : rest.slice(slash + 1);
  const names = readResource(resourceType, resourceId, catalog);
  if (resource === null && !isPiece(text, end, region.end > service + 8)) return null;
  return {
    kind: 'arn',
    span: { start, end },
    text: text.slice(start, end),
    partition,
    region: regionPart(text.slice(service + 8, region.end), region.closed || region.end > service + 8, catalog),
    account: account === null ? '' : text.slice(region.end + 1, account.end),
    resourceType,
    resourceId,
    ...names,
  };
}

/** True for an ARN that ends at its quote and goes on elsewhere; a beginning that is only compared with names nothing. */
function isPiece(text: string, end: number, hasRegion: boolean): boolean {
  if (!isQuote(text[end])) return hasRegion;
  return hasRegion || isJoinedBehind(text, end) || /^\s{0,20},/.test(text.slice(end + 1, end + 24));
}

/** Where `arn:PARTITION:` starts that ends right before the service, or -1. */
function arnStart(text: string, service: number): number {
  const from = Math.max(0, service - LONGEST_PARTITION);
  const window = text.slice(from, service - 1);
  const at = window.lastIndexOf('arn:');
  if (at < 0) return -1;
  const start = from + at;
  const partition = text.slice(start + 4, service - 1);
  if (PARTITION.test(partition)) return start;
  return partition !== '' && interpolationEnd(text, start + 4) === service - 1 ? start : -1;
}

interface Segment {
  readonly end: number;
  /** True when a colon ends it. */
  readonly closed: boolean;
}

/** Reads up to the next colon outside interpolations. */
function readSegment(text: string, start: number): Segment {
  let i = start;
  while (i < text.length && i - start < 200) {
    const char = text[i];
    if (isWord(char) || char === '-') {
      i++;
      continue;
    }
    if (char === ':') return { end: i, closed: true };
    const skip = interpolationEnd(text, i);
    if (skip < 0 && !'*?.[]'.includes(char ?? ' ')) break;
    i = skip < 0 ? i + 1 : skip;
  }
  return { end: i, closed: false };
}

function resourceEnd(text: string, start: number): number {
  let i = start;
  const limit = Math.min(text.length, start + LONGEST_ARN);
  while (i < limit) {
    const char = text[i];
    if (isWord(char) || char === '-') {
      i++;
      continue;
    }
    const skip = interpolationEnd(text, i);
    if (skip < 0 && !'*?.:/%@+='.includes(char ?? ' ')) break;
    i = skip < 0 ? i + 1 : skip;
  }
  return i;
}

/** How a Region segment is written; `present` is false when the text ends before it. */
export function regionPart(text: string, present: boolean, catalog: Catalog): RegionPart {
  if (!present) return { kind: 'interpolated' };
  if (text === '') return { kind: 'empty' };
  if (/^[a-z]{2,4}(?:-[a-z]{2,12}){1,2}-\d{1,2}$/.test(text) || catalog.regions.has(text)) return { kind: 'known', region: text };
  if (interpolationEnd(text, 0) < 0 && /[*?]/.test(text)) return { kind: 'wildcard', pattern: text };
  return { kind: 'interpolated' };
}

function readResource(type: string | null, id: string, catalog: Catalog): { geography: string | null; modelId: string | null } {
  const nothing = { geography: null, modelId: null };
  if (type === 'foundation-model') return { geography: null, modelId: isFullId(id) ? decodeColons(id) : null };
  if (type === null || !PROFILE_TYPES.has(type)) {
    const namesModel = startsModelId(id, catalog) && !/[*{$%<]/.test(id);
    return namesModel ? { geography: null, modelId: decodeColons(id) } : nothing;
  }
  const dot = id.indexOf('.');
  const geography = id.slice(0, Math.max(0, dot));
  const rest = id.slice(dot + 1);
  const startsId = startsModelId(rest, catalog) || /^(?:guardrail\.|data-automation-)/.test(rest);
  const isGeography = catalog.geographies.has(geography) || (startsId && /^[a-z]{2,8}$|^[a-z]{2}-[a-z]{2,6}$/.test(geography));
  if (dot < 0 || !isGeography || PROVIDERS.includes(geography)) return nothing;
  return { geography, modelId: isFullId(rest) ? decodeColons(rest) : null };
}

function startsModelId(id: string, catalog: Catalog): boolean {
  return PROVIDERS.some((provider) => id.startsWith(`${provider}.`)) || catalog.model(decodeColons(id), 'runtime') !== null;
}

function isFullId(id: string): boolean {
  return /^[a-z0-9][a-z0-9.:%A-F-]*$/.test(id) && id.includes('.');
}

/** True for a Region written as a placeholder for a person to fill in: `REGION`, `<region>`, `your-region`. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}
