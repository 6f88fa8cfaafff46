import type { ModelFacts } from '../catalog/facts.js';
import type { AnalysedReference, NoRemedyReason, Remedy, RemedyKind } from '../domain/judgement.js';
import type { EndpointFamily, Reference } from '../domain/reference.js';
import type { Bilingual } from './locale.js';
import { Words, type Speaker } from './words.js';

type Title = (remedy: Remedy, reference: Reference, words: Words) => string;

const TITLES: Readonly<Record<RemedyKind, Bilingual<Title>>> = {
  'on-demand': {
    en: (remedy, _, w) => `Keep in ${w.citiesOr(remedy.regions)}: ${called(remedy, w)} (on-demand)`,
    ja: (remedy, _, w) => `${w.citiesAsRegions(remedy.regions)}で実行: ${called(remedy, w)}(オンデマンド)`,
  },
  'domestic-profile': {
    en: (remedy, _, w) => `Keep in ${w.en.name}: ${called(remedy, w)} (${w.citiesBeside(remedy.regions)})`,
    ja: (remedy, _, w) => `${w.ja.here}で実行: ${called(remedy, w)}(${w.citiesBeside(remedy.regions)})`,
  },
  'other-model': {
    en: (remedy, _, w) => `Change model to ${called(remedy, w)} (on-demand in ${w.citiesOr(remedy.regions)})`,
    ja: (remedy, _, w) => `モデルを変更: ${called(remedy, w)}(${w.citiesBeside(remedy.regions)}・オンデマンド)`,
  },
  region: {
    en: (remedy, reference, w) =>
      `Use Region ${w.list(remedy.regions.map((code) => w.region(code)))}${REGION_OF[reference.kind]?.en ?? ''}`,
    ja: (remedy, reference, w) =>
      `${REGION_OF[reference.kind]?.ja ?? ''}リージョンを ${w.list(remedy.regions.map((code) => w.region(code)))}に変更`,
  },
};

/** Where the Region stands, when it is not a reference of its own: two fixes on one line must read apart. */
const REGION_OF: Partial<Record<Reference['kind'], Bilingual<string>>> = {
  arn: { en: ' in this ARN', ja: 'ARN の' },
  endpoint: { en: ' for this endpoint', ja: 'エンドポイントの' },
};

/** What a remedy does, as the title of a code action or a fix in a report. */
export function remedyTitle(remedy: Remedy, reference: Reference, speaker: Speaker): string {
  const words = new Words(speaker);
  const title = TITLES[remedy.kind][speaker.locale](remedy, reference, words);
  return remedy.callFromHome ? `${title}${callFromHome(words)}` : title;
}

/** What has to happen besides the edit when a foreign Region is tied: "and call it from Tokyo". */
export function callFromHome(words: Words): string {
  const home = [words.speaker.policy.homeRegion];
  return words.speaker.locale === 'ja' ? `、${words.citiesAsRegions(home)}から呼び出す` : `, and call it from ${words.cities(home)}`;
}

function called(remedy: Remedy, words: Words): string {
  return words.quoted(remedy.modelId ?? remedy.newText);
}

