import type { SnapshotProblem } from '../catalog/snapshot.js';
import { sayCatalog } from './ui-catalog.js';
import type { Speaker } from './words.js';

/** Why a saved catalogue can't be used, and what to do; `file` as it is named to the person, `detail` what the system or the schema says. */
export function snapshotProblemText(
  { problem, detail }: { readonly problem: SnapshotProblem; readonly detail: string | null },
  file: string,
  speaker: Speaker,
): string {
  switch (problem) {
    case 'missing':
      return sayCatalog('snapshotMissing', { path: file }, speaker);
    case 'unreadable':
      return sayCatalog('snapshotUnreadable', { path: file, reason: detail ?? '' }, speaker);
    case 'too-large':
      return sayCatalog('snapshotTooLarge', { path: file }, speaker);
    case 'damaged':
      return sayCatalog('snapshotDamaged', { path: file }, speaker);
    case 'foreign':
      return sayCatalog('snapshotForeign', { path: file }, speaker);
    case 'newer':
      return sayCatalog('snapshotNewer', { path: file }, speaker);
    case 'invalid':
      return sayCatalog('snapshotInvalid', { path: file, where: detail ?? '' }, speaker);
  }
}
