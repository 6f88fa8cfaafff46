import type { MessageId } from '../domain/message.js';
import { resourceName } from './resources.js';
import type { Sentences } from './sentences.js';

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
  'arn-profile-not-callable': {
    en: ({ region, geography }, w) =>
      `${w.region(region)} can't call a ${w.quoted(geography)}. inference profile: a call with this ARN would fail.`,
    ja: ({ region, geography }, w) =>
      `${w.region(region)}からは ${w.quoted(geography)}. の推論プロファイルを呼び出せないため、この ARN での呼び出しは失敗します。`,
  },
};
