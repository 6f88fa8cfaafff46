import type { RegionReference } from '../../domain/reference.js';
import { sayTie } from '../../explain/ui-tie.js';
import type { Speaker } from '../../explain/words.js';
import type { LineMap } from '../position.js';

/**
 * What ties a Region of `text` to Bedrock, in one line: how, by which words, and where these stand. `bedrockIn` is a file
 * of the tree that uses Bedrock, which makes a `workspace` tie.
 */
export function tieText(
  { tie, tiedBy }: RegionReference,
  text: string,
  lines: LineMap,
  bedrockIn: string | null,
  speaker: Speaker,
): string {
  if (tie === 'workspace' || tiedBy === null) return sayTie('tieWorkspace', { path: bedrockIn ?? '' }, speaker);
  const place = { what: text.slice(tiedBy.start, tiedBy.end), line: lines.positionAt(tiedBy.start).line };
  switch (tie) {
    case 'statement':
      return sayTie('tieStatement', place, speaker);
    case 'nearby':
      return sayTie('tieNearby', place, speaker);
    case 'file':
      return sayTie('tieFile', place, speaker);
  }
}
