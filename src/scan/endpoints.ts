import type { Catalog } from '../catalog/facts.js';
import { isQuote, isWord, runEnd, runStart } from './characters.js';
import type { DraftOf } from './draft.js';
import { isPlaceholder, regionPart } from './arns.js';
import { interpolationEnd } from './interpolation.js';
import { isJoinedBehind } from './joins.js';

/** The services of Amazon Bedrock that have hosts of their own; AgentCore is a service of its own. */
const SERVICE = /^bedrock(?:-runtime|-mantle|-agent-runtime|-agent|-data-automation-runtime|-data-automation)?(-fips)?(?=\.|$)/;
const HOST_SUFFIX =
  /^\.(?:vpce\.)?(?:amazonaws\.com(?:\.cn)?|api\.aws|amazonaws\.eu|api\.amazonwebservices\.com\.cn|c2s\.ic\.gov|sc2s\.sgov\.gov)(?![\w-])/;

/** Reads a Bedrock host or PrivateLink service name around the word `bedrock` at `start`. */
export function readEndpoint(text: string, start: number, catalog: Catalog): DraftOf<'endpoint'> | null {
  const service = SERVICE.exec(text.slice(start, start + 48));
  return (service !== null ? readHost(text, start, service[0], catalog) : null) ?? readPrivateLink(text, start, catalog);
}

function readHost(text: string, start: number, service: string, catalog: Catalog): DraftOf<'endpoint'> | null {
  const regionStart = start + service.length + 1;
  if (text[regionStart - 1] !== '.') return null;
  if (isQuote(text[regionStart]) && isJoinedBehind(text, regionStart) && !isWord(text[start - 1])) {
    // "https://bedrock-runtime." + region + ".amazonaws.com"
    return {
      kind: 'endpoint',
      span: { start, end: regionStart },
      text: text.slice(start, regionStart),
      service,
      region: { kind: 'interpolated' },
      shape: 'host',
    };
  }
  const regionEnd = segmentEnd(text, regionStart);
  if (regionEnd < 0) return null;
  const suffix = HOST_SUFFIX.exec(text.slice(regionEnd, regionEnd + 48));
  if (suffix === null) return null;
  const region = regionPart(text.slice(regionStart, regionEnd), true, catalog);
  if (region.kind === 'interpolated' && !isVariable(text.slice(regionStart, regionEnd))) return null;
  const vpc = vpcEndpointStart(text, start);
  if (vpc === null && (isWord(text[start - 1]) || text[start - 1] === '-' || text[start - 1] === '.')) return null;
  const from = vpc ?? start;
  const end = regionEnd + suffix[0].length;
  return {
    kind: 'endpoint',
    span: { start: from, end },
    text: text.slice(from, end),
    service: service.replace(/-fips$/, ''),
    region: region.kind === 'wildcard' ? { kind: 'interpolated' } : region,
    shape: vpc === null ? 'host' : 'vpc-endpoint',
  };
}

/** `com.amazonaws.us-west-2.bedrock-runtime`: the service's name comes last. */
function readPrivateLink(text: string, start: number, catalog: Catalog): DraftOf<'endpoint'> | null {
  if (text[start - 1] !== '.') return null;
  const end = runEnd(text, start, (c) => isWord(c) || c === '-', 40);
  const service = text.slice(start, end);
  if (!/^bedrock(?:-[a-z]+)*$/.test(service) || service.startsWith('bedrock-agentcore')) return null;
  const window = text.slice(Math.max(0, start - 160), start - 1);
  const at = window.lastIndexOf('com.amazonaws.');
  if (at < 0) return null;
  const from = start - 1 - window.length + at;
  const regionStart = from + 'com.amazonaws.'.length;
  if (segmentEnd(text, regionStart) !== start - 1) return null;
  const region = regionPart(text.slice(regionStart, start - 1), true, catalog);
  if (region.kind === 'interpolated' && !isVariable(text.slice(regionStart, start - 1))) return null;
  return {
    kind: 'endpoint',
    span: { start: from, end },
    text: text.slice(from, end),
    service: service.replace(/-fips$/, ''),
    region,
    shape: 'private-link-service',
  };
}

/** A Region's label in a host: a code, a placeholder, a wildcard or an interpolation. */
function segmentEnd(text: string, start: number): number {
  const variable = interpolationEnd(text, start);
  if (variable > 0) return variable;
  const end = runEnd(text, start, (c) => isWord(c) || c === '-' || c === '*' || c === '[' || c === ']', 40);
  return end > start ? end : -1;
}

function isVariable(segment: string): boolean {
  return interpolationEnd(segment, 0) === segment.length || isPlaceholder(segment);
}

function vpcEndpointStart(text: string, start: number): number | null {
  if (text[start - 1] !== '.') return null;
  const from = runStart(text, start - 1, (c) => isWord(c) || c === '-', 100);
  return text.startsWith('vpce-', from) ? from : null;
}
