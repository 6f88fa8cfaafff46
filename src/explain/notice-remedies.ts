import type { NoticeRemedy } from '../domain/judgement.js';
import type { Bilingual } from './locale.js';
import { callFromHome } from './remedies.js';
import { Words, type Speaker } from './words.js';

const TITLES: Bilingual<(remedy: NoticeRemedy, words: Words) => string> = {
  en: ({ region, modelId }, w) => {
    if (modelId === null) return `Use Region ${region === null ? '' : w.region(region)}`;
    return region === null ? `Pin the model: ${modelId}${callFromHome(w)}` : `Pin model and Region: ${modelId}, ${w.region(region)}`;
  },
  ja: ({ region, modelId }, w) => {
    if (modelId === null) return `リージョンを ${region === null ? '' : w.region(region)}に指定`;
    return region === null ? `モデルを固定: ${modelId}${callFromHome(w)}` : `モデルとリージョンを固定: ${modelId}、${w.region(region)}`;
  },
};

/** What an edit after a notice does, as the title of a code action or in a report. */
export function noticeRemedyTitle(remedy: NoticeRemedy, speaker: Speaker): string {
  return TITLES[speaker.locale](remedy, new Words(speaker));
}