const NO_REMEDY: Readonly<Record<NoRemedyReason, Bilingual<(analysed: AnalysedReference, words: Words) => string>>> = {
  'no-way-known': {
    en: ({ reference, judgement }, w) => {
      if (isFeatureProfile(reference)) return `No such profile that stays inside ${w.en.name} is known.`;
      if (judgement.verdict === 'domestic-cross-region')
        return `No single Region inside ${w.en.name} is known to offer this model on-demand.`;
      const ways = knownWays(reference, w);
      return `No way to run this model inside ${w.en.name} is known${ways.length === 0 ? '' : ` (only ${w.and(ways)})`}.`;
    },
    ja: ({ reference, judgement }, w) => {
      if (isFeatureProfile(reference)) return `${w.ja.here}にとどまる同種のプロファイルは確認されていません。`;
      if (judgement.verdict === 'domestic-cross-region')
        return `${w.ja.here}にこのモデルをオンデマンドで提供するリージョンは確認されていません。`;
      const ways = knownWays(reference, w);
      const only = ways.length === 0 ? '' : `(${w.list(ways)}${ways.at(-1)?.endsWith('`') === true ? ' ' : ''}のみ)`;
      return `このモデルを${w.ja.here}で実行する方法は確認されていません${only}。`;
    },
  },
  'model-unknown': {
    en: ({ reference }) =>
      modelIdOf(reference) === null
        ? "No replacement can be named: the text doesn't say which model is called."
        : 'No replacement can be named: the catalogue has no such model.',
    ja: ({ reference }) =>
      modelIdOf(reference) === null
        ? '置き換え先を示せません。この記述からは呼び出すモデルが分かりません。'
        : '置き換え先を示せません。このモデルはカタログにありません。',
  },
  'account-resource': {
    en: ({ judgement }, w) => {
      const counterpart = judgement.verdict === 'domestic-cross-region' ? 'from a model of one Region' : `inside ${w.en.name}`;
      return `No edit is offered: the resource belongs to an account. Make its counterpart ${counterpart} and name that one here.`;
    },
    ja: ({ judgement }, w) => {
      const counterpart = judgement.verdict === 'domestic-cross-region' ? '1 つのリージョンのモデルから' : `${w.ja.inside}に`;
      return `自動修正はありません。アカウントが所有するリソースのため、${counterpart}同等のリソースを作成し、その ID を指定してください。`;
    },
  },
  'tied-models': {
    en: (_, w) => `No Region inside ${w.en.name} is known to run every model that is called here.`,
    ja: (_, w) => `ここで呼び出すすべてのモデルを実行できる${w.ja.here}のリージョンは確認されていません。`,
  },
  'not-editable': {
    en: ({ reference }, w) => {
      if (reference.kind === 'built-up') return 'No edit is offered: a variable stands for a part of the ID.';
      if (isOpenArn(reference)) return 'No edit is offered: name the Regions that it is meant for.';
      return `No edit is offered: this spelling has no known counterpart inside ${w.en.name}.`;
    },
    ja: ({ reference }, w) => {
      if (reference.kind === 'built-up') return '自動修正はありません。ID の一部が変数です。';
      if (isOpenArn(reference)) return '自動修正はありません。対象とするリージョンを指定してください。';
      return `自動修正はありません。この書き方に対応する${w.ja.here}のものは確認されていません。`;
    },
  },
};

function isFeatureProfile(reference: Reference): boolean {
  return reference.kind === 'inference-profile' && reference.feature !== 'model';
}

function isOpenArn(reference: Reference): boolean {
  return reference.kind === 'arn' && reference.region.kind !== 'known';
}

/** Why nothing is offered; one or two short sentences, IDs of the catalogue in backticks. */
export function noRemedyText(reason: NoRemedyReason, analysed: AnalysedReference, speaker: Speaker): string {
  return NO_REMEDY[reason][speaker.locale](analysed, new Words(speaker));
}

/** The full foundation model ID in a reference, without its prefix. */
export function modelIdOf(reference: Reference): string | null {
  switch (reference.kind) {
    case 'foundation-model':
    case 'inference-profile':
    case 'arn':
      return reference.modelId;
    default:
      return null;
  }
}

/** Which endpoint a reference's ID is looked up on. */
export function endpointOf(reference: Reference): EndpointFamily {
  return reference.kind === 'foundation-model' ? reference.endpoint : 'runtime';
}

/** The catalogue's model behind a reference. */
export function modelOf(reference: Reference, speaker: Speaker): ModelFacts | null {
  const id = modelIdOf(reference);
  return id === null ? null : speaker.catalog.model(id, endpointOf(reference));
}

function knownWays(reference: Reference, words: Words): readonly string[] {
  const model = modelOf(reference, words.speaker);
  if (model === null) return [];
  const onDemand = model.inRegion[endpointOf(reference)];
  const ways = model.profiles.filter((profile) => !profile.retired).map((profile) => `\`${profile.geography}.\``);
  if (onDemand === 'unknown' || onDemand.length === 0) return ways;
  return [...ways, words.speaker.locale === 'ja' ? `${words.ja.outside}のオンデマンド` : `on-demand outside ${words.en.name}`];
}
