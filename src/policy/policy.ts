import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';

/** Tokyo and Osaka: what is allowed unless a project says otherwise. */
export const JAPAN: Policy = {
  name: 'japan',
  allowedRegions: ['ap-northeast-1', 'ap-northeast-3'],
  homeRegion: 'ap-northeast-1',
  crossRegion: 'inform',
  rules: {},
  exceptions: [],
};

export function isAllowed(policy: Policy, region: RegionCode): boolean {
  return policy.allowedRegions.includes(region);
}
