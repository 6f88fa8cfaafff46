import type { Route } from '../catalog/facts.js';
import { resolveActions } from '../catalog/resolvable.js';
import { hashAccount } from '../catalog/account.js';
import type { SnapshotResource } from '../catalog/snapshot.js';
import type { RegionCode } from '../domain/region.js';
import { AwsError, type ResolveOptions } from './api.js';
import { isAccount, isId, modelIdsOf, parseArn, routeOver, type Arn } from './arn.js';
import { accountOf, modelArns } from './capture.js';
import { ControlPlane } from './control-plane.js';
import { askPrompt } from './prompts.js';
import { Session } from './session.js';

/**
 * Asks the account which models and Regions are behind a resource. Throws {@link AwsError}, and the signal's reason.
 */
export async function resolveResource(options: ResolveOptions): Promise<SnapshotResource> {
  const arn = parseArn(options.arn);
  const actions = arn === null ? null : resolveActions(arn.type);
  if (arn === null || actions === null || !/^[a-z]{2,4}-[a-z-]{1,30}-\d{1,2}$/.test(arn.region) || !/^[\w.:/-]{1,1900}$/.test(arn.id)) {
    const profile = options.profile ?? null;
    throw new AwsError({ kind: 'unsupported', region: null, profile, action: null, actions: [], detail: null, partial: false });
  }
  const open = isAccount(arn.account) ? [] : ['bedrock:ListInferenceProfiles'];
  const session = await Session.open(options, [...actions, ...open], arn.region);
  const plane = await ControlPlane.open(session, arn.region);
  try {
    return await new Resolver(session, plane, arn.region, options.salt).resolve(arn);
  } finally {
    plane.close();
  }
}

/** What is behind a resource. */
interface Behind {
  readonly models: readonly string[];
  readonly route: Route;
}

/** Resources name others: a router its profiles, a prompt a profile that an account made. Farther than this nothing is followed. */
const DEEPEST = 3;

class Resolver {
  readonly #session: Session;
  readonly #plane: ControlPlane;
  readonly #region: RegionCode;
  readonly #salt: string;

  constructor(session: Session, plane: ControlPlane, region: RegionCode, salt: string) {
    this.#session = session;
    this.#plane = plane;
    this.#region = region;
    this.#salt = salt;
  }

  async resolve(named: Arn): Promise<SnapshotResource> {
    const account = isAccount(named.account) ? named.account : await this.#ownAccount();
    const arn = { ...named, account };
    const { models, route } = await this.#behind(arn, 0);
    return {
      region: this.#region,
      type: arn.type,
      id: arn.id,
      account: hashAccount(this.#salt, account),
      models: [...new Set(models.filter(isId))].sort(),
      route,
      takenAt: new Date().toISOString(),
    };
  }

  /** For an ARN that leaves its account open: the one that is asked, which its profiles' ARNs name. */
  async #ownAccount(): Promise<string> {
    const account = accountOf(this.#region, await this.#plane.inferenceProfiles('SYSTEM_DEFINED', () => undefined));
    if (account === null) throw this.#failure('unsupported');
    return account;
  }

  async #behind(arn: Arn, depth: number): Promise<Behind> {
    if (depth > DEEPEST) throw this.#failure('unsupported');
    const whole = `arn:${arn.partition}:bedrock:${arn.region}:${arn.account}:${arn.type}/${arn.id}`;
    const here = (model: string | undefined): Behind => ({ models: model === undefined ? [] : [model], route: [this.#region] });
    switch (arn.type) {
      case 'foundation-model':
        return { models: [arn.id], route: arn.region === '' ? 'all-commercial' : [arn.region] };
      case 'inference-profile':
      case 'application-inference-profile':
        return this.#profile(whole, depth);
      case 'provisioned-model': {
        const { foundationModelArn } = await this.#plane.provisionedModel(whole);
        return here(parseArn(foundationModelArn)?.id);
      }
      case 'custom-model-deployment': {
        const { modelArn } = await this.#plane.customModelDeployment(whole);
        return here(baseModel(modelArn));
      }
      case 'imported-model':
        return here((await this.#plane.importedModel(whole)).modelArchitecture);
      case 'custom-model':
        return here(baseModel(whole));
      case 'prompt-router':
      case 'default-prompt-router': {
        const { models = [], fallbackModel } = await this.#plane.promptRouter(whole);
        return this.#all(
          [...models, ...(fallbackModel === undefined ? [] : [fallbackModel])].map(({ modelArn }) => modelArn ?? ''),
          depth,
        );
      }
      case 'prompt':
        return this.#all((await askPrompt(this.#session, this.#region, arn)).models, depth);
      default:
        throw this.#failure('unsupported');
    }
  }

  async #profile(identifier: string, depth: number): Promise<Behind> {
    const arns = modelArns(await this.#plane.inferenceProfile(identifier));
    const route = routeOver(arns);
    if (route !== 'unknown') return { models: modelIdsOf(arns), route };
    return this.#all(
      arns.map((arn) => (typeof arn === 'string' ? arn : '')),
      depth,
    );
  }

  /** What is behind any of these: ARNs, profile IDs, model IDs. */
  async #all(targets: readonly string[], depth: number): Promise<Behind> {
    if (targets.length === 0) throw this.#failure('malformed');
    const parts: Behind[] = [];
    for (const target of new Set(targets)) parts.push(await this.#target(target, depth));
    const routes = parts.map(({ route }) => route);
    return {
      models: parts.flatMap(({ models }) => models),
      route: routes.some((route) => route === 'all-commercial') ? 'all-commercial' : [...new Set(routes.flat())].sort(),
    };
  }

  async #target(target: string, depth: number): Promise<Behind> {
    const arn = parseArn(target);
    if (arn !== null) return this.#behind(arn, depth + 1);
    if (target.startsWith('arn:') || !/^[\w.:-]{1,256}$/.test(target)) throw this.#failure('malformed');
    try {
      return await this.#profile(target, depth + 1);
    } catch (error) {
      // An ID that is no profile's is a model's, which runs where it is called.
      const kind = error instanceof AwsError ? error.problem.kind : null;
      if (kind !== 'not-found' && kind !== 'unexpected') throw error;
      return { models: [target], route: [this.#region] };
    }
  }

  #failure(kind: 'unsupported' | 'malformed'): AwsError {
    const { profile, actions } = this.#session;
    return new AwsError({ kind, region: this.#region, profile, action: null, actions, detail: null, partial: false });
  }
}

/** The model that a custom one was made of, as its ARN names it: `custom-model/amazon.nova-lite-v1:0:256k/abc`. */
function baseModel(arn: string | undefined): string | undefined {
  const custom = parseArn(arn);
  return custom?.type === 'custom-model' && custom.id.includes('/') ? custom.id.slice(0, custom.id.indexOf('/')) : undefined;
}
