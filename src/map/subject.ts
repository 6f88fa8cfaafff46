import type { Catalog } from '../catalog/facts.js';
import { profileSource } from '../catalog/ways.js';
import type { AnalysedReference, Notice } from '../domain/judgement.js';
import type { MessageId } from '../domain/message.js';
import type { Policy } from '../domain/policy.js';
import { reachOf, UNKNOWN_REACH, type Reach, type RegionCode } from '../domain/region.js';
import { isAllowed } from '../policy/policy.js';

/** What a map shows. */
export interface MapSubject {
  /** Where the call is sent; null where that is not known, or differs. */
  readonly source: RegionCode | null;
  /** Where inference may run, inside the policy and outside. */
  readonly inside: readonly RegionCode[];
  readonly outside: readonly RegionCode[];
  /** Where it may run as anywhere else, while nothing names them: drawn small. */
  readonly elsewhere: readonly RegionCode[];
  /** What the policy allows. */
  readonly allowed: readonly RegionCode[];
  /** `regions`: nowhere else; `all-commercial`: the lists are today's, and can grow; `unknown`: nothing is known. */
  readonly extent: 'regions' | 'all-commercial' | 'unknown';
  /** True when the lists are an upper bound. */
  readonly isBound: boolean;
}

interface Measure {
  readonly catalog: Catalog;
  readonly policy: Policy;
}

/** Calls that fail run nowhere. */
const FAILING: ReadonlySet<MessageId> = new Set(['model-ended', 'profile-not-callable-here', 'arn-profile-not-callable']);

/** Where the inference behind a reference may run, to be drawn; null for a call that fails: it runs nowhere. */
export function subjectOf(analysed: AnalysedReference, measure: Measure): MapSubject | null {
  const { verdict, reach, message, reachIsBound } = analysed.judgement;
  const reached = (regions: Reach): MapSubject => subject(sourceOf(analysed, measure), regions, reachIsBound, measure);
  if (message.id === 'model-called-outside') return reached(reachOf([message.params.region]));
  if (FAILING.has(message.id) || (verdict === 'unavailable' && reach.kind === 'unknown')) return null;
  // A Region or an endpoint inside is where a call is sent; what is called decides where it runs.
  if (message.id === 'region-inside' || message.id === 'endpoint-inside') return reached({ kind: 'regions', regions: [] });
  // A promise to stay inside that is not confirmed is no good news: `unknown` goes before the reach.
  return reached(verdict === 'unknown' ? UNKNOWN_REACH : reach);
}

/** The same of what a tool or a feature does by itself; null for what runs nowhere, or is no inference of Bedrock's. */
export function noticeSubjectOf({ message }: Notice, measure: Measure): MapSubject | null {
  if (message.id === 'implicit-default') {
    const { params } = message;
    if (params.case === 'region') return subject(params.region, reachOf([params.region]), false, measure);
    return subject(measure.policy.homeRegion, params.reach, false, measure);
  }
  if (message.id !== 'feature-crosses-regions' || message.params.case === 'not-offered') return null;
  const { params } = message;
  return subject(params.source, params.case === 'leaves' ? params.reach : UNKNOWN_REACH, false, measure);
}

function subject(source: RegionCode | null, reach: Reach, isBound: boolean, { catalog, policy }: Measure): MapSubject {
  const regions = reach.kind === 'regions' ? reach.regions : reach.kind === 'all-commercial' ? commercialRegions(catalog) : [];
  return {
    source,
    inside: regions.filter((region) => isAllowed(policy, region)),
    outside: regions.filter((region) => !isAllowed(policy, region)),
    elsewhere: [],
    allowed: policy.allowedRegions,
    extent: reach.kind,
    isBound,
  };
}

/** The Regions that a global profile may use today. */
export function commercialRegions(catalog: Catalog): readonly RegionCode[] {
  return [...catalog.regions.values()].filter(({ partition, runtime }) => partition === 'aws' && runtime !== false).map(({ code }) => code);
}

/** Where the call is sent, as far as reference and catalogue tell. */
function sourceOf({ reference, judgement }: AnalysedReference, { catalog, policy }: Measure): RegionCode | null {
  const { sourceRegion: tied } = reference;
  if (!('geography' in reference) || reference.geography === null || !('modelId' in reference)) return tied;
  const profile = catalog.profile(`${reference.geography}.${reference.modelId ?? ''}`);
  // A bound is no route: it holds from wherever the call is sent.
  return profile === null || profile.routes === 'unknown' || judgement.reachIsBound ? tied : profileSource(profile, tied, policy);
}
