import type { EndpointFamily, ProfileFeature } from '../domain/reference.js';
import type { Reach, RegionCode } from '../domain/region.js';
import type { NoticeFacts } from './notice-facts.js';

/** What AWS says of one Region. Facts and their sources: `data/regions.json`. */
export interface RegionFacts {
  readonly code: RegionCode;
  /** AWS's English name, `Asia Pacific (Tokyo)`. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for isolated Regions whose country is not public. */
  readonly country: string | null;
  readonly partition: string;
  /** Degrees; null for isolated Regions. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** Whether the endpoint exists there; null when not known. */
  readonly runtime: boolean | null;
  readonly mantle: boolean | null;
  readonly city: { readonly en: string; readonly ja: string } | null;
}

export type LifecycleStatus = 'active' | 'legacy' | 'end-of-life' | 'unknown';

export interface LifecycleFacts {
  readonly status: LifecycleStatus;
  /** ISO date; null when AWS names none. */
  readonly endOfLife: string | null;
  /** Regions whose dates differ from the model's own. */
  readonly regional: ReadonlyMap<RegionCode, { readonly status: LifecycleStatus; readonly endOfLife: string | null }>;
}

/** Regions of on-demand (in-Region) inference, or `unknown` where no source says. */
export type Availability = readonly RegionCode[] | 'unknown';

/** Where a request that is sent to a source Region may run. */
export type Route = readonly RegionCode[] | 'all-commercial';

export interface ProfileFacts {
  /** With its geography prefix. */
  readonly id: string;
  readonly geography: string;
  readonly feature: ProfileFeature;
  /** The foundation model's ID; null for guardrail and data-automation profiles. */
  readonly modelId: string | null;
  /** By source Region, or `unknown` where only the prefix is known. */
  readonly routes: ReadonlyMap<RegionCode, Route> | 'unknown';
  /** The source Regions that `routes` speaks for, in it or not; null when it lists every source there is. */
  readonly knownFrom: readonly RegionCode[] | null;
  /** Source Regions that are known although their routes are not. */
  readonly callableFrom: readonly RegionCode[];
  /** Every source Region is past the model's end of life. */
  readonly retired: boolean;
}

export interface ModelFacts {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  /** The spelling that bedrock-mantle takes; null when mantle does not serve the model. */
  readonly mantleId: string | null;
  readonly aliases: readonly string[];
  readonly lifecycle: LifecycleFacts;
  readonly inRegion: Readonly<Record<EndpointFamily, Availability>>;
  /** The Regions that `inRegion.runtime` speaks for, in it or not; null when it lists every Region that offers the model. */
  readonly knownIn: readonly RegionCode[] | null;
  readonly profiles: readonly ProfileFacts[];
  readonly modalities: { readonly input: readonly string[]; readonly output: readonly string[] } | null;
}

/** A resource of an account, named by an ARN whose account is 12 digits, or open (empty, a wildcard, a variable). */
export interface ResourceName {
  readonly region: RegionCode;
  /** `application-inference-profile`, `provisioned-model` … */
  readonly type: string;
  readonly id: string;
  readonly account: string;
}

/** What an account answered about a resource of its own. */
export interface ResourceFacts {
  /** IDs of the models behind it, sorted; empty where AWS names none. */
  readonly models: readonly string[];
  /** Where a request to it may run. */
  readonly route: Route;
  /** ISO date of the answer. */
  readonly asOf: string;
}

/** Which facts come from an account and not from the bundle. */
export interface LiveFacts {
  /** ISO date of the newest answer. */
  readonly asOf: string;
  /** ISO date of the facts that no answer took the place of. */
  readonly bundledAsOf: string;
  /** Regions whose runtime and profile facts the account gave, with the ISO date of each. */
  readonly regions: ReadonlyMap<RegionCode, string>;
}

/** What AWS offers where: look-ups only, no judgement. */
export interface Catalog {
  /** ISO date of the newest observation. */
  readonly asOf: string;
  readonly regions: ReadonlyMap<RegionCode, RegionFacts>;
  /** Prefix without its dot -> the union of all destinations that the geography promises. */
  readonly geographies: ReadonlyMap<string, Reach>;
  readonly models: readonly ModelFacts[];
  /** Guardrail and data-automation profiles. */
  readonly features: readonly ProfileFacts[];
  /** Null for the bundled catalogue. */
  readonly live: LiveFacts | null;
  /** What is known beyond models and profiles. */
  readonly notices: NoticeFacts;
  /**
   * The model that an ID names on an endpoint: by ID or alias, on mantle by its mantle spelling too; a context suffix
   * (`:300k`, `:0:512`) is taken off for the look-up. Null when the catalogue lacks it.
   */
  model(id: string, endpoint: EndpointFamily): ModelFacts | null;
  /** A system-defined profile by its full ID (suffixes as for models), guardrail and data-automation profiles included. */
  profile(id: string): ProfileFacts | null;
  /**
   * What the account said of a resource; null when it was not asked. An open account matches when there is just one answer
   * for that Region, type and ID.
   */
  resource(name: ResourceName): ResourceFacts | null;
}
