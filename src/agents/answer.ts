import type { Speaker } from '../explain/words.js';

/** What a tool answers an agent: the same for programs and for reading. */
export interface Answer {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** What was judged by; stands at the start of every structured answer. */
export function measureOf({ policy, catalog }: Speaker): { readonly policy: object; readonly catalog: object } {
  const { name, allowedRegions, homeRegion, crossRegion } = policy;
  return { policy: { name, allowedRegions, homeRegion, crossRegion }, catalog: { asOf: catalog.asOf } };
}
