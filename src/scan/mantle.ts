import type { EndpointFamily } from '../domain/reference.js';
import type { ContextReader } from './context.js';
import type { Draft } from './draft.js';
import type { BedrockWord } from './evidence.js';
import type { Lines } from './lines.js';

/**
 * Which endpoint a model ID at an offset would be called on: runtime, unless the text evidently uses bedrock-mantle. Where
 * it uses both, a tool's prefix on the same line decides, else the nearer of the two.
 */
export function mantleUse(
  words: readonly BedrockWord[],
  named: readonly Draft[],
  context: ContextReader,
  lines: Lines,
): (offset: number) => EndpointFamily {
  const mantle: number[] = [];
  const runtime: number[] = [];
  for (const { span, endpoint } of words) {
    if (endpoint === 'runtime') runtime.push(span.start);
    else if (endpoint === 'mantle' && !context.isComment(span.start)) mantle.push(span.start);
  }
  for (const draft of named) {
    if (draft.kind === 'endpoint') (draft.service === 'bedrock-mantle' ? mantle : runtime).push(draft.span.start);
  }
  if (mantle.length === 0) return () => 'runtime';
  if (runtime.length === 0) return () => 'mantle';
  const mantleLines = linesOf(mantle, lines);
  const runtimeLines = linesOf(runtime, lines);
  return (offset) => {
    const line = lines.lineAt(offset);
    return distance(mantleLines, line) < distance(runtimeLines, line) ? 'mantle' : 'runtime';
  };
}

function linesOf(offsets: readonly number[], lines: Lines): number[] {
  return offsets.map((offset) => lines.lineAt(offset)).sort((a, b) => a - b);
}

/** Lines to the nearest of some, which are sorted. */
function distance(sorted: readonly number[], line: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  const away = (at: number | undefined): number => (at === undefined ? Number.MAX_SAFE_INTEGER : Math.abs(at - line));
  return Math.min(away(sorted[low - 1]), away(sorted[low]));
}
