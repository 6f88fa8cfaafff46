// Bedrock's control plane on loopback, as far as the product asks it: REST-JSON as the SDK's own model of the API describes
// it (paths, query parameters, paging tokens, error types and headers, dates). What it answers, and how badly, is told by
// the test.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one Region answers. Resources by the path that asks for them, `/provisioned-model-throughput/ARN`. */
export interface RegionAnswers {
  readonly models: readonly object[];
  /** System-defined and application profiles as the list gives them. */
  readonly profiles: readonly (object & {
    readonly type?: string;
    readonly inferenceProfileId: string;
    readonly inferenceProfileArn: string;
  })[];
  readonly resources?: Readonly<Record<string, object>>;
}

/** What happens to a request instead of an answer. */
export type Mishap =
  | { readonly kind: 'error'; readonly status: number; readonly type: string; readonly message: string }
  /** Never answers. */
  | { readonly kind: 'stall' }
  /** Begins an answer, and never ends it. */
  | { readonly kind: 'stall-body' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'text'; readonly status: number; readonly contentType: string; readonly text: string }
  /** A body of so many bytes. */
  | { readonly kind: 'flood'; readonly bytes: number };

/** A request as it came. */
export interface Asked {
  /** By the scope of its signature, as AWS tells Regions apart. */
  readonly region: string;
  readonly service: string;
  /** The access key that signed it. */
  readonly key: string;
  /** Decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
}

export interface Script {
  readonly regions: Readonly<Record<string, RegionAnswers>>;
  /** Asked before every answer; null lets it be given. */
  readonly mishap?: (asked: Asked) => Mishap | null;
  /** Profiles on a page; what the request asks for when absent. */
  readonly pageSize?: number;
  /** Gives every profile whatever type is asked for. */
  readonly ignoresFilters?: boolean;
  /** Leaves out the routes of profiles in lists, so that each must be asked for. */
  readonly listsWithoutRoutes?: boolean;
}

export class ControlPlaneServer {
  readonly asked: Asked[] = [];
  readonly #server: Server;
  #script: Script;

  private constructor(script: Script) {
    this.#script = script;
    this.#server = createServer((request, response) => {
      this.#answer(request, response);
    });
  }

  static async start(script: Script): Promise<ControlPlaneServer> {
    const server = new ControlPlaneServer(script);
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve));
    // A run that ends without closing it ends all the same.
    server.#server.unref();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  /** What it answers from now on. */
  play(script: Script): void {
    this.#script = script;
    this.asked.length = 0;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    request.resume();
    const url = new URL(request.url ?? '/', 'http://localhost');
    const scope = /Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(request.headers.authorization ?? '');
    if (scope === null) {
      fail(response, 403, 'MissingAuthenticationTokenException', 'Missing Authentication Token');
      return;
    }
    const [, key = '', region = '', service = ''] = scope;
    const asked: Asked = { region, service, key, path: decodeURIComponent(url.pathname), query: url.searchParams };
    this.asked.push(asked);
    const mishap = this.#script.mishap?.(asked) ?? null;
    if (mishap !== null) befall(response, mishap);
    else this.#serve(asked, response);
  }

  #serve(asked: Asked, response: ServerResponse): void {
    const answers = this.#script.regions[asked.region];
    if (answers === undefined) fail(response, 403, 'UnrecognizedClientException', 'The security token included in the request is invalid.');
    else if (asked.path === '/foundation-models') send(response, { modelSummaries: answers.models });
    else if (asked.path === '/inference-profiles') this.#page(asked, answers, response);
    else this.#one(asked, answers, response);
  }

  #page({ query }: Asked, { profiles }: RegionAnswers, response: ServerResponse): void {
    const wanted = query.get('type');
    const all = profiles.filter((profile) => this.#script.ignoresFilters === true || wanted === null || profile.type === wanted);
    const size = this.#script.pageSize ?? Number(query.get('maxResults') ?? 100);
    const token = query.get('nextToken');
    const start = token === null ? 0 : Number(Buffer.from(token, 'base64url').toString('utf8').replace('from ', ''));
    const page = all
      .slice(start, start + size)
      .map((profile) => (this.#script.listsWithoutRoutes === true ? { ...profile, models: [] } : profile));
    const next = start + size < all.length ? { nextToken: Buffer.from(`from ${String(start + size)}`).toString('base64url') } : {};
    send(response, { inferenceProfileSummaries: page, ...next });
  }

  #one({ path, query }: Asked, { profiles, resources = {} }: RegionAnswers, response: ServerResponse): void {
    const [, identifier] = /^\/inference-profiles\/(.+)$/.exec(path) ?? [];
    const profile = profiles.find((one) => one.inferenceProfileId === identifier || one.inferenceProfileArn === identifier);
    const version = query.get('promptVersion');
    const found = identifier === undefined ? resources[version === null ? path : `${path}?promptVersion=${version}`] : profile;
    if (found === undefined) fail(response, 404, 'ResourceNotFoundException', `${path} could not be found.`);
    else send(response, found);
  }
}

