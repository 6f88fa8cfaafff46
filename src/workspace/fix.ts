import { constants, closeSync, openSync, readFileSync } from 'node:fs';
import type { Analysis } from '../domain/judgement.js';
import type { Reference } from '../domain/reference.js';
import { decode, type DecodedText } from './decode.js';
import { replaceInBytes, type TextEdit } from './encode.js';
import { replaceFile } from './replace.js';
import type { CheckedFile } from './results.js';

/** Remedies may make way for others; a text that never comes to rest is left after so many rounds. */
const MOST_ROUNDS = 5;

/** A text with its fixes. */
export interface FixedFile {
  /** As it would be checked now. */
  readonly file: CheckedFile;
  /** What was applied, one round after the other: offsets of a round count in the text that the one before left. */
  readonly rounds: readonly (readonly TextEdit[])[];
  readonly count: number;
}

/** Why a file was left as it was. */
export type FixProblem =
  | { readonly kind: 'system'; readonly error: unknown }
  /** It holds something else than what was judged. */
  | { readonly kind: 'changed' }
  /** Its encoding cannot carry what would be written. */
  | { readonly kind: 'encoding' };

/**
 * Applies what the editor's command for a whole file applies: each preferred remedy of a finding that nothing accepts, never
 * one that changes the model; again, until nothing is left to apply. `accept` marks what is accepted in a text that was
 * judged anew. Null when there is nothing to fix.
 */
export function fix(checked: CheckedFile, accept: (file: CheckedFile) => CheckedFile): FixedFile | null {
  const rounds: TextEdit[][] = [];
  let file = checked;
  let count = 0;
  while (rounds.length < MOST_ROUNDS) {
    const edits = preferredEdits(file.analysis);
    if (edits.length === 0) break;
    rounds.push(edits);
    count += edits.length;
    const text = withEdits(file.text, edits);
    file = accept({ ...file, text, analysis: file.judge(text) });
  }
  return count === 0 ? null : { file, rounds, count };
}

function preferredEdits({ references }: Analysis): TextEdit[] {
  return references.flatMap(({ reference, judgement, suppressed, remedies }) => {
    if (judgement.rule === null || suppressed !== null || isTreeDefault(reference)) return [];
    const remedy = remedies.find(({ preferred, changesModel }) => preferred && !changesModel);
    return remedy === undefined ? [] : [{ ...reference.span, newText: remedy.newText }];
  });
}

/** A Region that a whole tree takes by default: other services take it, too, so that a person must decide. */
function isTreeDefault(reference: Reference): boolean {
  return reference.kind === 'region' && reference.tie === 'workspace';
}

/** References are sorted and never overlap. */
function withEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Writes the fixes of a file into it: the whole of it or nothing. Null when that was done. */
export async function writeFixes(before: CheckedFile, fixed: FixedFile): Promise<FixProblem | null> {
  const { location } = before;
  if (location === null) throw new TypeError('a text that is in no file');
  try {
    const bytes = readBytes(location);
    const after = fixBytes(bytes, before.text, fixed);
    if (typeof after === 'string') return { kind: after };
    return (await replaceFile(location, bytes, after)) ? null : { kind: 'changed' };
  } catch (error) {
    return { kind: 'system', error };
  }
}

/** The bytes of `text` with its fixes, every other byte as it was; what keeps them from being made instead. */
export function fixBytes(bytes: Buffer, text: string, { rounds, file }: FixedFile): Buffer | 'changed' | 'encoding' {
  const first = decode(bytes);
  if (first.kind !== 'text' || first.text !== text) return 'changed';
  let decoded: DecodedText = first;
  let after = bytes;
  for (const edits of rounds) {
    try {
      after = replaceInBytes(after, decoded, edits);
    } catch (error) {
      if (error instanceof RangeError) return 'encoding';
      throw error;
    }
    const next = decode(after);
    if (next.kind !== 'text' || next.encoding !== first.encoding || next.hadBom !== first.hadBom) return 'encoding';
    decoded = next;
  }
  return decoded.text === file.text ? after : 'encoding';
}

/** A pipe that took the file's place must not be waited for. */
function readBytes(location: string | Buffer): Buffer {
  const handle = openSync(location, constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK));
  try {
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
