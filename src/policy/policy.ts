import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import { preset } from './presets.js';

/** Tokyo and Osaka: what is allowed unless a project says otherwise. */
export const JAPAN: Policy = preset('japan');

export function isAllowed(policy: Policy, region: RegionCode): boolean {
  return policy.allowedRegions.includes(region);
}