function send(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json', 'x-amzn-requestid': 'c0ffee00-0000-4000-8000-000000000000' });
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, status: number, type: string, message: string): void {
  const errorType = `${type}:http://internal.amazon.com/coral/com.amazon.bedrock/`;
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': errorType });
  response.end(JSON.stringify({ message }));
}

function befall(response: ServerResponse, mishap: Mishap): void {
  switch (mishap.kind) {
    case 'error':
      fail(response, mishap.status, mishap.type, mishap.message);
      break;
    case 'stall':
      break;
    case 'stall-body':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"modelSummaries":[');
      break;
    case 'cut':
      response.socket?.destroy();
      break;
    case 'text':
      response.writeHead(mishap.status, { 'content-type': mishap.contentType });
      response.end(mishap.text);
      break;
    case 'flood':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`{"modelSummaries":[],"padding":"${'x'.repeat(mishap.bytes)}"}`);
      break;
  }
}

/** A model as ListFoundationModels gives it. */
export function modelSummary(region: string, modelId: string, more: object = {}): object {
  return {
    modelArn: `arn:aws:bedrock:${region}::foundation-model/${modelId}`,
    modelId,
    modelName: modelId,
    providerName: 'Amazon',
    inputModalities: ['TEXT'],
    outputModalities: ['TEXT'],
    responseStreamingSupported: true,
    customizationsSupported: [],
    inferenceTypesSupported: ['ON_DEMAND'],
    modelLifecycle: { status: 'ACTIVE', startOfLifeTime: '2026-01-02T03:04:05.678Z' },
    ...more,
  };
}

/** A system-defined profile as ListInferenceProfiles gives it; an empty destination stands for every Region. */
export function systemProfile(
  region: string,
  account: string,
  inferenceProfileId: string,
  modelId: string,
  destinations: readonly string[],
): RegionAnswers['profiles'][number] {
  return {
    inferenceProfileName: inferenceProfileId,
    description: `Routes requests to ${modelId}`,
    createdAt: '2026-01-02T03:04:05.678Z',
    updatedAt: '2026-02-03T04:05:06.789Z',
    inferenceProfileArn: `arn:aws:bedrock:${region}:${account}:inference-profile/${inferenceProfileId}`,
    models: destinations.map((destination) => ({ modelArn: `arn:aws:bedrock:${destination}::foundation-model/${modelId}` })),
    inferenceProfileId,
    status: 'ACTIVE',
    type: 'SYSTEM_DEFINED',
  } as RegionAnswers['profiles'][number];
}

/** A profile that an account made. */
export function applicationProfile(
  region: string,
  account: string,
  id: string,
  modelId: string,
  destinations: readonly string[],
): RegionAnswers['profiles'][number] {
  return {
    ...systemProfile(region, account, id, modelId, destinations),
    inferenceProfileArn: `arn:aws:bedrock:${region}:${account}:application-inference-profile/${id}`,
    type: 'APPLICATION',
  };
}
