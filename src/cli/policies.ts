import * as path from 'node:path';
import { bundledCatalog } from '../catalog/bundled.js';
import type { Catalog } from '../catalog/facts.js';
import type { PathPolicy } from '../policy/compose.js';
import { POLICY_FILE } from '../policy/file.js';
import { JAPAN } from '../policy/policy.js';
import { nearestPolicies, onePolicy, policyFrom, type PathPolicies, type Policies } from '../workspace/policies.js';
import { readPolicyText, toPolicyPath } from '../workspace/policy-files.js';

/** Which policy a command is to take; at most one of the two. */
export interface PolicyChoice {
  /** Defaults only. */
  readonly isolated: boolean;
  /** A policy file as named; the nearest ones when undefined. */
  readonly policy: string | undefined;
  /** What holds where no policy file does; the default policy when undefined. */
  readonly standard?: (() => Promise<PathPolicies>) | undefined;
}

/** The policies that a command judges by. */
export function openPolicies({ isolated, policy, standard }: PolicyChoice, catalog: Catalog = bundledCatalog()): Policies {
  if (isolated) return onePolicy(JAPAN);
  if (policy !== undefined) return policyFrom(toPolicyPath(path.resolve(policy)), readPolicyText, catalog.regions);
  return nearestPolicies(standard ?? JAPAN, readPolicyText, catalog.regions);
}

/** What holds for a folder, or for a file that needs not be there. Throws as `Policies.load` does. */
export async function policyOf(policies: Policies, absolute: string, kind: 'file' | 'folder'): Promise<PathPolicy> {
  const inside = toPolicyPath(kind === 'file' ? absolute : path.join(absolute, POLICY_FILE));
  await policies.load([inside]);
  return policies.of(inside);
}
