import type { Catalog } from '../catalog/facts.js';
import type { Message } from '../domain/message.js';
import type { Policy } from '../domain/policy.js';
import type { Reach } from '../domain/region.js';
import type { Basis, Verdict } from '../domain/rule.js';

/** What a reference is measured against. */
export interface Measure {
  readonly catalog: Catalog;
  readonly policy: Policy;
  /** ISO date. */
  readonly today: string;
  /** One-based line of an offset, for words such as "called in us-west-2 here (line 2)". */
  readonly lineOf: (offset: number) => number;
  /** The IDs, as written, whose calls the Region literal at this offset moves. */
  readonly movedBy: (regionStart: number) => readonly string[];
}

/** What decides about a reference, so that rules can tell alike verdicts apart. */
export type Subject = 'profile' | 'model' | 'region' | 'endpoint' | 'arn' | 'wildcard' | 'opaque';

/** A reference measured, before the rules speak. */
export interface Assessment {
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly reach: Reach;
  readonly reachIsBound: boolean;
  readonly basis: Basis | null;
  readonly message: Message;
  /** Set when the model is past its end of life, or has one ahead. */
  readonly lifecycle?: { readonly state: 'ended' | 'ending'; readonly date: string | null } | undefined;
}
