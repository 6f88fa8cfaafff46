import type { Notice } from '../domain/judgement.js';
import type { NoticeParameters } from '../domain/message.js';
import type { NoticeId } from '../domain/rule.js';
import type { Bilingual } from './locale.js';
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
};

/** A notice in words: one sentence, plain text. */
export function noticeText({ message }: Notice, speaker: Speaker): string {
  const speak = NOTICES[message.id][speaker.locale];
  return speak(message.params, new Words(speaker));
}
