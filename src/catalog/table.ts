import type { FeatureId, LookAlikeId, ToolId } from '../domain/signal.js';
import type { LifecycleStatus } from './facts.js';
import type { Avoidance } from './notice-facts.js';

/**
 * The catalogue as it is shipped: one JSON text in which Region lists and route tables are stored once and named by
 * their index. `test/tools/build-catalogue.ts` writes it from `data/`; {@link decodeCatalog} reads it.
 */
export interface CatalogTable {
  readonly asOf: string;
  readonly regions: readonly (readonly [
    code: string,
    name: string,
    country: string | null,
    partition: string,
    latitude: number | null,
    longitude: number | null,
    runtime: boolean | null,
    mantle: boolean | null,
    cityEn: string | null,
    cityJa: string | null,
  ])[];
  /** Region lists, each a list of indexes into `regions`. */
  readonly lists: readonly (readonly number[])[];
  /** Route tables: pairs of source Region index and list index. */
  readonly routes: readonly (readonly (readonly [source: number, list: ListIndex])[])[];
  readonly geographies: readonly (readonly [prefix: string, list: ListIndex])[];
  readonly providers: readonly string[];
  readonly models: readonly TableModel[];
  readonly features: readonly (readonly [id: string, geography: string, feature: 'guardrail' | 'data-automation', routes: number])[];
  readonly notices: TableNotices;
}

/** An index into `lists`; {@link ALL_COMMERCIAL} or {@link UNKNOWN} instead of a list. */
export type ListIndex = number;
export const ALL_COMMERCIAL = -1;
export const UNKNOWN = -2;

export type TableLifecycle = readonly [status: LifecycleStatus, endOfLife: string | null];

export interface TableModel {
  readonly id: string;
  readonly name: string;
  readonly provider: number;
  readonly life: TableLifecycle;
  /** Region index -> lifecycle there. */
  readonly regional?: readonly (readonly [region: number, life: TableLifecycle])[];
  readonly runtime: ListIndex;
  readonly mantle: ListIndex;
  readonly mantleId?: string;
  readonly aliases?: readonly string[];
  readonly modalities?: readonly [input: string, output: string];
  /** The Regions that `runtime` speaks for, where it is not every Region. */
  readonly knownIn?: ListIndex;
  /**
   * Geography, route table (or {@link UNKNOWN}), and where needed the list of known sources, 1 for retired, and the sources
   * that the route table speaks for, where it is not every source.
   */
  readonly profiles?: readonly (readonly [
    geography: string,
    routes: number,
    callableFrom?: ListIndex,
    retired?: 0 | 1,
    knownFrom?: ListIndex,
  ])[];
}

export interface TableNotices {
  readonly features: readonly (readonly [
    id: FeatureId,
    crosses: boolean | null,
    routes: number,
    via: 'guardrail' | 'data-automation' | null,
    models: readonly string[],
    offeredIn: ListIndex,
    since: string | null,
    avoid: Avoidance | null,
  ])[];
  readonly batch: readonly (readonly [model: string, list: ListIndex])[];
  readonly tools: readonly (readonly [
    id: ToolId,
    name: string,
    region: string | null,
    model: readonly [id: string, prefixes: readonly (readonly [region: string, geography: string])[]] | null,
    settings: readonly string[],
    since: string | null,
    oldest: string | null,
    seenIn: string | null,
    seenOn: string | null,
  ])[];
  readonly lookAlikes: readonly (readonly [id: LookAlikeId, name: string, geographies: readonly string[] | null, page: string | null])[];
}
