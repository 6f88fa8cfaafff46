import type { Policy } from '../domain/policy.js';
import type { ProfileFeature } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { Statement } from './document.js';
import type { Fate } from './fates.js';

/** What a statement is for; its words are in `explain/`. */
export type Purpose =
  'allow-runtime' | 'allow-mantle' | 'deny-elsewhere' | 'deny-global' | 'deny-profiles' | 'deny-feature-profiles' | 'deny-crossing';

/** A statement, and what it is for. */
export interface PurposefulStatement {
  readonly purpose: Purpose;
  readonly statement: Statement;
}

export interface StatementSource {
  readonly policy: Policy;
  readonly fates: readonly Fate[];
  /** Of every ARN: `aws`, `aws-us-gov` … */
  readonly partition: string;
}

/** Inference on bedrock-runtime; Converse and asynchronous calls are authorised by the same actions. */
const INVOKE = 'bedrock:InvokeModel*';
const BATCH = 'bedrock:CreateModelInvocationJob';

/**
 * What every type denies. How AWS authorises a call through an inference profile decides their shape: once on the profile
 * in the source Region, and once on the foundation model in each destination, where `aws:RequestedRegion` is that
 * destination. A global profile's model has an ARN without a Region and `aws:RequestedRegion` is `unspecified`; AWS's
 * sample adds `bedrock:InferenceProfileArn` like `global.*` to that, which would let an application profile made from a
 * global one pass, so it is left out here.
 */
export function denials(source: StatementSource): PurposefulStatement[] {
  const { policy, fates } = source;
  const area = areaOf(policy);
  const lostOnes = policy.crossRegion === 'forbid' ? 'ThatCrossRegions' : `ThatLeave${area}`;
  const lost = fates.filter(({ staying }) => staying.length === 0);
  const models = lost.filter(({ feature }) => feature === 'model');
  const features = lost.filter(({ feature }) => feature !== 'model');
  return [
    {
      purpose: 'deny-elsewhere',
      statement: {
        Sid: `DenyBedrockOutside${area}`,
        Effect: 'Deny',
        Action: ['bedrock:*', 'bedrock-mantle:*', 'bedrock-agentcore:*'],
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': regionsOf(policy) } },
      },
    },
    {
      purpose: 'deny-global',
      statement: {
        Sid: 'DenyGlobalCrossRegionInference',
        Effect: 'Deny',
        Action: ['bedrock:*'],
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': 'unspecified' } },
      },
    },
    ...denialOf(models, 'deny-profiles', `DenyInferenceProfiles${lostOnes}`, source.partition, [
      INVOKE,
      BATCH,
      'bedrock:CreateInferenceProfile',
      'bedrock:CreatePromptRouter',
    ]),
    ...denialOf(features, 'deny-feature-profiles', `DenyFeatureProfiles${lostOnes}`, source.partition, [
      'bedrock:ApplyGuardrail',
      'bedrock:CreateGuardrail',
      'bedrock:UpdateGuardrail',
      'bedrock:InvokeDataAutomation*',
      'bedrock:InvokeBlueprint*',
    ]),
    ...(policy.crossRegion === 'forbid' ? [crossing(source.partition)] : []),
  ];
}

/** What an identity policy grants besides: inference in the policy's Regions, and through the profiles that stay there. */
export function grants({ policy, fates, partition }: StatementSource): PurposefulStatement[] {
  const area = areaOf(policy);
  const Condition = { StringEquals: { 'aws:RequestedRegion': regionsOf(policy) } };
  const arn = (resource: string, account = '*'): string => `arn:${partition}:bedrock:*:${account}:${resource}`;
  const profiles = fates.filter(({ feature, staying }) => feature === 'model' && staying.length > 0);
  return [
    {
      purpose: 'allow-runtime',
      statement: {
        Sid: `AllowBedrockInferenceIn${area}`,
        Effect: 'Allow',
        Action: [INVOKE, BATCH, 'bedrock:GetInferenceProfile'],
        Resource: [
          arn('foundation-model/*', ''),
          ...profiles.map(({ geography }) => arn(`inference-profile/${geography}.*`)),
          ...OWN_RESOURCES.map((type) => arn(`${type}/*`)),
        ],
        Condition,
      },
    },
    {
      purpose: 'allow-mantle',
      statement: {
        Sid: `AllowBedrockMantleInferenceIn${area}`,
        Effect: 'Allow',
        Action: ['bedrock-mantle:CreateInference'],
        Resource: [`arn:${partition}:bedrock-mantle:*:*:project/*`],
        Condition,
      },
    },
  ];
}

/** What an account makes itself and inference may be called with. */
const OWN_RESOURCES = [
  'application-inference-profile',
  'custom-model',
  'custom-model-deployment',
  'imported-model',
  'provisioned-model',
  'async-invoke',
  'model-invocation-job',
];

const PROFILE_TYPES: Readonly<Record<ProfileFeature, string>> = {
  model: 'inference-profile',
  guardrail: 'guardrail-profile',
  'data-automation': 'data-automation-profile',
};

/** By name, besides the Region: it holds at the profile itself, before anything is routed. */
function denialOf(
  lost: readonly Fate[],
  purpose: Purpose,
  sid: string,
  partition: string,
  actions: readonly string[],
): PurposefulStatement[] {
  if (lost.length === 0) return [];
  const Resource = lost.map(({ feature, geography }) => `arn:${partition}:bedrock:*:*:${PROFILE_TYPES[feature]}/${geography}.*`);
  return [{ purpose, statement: { Sid: sid, Effect: 'Deny', Action: actions, Resource } }];
}

/** A profile's ARN names the Region that was called, the model's the one that runs it; application profiles included. */
function crossing(partition: string): PurposefulStatement {
  return {
    purpose: 'deny-crossing',
    statement: {
      Sid: 'DenyCrossRegionInference',
      Effect: 'Deny',
      Action: [INVOKE],
      Resource: [`arn:${partition}:bedrock:*::foundation-model/*`],
      Condition: {
        Null: { 'bedrock:InferenceProfileArn': 'false' },
        ArnNotLike: { 'bedrock:InferenceProfileArn': `arn:${partition}:bedrock:\${aws:RequestedRegion}:*:*` },
      },
    },
  };
}

function regionsOf({ allowedRegions }: Policy): RegionCode[] {
  return [...new Set(allowedRegions)].sort();
}

const ABBREVIATIONS: readonly string[] = ['eu', 'us', 'uk', 'apac'];

/** The policy's name as a part of a Sid, which takes letters and digits only: `Japan`, `USGov`, `AllowedRegions`. */
function areaOf({ name }: Policy): string {
  const words = (name ?? 'allowed-regions').split(/[^a-z\d]+/i).filter((word) => word !== '');
  return words.map((word) => (ABBREVIATIONS.includes(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}
