import type { Catalog } from '../catalog/facts.js';
import { endsName, isDigit, isLower, isUpper, isWord, runStart } from './characters.js';
import { readRegionConstant } from './constants.js';
import type { DraftOf } from './draft.js';

/** Every place where a Region's code or an SDK's constant for one may stand. */
export const REGION_CANDIDATE =
  /(?:us|eu|ap|ca|sa|me|af|il|mx|cn|eusc)-(?:gov-|iso[a-z]?-|de-)?(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-\d|Region(?:s|Endpoint)?(?=\.|::)|\.(?=(?:us|eu|ap|ca|sa|me|af|il|mx|cn)[a-z])|\dRegionI[Dd]/g;

/** Reads the Region literal or constant that a candidate at `start` is, if it stands for itself. */
export function readRegion(text: string, start: number, candidate: string, catalog: Catalog): DraftOf<'region'> | null {
  if (/^[a-z]/.test(candidate)) {
    const end = start + candidate.length;
    const isRegion = catalog.regions.has(candidate) && standsAlone(text, start, end);
    return isRegion ? { kind: 'region', span: { start, end }, text: candidate, region: candidate, spelling: 'literal' } : null;
  }
  // Go's constants are found by their end: EuCentral1RegionID.
  const nameStart = isDigit(candidate[0]) ? runStart(text, start, isWord, 24) : start;
  const constant = readRegionConstant(text, nameStart, catalog);
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
