import type { EndpointReference, RegionReference } from '../../domain/reference.js';
import type { Message } from '../../domain/message.js';
import { reachOf, UNKNOWN_REACH } from '../../domain/region.js';
import { isAllowed } from '../../policy/policy.js';
import type { Assessment, Measure } from '../assessment.js';

/** Measures a Region literal or constant: the source Region of what is called with it. */
export function assessRegion(reference: RegionReference, { policy, movedBy }: Measure): Assessment {
  const { region, tie, span } = reference;
  const common = { subject: 'region', reach: reachOf([region]), reachIsBound: false, basis: 'catalogue' } as const;
  if (isAllowed(policy, region)) return { verdict: 'domestic', message: { id: 'region-inside', params: { region } }, ...common };
  let message: Message;
  if (tie === 'workspace') message = { id: 'region-outside-workspace', params: { region } };
  else if (tie === 'file') message = { id: 'region-outside-file', params: { region } };
  else message = { id: 'region-outside', params: { region, models: movedBy(span.start) } };
  return { verdict: 'leaves', message, ...common };
}

/** Measures a service host or PrivateLink name by its Region. */
export function assessEndpoint(reference: EndpointReference, { policy }: Measure): Assessment {
  const { region, service } = reference;
  if (region.kind !== 'known') {
    return {
      subject: 'opaque',
      verdict: 'unknown',
      reach: UNKNOWN_REACH,
      reachIsBound: false,
      basis: null,
      message: { id: 'endpoint-unresolved', params: { service } },
    };
  }
  const params = { service, region: region.region };
  const common = { subject: 'endpoint', reach: reachOf([region.region]), reachIsBound: false, basis: 'catalogue' } as const;
  return isAllowed(policy, region.region)
    ? { verdict: 'domestic', message: { id: 'endpoint-inside', params }, ...common }
    : { verdict: 'leaves', message: { id: 'endpoint-outside', params }, ...common };
}
