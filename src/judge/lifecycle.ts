import type { LifecycleStatus, ModelFacts } from '../catalog/facts.js';
import type { Policy } from '../domain/policy.js';
import { isAllowed } from '../policy/policy.js';
import type { Assessment } from './assessment.js';

interface Life {
  readonly status: LifecycleStatus;
  readonly endOfLife: string | null;
}

/**
 * Whether a model has ended under a policy: in every allowed Region that ever had it, else in all Regions that AWS lists;
 * or whether its end lies ahead. Dates are ISO, `today` included.
 */
export function lifecycleOf(model: ModelFacts, policy: Policy, today: string): Assessment['lifecycle'] {
  const { lifecycle } = model;
  const ended = (life: Life): boolean => life.status === 'end-of-life' || (life.endOfLife !== null && life.endOfLife <= today);
  if (ended(lifecycle)) return { state: 'ended', date: lifecycle.endOfLife };
  const regional = [...lifecycle.regional];
  const allowed = regional.filter(([region]) => isAllowed(policy, region));
  const offered = model.inRegion.runtime !== 'unknown' && model.inRegion.runtime.some((region) => isAllowed(policy, region));
  const asked = (allowed.length > 0 ? allowed : regional).map(([, life]) => life);
  if (asked.length > 0 && asked.every(ended) && !offered) return { state: 'ended', date: latest(asked) };
  const ahead = latest([lifecycle, ...allowed.map(([, life]) => life)].filter((life) => life.endOfLife !== null && life.endOfLife > today));
  return ahead === null ? undefined : { state: 'ending', date: ahead };
}

function latest(lives: readonly Life[]): string | null {
  return lives.reduce<string | null>(
    (best, { endOfLife }) => (endOfLife !== null && (best === null || endOfLife > best) ? endOfLife : best),
    null,
  );
}
