import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Region } from 'sarif';
import type { Span } from '../../domain/reference.js';
import type { LineMap } from '../position.js';

/** Stands for the repository's top folder, wherever a reader has it. */
export const SOURCE_ROOT = '%SRCROOT%';

/** A file as a percent-encoded URI: relative to {@link SOURCE_ROOT}, or whole for an absolute path. */
export function artifact(path: string): ArtifactLocation {
  if (posix.isAbsolute(path) || /^[A-Za-z]:\//.test(path)) return { uri: pathToFileURL(path).href };
  // Half a surrogate pair, which a file name of Windows can hold, has no percent encoding.
  const uri = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return { uri, uriBaseId: SOURCE_ROOT };
}

/** 1-based, columns in UTF-16 code units, the end exclusive; with what stands there, where it is wanted. */
export function region({ start, end }: Span, lines: LineMap, text?: string): Region {
  const first = lines.positionAt(start);
  const last = lines.positionAt(end);
  const place = { startLine: first.line, startColumn: first.column, endLine: last.line, endColumn: last.column };
  return text === undefined ? place : Object.assign(place, { snippet: { text } });
}
