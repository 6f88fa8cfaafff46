import * as path from 'node:path';
import type { Catalog } from '../catalog/facts.js';
import { policyProblemText } from '../explain/policy-problems.js';
import { sayAgents } from '../explain/ui-agents.js';
import type { Speaker } from '../explain/words.js';
import type { PathPolicies } from '../workspace/policies.js';
import { readPolicyText, toPolicyPath } from '../workspace/policy-files.js';
import { CliError } from './failure.js';

/**
 * The policy that an editor's settings make, as the JSON of a policy file whose globs are relative to the working
 * directory. Throws {@link CliError} with everything that is wrong with it.
 */
export async function readDefaultPolicy(json: string, catalog: Catalog, speaker: Speaker): Promise<PathPolicies> {
  const { loadPolicy } = await import('../policy/load.js');
  const loaded = await loadPolicy(toPolicyPath(path.resolve('--default-policy')), json, readPolicyText, catalog.regions);
  if (loaded.kind === 'faulty') {
    const problems = loaded.faulty.problems.map((problem) => policyProblemText(problem, speaker));
    throw new CliError(sayAgents('defaultPolicyFaulty', { problems }, speaker));
  }
  const { policy } = loaded;
  return { of: (file) => ({ ...policy.of(file), file: null }) };
}
