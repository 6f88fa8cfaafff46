import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { AnalysedReference } from '../../../src/domain/judgement.js';
import type { Message, MessageId, MessageParameters } from '../../../src/domain/message.js';
import type { Policy } from '../../../src/domain/policy.js';
import type { Locale } from '../../../src/explain/locale.js';
import type { Speaker } from '../../../src/explain/words.js';
import { JAPAN } from '../../../src/policy/policy.js';

export const TODAY = '2026-11-23';

export const EU: Policy = {
  name: 'eu',
  allowedRegions: ['eu-central-1', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1', 'eu-west-3'],
  homeRegion: 'eu-central-1',
  crossRegion: 'inform',
  rules: {},
  exceptions: [],
};
export const TOKYO: Policy = { ...JAPAN, name: 'tokyo', allowedRegions: ['ap-northeast-1'] };
export const UNNAMED: Policy = { ...JAPAN, name: null };

export function speaker(locale: Locale, policy: Policy = JAPAN): Speaker {
  return { locale, policy, catalog: bundledCatalog() };
}

/** The only reference of a text, analysed. */
export function analysed(text: string, policy: Policy = JAPAN): AnalysedReference {
  const [reference] = all(text, policy);
  if (reference === undefined) throw new Error(`no reference in ${text}`);
  return reference;
}

export function all(text: string, policy: Policy = JAPAN): readonly AnalysedReference[] {
  return analyze(text, { catalog: bundledCatalog(), policy, today: TODAY }).references;
}

export function message<Id extends MessageId>(id: Id, params: MessageParameters[Id]): Message {
  return { id, params } as unknown as Message;
}

const TOKYO_OSAKA = ['ap-northeast-1', 'ap-northeast-3'];
const RESOLVED = { resourceType: 'application-inference-profile', models: ['anthropic.claude-sonnet-4-6'], date: '2026-11-24' };
export const US_AND_CANADA = ['ca-central-1', 'ca-west-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'];

/** At least one set of parameters for every message, as they come about under the default policy. */
export const SAMPLES: { readonly [K in MessageId]: readonly MessageParameters[K][] } = {
  'profile-leaves': [
    { geography: 'us', regions: US_AND_CANADA, confirmed: true },
    { geography: 'us', regions: ['us-east-1'], confirmed: false },
  ],
  'profile-may-leave': [
    {
      geography: 'apac',
      inside: TOKYO_OSAKA,
      outside: ['ap-northeast-2', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
      confirmed: true,
    },
    { geography: 'apac', inside: ['ap-northeast-1'], outside: ['ap-northeast-2'], confirmed: false },
  ],
  'profile-global': [{ geography: 'global' }],
  'profile-domestic': [
    { regions: TOKYO_OSAKA, confirmed: true },
    { regions: ['ap-northeast-1'], confirmed: false },
  ],
  'profile-not-callable-here': [
    { region: 'us-west-2', callableFrom: TOKYO_OSAKA },
    { region: 'us-west-2', callableFrom: [] },
  ],
  'profile-not-in-catalogue': [{ geography: 'jp' }],
  'profile-route-unknown': [{ geography: 'jp', region: 'us-east-1' }],
  'profile-unknown-prefix': [{ geography: 'mars' }],
  'model-on-demand': [{ regions: ['ap-northeast-1'] }, { regions: TOKYO_OSAKA }],
  'model-on-demand-here': [{ region: 'ap-northeast-1' }],
  'model-called-outside': [
    { region: 'us-west-2', line: 2, regions: ['ap-northeast-1'] },
    { region: 'us-west-2', line: null, regions: TOKYO_OSAKA },
  ],
  'model-not-on-demand': [
    { asked: TOKYO_OSAKA, instead: 'jp.anthropic.claude-sonnet-4-6', insteadRegions: TOKYO_OSAKA },
    { asked: ['ap-northeast-1'], instead: null, insteadRegions: [] },
    { asked: ['ap-northeast-1', 'ap-northeast-3', 'ap-northeast-2'], instead: null, insteadRegions: [] },
  ],
  'model-only-on-mantle': [
    {
      asked: TOKYO_OSAKA,
      mantleId: 'anthropic.claude-haiku-4-5',
      mantleRegions: ['ap-northeast-1'],
      instead: 'jp.anthropic.claude-haiku-4-5-20251001-v1:0',
      insteadRegions: TOKYO_OSAKA,
    },
    { asked: TOKYO_OSAKA, mantleId: 'openai.gpt-5.5', mantleRegions: ['ap-northeast-1'], instead: null, insteadRegions: [] },
  ],
  'model-not-in-this-region': [{ region: 'ap-northeast-3', offeredIn: ['ap-northeast-1'] }],
  'model-unknown': [{}],
  'model-availability-unknown': [{}],
  'model-ended': [{ date: '2026-09-30' }, { date: null }],
  'model-ending': [{ date: '2027-01-08' }],
  'region-outside': [
    { region: 'us-east-1', models: [] },
    { region: 'us-east-1', models: ['amazon.nova-lite-v1:0'] },
    { region: 'us-east-1', models: ['amazon.nova-lite-v1:0', 'amazon.nova-pro-v1:0', 'amazon.nova-micro-v1:0'] },
  ],
  'region-outside-file': [{ region: 'us-east-1' }],
  'region-outside-workspace': [{ region: 'us-east-1' }],
  'region-inside': [{ region: 'ap-northeast-1' }],
  'endpoint-outside': [{ service: 'bedrock-runtime', region: 'us-east-1' }],
  'endpoint-inside': [{ service: 'bedrock-runtime', region: 'ap-northeast-1' }],
  'endpoint-unresolved': [{ service: 'bedrock-runtime' }],
  'arn-outside': [
    { region: 'us-east-1', resourceType: 'foundation-model' },
    { region: 'us-east-1', resourceType: null },
  ],
  'arn-inside': [{ region: 'ap-northeast-1', resourceType: 'foundation-model' }],
  'arn-any-region': [
    { empty: false, outside: null },
    { empty: true, outside: null },
    { empty: false, outside: ['us-east-1', 'us-east-2'] },
  ],
  'arn-region-unresolved': [{ resourceType: null }],
  'arn-opaque': [
    { resourceType: 'application-inference-profile', region: 'ap-northeast-1' },
    { resourceType: 'agent', region: 'ap-northeast-1' },
    { resourceType: null, region: 'ap-northeast-1' },
  ],
  'arn-resolved-inside': [
    { ...RESOLVED, regions: TOKYO_OSAKA },
    { resourceType: 'imported-model', models: [], date: '2026-11-24', regions: ['ap-northeast-1'] },
  ],
  'arn-resolved-leaves': [{ ...RESOLVED, regions: ['us-east-1', 'us-west-2'] }],
  'arn-resolved-may-leave': [{ ...RESOLVED, inside: ['ap-northeast-1'], outside: ['ap-northeast-2'] }],
  'arn-resolved-global': [{ ...RESOLVED, models: ['a.b', 'a.c', 'a.d', 'a.e'] }],
  'arn-profile-not-callable': [{ region: 'us-west-2', geography: 'jp' }],
  'built-up-leaves': [{ geography: 'us', regions: US_AND_CANADA }],
  'built-up-may-leave': [{ geography: 'apac' }],
  'built-up-domestic': [{ geography: 'jp', regions: TOKYO_OSAKA }],
  'built-up-unresolved': [{}],
};

/** Every sample as a message. */
export const MESSAGES: readonly Message[] = Object.entries(SAMPLES).flatMap(([id, samples]) =>
  (samples as readonly MessageParameters[MessageId][]).map((params) => message(id as MessageId, params as never)),
);

/** Kana, kanji and Japanese punctuation. */
export const JAPANESE = /[\u3000-\u30FF\u4E00-\u9FFF\uFF00-\uFFEF]/;
