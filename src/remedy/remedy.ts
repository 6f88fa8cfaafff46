import type { Catalog } from '../catalog/facts.js';
import type { Judgement, NoRemedyReason, Remedy } from '../domain/judgement.js';
import type { Policy } from '../domain/policy.js';
import type { EndpointReference, Reference, RegionReference } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import { remedyArn } from './arn.js';
import { remedyId } from './id.js';
import { remedyEndpoint, remedyRegion } from './region.js';

/** What remedies are made from. */
export interface RemedyContext {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
  /** Writes a Region the way an SDK's constant is written; null when its style cannot carry it. */
  readonly writeConstant: (constant: string, region: RegionCode) => string | null;
  /** The references whose calls are sent to the Region that a literal or host names. */
  readonly movedBy: (reference: RegionReference | EndpointReference) => readonly Reference[];
}

/** The edits on offer, the preferred one first, or why there is none. */
export interface Offer {
  readonly remedies: readonly Remedy[];
  readonly reason: NoRemedyReason | null;
}

/** Finds the edits that bring a judged reference inside the policy; nothing for one without a finding. */
export function offer(reference: Reference, judgement: Judgement, context: RemedyContext): Offer {
  if (judgement.rule === null) return { remedies: [], reason: null };
  switch (reference.kind) {
    case 'foundation-model':
    case 'inference-profile':
      return remedyId(reference, judgement, context);
    case 'arn':
      return remedyArn(reference, judgement, context);
    case 'endpoint':
      return remedyEndpoint(reference, judgement, context);
    case 'region':
      return remedyRegion(reference, judgement, context);
    case 'built-up':
      return { remedies: [], reason: 'not-editable' };
  }
}
