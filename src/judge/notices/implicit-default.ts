import type { Catalog } from '../../catalog/facts.js';
import type { ToolFacts } from '../../catalog/notice-facts.js';
import type { DefaultParameters } from '../../domain/message.js';
import type { Policy } from '../../domain/policy.js';
import type { DefaultSignal } from '../../domain/signal.js';
import { isAllowed } from '../../policy/policy.js';
import { profileReach, verdictOf } from '../reach.js';
import type { NoticeRule } from './notice.js';

/** A client or tool whose default Region or model leaves the policy, where the text names none. */
export const implicitDefault: NoticeRule<DefaultSignal> = ({ tool, missing }, { catalog, policy }) => {
  const facts = catalog.notices.tools.get(tool);
  if (facts === undefined) return null;
  const params =
    (missing.includes('model') ? defaultModel(facts, catalog, policy) : null) ??
    (missing.includes('region') ? defaultRegion(facts, policy) : null);
  return params === null ? null : { id: 'implicit-default', params };
};

function defaultRegion({ id, region }: ToolFacts, policy: Policy): DefaultParameters | null {
  return region === null || isAllowed(policy, region) ? null : { case: 'region', tool: id, region };
}

/** The default model as it is called from the policy's home Region. */
function defaultModel({ id, model }: ToolFacts, catalog: Catalog, policy: Policy): DefaultParameters | null {
  const prefix = model?.prefixes.find(([start]) => policy.homeRegion.startsWith(start))?.[1];
  if (model === null || prefix === undefined) return null;
  const { reach } = profileReach(prefix, model.id, policy.homeRegion, catalog, policy);
  const verdict = verdictOf(reach, policy);
  if (verdict === 'domestic' || verdict === 'domestic-cross-region') return null;
  return { case: 'model', tool: id, profile: `${prefix}.${model.id}`, reach };
}
