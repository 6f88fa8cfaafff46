import { beforeEach, describe, expect, it } from 'vitest';
import { resolveResource } from '../../../src/aws/resolve.js';
import { AwsError } from '../../../src/aws/api.js';
import { hashAccount } from '../../../src/catalog/account.js';
import type { SnapshotResource } from '../../../src/catalog/snapshot.js';
import { ACCOUNT, TOKYO } from '../../aws/account.js';
import { applicationProfile, systemProfile, type RegionAnswers } from '../../aws/control-plane.js';
import { QUICK, useControlPlane, useKeys } from './kit.js';

const SALT = 'ab'.repeat(16);
const server = useControlPlane();
const resolve = (arn: string): Promise<SnapshotResource> => resolveResource({ arn, salt: SALT, limits: QUICK });
const own = (resource: string, account = ACCOUNT): string => `arn:aws:bedrock:${TOKYO}:${account}:${resource}`;
const model = (id: string, region = TOKYO): string => `arn:aws:bedrock:${region}::foundation-model/${id}`;
const failure = async (arn: string): Promise<unknown> =>
  resolve(arn).then(
    () => null,
    (error: unknown) => (error instanceof AwsError ? error.problem : error),
  );

const CREATED = '2026-01-02T03:04:05.678Z';
const PROVISIONED = own('provisioned-model/abcdef');
const DEPLOYMENT = own('custom-model-deployment/dep1');
const IMPORTED = own('imported-model/imp1');
const ROUTER = own('default-prompt-router/anthropic.claude:1');

const answers: RegionAnswers = {
  models: [],
  profiles: [
    systemProfile(TOKYO, ACCOUNT, 'apac.anthropic.claude-x', 'anthropic.claude-x', [TOKYO, 'ap-south-1']),
    applicationProfile(TOKYO, ACCOUNT, 'app1', 'anthropic.claude-x', [TOKYO]),
    applicationProfile(TOKYO, ACCOUNT, 'everywhere', 'anthropic.claude-x', [TOKYO, '']),
  ],
  resources: {
    [`/provisioned-model-throughput/${PROVISIONED}`]: {
      modelUnits: 1,
      desiredModelUnits: 1,
      provisionedModelName: 'mine',
      provisionedModelArn: PROVISIONED,
      modelArn: model('amazon.nova-pro-v1:0'),
      desiredModelArn: model('amazon.nova-pro-v1:0'),
      foundationModelArn: model('amazon.nova-pro-v1:0'),
      status: 'InService',
      creationTime: CREATED,
      lastModifiedTime: CREATED,
    },
    [`/model-customization/custom-model-deployments/${DEPLOYMENT}`]: {
      customModelDeploymentArn: DEPLOYMENT,
      modelDeploymentName: 'mine',
      modelArn: own('custom-model/amazon.nova-lite-v1:0:300k/xyz'),
      createdAt: CREATED,
      status: 'Active',
    },
    [`/imported-models/${IMPORTED}`]: { modelArn: IMPORTED, modelName: 'private name', modelArchitecture: 'llama3', creationTime: CREATED },
    [`/prompt-routers/${ROUTER}`]: {
      promptRouterName: 'router',
      routingCriteria: { responseQualityDifference: 0 },
      promptRouterArn: ROUTER,
      models: [{ modelArn: own('inference-profile/apac.anthropic.claude-x') }, { modelArn: model('anthropic.claude-small') }],
      fallbackModel: { modelArn: model('anthropic.claude-small') },
      status: 'AVAILABLE',
      type: 'default',
    },
    '/prompts/PROMPT1/': { ...prompt('PROMPT1', 'DRAFT'), variants: [variant({ modelId: 'apac.anthropic.claude-x' })] },
    '/prompts/PROMPT1/?promptVersion=2': { ...prompt('PROMPT1', '2'), variants: [variant({ modelId: 'amazon.nova-lite-v1:0' })] },
    '/prompts/PROMPT2/': { ...prompt('PROMPT2', 'DRAFT'), variants: [variant({ modelId: own('application-inference-profile/app1') })] },
    '/prompts/AGENT/': {
      ...prompt('AGENT', 'DRAFT'),
      variants: [variant({ genAiResource: { agent: { agentIdentifier: own('agent-alias/A/B') } } })],
    },
  },
};

