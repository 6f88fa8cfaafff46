import type { MessageId } from '../domain/message.js';
import type { RegionCode } from '../domain/region.js';
import type { Sentences } from './sentences.js';
import type { Words } from './words.js';

export const MODEL_MESSAGES: Sentences<Extract<MessageId, `model-${string}`>> = {
  'model-on-demand': {
    en: ({ regions }, w) => [`Can stay in ${w.en.name}: on-demand in ${w.citiesAnd(regions)}.`, "The client's Region decides."],
    ja: ({ regions }, w) => [
      `${w.citiesAsRegions(regions)}のオンデマンドで${w.ja.staying}が可能です。`,
      '実際のリージョンはクライアントの設定で決まります。',
    ],
  },
  'model-on-demand-here': {
    en: ({ region }, w) => (w.city(region) === w.en.name ? `Stays in ${w.en.name}.` : `Stays in ${w.en.name}: ${w.city(region)}.`),
    ja: ({ region }, w) =>
      w.ja.inside === `${w.city(region)}リージョン`
        ? `${w.ja.inside}で推論が完結します。`
        : `${w.ja.inside}(${w.city(region)})で推論が完結します。`,
  },
  'model-called-outside': {
    en: ({ region, line, regions }, w) => [
      `Called in ${region} here${line === null ? '' : ` (line ${String(line)})`}: leaves ${w.en.name}.`,
      `On-demand in ${w.citiesAnd(regions)} too.`,
    ],
    ja: ({ region, line, regions }, w) => [
      `ここでは ${region}${line === null ? '' : `(${String(line)} 行目)`}で呼び出されるため、推論が${w.ja.outside}で実行されます。`,
      `${w.citiesAsRegions(regions)}でもオンデマンドで利用できます。`,
    ],
  },
  'model-not-on-demand': {
    en: ({ asked, instead }, w) => {
      const refused = `${refusing(asked, w)} this model on-demand: a call there would fail.`;
      return instead === null ? refused : [refused, `${w.quoted(instead)} runs in ${w.en.name}.`];
    },
    ja: ({ asked, instead }, w) => {
      const refused = `${refusingJa(asked, w)}このモデルのオンデマンド推論は提供されていないため、${callsJa(asked)}は失敗します。`;
      return instead === null ? refused : [refused, `${w.ja.here}では ${w.quoted(instead)} を利用できます。`];
    },
  },
  'model-only-on-mantle': {
    en: ({ asked, mantleId, mantleRegions, instead }, w) => {
      const mantle = `bedrock-mantle offers it in ${w.citiesAnd(mantleRegions)} as ${w.quoted(mantleId)}`;
      return [
        `On bedrock-runtime, ${lowered(refusing(asked, w))} this model on-demand: a call there would fail.`,
        instead === null ? `${mantle}.` : `${mantle}; ${w.quoted(instead)} runs in ${w.en.name}.`,
      ];
    },
    ja: ({ asked, mantleId, mantleRegions, instead }, w) => {
      const mantle = `bedrock-mantle では${w.citiesAsRegions(mantleRegions)}で ${w.quoted(mantleId)} として提供されています`;
      return [
        `bedrock-runtime の場合、${refusingJa(asked, w)}このモデルのオンデマンド推論は提供されていないため、${callsJa(asked)}は失敗します。`,
        instead === null ? `${mantle}。` : `${mantle}(${w.ja.here}の推論プロファイルは ${w.quoted(instead)})。`,
      ];
    },
  },
  'model-not-in-this-region': {
    en: ({ region, offeredIn }, w) => [
      `${w.region(region)} doesn't offer this model on-demand: a call there would fail.`,
      `Inside ${w.en.name} it is on-demand in ${w.citiesAnd(offeredIn)}.`,
    ],
    ja: ({ region, offeredIn }, w) => [
      `${w.region(region)}ではこのモデルのオンデマンド推論は提供されていないため、呼び出しは失敗します。`,
      `${w.ja.here}では${w.citiesAsRegions(offeredIn)}で提供されています。`,
    ],
  },
  'model-unknown': {
    en: () => ['Cannot tell from this text.', 'The catalogue has no such model ID.'],
    ja: () => ['この記述だけでは判断できません。', 'このモデル ID はカタログにありません。'],
  },
  'model-availability-unknown': {
    en: () => ['Cannot tell from this text.', "The catalogue has this model, but doesn't know which Regions offer it on-demand."],
    ja: () => ['この記述だけでは判断できません。', 'このモデルはカタログにありますが、オンデマンドの提供リージョンは確認されていません。'],
  },
  'model-ended': {
    en: ({ date }, w) => `Past its end of life${date === null ? '' : ` (${date})`}: calls inside ${w.en.name} would fail.`,
    ja: ({ date }, w) =>
      `${date === null ? '提供が終了している' : `提供終了日(${date})を過ぎている`}ため、${w.ja.inside}での呼び出しは失敗します。`,
  },
  'model-ending': {
    en: ({ date }) => `This model reaches its end of life on ${date}.`,
    ja: ({ date }) => `このモデルは ${date} に提供終了となります。`,
  },
};

/** Three or more: the policy's whole list says less than "no allowed Region". */
const MANY = 3;

function wholePolicy(asked: readonly RegionCode[], w: Words): boolean {
  const allowed = w.speaker.policy.allowedRegions;
  return asked.length >= MANY && allowed.length === asked.length && allowed.every((code) => asked.includes(code));
}

function refusing(asked: readonly RegionCode[], w: Words): string {
  if (wholePolicy(asked, w)) return 'No allowed Region offers';
  return `${w.citiesAnd(asked)} ${asked.length === 1 ? "doesn't" : "don't"} offer`;
}

function refusingJa(asked: readonly RegionCode[], w: Words): string {
  return wholePolicy(asked, w) ? '許可されたどのリージョンでも' : `${w.citiesAnd(asked)}では`;
}

function callsJa(asked: readonly RegionCode[]): string {
  return asked.length === 2 ? '両リージョンでの呼び出し' : '呼び出し';
}

function lowered(text: string): string {
  return text.replace(/^No /, 'no ');
}
