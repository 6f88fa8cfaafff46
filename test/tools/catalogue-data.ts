/** The shapes of the files in src/catalog/data; `catalogue-schema.ts` validates them. */
import type { LifecycleStatus } from '../../src/catalog/facts.js';
import type { Avoidance } from '../../src/catalog/notice-facts.js';

export interface DataCatalogue {
  asOf: string;
  compiledOn: string;
  factsFrom: string;
}

export interface DataRegion {
  code: string;
  name: string;
  country: string | null;
  partition: string;
  latitude: number | null;
  longitude: number | null;
  runtime: boolean | null;
  mantle: boolean | null;
  city: { en: string; ja: string } | null;
}

export interface DataGeography {
  prefix: string;
  name: string;
  /** `unknown` for a prefix of which some routes are known, but not all. */
  destinations: string[] | 'all-commercial' | 'unknown';
  sources: string[];
}

export type DataRoutes = { source: string; destinations: string[] | 'all-commercial' }[] | 'unknown';

export interface DataLifecycle {
  status: LifecycleStatus;
  endOfLife?: string;
  access?: 'preview' | 'invitation-only';
  regional?: Record<string, DataLifecycle>;
}

export interface DataModel {
  id: string;
  provider: string;
  name: string;
  lifecycle: DataLifecycle;
  runtime: string[] | 'unknown';
  mantle: string[] | 'unknown';
  /** The Regions that `runtime` speaks for, where only some were asked. */
  knownIn?: string[];
  mantleId?: string;
  aliases?: string[];
  modalities: { input: string[]; output: string[] } | null;
  sources: string[];
  disputed?: true;
}

export interface DataProfile {
  id: string;
  geography: string;
  model: string;
  routes: DataRoutes;
  /** The source Regions that `routes` speaks for, where only some were asked. */
  knownFrom?: string[];
  callableFrom?: string[];
  retired?: true;
  idInferred?: true;
  sources: string[];
}

export interface DataFeatureProfile {
  id: string;
  feature: 'guardrail' | 'data-automation';
  geography: string;
  routes: DataRoutes;
  sources: string[];
}

export interface DataFeature {
  id: string;
  name: string;
  crosses: boolean | null;
  routes?: Exclude<DataRoutes, 'unknown'>;
  via?: 'guardrail' | 'data-automation';
  models?: string[];
  offeredIn?: string[];
  since?: string;
  avoid?: Avoidance;
  confidence: string;
  sources: string[];
}

export interface DataBatch {
  model: string;
  regions: string[];
  sources: string[];
}

export interface DataTool {
  id: string;
  name: string;
  package: string;
  region?: string;
  model?: { id: string; prefixes: [region: string, geography: string][] };
  settings: string[];
  since?: string;
  oldest?: string;
  seenIn?: string;
  seenOn?: string;
  sources: string[];
}

export interface DataLookAlike {
  id: string;
  name: string;
  geographies?: string[];
  page?: string;
  sources: string[];
}
