import type { Notice } from '../domain/judgement.js';
import type { NoticeParameters } from '../domain/message.js';
import type { NoticeId } from '../domain/rule.js';
import type { Bilingual } from './locale.js';
import { DEFAULT_NOTICE, FEATURE_NOTICE, LOOK_ALIKE_NOTICE } from './notices-call.js';
import { counted } from './ui-entry.js';
import { Words, type Speaker } from './words.js';

const NOTICES: { readonly [K in NoticeId]: Bilingual<(params: NoticeParameters[K], words: Words) => string> } = {
  'unused-suppression': {
    en: () => 'This comment accepts nothing: no finding that it names stands there.',
    ja: () => 'このコメントで許可される指摘はありません。',
  },
  'suppression-without-reason': {
    en: () => 'This comment accepts findings without a reason: add one behind " -- ".',
    ja: () => '理由のないコメントで指摘を許可しています。「 -- 」の後に理由を書いてください。',
  },
  'implicit-default': DEFAULT_NOTICE,
  'feature-crosses-regions': FEATURE_NOTICE,
  'look-alike-service': LOOK_ALIKE_NOTICE,
  'expired-exception': {
    en: ({ date, days }) =>
      days > 0
        ? `This exception ends on ${date}, in ${counted(days, 'day')}: what it accepts will be found again.`
        : `This exception ended on ${date}: what it accepted is found again.`,
    ja: ({ date, days }) =>
      days > 0
        ? `この例外はあと ${String(days)} 日(${date})で終了し、許可していた内容は再び指摘されます。`
        : `この例外は ${date} に終了しました。許可していた内容は再び指摘されます。`,
  },
};

/** A notice in words: one sentence, or two short ones; plain text. */
export function noticeText({ message }: Notice, speaker: Speaker): string {
  const speak = NOTICES[message.id][speaker.locale] as (params: NoticeParameters[NoticeId], words: Words) => string;
  return speak(message.params, new Words(speaker));
}
