import type { AwsCredentialIdentityProvider } from '@aws-sdk/types';
import type { RegionCode } from '../domain/region.js';
import { AwsError, LIMITS, type AwsAccess, type AwsLimits } from './api.js';
import { bounded } from './bounded.js';
import { problemOf } from './problems.js';
import { hasProfile, profileEndpoint } from './profiles.js';

/** One operation's way to AWS: whose credentials it uses and how long it may take. Credentials stay inside the SDK's provider. */
export class Session {
  /** As named by the user; null for the SDK's default chain. */
  readonly profile: string | null;
  /** Every IAM action that the operation may need. */
  readonly actions: readonly string[];
  readonly limits: AwsLimits;
  readonly signal: AbortSignal | undefined;
  readonly #onAsk: AwsAccess['onAsk'];
  /** Null where a bearer token stands in their place. */
  readonly credentials: AwsCredentialIdentityProvider | null;

  private constructor(access: AwsAccess, actions: readonly string[], credentials: AwsCredentialIdentityProvider | null) {
    this.profile = access.profile ?? null;
    this.actions = actions;
    this.limits = { ...LIMITS, ...access.limits };
    this.signal = access.signal;
    this.#onAsk = access.onAsk;
    this.credentials = credentials;
  }

  /**
   * Finds credentials, which may ask the sign-in service or a role's. Throws {@link AwsError} when there are none: every
   * question would fail for the same reason. `region` is where a role is asked for.
   */
  static async open(access: AwsAccess, actions: readonly string[], region: RegionCode): Promise<Session> {
    const limits: AwsLimits = { ...LIMITS, ...access.limits };
    const asked = { region: null, profile: access.profile ?? null, action: null, actions };
    const { profile, signal } = access;
    signal?.throwIfAborted();
    try {
      if (profile !== undefined && !(await hasProfile(profile))) {
        throw new AwsError({ ...asked, kind: 'no-profile', detail: null, partial: false });
      }
      if (profile === undefined && process.env.AWS_BEARER_TOKEN_BEDROCK) return new Session(access, actions, null);
      const provider = await providerOf(profile, region, limits);
      let found: ReturnType<AwsCredentialIdentityProvider> | undefined;
      const once: AwsCredentialIdentityProvider = (properties) => (found ??= provider(properties));
      await bounded(() => once(), limits.callMs, signal);
      return new Session(access, actions, once);
    } catch (error) {
      signal?.throwIfAborted();
      throw new AwsError(problemOf(error, asked));
    }
  }

  /** Where the profile sends requests to a service; null for AWS's own endpoints, and what the environment names. */
  endpoint(service: 'bedrock' | 'bedrock_agent'): Promise<string | null> {
    return this.profile === null ? Promise.resolve(null) : profileEndpoint(this.profile, service);
  }

  /** Asks one question, with all its attempts. Throws {@link AwsError}, and the signal's reason. */
  async ask<T>(what: { readonly region: RegionCode; readonly action: string }, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#onAsk?.(what);
    try {
      return await bounded(send, this.limits.callMs, this.signal);
    } catch (error) {
      this.signal?.throwIfAborted();
      throw new AwsError(problemOf(error, { ...what, profile: this.profile, actions: this.actions }));
    }
  }
}

/** A named profile is meant: nothing else is tried. Without one the SDK looks where it always does. */
async function providerOf(profile: string | undefined, region: RegionCode, limits: AwsLimits): Promise<AwsCredentialIdentityProvider> {
  // When the SDK will drop a version of Node is told to those who update it; what is shipped runs on this one.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { fromIni, fromNodeProviderChain } = await import('./sdk.js');
  const requestHandler = { connectionTimeout: limits.connectMs, requestTimeout: limits.requestMs, throwOnRequestTimeout: true };
  const common = { clientConfig: { region, requestHandler, maxAttempts: 2 }, ignoreCache: true, logger: SILENT };
  if (profile !== undefined) return fromIni({ ...common, profile });
  // A machine that is none of AWS's has no metadata service: that is found out quickly.
  return fromNodeProviderChain({ ...common, timeout: 1_000, maxRetries: 0 });
}

const nothing = (): void => undefined;
/** The SDK writes nothing to a terminal that is not its own. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
