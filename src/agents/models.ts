import { usableModels } from '../catalog/usable.js';
import { sayCatalog } from '../explain/ui-catalog.js';
import type { Speaker } from '../explain/words.js';
import { measureOf, type Answer } from './answer.js';

export interface ModelsQuery {
  /** Words that a model's ID, name, provider or ways must hold. */
  readonly search?: string | undefined;
  /** ISO date. */
  readonly today: string;
}

/** Which models may be used under a policy, and by which IDs. */
export function modelsAnswer({ search, today }: ModelsQuery, speaker: Speaker): Answer {
  const found = usableModels(speaker.catalog, speaker.policy, { today, search });
  const models = found.map(({ model: { id, name, provider }, ways }) => ({ modelId: id, name, provider, ways }));
  const lines = models.map(({ name, ways }) => {
    const ids = ways.map(({ id, endpoint, from, regions }) => `${id} (bedrock-${endpoint}, ${from.join('/')} → ${regions.join('/')})`);
    return `${name}: ${ids.join('; ')}`;
  });
  const summary = sayCatalog('modelsSummary', { count: models.length, date: speaker.catalog.asOf }, speaker);
  return { structured: { ...measureOf(speaker), models }, text: [...lines, summary].join('\n') };
}
