import type { Message, NoticeMessage } from './message.js';
import type { Reference, Span } from './reference.js';
import type { Reach, RegionCode } from './region.js';
import type { Basis, NoticeId, RuleId, Severity, Verdict } from './rule.js';

/** One reference measured against catalogue and policy. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reach: Reach;
  /** True when `reach` is an upper bound (a geography's union) rather than the route of a catalogued profile. */
  readonly reachIsBound: boolean;
  readonly basis: Basis | null;
  /** Null when there is nothing to find: a domestic reference, or a rule that the policy turns off. */
  readonly rule: RuleId | null;
  /** Null exactly when `rule` is. */
  readonly severity: Severity | null;
  readonly message: Message;
}

/** How a remedy changes the text. */
export type RemedyKind =
  /** The same model, on-demand in an allowed Region. */
  | 'on-demand'
  /** The same model through a profile that stays inside the policy. */
  | 'domestic-profile'
  /** Another model of the same provider and kind. */
  | 'other-model'
  /** Another Region, in a literal, constant, host or ARN. */
  | 'region';

/** An edit that replaces exactly the reference's span. */
export interface Remedy {
  readonly kind: RemedyKind;
  readonly newText: string;
  /** At most one per reference. */
  readonly preferred: boolean;
  readonly changesModel: boolean;
  /** The ID that is called afterwards; null for a change of Region only. */
  readonly modelId: string | null;
  /** Where the inference runs afterwards. */
  readonly regions: readonly RegionCode[];
  /** True when a tied foreign Region must be changed too, which has a fix of its own: the title says "and call it from …". */
  readonly callFromHome: boolean;
}

/** Why no remedy is offered, for a reference that has a finding. */
export type NoRemedyReason =
  /** The catalogue knows no way to run this model inside the policy. */
  | 'no-way-known'
  /** The model is not in the catalogue, or not in the text. */
  | 'model-unknown'
  /** The resource belongs to an account: an edit would point at nothing. */
  | 'account-resource'
  /** No allowed Region runs every model that is tied to this Region. */
  | 'tied-models'
  /** The text is built up, or a constant that has no counterpart. */
  | 'not-editable';

export interface Suppression {
  /** Empty when none was given. */
  readonly reason: string;
  readonly by: 'comment' | 'exception' | 'baseline';
}

export interface AnalysedReference {
  readonly reference: Reference;
  readonly judgement: Judgement;
  readonly remedies: readonly Remedy[];
  /** Set when there is a finding and `remedies` holds no preferred one. */
  readonly noRemedy: NoRemedyReason | null;
  /** Set only on references with a rule. */
  readonly suppressed: Suppression | null;
}

/** A finding about something other than a reference; accepted ones are left out. */
export interface Notice {
  readonly kind: 'call' | 'directive' | 'host';
  readonly rule: NoticeId;
  readonly severity: Severity;
  readonly span: Span;
  readonly text: string;
  readonly message: NoticeMessage;
  readonly remedies?: readonly NoticeRemedy[];
}

/** An edit after which a notice no longer stands: what a library chooses by itself is then written down. */
export interface NoticeRemedy {
  /** What is replaced; empty where something is inserted. Lies near the notice, not always inside. */
  readonly span: Span;
  readonly newText: string;
  /** The Region that is written; null when the edit names none. */
  readonly region: RegionCode | null;
  /** The ID that is written; null when the edit names none. */
  readonly modelId: string | null;
}

/** All that is known about one text under one policy; references and notices sorted by position, references never overlapping. */
export interface Analysis {
  readonly references: readonly AnalysedReference[];
  readonly notices: readonly Notice[];
  /** True when the text holds evidence of Amazon Bedrock, so that a workspace default would matter. */
  readonly usesBedrock: boolean;
}
