import type { MessageId } from '../domain/message.js';
import { grounded, groundedJa, spaced, type Sentences } from './sentences.js';

export const PROFILE_MESSAGES: Sentences<Extract<MessageId, `profile-${string}`>> = {
  'profile-leaves': {
    en: ({ regions, confirmed }, w) => grounded(`Inference leaves ${w.en.name}: this profile runs in ${w.places(regions)}`, confirmed),
    ja: ({ regions, confirmed }, w) =>
      `推論が${w.ja.outside}で実行されます。${groundedJa(`このプロファイルの送信先は${spaced(w.places(regions))}です`, confirmed)}`,
  },
  'profile-may-leave': {
    en: ({ inside, outside, confirmed }, w) =>
      grounded(`Inference may leave ${w.en.name}: besides ${w.citiesAnd(inside)} this profile can run in ${w.cities(outside)}`, confirmed),
    ja: ({ inside, outside, confirmed }, w) =>
      `推論が${w.ja.outside}で実行される可能性があります。${groundedJa(`${w.citiesAnd(inside)}のほか、${w.cities(outside)}に送信されることがあります`, confirmed)}`,
  },
  'profile-global': {
    en: (_, w) => `Inference may leave ${w.en.name}: a global profile can run in any supported commercial Region.`,
    ja: (_, w) =>
      `推論が${w.ja.outside}で実行される可能性があります。グローバル推論プロファイルは、対応するすべての商用リージョンに送信されることがあります。`,
  },
  'profile-domestic': {
    en: ({ regions, confirmed }, w) =>
      regions.length > 1
        ? grounded(`Crosses Regions inside ${w.en.name}: runs in ${w.citiesOr(regions)}`, confirmed)
        : grounded(`Stays in ${w.en.name}: runs in ${w.cities(regions)}`, confirmed),
    ja: ({ regions, confirmed }, w) =>
      regions.length > 1
        ? groundedJa(`${w.ja.inside}のクロスリージョン推論です(${w.citiesOr(regions)})`, confirmed)
        : groundedJa(`${w.ja.inside}(${w.cities(regions)})で推論が実行されます`, confirmed),
  },
  'profile-not-callable-here': {
    en: ({ region, callableFrom }, w) => [
      `${w.region(region)} can't call this inference profile: the call would fail.`,
      callableFrom.length === 0 ? 'No source Region is known for it.' : `Call it from ${w.citiesOr(callableFrom)}.`,
    ],
    ja: ({ region, callableFrom }, w) => [
      `${w.region(region)}からはこの推論プロファイルを呼び出せないため、呼び出しは失敗します。`,
      callableFrom.length === 0
        ? '送信元リージョンは確認されていません。'
        : `送信元リージョンとして使えるのは${w.citiesAnd(callableFrom)}です。`,
    ],
  },
  'profile-not-in-catalogue': {
    en: ({ geography }, w) => [
      'The catalogue has no such inference profile.',
      `That ${w.quoted(geography)}. stays in ${w.en.name} is promised by the prefix, not confirmed.`,
    ],
    ja: ({ geography }, w) => [
      'カタログにない推論プロファイルです。',
      `${w.quoted(geography)}. は${w.ja.inside}での実行を示すプレフィックスですが、確認されたものではありません。`,
    ],
  },
  'profile-route-unknown': {
    en: ({ region }, w) => [
      'Cannot tell from this text.',
      `Where this inference profile runs when ${w.region(region)} calls it is not known: no account was asked there.`,
    ],
    ja: ({ region }, w) => [
      'この記述だけでは判断できません。',
      `${w.region(region)}から呼び出した場合の送信先は、アカウントに照会していないため不明です。`,
    ],
  },
  'profile-unknown-prefix': {
    en: ({ geography }, w) => ['Cannot tell from this text.', `The catalogue doesn't know the geography prefix ${w.quoted(geography)}.`],
    ja: ({ geography }, w) => ['この記述だけでは判断できません。', `地域プレフィックス ${w.quoted(geography)} はカタログにありません。`],
  },
};
