import type { ModelFacts } from '../catalog/facts.js';
import { profileSource } from '../catalog/ways.js';
import type { AnalysedReference } from '../domain/judgement.js';
import type { Reference } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import { isAllowed } from '../policy/policy.js';
import { hoverWords } from './hover-words.js';
import { endpointOf } from './remedies.js';
import { UNCONFIRMED } from './sentences.js';
import type { Words } from './words.js';

interface Reached {
  readonly label: string;
  readonly value: string;
}

/** Where a reference may run, Regions inside and outside of the policy told apart; null when that is not known. */
export function reachRow(analysed: AnalysedReference, model: ModelFacts | null, words: Words): Reached | null {
  const { reference, judgement } = analysed;
  const w = hoverWords(words.speaker.locale);
  if (reference.kind === 'foundation-model') return model === null ? null : plainModel(reference, model, words);
  // A Region or an endpoint is where a call is sent; what is called decides where it runs.
  if (reference.kind === 'region') return null;
  if (judgement.reach.kind === 'unknown') return null;
  const isPattern = judgement.message.id === 'arn-any-region';
  const open = isPattern ? w.labels.covers : w.labels.mayRunIn;
  if (judgement.reach.kind === 'all-commercial') return { label: open, value: w.anyCommercial };
  const { regions } = judgement.reach;
  if (reference.kind === 'endpoint') return { label: w.labels.handledIn, value: grouped(regions, words) };
  const label = regions.length === 1 && judgement.basis === 'catalogue' ? w.labels.runsIn : open;
  const list = grouped(regions, words);
  if (judgement.basis === 'arn') return { label, value: list };
  if (judgement.basis === 'prefix' || judgement.reachIsBound) return { label, value: w.atMost(list, UNCONFIRMED[words.speaker.locale]) };
  return { label, value: bySource(reference, regions, list, words) };
}

/** A plain ID runs where it is called; what the catalogue knows is where that works. */
function plainModel(reference: Extract<Reference, { kind: 'foundation-model' }>, model: ModelFacts, words: Words): Reached | null {
  const { labels, none, noneAtAll, insidePolicy, outsidePolicy, groups } = hoverWords(words.speaker.locale);
  const regions = model.inRegion[endpointOf(reference)];
  if (regions === 'unknown') return null;
  if (regions.length === 0) return { label: labels.onDemandIn, value: noneAtAll };
  const { inside, outside } = split(regions, words);
  const shown = (list: readonly RegionCode[]): string => (list.length === 0 ? none : words.fullList(list));
  return { label: labels.onDemandIn, value: [insidePolicy(words, shown(inside)), outsidePolicy(words, shown(outside))].join(groups) };
}

/** Regions in full, those inside the policy told apart from the others. */
export function grouped(regions: readonly RegionCode[], words: Words): string {
  const { insidePolicy, outsidePolicy, groups } = hoverWords(words.speaker.locale);
  const { inside, outside } = split(regions, words);
  if (inside.length === 0 || outside.length === 0) return words.fullList(regions);
  return [insidePolicy(words, words.fullList(inside)), outsidePolicy(words, words.fullList(outside))].join(groups);
}

function split(
  regions: readonly RegionCode[],
  words: Words,
): { readonly inside: readonly RegionCode[]; readonly outside: readonly RegionCode[] } {
  const allowed = (region: RegionCode): boolean => isAllowed(words.speaker.policy, region);
  return { inside: regions.filter(allowed), outside: regions.filter((region) => !allowed(region)) };
}

/** Says which source Region the list holds for, where the profile's routes differ by it. */
function bySource(reference: Reference, regions: readonly RegionCode[], list: string, words: Words): string {
  const { catalog, policy, locale } = words.speaker;
  const geography = 'geography' in reference ? reference.geography : null;
  const modelId = 'modelId' in reference ? reference.modelId : null;
  const profile = geography === null || modelId === null ? null : catalog.profile(`${geography}.${modelId}`);
  if (profile === null || profile.routes === 'unknown') return list;
  const { routes } = profile;
  const distinct = new Set([...routes.values()].map(String));
  if (distinct.size < 2) return list;
  const { calledFrom, dependingOnSource } = hoverWords(locale);
  const own = reference.kind === 'arn' && reference.region.kind === 'known' ? reference.region.region : reference.sourceRegion;
  const source = profileSource(profile, own, policy);
  const route = source === null ? undefined : routes.get(source);
  const isRoute = route !== undefined && route !== 'all-commercial' && [...route].sort().join() === [...regions].sort().join();
  return source !== null && isRoute ? calledFrom(list, words.region(source)) : dependingOnSource(list);
}
