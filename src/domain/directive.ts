import type { Span } from './reference.js';
import type { NoticeId, RuleId } from './rule.js';

/** A suppression comment: which lines and rules it silences, and why. */
export interface Directive {
  /** From `bedrock-residency-…` to the end of its reason. */
  readonly span: Span;
  readonly text: string;
  /** Zero-based lines, both inclusive. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** Null for every rule. */
  readonly rules: readonly (RuleId | NoticeId)[] | null;
  /** Empty when none is given. */
  readonly reason: string;
}
