/** `scp`: for an organisation, an OU or an account; `iam`: for a user, a role or a group. */
export const GUARDRAIL_TYPES = ['scp', 'iam'] as const;
export type GuardrailType = (typeof GUARDRAIL_TYPES)[number];

/** The policy alone, or explained. */
export const GUARDRAIL_FORMATS = ['json', 'markdown'] as const;
export type GuardrailFormat = (typeof GUARDRAIL_FORMATS)[number];

/** Operator -> condition key -> values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

/** One statement of an IAM policy document, its keys in AWS's order. */
export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Conditions;
}

export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/**
 * What AWS takes at most, in characters. SCP: every character counts when it is saved by the CLI or an SDK (quotas of AWS
 * Organizations, autumn 2026; 5,120 on older copies of the page). IAM: customer managed policies, white space not counted.
 */
export const SIZE_LIMITS: Readonly<Record<GuardrailType, number>> = { scp: 10_240, iam: 6_144 };

/** A document as text, and how much of AWS's limit it takes. */
export interface WrittenDocument {
  readonly json: string;
  /** As AWS counts them for this type. */
  readonly characters: number;
  readonly limit: number;
}

/** Writes a document to be read by people; without white space where it would not fit into an SCP otherwise. */
export function writeDocument(document: PolicyDocument, type: GuardrailType): WrittenDocument {
  const limit = SIZE_LIMITS[type];
  const compact = JSON.stringify(document);
  if (type === 'iam') return { json: `${JSON.stringify(document, null, 2)}\n`, characters: compact.length, limit };
  const json = JSON.stringify(document, null, 2);
  const kept = json.length > limit ? compact : json;
  return { json: `${kept}\n`, characters: kept.length, limit };
}
