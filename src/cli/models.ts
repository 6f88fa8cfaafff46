import type { UsableModel, UsableWay } from '../catalog/usable.js';
import { usableModels } from '../catalog/usable.js';
import type { Policy } from '../domain/policy.js';
import type { RegionCode } from '../domain/region.js';
import { sayCatalog } from '../explain/ui-catalog.js';
import type { Speaker } from '../explain/words.js';
import { CliError, EXIT } from './failure.js';
import { ageText } from './live.js';
import { StreamOutput } from './output.js';
import { VERSION } from './version.js';

export const MODEL_FORMATS = ['text', 'json'] as const;

export interface ModelsOptions {
  readonly search: readonly string[];
  readonly regions: readonly RegionCode[] | undefined;
  readonly format: (typeof MODEL_FORMATS)[number];
  /** ISO date. */
  readonly today: string;
  readonly catalogMaxAge: number;
}

export const MODELS_SCHEMA_VERSION = 1;

/** Prints what may be used under the policy, and how; resolves to the exit code. Throws {@link CliError}. */
export async function models(options: ModelsOptions, speaker: Speaker): Promise<number> {
  const { catalog, policy } = speaker;
  const { regions, today } = options;
  for (const region of regions ?? []) {
    if (policy.allowedRegions.includes(region)) continue;
    throw new CliError(sayCatalog('regionOutsidePolicy', { region, allowed: policy.allowedRegions }, speaker));
  }
  const found = usableModels(catalog, policy, { today, regions, search: options.search.join(' ') });
  const output = new StreamOutput(process.stdout, () => undefined);
  await output.write(options.format === 'json' ? asJson(found, catalog.asOf, policy) : asText(found, speaker));
  await output.finish();
  process.stderr.write(ageText(today, options.catalogMaxAge, speaker));
  return EXIT.clean;
}

function asText(found: readonly UsableModel[], speaker: Speaker): string {
  const blocks = found.map(({ model, ways }) => {
    const head = speaker.locale === 'ja' ? `${model.name}(${model.provider})` : `${model.name} (${model.provider})`;
    return [head, ...ways.map((way) => `  ${wayText(way, speaker)}`)].join('\n');
  });
  return `${[...blocks, sayCatalog('modelsSummary', { count: found.length, date: speaker.catalog.asOf }, speaker)].join('\n')}\n`;
}

function wayText({ kind, id, endpoint, from, regions }: UsableWay, speaker: Speaker): string {
  if (kind === 'domestic-profile') return sayCatalog('modelWayProfile', { id, from, regions }, speaker);
  return sayCatalog(endpoint === 'mantle' ? 'modelWayMantle' : 'modelWayOnDemand', { id, regions }, speaker);
}

function asJson(found: readonly UsableModel[], asOf: string, { allowedRegions, homeRegion }: Policy): string {
  const models = found.map(({ model, ways }) => ({ modelId: model.id, name: model.name, provider: model.provider, ways }));
  const head = { schemaVersion: MODELS_SCHEMA_VERSION, tool: { name: 'bedrock-residency', version: VERSION }, catalog: { asOf } };
  return `${JSON.stringify({ ...head, policy: { allowedRegions, homeRegion }, models }, null, 2)}\n`;
}
