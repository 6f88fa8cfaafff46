import type { ModelFacts } from '../catalog/facts.js';
import { hasEnded, onDemandRegions, profileInside, statusIn, wayInside, type Way } from '../catalog/ways.js';
import type { Judgement, Remedy } from '../domain/judgement.js';
import type { EndpointFamily, FoundationModelReference, InferenceProfileReference } from '../domain/reference.js';
import type { Offer, RemedyContext } from './remedy.js';

type IdReference = FoundationModelReference | InferenceProfileReference;

/** Other models on offer; more would be a catalogue, not a remedy. */
const MOST_ALTERNATIVES = 3;

/** Remedies for a model ID or profile: the same model inside the policy, else another of the same provider and kind. */
export function remedyId(reference: IdReference, judgement: Judgement, context: RemedyContext): Offer {
  if (reference.spelling === 'constant' || reference.modelId === null) return { remedies: [], reason: 'not-editable' };
  if (reference.kind === 'inference-profile' && reference.feature !== 'model') return { remedies: [], reason: 'no-way-known' };
  const { endpoint } = reference;
  const model = context.catalog.model(reference.modelId, endpoint);
  if (model === null) return { remedies: [], reason: 'model-unknown' };
  const way = sameModel(reference, judgement, model, endpoint, context);
  const others = judgement.rule === 'domestic-cross-region-profile' ? [] : otherModels(model, endpoint, context);
  const remedies = [
    ...(way === null ? [] : [remedyOf(reference, way, true, context)]),
    ...others.map((other) => remedyOf(reference, other, false, context)),
  ].filter((remedy) => remedy.newText !== reference.text);
  return { remedies, reason: remedies.some((remedy) => remedy.preferred) ? null : 'no-way-known' };
}

function sameModel(
  reference: IdReference,
  judgement: Judgement,
  model: ModelFacts,
  endpoint: EndpointFamily,
  { policy, today }: RemedyContext,
): Way | null {
  if (hasEnded(model, today)) return null;
  // A profile in a text that uses mantle is called on runtime all the same; a plain ID in its place would not be.
  const profileOnly = reference.kind === 'inference-profile' && endpoint === 'mantle';
  const way = profileOnly ? profileInside(model, policy) : wayInside(model, endpoint, policy, today);
  // Where crossing is forbidden or named, only on-demand is a remedy.
  if (way?.kind === 'domestic-profile' && (policy.crossRegion === 'forbid' || judgement.rule === 'domestic-cross-region-profile'))
    return null;
  if (way?.id === reference.text && endpoint === 'runtime') return policy.crossRegion === 'forbid' ? null : profileInside(model, policy);
  return way;
}

function remedyOf(reference: IdReference, way: Way, preferred: boolean, { policy }: RemedyContext): Remedy {
  const foreign = reference.sourceRegion !== null && !policy.allowedRegions.includes(reference.sourceRegion);
  return {
    kind: preferred ? way.kind : 'other-model',
    newText: spelledAs(reference.text, way.id),
    preferred,
    changesModel: !preferred,
    modelId: way.id,
    regions: way.regions,
    callFromHome: foreign,
  };
}

/** Percent-encodes colons where the old text does, in its case. */
function spelledAs(text: string, id: string): string {
  const encoded = /%3a/i.exec(text)?.[0];
  return encoded === undefined ? id : id.replaceAll(':', encoded);
}

type Kind = 'embeddings' | 'rerank' | 'image' | 'video' | 'speech' | 'chat';

/** What a model is for, from what it takes and gives; null when the catalogue does not say. */
export function kindOf(model: ModelFacts): Kind | null {
  if (model.id.includes('rerank')) return 'rerank';
  const output = model.modalities?.output;
  if (output === undefined) return null;
  if (output.includes('EMBEDDING')) return 'embeddings';
  if (output.includes('VIDEO')) return 'video';
  if (output.includes('IMAGE')) return 'image';
  if (output.includes('SPEECH')) return 'speech';
  return output.includes('TEXT') ? 'chat' : null;
}

/** Models of the same provider and kind that the home Region offers on-demand. */
function otherModels(model: ModelFacts, endpoint: EndpointFamily, { catalog, policy, today }: RemedyContext): Way[] {
  const kind = kindOf(model);
  if (kind === null) return [];
  return catalog.models
    .filter(
      (other) =>
        other !== model &&
        other.provider === model.provider &&
        kindOf(other) === kind &&
        statusIn(other, policy.homeRegion) === 'active' &&
        !hasEnded(other, today),
    )
    .filter((other) => onDemandRegions(other, endpoint, policy)[0] === policy.homeRegion)
    .slice(0, MOST_ALTERNATIVES)
    .map((other) => ({
      kind: 'on-demand',
      id: endpoint === 'mantle' ? (other.mantleId ?? other.id) : other.id,
      regions: [policy.homeRegion],
    }));
}
