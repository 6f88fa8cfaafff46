import type { AnalysedReference } from '../domain/judgement.js';
import type { ArnReference } from '../domain/reference.js';

/** Resources of an account whose models an API tells, by the IAM actions that asking needs; the first is the API's own. */
const ACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['application-inference-profile', ['bedrock:GetInferenceProfile']],
  ['provisioned-model', ['bedrock:GetProvisionedModelThroughput']],
  ['custom-model-deployment', ['bedrock:GetCustomModelDeployment']],
  ['imported-model', ['bedrock:GetImportedModel']],
  ['prompt-router', ['bedrock:GetPromptRouter', 'bedrock:GetInferenceProfile']],
  ['default-prompt-router', ['bedrock:GetPromptRouter', 'bedrock:GetInferenceProfile']],
  ['prompt', ['bedrock:GetPrompt', 'bedrock:GetInferenceProfile']],
]);

/** The IAM actions that resolving a resource of this type needs; null for one that no API tells about. */
export function resolveActions(resourceType: string): readonly string[] | null {
  return ACTIONS.get(resourceType) ?? null;
}

/** Whether the account behind an ARN can be asked what the resource runs: its Region and its ID stand in the text. */
export function isResolvable({ region, resourceType, resourceId }: ArnReference): boolean {
  return region.kind === 'known' && resourceType !== null && ACTIONS.has(resourceType) && /^[\w.:/-]{1,1900}$/.test(resourceId);
}

/** Whether nothing can be told of a reference until the account behind it is asked. */
export function awaitsAnswer({ reference, judgement }: Pick<AnalysedReference, 'reference' | 'judgement'>): boolean {
  return judgement.verdict === 'unknown' && reference.kind === 'arn' && isResolvable(reference);
}
