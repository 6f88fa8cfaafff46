import type { InferenceProfileSummary } from '@aws-sdk/client-bedrock';
import { hashAccount } from '../catalog/account.js';
import { byName, emptySnapshot, later, type Snapshot, type SnapshotRegion, type SnapshotResource } from '../catalog/snapshot.js';
import type { AwsProblem } from '../domain/problem.js';
import type { RegionCode } from '../domain/region.js';
import { AwsError, type RefreshOptions, type RefreshProgress, type Refreshed } from './api.js';
import { bounded, inParallel } from './bounded.js';
import { accountOf, captureApplicationProfile, captureModels, captureProfile, modelArns, sortProfiles } from './capture.js';
import { routeOver } from './arn.js';
import { ControlPlane } from './control-plane.js';
import { problemOf } from './problems.js';
import { newSalt } from './salt.js';
import { Session } from './session.js';

/** What a refresh asks: the IAM actions that the credentials need. */
export const REFRESH_ACTIONS: readonly string[] = [
  'bedrock:ListFoundationModels',
  'bedrock:ListInferenceProfiles',
  'bedrock:GetInferenceProfile',
];

const REGIONS_AT_ONCE = 6;
const PROFILES_AT_ONCE = 4;

/**
 * Asks an account what its Regions offer: foundation models, system-defined and application inference profiles and their
 * routes. A Region that refuses or fails is named in `problems` and keeps the facts that it had. Throws the signal's reason;
 * everything else that goes wrong is told in the result.
 */
export async function refresh(options: RefreshOptions): Promise<Refreshed> {
  const regions = [...new Set(options.regions)].sort();
  const [first] = regions;
  if (first === undefined) throw new RangeError('no Region to ask');
  const salt = options.previous?.salt ?? newSalt();
  let session: Session;
  try {
    session = await Session.open(options, REFRESH_ACTIONS, first);
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { snapshot: null, onto: nothing, refreshed: [], problems: [error.problem] };
  }
  let finished = 0;
  const answers = await inParallel(regions, REGIONS_AT_ONCE, async (region) => {
    const tell = (step: RefreshProgress['step'], found: number): void => {
      if (step === 'done' || step === 'failed') finished += 1;
      options.onProgress?.({ region, step, found, finished, regions: regions.length });
    };
    const answer = await askRegion(session, region, salt, tell);
    tell(answer.facts === null ? 'failed' : 'done', answer.facts?.models.length ?? 0);
    return answer;
  });
  const refreshed = answers.filter(({ facts }) => facts !== null).map(({ region }) => region);
  const problems = told(
    answers.flatMap(({ problems: own }) => own),
    refreshed.length > 0,
  );
  if (refreshed.length === 0) return { snapshot: null, onto: nothing, refreshed, problems };
  const onto = (previous: Snapshot | null): Snapshot => snapshotOf(previous, salt, answers);
  return { snapshot: onto(options.previous ?? null), onto, refreshed, problems };
}

function nothing(): never {
  throw new Error('no Region answered');
}

interface Answer {
  readonly region: RegionCode;
  /** Null when the Region did not answer in full. */
  readonly facts: SnapshotRegion | null;
  readonly resources: readonly SnapshotResource[];
  /** The hash of the account that was asked; null where no answer names it. */
  readonly account: string | null;
  readonly problems: readonly AwsProblem[];
}

type Tell = (step: RefreshProgress['step'], found: number) => void;

async function askRegion(session: Session, region: RegionCode, salt: string, tell: Tell): Promise<Answer> {
  let plane: ControlPlane | null = null;
  try {
    plane = await ControlPlane.open(session, region);
    const open = plane;
    return await bounded(() => askAll(open, region, salt, tell), session.limits.regionMs, session.signal);
  } catch (error) {
    session.signal?.throwIfAborted();
    const problem = problemOf(error, { region, profile: session.profile, action: null, actions: session.actions });
    return { region, facts: null, resources: [], account: null, problems: [problem] };
  } finally {
    plane?.close();
  }
}

