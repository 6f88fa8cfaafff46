import type { Catalog } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import { writeDocument, type GuardrailType, type PolicyDocument, type WrittenDocument } from './document.js';
import { fates, type Fate } from './fates.js';
import { denials, grants, type PurposefulStatement, type StatementSource } from './statements.js';

/** The policy that AWS enforces at run time what a project's policy asks for. */
export interface Guardrail extends WrittenDocument {
  readonly kind: 'guardrail';
  readonly type: GuardrailType;
  readonly document: PolicyDocument;
  /** The document's statements, each with what it is for. */
  readonly statements: readonly PurposefulStatement[];
  /** What the catalogue says becomes of every profile under it. */
  readonly fates: readonly Fate[];
}

/** Why no guardrail can be written. */
export type GuardrailProblem =
  /** AWS would refuse it; by `characters - limit`. */
  | { readonly kind: 'too-large'; readonly type: GuardrailType; readonly characters: number; readonly limit: number }
  /** No policy of AWS's holds in more than one partition; sorted. */
  | { readonly kind: 'partitions'; readonly partitions: readonly string[] };

/** Writes the SCP or IAM policy for a project's policy by what the catalogue knows. Pure; never throws. */
export function writeGuardrail(type: GuardrailType, policy: Policy, catalog: Catalog): Guardrail | GuardrailProblem {
  const partitions = [...new Set(policy.allowedRegions.map((region) => catalog.regions.get(region)?.partition ?? 'aws'))].sort();
  const [partition = 'aws', ...others] = partitions;
  if (others.length > 0) return { kind: 'partitions', partitions };
  const source: StatementSource = { policy, fates: fates(catalog, policy), partition };
  const statements = type === 'iam' ? [...grants(source), ...denials(source)] : denials(source);
  const document: PolicyDocument = { Version: '2012-10-17', Statement: statements.map(({ statement }) => statement) };
  const written = writeDocument(document, type);
  const { characters, limit } = written;
  if (characters > limit) return { kind: 'too-large', type, characters, limit };
  return { kind: 'guardrail', type, document, statements, fates: source.fates, ...written };
}
