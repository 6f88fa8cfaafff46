import type { Catalog } from '../catalog/facts.js';
import { endsName, isDigit, isLower, isUpper, isWord, runStart } from './characters.js';
import { readRegionConstant } from './constants.js';
import type { DraftOf } from './draft.js';

/** What Region codes start with, and the partitions' own. */
const AREAS = new Set(['us', 'eu', 'ap', 'ca', 'sa', 'me', 'af', 'il', 'mx', 'cn', 'eusc']);

/** Reads the Region literal whose first hyphen stands at `hyphen`, if it stands for itself; `rest` is what follows its area: `-east-1`. */
export function readRegionLiteral(text: string, hyphen: number, rest: string, catalog: Catalog): DraftOf<'region'> | null {
  const start = [4, 2].map((length) => hyphen - length).find((at) => at >= 0 && AREAS.has(text.slice(at, hyphen)));
  if (start === undefined) return null;
  const end = hyphen + rest.length;
  const region = text.slice(start, end);
  const isRegion = catalog.regions.has(region) && standsAlone(text, start, end);
  return isRegion ? { kind: 'region', span: { start, end }, text: region, region, spelling: 'literal' } : null;
}

/** Reads the SDK's Region constant at `at`: a dot, or a class's name; Go's constants are found by their end, EuCentral1RegionID. */
export function readConstant(text: string, at: number, catalog: Catalog): DraftOf<'region'> | null {
  const start = isDigit(text[at - 1]) ? runStart(text, at, isWord, 25) : at;
  const constant = readRegionConstant(text, start, catalog);
  return constant === null ? null : { kind: 'region', ...constant };
}

/** False inside host names, ARNs, bucket names, Availability Zones, URLs and longer numbers. */
function standsAlone(text: string, start: number, end: number): boolean {
  return leftIsFree(text, start) && rightIsFree(text, end);
}

function leftIsFree(text: string, start: number): boolean {
  const left = text[start - 1];
  if (endsName(left)) return true;
  if (isWord(left)) return text[start - 2] === '\\' && /[nrt]/.test(left ?? '');
  switch (left) {
    case '-':
      return text[start - 2] === ':' || /\$\{\w{1,80}-$/.test(text.slice(Math.max(0, start - 84), start));
    case ':':
      // A segment of an ARN, or a YAML value that white space forgot.
      return !/[A-Za-z0-9*]:[\w-]*:$/.test(text.slice(Math.max(0, start - 40), start));
    case '/':
      return /bedrock(?:_mantle|_converse)?\/(?:converse\/|invoke\/)?$/.test(text.slice(Math.max(0, start - 28), start));
    case '=':
      return !isUrl(text, start);
    case '.':
    case '@':
    case '$':
    case '%':
      return false;
    default:
      return true;
  }
}

function rightIsFree(text: string, end: number): boolean {
  const right = text[end];
  if (endsName(right)) return true;
  if (isWord(right) || right === '-' || right === '@' || right === '*') return false;
  const next = text[end + 1];
  if (right === '.') return !isLower(next) && !isDigit(next) && !isUpper(next);
  if (right === ':') return !isDigit(next) && !isLower(next);
  if (right === '/') return next === '*' || isLower(next) || isDigit(next);
  return true;
}

/** True when the run of text that ends at `start` is a URL's: a console link is no choice of a Region. */
function isUrl(text: string, start: number): boolean {
  const from = runStart(text, start, (c) => !endsName(c) && c !== '(' && c !== '<', 300);
  return text.slice(from, start).includes('://');
}
