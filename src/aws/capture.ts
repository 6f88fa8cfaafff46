import type { FoundationModelSummary, InferenceProfileSummary } from '@aws-sdk/client-bedrock';
import { hashAccount } from '../catalog/account.js';
import type { SnapshotModel, SnapshotProfile, SnapshotResource } from '../catalog/snapshot.js';
import type { RegionCode } from '../domain/region.js';
import { isAccount, isId, modelIdsOf, parseArn, routeOver } from './arn.js';

/** The models of one Region's list, each once, sorted by ID. What is not as the API describes it counts as not said. */
export function captureModels(summaries: readonly FoundationModelSummary[]): SnapshotModel[] {
  const models = new Map<string, SnapshotModel>();
  for (const summary of summaries) {
    const id = text(summary.modelId) ?? parseArn(summary.modelArn)?.id;
    if (id === undefined || !isId(id)) continue;
    const types: unknown = summary.inferenceTypesSupported;
    const status: unknown = summary.modelLifecycle?.status;
    const end: unknown = summary.modelLifecycle?.endOfLifeTime;
    const model: SnapshotModel = {
      id,
      name: text(summary.modelName) ?? null,
      provider: text(summary.providerName) ?? null,
      onDemand: Array.isArray(types) ? types.includes('ON_DEMAND') : null,
      status: status === 'ACTIVE' ? 'active' : status === 'LEGACY' ? 'legacy' : null,
      endOfLife: end instanceof Date && !Number.isNaN(end.getTime()) ? end.toISOString().slice(0, 10) : null,
      input: words(summary.inputModalities),
      output: words(summary.outputModalities),
    };
    const other = models.get(id);
    models.set(id, other?.onDemand === true ? { ...model, onDemand: true } : model);
  }
  return [...models.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Inference profiles of one Region's lists, by whose they are. */
export interface ListedProfiles {
  readonly system: readonly InferenceProfileSummary[];
  readonly application: readonly InferenceProfileSummary[];
}

/**
 * Tells system-defined and application profiles apart, each once, whatever list they were in: a server that does not filter
 * gives both in each.
 */
export function sortProfiles(summaries: readonly InferenceProfileSummary[]): ListedProfiles {
  const system = new Map<string, InferenceProfileSummary>();
  const application = new Map<string, InferenceProfileSummary>();
  for (const summary of summaries) {
    const arn = parseArn(summary.inferenceProfileArn);
    const id = text(summary.inferenceProfileId) ?? arn?.id;
    const status: unknown = summary.status;
    if (id === undefined || !isId(id) || (status !== undefined && status !== 'ACTIVE')) continue;
    const isApplication = arn === null ? (summary.type as unknown) === 'APPLICATION' : arn.type === 'application-inference-profile';
    (isApplication ? application : system).set(id, { ...summary, inferenceProfileId: id });
  }
  return { system: [...system.values()], application: [...application.values()] };
}

/** The ARNs of the models behind a profile. */
export function modelArns(profile: { readonly models?: InferenceProfileSummary['models'] }): readonly unknown[] {
  return Array.isArray(profile.models) ? profile.models.map((model) => (model as { modelArn?: unknown } | null)?.modelArn) : [];
}

export function captureProfile(profile: InferenceProfileSummary): SnapshotProfile {
  const arns = modelArns(profile);
  return {
    id: profile.inferenceProfileId ?? '',
    name: text(profile.inferenceProfileName) ?? null,
    models: modelIdsOf(arns),
    route: routeOver(arns),
  };
}

/** Null for a profile whose routes or whose account are not told: nothing can be said of it. */
export function captureApplicationProfile(profile: InferenceProfileSummary, salt: string, takenAt: string): SnapshotResource | null {
  const arn = parseArn(profile.inferenceProfileArn);
  const arns = modelArns(profile);
  const route = routeOver(arns);
  if (arn === null || !isAccount(arn.account) || arn.region === '' || route === 'unknown') return null;
  const { region, type, id } = arn;
  return { region, type, id, account: hashAccount(salt, arn.account), models: modelIdsOf(arns), route, takenAt };
}

/** The account that a Region's profiles belong to: the ARNs of AWS's own profiles name it, too. */
export function accountOf(region: RegionCode, summaries: readonly InferenceProfileSummary[]): string | null {
  for (const { inferenceProfileArn } of summaries) {
    const arn = parseArn(inferenceProfileArn);
    if (arn?.region === region && isAccount(arn.account)) return arn.account;
  }
  return null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 256) : undefined;
}

function words(value: unknown): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((word): word is string => typeof word === 'string' && /^[A-Z_]{1,40}$/.test(word));
}
