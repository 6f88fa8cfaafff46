import type { ProfileFeature } from '../domain/reference.js';
import type { RegionCode } from '../domain/region.js';
import type { FeatureId, LookAlikeId, ToolId } from '../domain/signal.js';
import type { Route } from './facts.js';

/** A way around a feature's cross-Region processing that AWS names. */
export type Avoidance = 'classic-tier' | 'override-strategy' | 'custom-evaluators';

/** Where a feature is processed. Facts and their sources: `data/features.json`. */
export interface FeatureFacts {
  readonly id: FeatureId;
  /** False where it depends on what the call names; null where AWS does not say. */
  readonly crosses: boolean | null;
  /** By the Region that is called. A Region without a route, and without a profile: AWS names no destination. */
  readonly routes: ReadonlyMap<RegionCode, Route>;
  /** The kind of profile through which it runs; a Region may have several. */
  readonly via: Exclude<ProfileFeature, 'model'> | null;
  /** Models through whose profiles it runs. */
  readonly models: readonly string[];
  /** Null where AWS lists no Regions. */
  readonly offeredIn: readonly RegionCode[] | null;
  /** ISO date; null where AWS names none. */
  readonly since: string | null;
  readonly avoid: Avoidance | null;
}

/** What a library or tool does when nothing tells it otherwise. Facts and their sources: `data/implicit-defaults.json`. */
export interface ToolFacts {
  readonly id: ToolId;
  /** Its own name, the same in every language. */
  readonly name: string;
  readonly region: RegionCode | null;
  readonly model: {
    readonly id: string;
    /** Start of a Region's code and the prefix that is put before the ID there; the first that fits holds. */
    readonly prefixes: readonly (readonly [region: string, geography: string])[];
  } | null;
  /** Environment variables that decide before the default does. */
  readonly settings: readonly string[];
  /** The version that brought the default. */
  readonly since: string | null;
  /** The oldest version that was read and has it. */
  readonly oldest: string | null;
  /** The newest version that was read, and its ISO date. */
  readonly seenIn: string | null;
  readonly seenOn: string | null;
}

/** A service that is not Bedrock. Facts and their sources: `data/look-alikes.json`. */
export interface LookAlikeFacts {
  readonly id: LookAlikeId;
  readonly name: string;
  /** Where it can be told to run inference, as its maker documents it; null where nothing was read. */
  readonly geographies: readonly string[] | null;
  /** The page that says so. */
  readonly page: string | null;
}

/** What notices rest on. */
export interface NoticeFacts {
  readonly features: ReadonlyMap<FeatureId, FeatureFacts>;
  /** Models that batch inference offers -> Regions in which a job may name the plain ID. */
  readonly batch: ReadonlyMap<string, readonly RegionCode[]>;
  readonly tools: ReadonlyMap<ToolId, ToolFacts>;
  readonly lookAlikes: ReadonlyMap<LookAlikeId, LookAlikeFacts>;
}
