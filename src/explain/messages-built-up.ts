import type { MessageId } from '../domain/message.js';
import { grounded, groundedJa, spaced, type Sentences } from './sentences.js';

/** IDs of which the text fixes a part only; what the prefix promises is never confirmed for a model. */
export const BUILT_UP_MESSAGES: Sentences<Extract<MessageId, `built-up-${string}`>> = {
  'built-up-leaves': {
    en: ({ geography, regions }, w) =>
      grounded(`Inference leaves ${w.en.name} whatever the model: ${w.quoted(geography)}. profiles run in ${w.places(regions)}`, false),
    ja: ({ geography, regions }, w) =>
      `どのモデルでも推論が${w.ja.outside}で実行されます。${groundedJa(`${w.quoted(geography)}. の送信先は${spaced(w.places(regions))}です`, false)}`,
  },
  'built-up-may-leave': {
    en: ({ geography }, w) =>
      grounded(`Inference may leave ${w.en.name} whatever the model: ${w.quoted(geography)}. profiles can run in Regions outside`, false),
    ja: ({ geography }, w) =>
      `どのモデルでも推論が${w.ja.outside}で実行される可能性があります。${groundedJa(`${w.quoted(geography)}. の送信先には対象外のリージョンが含まれます`, false)}`,
  },
  'built-up-domestic': {
    en: ({ geography, regions }, w) =>
      grounded(`Crosses Regions inside ${w.en.name}: ${w.quoted(geography)}. profiles run in ${w.citiesOr(regions)}`, false),
    ja: ({ geography, regions }, w) =>
      `${w.ja.inside}のクロスリージョン推論です。${groundedJa(`${w.quoted(geography)}. の送信先は${w.citiesOr(regions)}です`, false)}`,
  },
  'built-up-unresolved': {
    en: () => ['Cannot tell from this text.', 'A variable decides where this runs.'],
    ja: () => ['この記述だけでは判断できません。', '実行先は変数の値で決まります。'],
  },
};
