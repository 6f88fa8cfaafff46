import type { ProfileFacts, Route } from '../../../src/catalog/facts.js';
import type { RegionCode } from '../../../src/domain/region.js';
import type { Request } from './evaluate.js';

/** How AWS authorises calls to Bedrock, as its pages on geographic and global cross-Region inference say. */
const ACCOUNT = '123456789012';

function arn(region: RegionCode, account: string, resource: string): string {
  const partition = region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  return `arn:${partition}:bedrock:${region}:${account}:${resource}`;
}

export const INVOKE = 'bedrock:InvokeModel';

/** A plain model ID. */
export function plainCall(modelId: string, region: RegionCode, action = INVOKE): Request[] {
  return [{ action, resource: arn(region, '', `foundation-model/${modelId}`), context: { 'aws:RequestedRegion': region } }];
}

/**
 * Through a profile: the profile in the source Region, the model there and in each destination; a global profile's model
 * has an ARN without a Region and `aws:RequestedRegion` is `unspecified`.
 */
export function profileCall(resource: string, modelId: string, source: RegionCode, route: Route, action = INVOKE): Request[] {
  const profile = arn(source, ACCOUNT, resource);
  const viaProfile = { 'bedrock:InferenceProfileArn': profile };
  const model = (region: RegionCode): Request => ({
    action,
    resource: arn(region, '', `foundation-model/${modelId}`),
    context: { 'aws:RequestedRegion': region, ...viaProfile },
  });
  const routed: Request[] =
    route === 'all-commercial'
      ? [
          model(source),
          {
            action,
            resource: `arn:aws:bedrock:::foundation-model/${modelId}`,
            context: { 'aws:RequestedRegion': 'unspecified', ...viaProfile },
          },
        ]
      : route.map(model);
  return [{ action, resource: profile, context: { 'aws:RequestedRegion': source } }, ...routed];
}

export function systemProfileCall({ id, modelId }: ProfileFacts, source: RegionCode, route: Route, action = INVOKE): Request[] {
  return profileCall(`inference-profile/${id}`, modelId ?? '', source, route, action);
}

/** Through an application profile that was made from a system-defined one, or from a model (the route is its Region alone). */
export function applicationProfileCall(modelId: string, source: RegionCode, route: Route): Request[] {
  return profileCall('application-inference-profile/abcdefghijkl', modelId, source, route);
}

/** With a profile of guardrails or data automation: it is authorised in each destination Region. */
export function featureProfileCall(profile: ProfileFacts, route: readonly RegionCode[]): Request[] {
  const [action, type] =
    profile.feature === 'guardrail'
      ? ['bedrock:ApplyGuardrail', 'guardrail-profile']
      : ['bedrock:InvokeDataAutomationAsync', 'data-automation-profile'];
  return route.map((region) => ({
    action,
    resource: arn(region, ACCOUNT, `${type}/${profile.id}`),
    context: { 'aws:RequestedRegion': region },
  }));
}

/** Inference on bedrock-mantle is authorised on the account's project. */
export function mantleCall(region: RegionCode): Request[] {
  const resource = arn(region, ACCOUNT, 'project/default').replace(':bedrock:', ':bedrock-mantle:');
  return [{ action: 'bedrock-mantle:CreateInference', resource, context: { 'aws:RequestedRegion': region } }];
}
