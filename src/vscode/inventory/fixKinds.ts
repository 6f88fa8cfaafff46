import type { AnalysedReference, Remedy } from '../../domain/judgement.js';
import { isSameModelId, preferredRemedy } from '../fixes.js';

/** What a fix of the whole workspace may change: IDs to the same model, Regions with hosts and ARNs, or the model itself. */
export const FIX_KINDS = ['id', 'place', 'model'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

export interface Fix {
  readonly kind: FixKind;
  readonly remedy: Remedy;
}

/** The fix for a reference; null for one without a finding, or that nothing can mend. A change of model only where there is no other. */
export function fixOf(located: { readonly analysed: AnalysedReference }): Fix | null {
  const preferred = preferredRemedy(located);
  if (preferred !== null) return { kind: isSameModelId(located, preferred) ? 'id' : 'place', remedy: preferred };
  const { judgement, suppressed, remedies } = located.analysed;
  if (judgement.rule === null || suppressed !== null) return null;
  const remedy = remedies.find(({ changesModel }) => changesModel);
  return remedy === undefined ? null : { kind: 'model', remedy };
}
