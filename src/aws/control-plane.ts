import type { Readable } from 'node:stream';
import type {
  BedrockClient,
  FoundationModelSummary,
  GetCustomModelDeploymentResponse,
  GetImportedModelResponse,
  GetInferenceProfileResponse,
  GetPromptRouterResponse,
  GetProvisionedModelThroughputResponse,
  InferenceProfileSummary,
  InferenceProfileType,
} from '@aws-sdk/client-bedrock';
import type { RegionCode } from '../domain/region.js';
import { AwsError, type AwsLimits } from './api.js';
import { bounded, collectBody } from './bounded.js';
import type { Session } from './session.js';

type Sdk = typeof import('./sdk.js');

/** Bedrock's control plane in one Region: each method asks one question, within the limits. Throws {@link AwsError}, and the signal's reason. */
export class ControlPlane {
  readonly #session: Session;
  readonly #region: RegionCode;
  readonly #sdk: Sdk;
  readonly #client: BedrockClient;

  private constructor(session: Session, region: RegionCode, sdk: Sdk, client: BedrockClient) {
    this.#session = session;
    this.#region = region;
    this.#sdk = sdk;
    this.#client = client;
  }

  static async open(session: Session, region: RegionCode): Promise<ControlPlane> {
    const sdk = await import('./sdk.js');
    const endpoint = await session.endpoint('bedrock');
    const client = new sdk.BedrockClient({ ...clientConfig(session, region), ...(endpoint === null ? {} : { endpoint }) });
    return new ControlPlane(session, region, sdk, client);
  }

  /** Ends what is still on its way. */
  close(): void {
    this.#client.destroy();
  }

  async foundationModels(): Promise<readonly FoundationModelSummary[]> {
    const answer = await this.#ask('bedrock:ListFoundationModels', (abortSignal) =>
      this.#client.send(new this.#sdk.ListFoundationModelsCommand({}), { abortSignal }),
    );
    return this.#list(answer.modelSummaries, 'modelSummaries');
  }

  /** Every page; `onPage` hears how many there are so far. */
  async inferenceProfiles(type: InferenceProfileType, onPage: (found: number) => void): Promise<readonly InferenceProfileSummary[]> {
    const found: InferenceProfileSummary[] = [];
    const seen = new Set<string>();
    let nextToken: string | undefined;
    for (let page = 0; page < this.#session.limits.pages; page++) {
      const input = { typeEquals: type, maxResults: PAGE, ...(nextToken === undefined ? {} : { nextToken }) };
      const answer = await this.#ask('bedrock:ListInferenceProfiles', (abortSignal) =>
        this.#client.send(new this.#sdk.ListInferenceProfilesCommand(input), { abortSignal }),
      );
      found.push(...this.#list(answer.inferenceProfileSummaries, 'inferenceProfileSummaries'));
      onPage(found.length);
      if (answer.nextToken === undefined || answer.nextToken === '') return found;
      if (seen.has(answer.nextToken)) throw this.#malformed('the same nextToken twice');
      seen.add((nextToken = answer.nextToken));
    }
    throw this.#malformed(`more than ${String(this.#session.limits.pages)} pages`);
  }

  inferenceProfile(inferenceProfileIdentifier: string): Promise<GetInferenceProfileResponse> {
    return this.#ask('bedrock:GetInferenceProfile', (abortSignal) =>
      this.#client.send(new this.#sdk.GetInferenceProfileCommand({ inferenceProfileIdentifier }), { abortSignal }),
    );
  }

  provisionedModel(provisionedModelId: string): Promise<GetProvisionedModelThroughputResponse> {
    return this.#ask('bedrock:GetProvisionedModelThroughput', (abortSignal) =>
      this.#client.send(new this.#sdk.GetProvisionedModelThroughputCommand({ provisionedModelId }), { abortSignal }),
    );
  }

  customModelDeployment(customModelDeploymentIdentifier: string): Promise<GetCustomModelDeploymentResponse> {
    return this.#ask('bedrock:GetCustomModelDeployment', (abortSignal) =>
      this.#client.send(new this.#sdk.GetCustomModelDeploymentCommand({ customModelDeploymentIdentifier }), { abortSignal }),
    );
  }

  importedModel(modelIdentifier: string): Promise<GetImportedModelResponse> {
    return this.#ask('bedrock:GetImportedModel', (abortSignal) =>
      this.#client.send(new this.#sdk.GetImportedModelCommand({ modelIdentifier }), { abortSignal }),
    );
  }

  promptRouter(promptRouterArn: string): Promise<GetPromptRouterResponse> {
    return this.#ask('bedrock:GetPromptRouter', (abortSignal) =>
      this.#client.send(new this.#sdk.GetPromptRouterCommand({ promptRouterArn }), { abortSignal }),
    );
  }

  #ask<T>(action: string, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.#session.ask({ region: this.#region, action }, send);
  }

  /** A list that the API's model requires; anything else came from something that is not Bedrock. */
  #list<T>(value: readonly T[] | undefined, name: string): readonly T[] {
    if (!Array.isArray(value)) throw this.#malformed(`no ${name}`);
    return (value as readonly (T | null)[]).filter((item): item is T => typeof item === 'object' && item !== null);
  }

  #malformed(detail: string): AwsError {
    const { profile, actions } = this.#session;
    return new AwsError({ kind: 'malformed', region: this.#region, profile, action: null, actions, detail, partial: false });
  }
}

/** Items on a page; the API allows up to 1,000. */
const PAGE = 100;

/** How any client of the SDK is made: whose credentials, and how long and how often it may try. */
export function clientConfig(session: Session, region: RegionCode): ConstructorParameters<typeof BedrockClient>[0] & object {
  const { connectMs, requestMs, attempts, answerBytes }: AwsLimits = session.limits;
  return {
    region,
    ...(session.profile === null ? {} : { profile: session.profile }),
    ...(session.credentials === null ? {} : { credentials: session.credentials }),
    retryMode: 'adaptive',
    maxAttempts: attempts,
    requestHandler: { connectionTimeout: connectMs, requestTimeout: requestMs, socketTimeout: requestMs, throwOnRequestTimeout: true },
    // A body that never ends is given up, too: no question takes longer than one attempt may.
    streamCollector: (body: Readable) => bounded(() => collectBody(body, answerBytes), requestMs),
  };
}
