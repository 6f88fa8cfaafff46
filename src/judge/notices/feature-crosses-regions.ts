import type { Catalog, ProfileFacts, Route } from '../../catalog/facts.js';
import type { FeatureFacts } from '../../catalog/notice-facts.js';
import type { FeatureParameters } from '../../domain/message.js';
import type { Policy } from '../../domain/policy.js';
import { reachOf, UNKNOWN_REACH, type Reach, type RegionCode } from '../../domain/region.js';
import type { FeatureId, FeatureSignal } from '../../domain/signal.js';
import { verdictOf } from '../reach.js';
import type { NoticeRule } from './notice.js';

/** A feature that is processed outside the policy although the Region that is called is inside, or that may be. */
export const featureCrossesRegions: NoticeRule<FeatureSignal> = ({ feature, modelId, sourceRegion }, { catalog, policy }) => {
  const facts = catalog.notices.features.get(feature);
  if (facts === undefined) return null;
  const params =
    modelId === null
      ? ofFeature(facts, sourceRegion, catalog, policy)
      : ofBatch(modelId, sourceRegion ?? policy.homeRegion, catalog, policy);
  return params === null ? null : { id: 'feature-crosses-regions', params };
};

function ofFeature(facts: FeatureFacts, tied: RegionCode | null, catalog: Catalog, policy: Policy): FeatureParameters | null {
  const { id, offeredIn } = facts;
  const source = tied ?? calledFrom(facts, policy);
  if (facts.crosses === null) return { case: 'silent', feature: id, source };
  if (offeredIn !== null && !offeredIn.includes(source)) return { case: 'not-offered', feature: id, source, offeredIn };
  const route = facts.routes.get(source);
  if (route !== undefined) return judged(id, source, routeReach(route), null, policy);
  const ways = [
    ...facts.models.flatMap((model) => profileRoutes(catalog.model(model, 'runtime')?.profiles ?? [], source)),
    ...profileRoutes(
      catalog.features.filter((profile) => profile.feature === facts.via),
      source,
    ),
  ];
  // Where one of its profiles stays inside, what is configured decides: the profile is a reference of its own.
  if (ways.some((way) => staysInside(routeReach(way), policy))) return null;
  return ways.length === 0 ? { case: 'unknown', feature: id, source } : judged(id, source, unionOf(ways), null, policy);
}

/** A job whose model runs from there only through profiles that leave, although the plain ID may do in other calls. */
function ofBatch(modelId: string, source: RegionCode, catalog: Catalog, policy: Policy): FeatureParameters | null {
  const model = catalog.model(modelId, 'runtime');
  const single = model === null ? undefined : catalog.notices.batch.get(model.id);
  if (model === null || single === undefined || single.includes(source)) return null;
  const ways = profileRoutes(model.profiles, source);
  if (ways.length === 0 || ways.some((way) => staysInside(routeReach(way), policy))) return null;
  return judged('batch-inference', source, unionOf(ways), modelId, policy);
}

/** Where a feature is called when nothing names a Region: the home Region, or else an allowed one that offers it. */
function calledFrom({ offeredIn }: FeatureFacts, policy: Policy): RegionCode {
  if (offeredIn === null || offeredIn.includes(policy.homeRegion)) return policy.homeRegion;
  return policy.allowedRegions.find((region) => offeredIn.includes(region)) ?? policy.homeRegion;
}

function judged(feature: FeatureId, source: RegionCode, reach: Reach, modelId: string | null, policy: Policy): FeatureParameters | null {
  return staysInside(reach, policy) ? null : { case: 'leaves', feature, source, reach, modelId };
}

function staysInside(reach: Reach, policy: Policy): boolean {
  const verdict = verdictOf(reach, policy);
  return verdict === 'domestic' || verdict === 'domestic-cross-region';
}

function profileRoutes(profiles: readonly ProfileFacts[], source: RegionCode): Route[] {
  return profiles.flatMap(({ routes, retired }) => {
    const route = routes === 'unknown' || retired ? undefined : routes.get(source);
    return route === undefined ? [] : [route];
  });
}

function routeReach(route: Route): Reach {
  return route === 'all-commercial' ? { kind: 'all-commercial' } : reachOf(route);
}

function unionOf(routes: readonly Route[]): Reach {
  if (routes.length === 0) return UNKNOWN_REACH;
  return routes.includes('all-commercial')
    ? { kind: 'all-commercial' }
    : reachOf(routes.flatMap((route) => (route === 'all-commercial' ? [] : route)));
}
