import type { SnapshotProblem } from '../catalog/snapshot.js';
import { uiText } from './ui.js';
import type { Speaker } from './words.js';

/** Why a saved catalogue can't be used, and what to do; `file` as it is named to the person, `detail` what the system or the schema says. */
export function snapshotProblemText(
  { problem, detail }: { readonly problem: SnapshotProblem; readonly detail: string | null },
  file: string,
  speaker: Speaker,
): string {
  switch (problem) {
    case 'missing':
      return uiText('snapshotMissing', { path: file }, speaker);
    case 'unreadable':
      return uiText('snapshotUnreadable', { path: file, reason: detail ?? '' }, speaker);
    case 'too-large':
      return uiText('snapshotTooLarge', { path: file }, speaker);
    case 'damaged':
      return uiText('snapshotDamaged', { path: file }, speaker);
    case 'foreign':
      return uiText('snapshotForeign', { path: file }, speaker);
    case 'newer':
      return uiText('snapshotNewer', { path: file }, speaker);
    case 'invalid':
      return uiText('snapshotInvalid', { path: file, where: detail ?? '' }, speaker);
  }
}
