import { spoken } from './spoken.js';
import { entry, type UiEntry } from './ui-entry.js';
import type { Speaker } from './words.js';

/** Why a file inside a folder was not checked, as reports name it. */
export type SkippedReason =
  'binary' | 'too-large' | 'unreadable' | 'encoding' | 'vanished' | 'excluded' | 'policy-file' | 'baseline' | 'report';

/** By reason, so that a new reason asks for its words. */
export const SKIPPED_TEXTS: Readonly<Record<SkippedReason, UiEntry<{ readonly detail: string | null }>>> = {
  binary: reason('not checked: a binary file', '未確認: バイナリファイルです'),
  'too-large': reason('not checked: too large', '未確認: サイズの上限を超えています'),
  unreadable: reason("not checked: can't be read", '未確認: 読み取れません'),
  encoding: reason('not checked: the encoding could not be told', '未確認: 文字コードを判別できません'),
  vanished: reason('not checked: removed while the check ran', '未確認: 確認中に削除されました'),
  excluded: reason('not checked: left out by the policy', '未確認: ポリシーの対象外です'),
  'policy-file': reason('not checked: the policy itself', '未確認: ポリシーファイルです'),
  baseline: reason('not checked: a baseline', '未確認: ベースラインです'),
  report: reason(
    'not checked: a report, or a file that this run writes or reads',
    '未確認: レポート、またはこの実行で読み書きするファイルです',
  ),
};

/** Why a file was not checked; `detail` is what the system said, or a limit. */
export function skippedText(reason: SkippedReason, detail: string | null, speaker: Speaker): string {
  return spoken(SKIPPED_TEXTS[reason], { detail }, speaker);
}

function reason(en: string, ja: string): UiEntry<{ readonly detail: string | null }> {
  return entry({
    en: ({ detail }) => (detail === null ? en : `${en} (${detail})`),
    ja: ({ detail }) => (detail === null ? ja : `${ja}(${detail})`),
  });
}
