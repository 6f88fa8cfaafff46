import type { AnalysedReference, Remedy } from '../domain/judgement.js';

interface Analysed {
  readonly analysed: AnalysedReference;
}

/** The remedy that a fix of everything applies to a reference; null for one without a finding, or that was accepted. */
export function preferredRemedy({ analysed }: Analysed): Remedy | null {
  if (analysed.judgement.rule === null || analysed.suppressed !== null) return null;
  return analysed.remedies.find((remedy) => remedy.preferred) ?? null;
}

/** A change of an ID to the same model inside the policy: what may run each time a file is saved. */
export function isSameModelId({ analysed }: Analysed, remedy: Remedy): boolean {
  const { kind } = analysed.reference;
  return (
    (kind === 'foundation-model' || kind === 'inference-profile') &&
    (remedy.kind === 'on-demand' || remedy.kind === 'domestic-profile') &&
    !remedy.changesModel
  );
}

/** What a fix of the whole workspace may change: IDs to the same model, Regions with hosts and ARNs, or the model itself. */
export const FIX_KINDS = ['id', 'place', 'model'] as const;
export type FixKind = (typeof FIX_KINDS)[number];

export interface Fix {
  readonly kind: FixKind;
  readonly remedy: Remedy;
}

/** The fix for a reference; null for one without a finding, or that nothing can mend. A change of model only where there is no other. */
export function fixOf(located: Analysed): Fix | null {
  const preferred = preferredRemedy(located);
  if (preferred !== null) return { kind: isSameModelId(located, preferred) ? 'id' : 'place', remedy: preferred };
  const { judgement, suppressed, remedies } = located.analysed;
  if (judgement.rule === null || suppressed !== null) return null;
  const remedy = remedies.find(({ changesModel }) => changesModel);
  return remedy === undefined ? null : { kind: 'model', remedy };
}
