import type { StructuredPatchHunk } from 'diff';

/** Unchanged lines shown around a change. */
const CONTEXT = 3;
const NO_NEWLINE = '\\ No newline at end of file';

/**
 * A unified diff of a text before and after fixes. These keep every line where it is, so the two are compared line by line:
 * a search for the shortest difference takes minutes where very many lines change. Throws `RangeError` for texts whose
 * numbers of lines differ.
 */
export async function unifiedPatch(name: string, before: string, after: string): Promise<string> {
  const { FILE_HEADERS_ONLY, formatPatch } = await import('diff');
  const file = name.replace(/^\//, '');
  const hunks = hunksOf(before.split('\n'), after.split('\n'));
  return formatPatch({ oldFileName: `a/${file}`, newFileName: `b/${file}`, oldHeader: '', newHeader: '', hunks }, FILE_HEADERS_ONLY);
}

/** Lines without their ends; the last is empty when the text ends with a line end. */
function hunksOf(before: readonly string[], after: readonly string[]): StructuredPatchHunk[] {
  if (before.length !== after.length) throw new RangeError('the texts differ in their numbers of lines');
  const lines = before.at(-1) === '' && after.at(-1) === '' ? before.length - 1 : before.length;
  const hunks: StructuredPatchHunk[] = [];
  for (let at = 0; at < lines;) {
    if (before[at] === after[at]) {
      at += 1;
      continue;
    }
    const first = Math.max(0, at - CONTEXT);
    let end = at + 1;
    for (let n = end; n < lines && n < end + 2 * CONTEXT; n += 1) if (before[n] !== after[n]) end = n + 1;
    const last = Math.min(lines, end + CONTEXT);
    hunks.push(hunkOf(before, after, first, last));
    at = last;
  }
  return hunks;
}

/** Of the lines `first` to `last` (0-based, `last` exclusive). */
function hunkOf(before: readonly string[], after: readonly string[], first: number, last: number): StructuredPatchHunk {
  const lines: string[] = [];
  const ended = (n: number, line: string): string[] => (n === before.length - 1 ? [line, NO_NEWLINE] : [line]);
  for (let n = first; n < last;) {
    let changed = n;
    while (changed < last && before[changed] !== after[changed]) changed += 1;
    if (changed === n) {
      lines.push(...ended(n, ` ${before[n] ?? ''}`));
      n += 1;
      continue;
    }
    for (let m = n; m < changed; m += 1) lines.push(...ended(m, `-${before[m] ?? ''}`));
    for (let m = n; m < changed; m += 1) lines.push(...ended(m, `+${after[m] ?? ''}`));
    n = changed;
  }
  return { oldStart: first + 1, oldLines: last - first, newStart: first + 1, newLines: last - first, lines };
}
