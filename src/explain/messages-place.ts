import type { MessageId } from '../domain/message.js';
import type { Sentences } from './sentences.js';
import type { Words } from './words.js';

/** Region literals and endpoints. */
export const PLACE_MESSAGES: Sentences<Extract<MessageId, `region-${string}` | `endpoint-${string}`>> = {
  'region-outside': {
    en: ({ region, models }, w) =>
      `${w.region(region)} is outside ${w.en.name}: ${models.length === 0 ? 'Bedrock calls from this client run there' : `calls to ${named(models, w)} are sent there`}.`,
    ja: ({ region, models }, w) =>
      `${w.region(region)}は${w.ja.isOutside}。${models.length === 0 ? `このクライアントからの Bedrock の呼び出しは${w.ja.elsewhere}で処理されます` : `${named(models, w)} の呼び出しはこのリージョンに送信されます`}。`,
  },
  'region-outside-file': {
    en: ({ region }, w) => `${w.region(region)} is outside ${w.en.name}: if a Bedrock client of this file uses it, its calls run there.`,
    ja: ({ region }, w) =>
      `${w.region(region)}は${w.ja.isOutside}。このファイルの Bedrock クライアントが使う場合、呼び出しは${w.ja.elsewhere}で処理されます。`,
  },
  'region-outside-workspace': {
    en: ({ region }, w) => `${w.region(region)} is outside ${w.en.name}: Bedrock calls that take this default Region run there.`,
    ja: ({ region }, w) =>
      `${w.region(region)}は${w.ja.isOutside}。この既定リージョンを使う Bedrock の呼び出しは${w.ja.elsewhere}で処理されます。`,
  },
  'region-inside': {
    en: ({ region }, w) => [`Source Region ${w.city(region)}.`, 'What is called decides.'],
    ja: ({ region }, w) => [`送信元リージョンは${w.city(region)}です。`, '推論の実行先は呼び出すモデルで決まります。'],
  },
  'endpoint-outside': {
    en: ({ service, region }, w) =>
      `This ${w.quoted(service)} endpoint is in ${w.region(region)}, outside ${w.en.name}: requests to it are handled there.`,
    ja: ({ service, region }, w) =>
      `この ${w.quoted(service)} エンドポイントのリージョンは ${w.region(region)}で、${w.ja.isOutside}。ここへのリクエストは${w.ja.elsewhere}で処理されます。`,
  },
  'endpoint-inside': {
    en: ({ region }, w) => [`Source Region ${w.city(region)}.`, 'What is called decides.'],
    ja: ({ region }, w) => [`送信元リージョンは${w.city(region)}です。`, '推論の実行先は呼び出すモデルで決まります。'],
  },
  'endpoint-unresolved': {
    en: ({ service }, w) => ['Cannot tell from this text.', `A variable decides the Region of this ${w.quoted(service)} endpoint.`],
    ja: ({ service }, w) => [
      'この記述だけでは判断できません。',
      `この ${w.quoted(service)} エンドポイントのリージョンは変数で決まります。`,
    ],
  },
};

/** A sentence names two IDs; more are counted. */
const NAMED = 2;

function named(models: readonly string[], w: Words): string {
  const shown = models.slice(0, NAMED).map((model) => w.quoted(model));
  const more = models.length - shown.length;
  if (more === 0) return w.and(shown);
  return w.speaker.locale === 'ja' ? `${w.and(shown)} ほか ${String(more)} 件` : `${shown.join(', ')} and ${String(more)} more`;
}
