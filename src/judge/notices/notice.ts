import type { Catalog } from '../../catalog/facts.js';
import type { NoticeMessage } from '../../domain/message.js';
import type { Policy } from '../../domain/policy.js';
import type { Signal } from '../../domain/signal.js';

/** What a signal is measured against. */
export interface NoticeMeasure {
  readonly catalog: Catalog;
  readonly policy: Policy;
}

/** What a signal means under a policy; null when it stays inside. */
export type NoticeRule<S extends Signal> = (signal: S, measure: NoticeMeasure) => NoticeMessage | null;
