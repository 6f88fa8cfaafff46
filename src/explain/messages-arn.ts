import type { MessageId, MessageParameters } from '../domain/message.js';
import { resourceName } from './resources.js';
import { spaced, type Sentences } from './sentences.js';
import type { Words } from './words.js';

export const ARN_MESSAGES: Sentences<Extract<MessageId, `arn-${string}`>> = {
  'arn-outside': {
    en: ({ region, resourceType }, w) =>
      `This ${resourceType === null ? '' : `${w.quoted(resourceType)} `}ARN is in ${w.region(region)}, outside ${w.en.name}.`,
    ja: ({ region, resourceType }, w) =>
      `この ARN${resourceType === null ? '' : `(${w.quoted(resourceType)})`}のリージョンは ${w.region(region)}で、${w.ja.isOutside}。`,
  },
  'arn-inside': {
    en: ({ region, resourceType }, w) => `This ${w.quoted(resourceType)} ARN is in ${w.region(region)}, inside ${w.en.name}.`,
    ja: ({ region, resourceType }, w) => `この ARN(${w.quoted(resourceType)})のリージョンは ${w.region(region)}で、${w.ja.inside}です。`,
  },
  'arn-any-region': {
    en: ({ empty, outside }, w) => {
      if (empty) return `This ARN leaves its Region empty: it may stand for Regions outside ${w.en.name}.`;
      if (outside === null) return `This ARN's Region is a wildcard: it covers Regions outside ${w.en.name} too.`;
      return `This ARN's Region is a wildcard that covers Regions outside ${w.en.name}: ${w.cities(outside)}.`;
    },
    ja: ({ empty, outside }, w) => {
      if (empty) return `この ARN のリージョンは空です。${w.ja.outside}のリージョンを指す可能性があります。`;
      if (outside === null) return `この ARN のリージョンはワイルドカードです。${w.ja.outside}のリージョンも含まれます。`;
      return `この ARN のリージョンはワイルドカードです。${w.ja.outside}のリージョン(${w.cities(outside)})が含まれます。`;
    },
  },
  'arn-region-unresolved': {
    en: () => ['Cannot tell from this text.', 'A variable decides the Region of this ARN.'],
    ja: () => ['この記述だけでは判断できません。', 'この ARN のリージョンは変数で決まります。'],
  },
  'arn-opaque': {
    en: ({ resourceType, region }, w) => [
      'Cannot tell from this text.',
      resourceType === 'application-inference-profile'
        ? "An application inference profile's destinations are known only to the account that made it."
        : `The ARN is in ${w.region(region)}, but which model runs, and where, is set inside ${resourceName(resourceType, 'en')}.`,
    ],
    ja: ({ resourceType, region }, w) => [
      'この記述だけでは判断できません。',
      resourceType === 'application-inference-profile'
        ? 'アプリケーション推論プロファイルの送信先は、作成したアカウントでしか確認できません。'
        : `ARN のリージョンは ${w.region(region)}ですが、使われるモデルと実行先は${resourceName(resourceType, 'ja')}の設定で決まります。`,
    ],
  },
  'arn-resolved-inside': {
    en: ({ regions, ...resolved }, w) => [`Stays in ${w.en.name}, in ${w.citiesOr(regions)}.`, behind(resolved, w)],
    ja: ({ regions, ...resolved }, w) => [`${w.ja.inside}(${w.citiesOr(regions)})で推論が実行されます。`, behindJa(resolved, w)],
  },
  'arn-resolved-leaves': {
    en: ({ regions, ...resolved }, w) => [
      `Inference leaves ${w.en.name}: this resource runs in ${w.places(regions)}.`,
      behind(resolved, w),
    ],
    ja: ({ regions, ...resolved }, w) => [
      `推論が${w.ja.outside}で実行されます。このリソースの送信先は${spaced(w.places(regions))}です。`,
      behindJa(resolved, w),
    ],
  },
  'arn-resolved-may-leave': {
    en: ({ inside, outside, ...resolved }, w) => [
      `Inference may leave ${w.en.name}: besides ${w.citiesAnd(inside)} this resource can run in ${w.cities(outside)}.`,
      behind(resolved, w),
    ],
    ja: ({ inside, outside, ...resolved }, w) => [
      `推論が${w.ja.outside}で実行される可能性があります。${w.citiesAnd(inside)}のほか、${w.cities(outside)}に送信されることがあります。`,
      behindJa(resolved, w),
    ],
  },
  'arn-resolved-global': {
    en: (resolved, w) => [
      `Inference may leave ${w.en.name}: this resource can run in any supported commercial Region.`,
      behind(resolved, w),
    ],
    ja: (resolved, w) => [
      `推論が${w.ja.outside}で実行される可能性があります。このリソースは、対応するすべての商用リージョンに送信されることがあります。`,
      behindJa(resolved, w),
    ],
  },
  'arn-profile-not-callable': {
    en: ({ region, geography }, w) =>
      `${w.region(region)} can't call a ${w.quoted(geography)}. inference profile: a call with this ARN would fail.`,
    ja: ({ region, geography }, w) =>
      `${w.region(region)}からは ${w.quoted(geography)}. の推論プロファイルを呼び出せないため、この ARN での呼び出しは失敗します。`,
  },
};

type Resolved = MessageParameters['arn-resolved-global'];

/** What the account said is behind an ARN, and when. */
function behind({ resourceType, models, date }: Resolved, w: Words): string {
  const named = models.length === 0 ? `${resourceName(resourceType, 'en')} of the account` : w.and(modelNames(models, w));
  return `Behind this ARN: ${named}, by the account's answer of ${date}.`;
}

function behindJa({ resourceType, models, date }: Resolved, w: Words): string {
  const named = models.length === 0 ? `アカウントの${resourceName(resourceType, 'ja')}` : w.list(modelNames(models, w));
  return `この ARN が指すもの: ${named}(${date} のアカウントの回答)。`;
}

const MOST_MODELS = 3;

function modelNames(models: readonly string[], w: Words): readonly string[] {
  const names = models.map((id) => w.quoted(w.speaker.catalog.model(id, 'runtime')?.name ?? id));
  return names.length > MOST_MODELS ? [...names.slice(0, MOST_MODELS), '…'] : names;
}