function prompt(id: string, version: string): object {
  return { name: id, id, arn: own(`prompt/${id}`), version, createdAt: CREATED, updatedAt: CREATED };
}

function variant(more: object): object {
  return { name: 'one', templateType: 'TEXT', templateConfiguration: { text: { text: 'Hello' } }, ...more };
}

describe('what is behind a resource', () => {
  beforeEach(() => {
    useKeys(server().url);
    process.env.AWS_ENDPOINT_URL_BEDROCK_AGENT = server().url;
    server().play({ regions: { [TOKYO]: answers } });
  });

  it.each<[string, string, SnapshotResource['route'], readonly string[]]>([
    ['an application profile', own('application-inference-profile/app1'), [TOKYO], ['anthropic.claude-x']],
    ['one that is global', own('application-inference-profile/everywhere'), 'all-commercial', ['anthropic.claude-x']],
    ['a provisioned model', PROVISIONED, [TOKYO], ['amazon.nova-pro-v1:0']],
    ['a deployed custom model', DEPLOYMENT, [TOKYO], ['amazon.nova-lite-v1:0:300k']],
    ['an imported model', IMPORTED, [TOKYO], ['llama3']],
    ['a router over a profile and a model', ROUTER, [TOKYO, 'ap-south-1'], ['anthropic.claude-small', 'anthropic.claude-x']],
    ['a prompt over a profile', own('prompt/PROMPT1'), [TOKYO, 'ap-south-1'], ['anthropic.claude-x']],
    ['a version of a prompt, over a model', own('prompt/PROMPT1:2'), [TOKYO], ['amazon.nova-lite-v1:0']],
    ['a prompt over an application profile', own('prompt/PROMPT2'), [TOKYO], ['anthropic.claude-x']],
  ])('%s', async (_, arn, route, models) => {
    const { takenAt, ...resource } = await resolve(arn);
    const [, type, id] = /:([a-z-]+)\/(.+)$/.exec(arn) ?? [];
    expect(resource).toEqual({ region: TOKYO, type, id, account: hashAccount(SALT, ACCOUNT), models, route });
    expect(takenAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(new Set(server().asked.map(({ service }) => service))).toEqual(new Set(['bedrock']));
  });

  it('is asked of the own account where the ARN leaves it open', async () => {
    const { account, route } = await resolve(own('application-inference-profile/app1', '*'));
    expect({ account, route }).toEqual({ account: hashAccount(SALT, ACCOUNT), route: [TOKYO] });
  });

  it('cannot be told of what no API tells about', async () => {
    expect(await failure(own('agent/A'))).toMatchObject({ kind: 'unsupported' });
    expect(await failure(own('application-inference-profile/*'))).toMatchObject({ kind: 'unsupported' });
    expect(await failure(`arn:aws:bedrock:*:${ACCOUNT}:application-inference-profile/app1`)).toMatchObject({ kind: 'unsupported' });
    expect(server().asked).toEqual([]);
    expect(await failure(own('prompt/AGENT'))).toMatchObject({ kind: 'unsupported', region: TOKYO });
  });

  it('is not there, or may not be asked', async () => {
    expect(await failure(own('application-inference-profile/gone'))).toMatchObject({ kind: 'not-found', region: TOKYO });
    server().play({ regions: {}, mishap: () => ({ kind: 'error', status: 403, type: 'AccessDeniedException', message: 'no' }) });
    expect(await failure(PROVISIONED)).toMatchObject({
      kind: 'access-denied',
      action: 'bedrock:GetProvisionedModelThroughput',
      actions: ['bedrock:GetProvisionedModelThroughput'],
    });
  });
});
