import type { DefaultParameters, FeatureParameters, NoticeParameters } from '../domain/message.js';
import type { Reach } from '../domain/region.js';
import { isAllowed } from '../policy/policy.js';
import { AVOIDANCES, FEATURE_NAMES } from './features.js';
import type { Bilingual } from './locale.js';
import type { Words } from './words.js';

/** What a tool chooses where the text names nothing. */
export const DEFAULT_NOTICE: Bilingual<(params: DefaultParameters, words: Words) => string> = {
  en: (params, w) => {
    const { name, settings, model } = toolOf(params, w);
    if (params.case === 'region') {
      const calls = `calls ${w.region(params.region)}, outside ${w.en.name}`;
      return settings.length === 0
        ? `No Region is given here: ${name} ${calls}.`
        : `No Region is given here: unless ${w.or(settings)} is set where this runs, ${name} ${calls}.`;
    }
    const choice = (model?.prefixes.length ?? 1) > 1 ? `prefers ${params.profile} when called in ${home(w)}` : `takes ${params.profile}`;
    return `No model is given here: ${name} ${choice}, ${params.reach.kind === 'unknown' ? 'and it is not known where that runs' : `which can run outside ${w.en.name}`}.`;
  },
  ja: (params, w) => {
    const { name, settings, model } = toolOf(params, w);
    if (params.case === 'region') {
      const calls = `${name} は ${w.region(params.region)}を呼び出します。このリージョンは${w.ja.isOutside}`;
      return settings.length === 0
        ? `リージョンが指定されていません。${calls}。`
        : `リージョンが指定されていません。実行環境に ${settings.join('・')} の設定がなければ、${calls}。`;
    }
    const where =
      (model?.prefixes.length ?? 1) > 1 ? `${home(w)}から呼び出す場合は ${params.profile} を優先し` : ` ${params.profile} を使い`;
    const runs =
      params.reach.kind === 'unknown' ? '、その実行先は確認されていません' : `、${w.ja.elsewhere}で推論が実行される可能性があります`;
    return `モデルが指定されていません。${name} は${where}${runs}。`;
  },
};

/** Where a feature that crosses Regions by itself is processed. */
export const FEATURE_NOTICE: Bilingual<(params: FeatureParameters, words: Words) => string> = {
  en: (params, w) => {
    const feature = FEATURE_NAMES[params.feature].en;
    const city = w.city(params.source);
    const avoided = avoidance(params, w);
    switch (params.case) {
      case 'leaves':
        if (params.modelId !== null) {
          return `In ${city}, ${feature} with ${w.quoted(params.modelId)} runs through cross-Region profiles only, which can run in ${elsewhere(params.reach, w)}.`;
        }
        return `Crosses Regions by itself: ${feature}, called in ${city}, can run in ${elsewhere(params.reach, w)}.${avoided}`;
      case 'unknown':
        return `Crosses Regions by itself: AWS does not name the Regions in which ${feature}, called in ${city}, runs; whether it stays in ${w.en.name} cannot be told.${avoided}`;
      case 'silent':
        return `AWS does not say where ${feature}, called in ${city}, runs: whether it stays in ${w.en.name} cannot be told.`;
      case 'not-offered':
        return `Not offered in ${city}: ${feature} can be called in ${w.places(params.offeredIn)} only, outside ${w.en.name}, and crosses Regions there.${avoided}`;
    }
  },
  ja: (params, w) => {
    const city = `${w.city(params.source)}リージョン`;
    const feature = apart(FEATURE_NAMES[params.feature].ja);
    const avoided = avoidance(params, w);
    switch (params.case) {
      case 'leaves':
        if (params.modelId !== null) {
          return `${city}では、${w.quoted(params.modelId)} の${feature}はクロスリージョンの推論プロファイルでのみ実行できるため、${elsewhere(params.reach, w)}で処理される可能性があります。`;
        }
        return `自動的にリージョンをまたぎます。${city}から呼び出した${feature}は、${elsewhere(params.reach, w)}で処理される可能性があります。${avoided}`;
      case 'unknown':
        return `自動的にリージョンをまたぎます。${city}から呼び出した${feature}の処理先リージョンを AWS は示していないため、${w.ja.inside}にとどまるかどうかは判断できません。${avoided}`;
      case 'silent':
        return `${city}から呼び出した${feature}がどこで処理されるかを AWS は示していないため、${w.ja.inside}にとどまるかどうかは判断できません。`;
      case 'not-offered':
        return `${city}では${feature}は提供されていません。呼び出せるのは${w.ja.outside}の${w.places(params.offeredIn)}のみで、そこでも自動的にリージョンをまたぎます。${avoided}`;
    }
  },
};

/** A service that is not Bedrock. */
export const LOOK_ALIKE_NOTICE: Bilingual<(params: NoticeParameters['look-alike-service'], words: Words) => string> = {
  en: ({ service }, w) => {
    const facts = w.speaker.catalog.notices.lookAlikes.get(service);
    const name = facts?.name ?? service;
    return facts?.geographies
      ? `${name} is not Amazon Bedrock: its documentation knows US and global inference only, whatever Region is called.`
      : `${name} is not Amazon Bedrock: where it runs does not follow from Bedrock's Regions and is not known here.`;
  },
  ja: ({ service }, w) => {
    const facts = w.speaker.catalog.notices.lookAlikes.get(service);
    const name = facts?.name ?? service;
    return facts?.geographies
      ? `${name} は Amazon Bedrock ではありません。ドキュメントにある推論の地域は米国とグローバルのみで、呼び出すリージョンでは決まりません。`
      : `${name} は Amazon Bedrock ではありません。推論の実行先は Bedrock のリージョンでは決まらず、ここでは確認できません。`;
  },
};

interface Tool {
  readonly name: string;
  readonly settings: readonly string[];
  readonly model: { readonly prefixes: readonly unknown[] } | null;
}

function toolOf({ tool }: DefaultParameters, words: Words): Tool {
  return words.speaker.catalog.notices.tools.get(tool) ?? { name: tool, settings: [], model: null };
}

function home(words: Words): string {
  const city = words.city(words.speaker.policy.homeRegion);
  return words.speaker.locale === 'ja' ? `${city}リージョン` : city;
}

/** Where it can run outside of the policy, in short. */
function elsewhere(reach: Reach, words: Words): string {
  const { locale, policy } = words.speaker;
  if (reach.kind !== 'regions') {
    return locale === 'ja' ? `${words.ja.inside}に限らず、いずれかの商用リージョン` : `any commercial Region, not only in ${words.en.name}`;
  }
  const outside = reach.regions.filter((region) => !isAllowed(policy, region));
  return locale === 'ja' ? `${words.ja.elsewhere}(${words.cities(outside)})` : `${words.citiesOr(outside)}, outside ${words.en.name}`;
}

/** A name in Latin letters stands apart from Japanese ones beside it. */
function apart(name: string): string {
  return `${/^[A-Za-z]/.test(name) ? ' ' : ''}${name}${/[A-Za-z]$/.test(name) ? ' ' : ''}`;
}

/** A second sentence where AWS names a way around. */
function avoidance({ feature }: FeatureParameters, { speaker }: Words): string {
  const avoid = speaker.catalog.notices.features.get(feature)?.avoid ?? null;
  if (avoid === null) return '';
  return speaker.locale === 'ja' ? AVOIDANCES[avoid].ja : ` ${AVOIDANCES[avoid].en}`;
}
