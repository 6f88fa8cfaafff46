import type { ModelFacts } from '../catalog/facts.js';
import type { Judgement } from '../domain/judgement.js';
import type { ArnReference, FoundationModelReference, InferenceProfileReference, Reference, RegionReference } from '../domain/reference.js';
import { VERDICTS } from '../domain/rule.js';
import { judge, type Measure } from '../judge/judge.js';
import { isAllowed } from '../policy/policy.js';
import { soughtAs } from './sought.js';

/** One ID or Region that may stand in a place, judged there. */
export interface Offer {
  /** What is written. */
  readonly text: string;
  /** The catalogue's model; null for a Region. */
  readonly model: ModelFacts | null;
  readonly reference: Reference;
  readonly judgement: Judgement;
  /** True where nothing speaks against it: it stays inside the policy, in a way that the policy accepts. */
  readonly stays: boolean;
  /** What the text typed so far, and more of it, is compared with; not always the text itself, see {@link soughtAs}. */
  readonly sought: string;
}

type Named = FoundationModelReference | InferenceProfileReference | ArnReference;

/** The model IDs for a place, the ones that stay inside first; what has ended or can be called nowhere is left out. */
export function modelOffers(place: Named, typed: string, measure: Measure): Offer[] {
  const offers: Offer[] = [];
  const asked = fromHome(place, measure);
  for (const model of measure.catalog.models) {
    for (const reference of references(model, asked)) {
      const judgement = judge(reference, measure);
      if (judgement.message.id === 'model-ended') continue;
      const text = writtenId(reference);
      const stays = staysInside(judgement, measure);
      const geography = 'geography' in reference ? reference.geography : null;
      const sought = soughtAs(text, geography === null ? null : { geography, modelId: model.id }, stays, typed, measure.catalog);
      if (sought !== null) offers.push({ text, model, reference, judgement, stays, sought });
    }
  }
  return offers.sort((a, b) => rank(a) - rank(b) || compare(a.text, b.text));
}

/** The Regions for a place: the home Region, the others that are allowed, then the rest where Bedrock can be called. */
export function regionOffers(place: RegionReference, measure: Measure): Offer[] {
  const { catalog, policy } = measure;
  const home = catalog.regions.get(policy.homeRegion);
  return [...catalog.regions.values()]
    .filter(({ code, runtime, partition }) => isAllowed(policy, code) || (runtime === true && partition === home?.partition))
    .map(({ code }): Offer => {
      const reference: RegionReference = { ...place, text: code, region: code, sourceRegion: code };
      return { text: code, model: null, reference, judgement: judge(reference, measure), stays: isAllowed(policy, code), sought: code };
    })
    .sort(
      (a, b) =>
        Number(b.stays) - Number(a.stays) || Number(b.text === home?.code) - Number(a.text === home?.code) || compare(a.text, b.text),
    );
}

/** A Region outside that is tied to the place has a finding and a fix of its own: IDs are judged for the home Region. */
function fromHome(place: Named, { policy }: Measure): Named {
  if (place.kind === 'arn' || place.sourceRegion === null || isAllowed(policy, place.sourceRegion)) return place;
  return { ...place, sourceRegion: null, sourceSpan: null, sourceCandidates: [] };
}

function references(model: ModelFacts, place: Named): Reference[] {
  const profiles = model.profiles.filter((profile) => !profile.retired);
  if (place.kind === 'arn') {
    if (place.resourceType === 'foundation-model') return [withId(place, null, model.id, model.id)];
    return profiles.map(({ id, geography }) => withId(place, geography, model.id, id));
  }
  const { endpoint } = place;
  const id = endpoint === 'mantle' ? model.mantleId : model.id;
  const offered = model.inRegion[endpoint];
  const common = { ...surroundings(place), endpoint, statementRegions: place.statementRegions, spelling: 'literal' } as const;
  const plain = id === null || offered.length === 0 ? [] : [{ ...common, kind: 'foundation-model', modelId: id, text: id } as const];
  // Profiles are bedrock-runtime's: on mantle an ID with a prefix would be refused.
  if (endpoint === 'mantle') return plain;
  return [
    ...plain,
    ...profiles.map((profile): InferenceProfileReference => ({
      ...common,
      kind: 'inference-profile',
      geography: profile.geography,
      modelId: model.id,
      feature: 'model',
      text: profile.id,
    })),
  ];
}

function surroundings({
  span,
  context,
  sourceRegion,
  sourceSpan,
  sourceCandidates,
}: Named): Pick<Named, 'span' | 'context' | 'sourceRegion' | 'sourceSpan' | 'sourceCandidates'> {
  return { span, context, sourceRegion, sourceSpan, sourceCandidates };
}

function withId(arn: ArnReference, geography: string | null, modelId: string, resourceId: string): ArnReference {
  const text = arn.text.slice(0, arn.text.lastIndexOf(arn.resourceId)) + resourceId;
  return { ...arn, geography, modelId, resourceId, text };
}

function writtenId(reference: Reference): string {
  return reference.kind === 'arn' ? reference.resourceId : reference.text;
}

function staysInside({ verdict, severity }: Judgement, { policy }: Measure): boolean {
  if (verdict === 'domestic-cross-region') return policy.crossRegion !== 'forbid' && severity !== 'warning' && severity !== 'error';
  return verdict === 'domestic';
}

/** The best first; what stays but is unwelcome stands behind what does. */
function rank({ judgement, stays, model }: Offer): number {
  const fading = model !== null && model.lifecycle.status !== 'active' ? 1 : 0;
  return (VERDICTS.length - VERDICTS.indexOf(judgement.verdict) + (stays ? 0 : VERDICTS.length)) * 2 + fading;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
