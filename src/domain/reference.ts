import type { RegionCode, RegionPart } from './region.js';

/** A half-open range of UTF-16 offsets into the text analysed. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const CONTEXTS = ['code', 'comment', 'prose', 'permission', 'deny'] as const;
/** What the surroundings certainly are; `code` whenever that is not certain. */
export type Context = (typeof CONTEXTS)[number];

export const TIES = ['statement', 'nearby', 'file', 'workspace'] as const;
/** What binds a Region literal to Bedrock, the strongest first. */
export type Tie = (typeof TIES)[number];

/** Which of Bedrock's inference endpoints an ID would be called on: the same ID can be on-demand on one only. */
export type EndpointFamily = 'runtime' | 'mantle';

/** `literal`: the ID or code itself stands in the text; `constant`: an SDK's or the CDK's name for it does. */
export type Spelling = 'literal' | 'constant';

interface ReferenceBase {
  readonly span: Span;
  /** Exactly what the span covers. */
  readonly text: string;
  readonly context: Context;
  /** The Region tied to this reference, where the surroundings name just one; it is where the call would be sent. */
  readonly sourceRegion: RegionCode | null;
  /** Where that Region stands, for "called in us-west-2 here (line 2)"; null when the reference itself holds it. */
  readonly sourceSpan: Span | null;
  /** Every place whose Region may be the one; several when they are equally near. */
  readonly sourceCandidates: readonly Span[];
}

export interface FoundationModelReference extends ReferenceBase {
  readonly kind: 'foundation-model';
  /** `%3A` decoded; a context suffix such as `:300k` is kept. */
  readonly modelId: string;
  readonly spelling: Spelling;
  readonly endpoint: EndpointFamily;
  /** Regions that stand in the same statement, in order of appearance: an allowed one narrows the question to itself. */
  readonly statementRegions: readonly RegionCode[];
}

export type ProfileFeature = 'model' | 'guardrail' | 'data-automation';

export interface InferenceProfileReference extends ReferenceBase {
  readonly kind: 'inference-profile';
  /** The prefix without its dot, known to the catalogue or not. */
  readonly geography: string;
  /** The ID behind the prefix, `%3A` decoded; null for a geography constant, which names no model. */
  readonly modelId: string | null;
  readonly feature: ProfileFeature;
  readonly spelling: Spelling;
  /** The endpoint that the surroundings give; what a plain ID in this place would be called on. */
  readonly endpoint: EndpointFamily;
  readonly statementRegions: readonly RegionCode[];
}

export interface ArnReference extends ReferenceBase {
  readonly kind: 'arn';
  /** `aws`, `aws-us-gov`, `*` … or the interpolation as written. */
  readonly partition: string;
  readonly region: RegionPart;
  readonly account: string;
  /** `foundation-model`, `inference-profile`, `knowledge-base` …; null when the ARN is cut before it. */
  readonly resourceType: string | null;
  /** What follows the resource type, as written; may hold wildcards and interpolations. */
  readonly resourceId: string;
  readonly geography: string | null;
  readonly modelId: string | null;
}

export interface EndpointReference extends ReferenceBase {
  readonly kind: 'endpoint';
  /** `bedrock-runtime`, `bedrock-mantle`, `bedrock-agent` … without a `-fips` suffix. */
  readonly service: string;
  readonly region: RegionPart;
  readonly shape: 'host' | 'private-link-service' | 'vpc-endpoint';
}

export interface RegionReference extends ReferenceBase {
  readonly kind: 'region';
  readonly region: RegionCode;
  readonly tie: Tie;
  /** Where Bedrock is named that makes the tie, the nearest such place; null for a `workspace` tie, made by other files. */
  readonly tiedBy: Span | null;
  readonly spelling: Spelling;
}

export interface BuiltUpReference extends ReferenceBase {
  readonly kind: 'built-up';
  /** The prefix where the text fixes it; null where a variable stands in its place. */
  readonly geography: string | null;
}

/** One place in a text that names a model, profile, ARN, endpoint or Region. */
export type Reference =
  FoundationModelReference | InferenceProfileReference | ArnReference | EndpointReference | RegionReference | BuiltUpReference;
