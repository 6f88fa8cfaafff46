import type { ModelFacts } from '../catalog/facts.js';
import type { Reference } from '../domain/reference.js';
import type { Bilingual } from './locale.js';

/** How a request travels: AWS says different things of data for each. */
export type Routing = 'in-region' | 'geographic' | 'global';

/** How a reference's requests travel; null where the text doesn't say, or where AWS's pages on inference don't apply. */
export function routingOf(reference: Reference): Routing | null {
  switch (reference.kind) {
    case 'foundation-model':
      return 'in-region';
    case 'inference-profile':
      return reference.feature === 'model' ? byGeography(reference.geography) : null;
    case 'arn':
      if (reference.resourceType === 'foundation-model') return reference.region.kind === 'known' ? 'in-region' : null;
      return reference.resourceType === 'inference-profile' && reference.geography !== null ? byGeography(reference.geography) : null;
    case 'built-up':
      return reference.geography === null ? null : byGeography(reference.geography);
    default:
      return null;
  }
}

function byGeography(geography: string): Routing {
  return geography === 'global' ? 'global' : 'geographic';
}

/** Where prompts and outputs are processed. */
export const PROCESSING: Readonly<Record<Routing, Bilingual<string>>> = {
  'in-region': { en: 'processed in the Region that is called', ja: '呼び出したリージョンで処理されます' },
  geographic: {
    en: "may be processed in any of these; encrypted on AWS's network",
    ja: '上記のいずれかのリージョンで処理される可能性があります(AWS のネットワーク上では暗号化)',
  },
  global: {
    en: "may be processed in any supported commercial Region; encrypted on AWS's network",
    ja: '対応するいずれかの商用リージョンで処理される可能性があります(AWS のネットワーク上では暗号化)',
  },
};

/** Where data is stored. For global requests no AWS page says where by default, so nothing is said of it. */
export const STORAGE: Readonly<Record<Routing, Bilingual<string>>> = {
  'in-region': { en: 'by default neither inputs nor outputs', ja: '既定では入力も出力も保存されません' },
  geographic: {
    en: 'by default only in the source Region; what AWS keeps for abuse detection, in the destination Region',
    ja: '既定では送信元リージョンのみ。不正使用の検出のために AWS が保存するデータは、送信先リージョン',
  },
  global: {
    en: 'AWS does not say where by default; what AWS keeps for abuse detection, in the destination Region; CloudTrail and CloudWatch entries, in the source Region',
    ja: '既定の保存先は AWS のドキュメントに記載がありません。不正使用の検出のために AWS が保存するデータは送信先リージョン、CloudTrail と CloudWatch の記録は送信元リージョン',
  },
};

const DEPENDS: Bilingual<string> = {
  en: "depends on the account's retention mode",
  ja: 'アカウントのデータ保持モードによります',
};

const FLAGGED: Bilingual<string> = {
  en: `traffic that a classifier flags, up to 30 days for abuse detection; ${DEPENDS.en}`,
  ja: `分類器が検出したトラフィックは、不正使用の検出のため最長 30 日間保持されます(${DEPENDS.ja})`,
};

const EVERYTHING: Bilingual<string> = {
  en: `all traffic of this model, up to 30 days for abuse detection; ${DEPENDS.en}`,
  ja: `このモデルのすべてのトラフィックが、不正使用の検出のため最長 30 日間保持されます(${DEPENDS.ja})`,
};

const RESPONSES: Bilingual<string> = {
  en: `input and output are kept for 30 days unless store is false, in the Region that processed them; ${DEPENDS.en}`,
  ja: `store を false にしない限り、入力と出力は処理したリージョンに 30 日間保持されます(${DEPENDS.ja})`,
};

/** Claude models of which AWS keeps all traffic; earlier ones are unchanged, later ones are not named. */
const ALL_TRAFFIC = /^anthropic\.claude-fable-5(?:-1)?(?![-\d])/;

/** What AWS keeps of a model's traffic in spite of the default; null for models without an exception. */
export function retentionOf(model: Pick<ModelFacts, 'id'>): Bilingual<string> | null {
  if (ALL_TRAFFIC.test(model.id)) return EVERYTHING;
  // The open-weight models, gpt-oss and gpt-oss-safeguard, are outside of OpenAI's rule.
  return model.id.startsWith('openai.') && !model.id.startsWith('openai.gpt-oss') ? FLAGGED : null;
}

/** What the Responses API keeps; null where the reference gives no sign that it may be in use. */
export function responsesOf(reference: Reference, model: Pick<ModelFacts, 'id'> | null): Bilingual<string> | null {
  const onMantle =
    (reference.kind === 'endpoint' && reference.service === 'bedrock-mantle') ||
    (reference.kind === 'foundation-model' && reference.endpoint === 'mantle');
  return onMantle || model?.id.startsWith('openai.') === true ? RESPONSES : null;
}