async function askAll(plane: ControlPlane, region: RegionCode, salt: string, tell: Tell): Promise<Answer> {
  const problems: AwsProblem[] = [];
  const partly = (error: unknown): void => {
    if (!(error instanceof AwsError)) throw error;
    const known = problems.some(({ kind, action }) => kind === error.problem.kind && action === error.problem.action);
    if (!known) problems.push({ ...error.problem, partial: true });
  };
  const [models, system, application] = await Promise.all([
    plane.foundationModels().then((found) => {
      tell('models', found.length);
      return captureModels(found);
    }),
    plane.inferenceProfiles('SYSTEM_DEFINED', (found) => {
      tell('profiles', found);
    }),
    // The Region's own facts are whole without what the account made of them.
    plane
      .inferenceProfiles('APPLICATION', (found) => {
        tell('application-profiles', found);
      })
      .catch((error: unknown) => {
        partly(error);
        return null;
      }),
  ]);
  const listed = [...system, ...(application ?? [])];
  const sorted = sortProfiles(listed);
  let asked = 0;
  const complete = async (profile: InferenceProfileSummary): Promise<InferenceProfileSummary> => {
    const refused = problems.some(({ action }) => action === 'bedrock:GetInferenceProfile');
    if (refused || routeOver(modelArns(profile)) !== 'unknown') return profile;
    tell('routes', ++asked);
    try {
      const { models: behind } = await plane.inferenceProfile(profile.inferenceProfileArn ?? profile.inferenceProfileId ?? '');
      return { ...profile, models: behind };
    } catch (error) {
      partly(error);
      return profile;
    }
  };
  const profiles = await inParallel(sorted.system, PROFILES_AT_ONCE, complete);
  const own = await inParallel(sorted.application, PROFILES_AT_ONCE, complete);
  const takenAt = new Date().toISOString();
  const account = application === null ? null : accountOf(region, listed);
  return {
    region,
    facts: { takenAt, models, profiles: profiles.map(captureProfile).sort((a, b) => (a.id < b.id ? -1 : 1)) },
    resources: own.map((profile) => captureApplicationProfile(profile, salt, takenAt)).filter((resource) => resource !== null),
    account: account === null ? null : hashAccount(salt, account),
    problems,
  };
}

/** The snapshot so far, with the answers in place of what it said of the same Regions and of the same account. */
function snapshotOf(previous: Snapshot | null, salt: string, answers: readonly Answer[]): Snapshot {
  const fresh = answers.filter((answer): answer is Answer & { facts: SnapshotRegion } => answer.facts !== null);
  const before = previous ?? emptySnapshot(salt, fresh[0]?.facts.takenAt ?? '');
  const regions = { ...before.regions, ...Object.fromEntries(fresh.map(({ region, facts }) => [region, facts])) };
  const replaced = ({ region, account, type }: SnapshotResource): boolean =>
    type === 'application-inference-profile' && fresh.some((answer) => answer.region === region && answer.account === account);
  const key = ({ region, type, id, account }: SnapshotResource): string => [region, type, id, account].join('\n');
  const resources = [...before.resources.filter((resource) => !replaced(resource)), ...fresh.flatMap((answer) => answer.resources)];
  return {
    ...before,
    takenAt: fresh.reduce((newest, { facts }) => later(newest, facts.takenAt), before.takenAt),
    regions: Object.fromEntries(Object.entries(regions).sort(([a], [b]) => (a < b ? -1 : 1))),
    resources: [...new Map(resources.map((resource) => [key(resource), resource])).values()].sort(byName),
  };
}

/**
 * What the failures of single Regions mean beside the others: credentials that work elsewhere are refused by a Region that
 * is not enabled, and where other hosts are found the missing one is that of a Region without Bedrock.
 */
function told(problems: readonly AwsProblem[], someAnswered: boolean): readonly AwsProblem[] {
  if (!someAnswered) return problems;
  return problems.map((problem) => {
    const refused = problem.kind === 'credentials-refused' || (problem.kind === 'network' && problem.detail === 'ENOTFOUND');
    return refused ? { ...problem, kind: 'region-not-enabled', detail: null } : problem;
  });
}
