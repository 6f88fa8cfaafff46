import type { Reach, RegionCode } from './region.js';
import type { NoticeId } from './rule.js';
import type { FeatureId, LookAlikeId, ToolId } from './signal.js';

/**
 * Everything that can be said about a judged reference, by message ID, with the parameters that the words need.
 * The words themselves, English and Japanese side by side, are in `explain/`.
 */
export interface MessageParameters {
  /** Every destination is outside the policy. */
  'profile-leaves': { readonly geography: string; readonly regions: readonly RegionCode[]; readonly confirmed: boolean };
  /** Some destinations are outside, some inside. */
  'profile-may-leave': {
    readonly geography: string;
    readonly inside: readonly RegionCode[];
    readonly outside: readonly RegionCode[];
    readonly confirmed: boolean;
  };
  /** A `global.` profile: any commercial Region. */
  'profile-global': { readonly geography: string };
  /** Several Regions, all inside the policy. */
  'profile-domestic': { readonly regions: readonly RegionCode[]; readonly confirmed: boolean };
  /** A catalogued profile that stays inside, tied to a Region from which it cannot be called: the call fails. */
  'profile-not-callable-here': { readonly region: RegionCode; readonly callableFrom: readonly RegionCode[] };
  /** A known prefix promises to stay inside, but the catalogue has no such profile. */
  'profile-not-in-catalogue': { readonly geography: string };
  /** The profile is known, but not what a request does that is sent to this Region. */
  'profile-route-unknown': { readonly geography: string; readonly region: RegionCode };
  'profile-unknown-prefix': { readonly geography: string };
  /** Regions where the model is on-demand inside the policy; the client's Region decides. */
  'model-on-demand': { readonly regions: readonly RegionCode[] };
  /** Tied to one allowed Region that offers it. */
  'model-on-demand-here': { readonly region: RegionCode };
  /** On-demand inside the policy, but called from a Region outside (1-based line of that Region, when it stands elsewhere). */
  'model-called-outside': { readonly region: RegionCode; readonly line: number | null; readonly regions: readonly RegionCode[] };
  /** No Region of `asked` offers the plain ID: it would fail there. `instead` is an ID that does run inside the policy. */
  'model-not-on-demand': {
    readonly asked: readonly RegionCode[];
    readonly instead: string | null;
    readonly insteadRegions: readonly RegionCode[];
  };
  /** As above, but bedrock-mantle offers the model there under `mantleId`. */
  'model-only-on-mantle': {
    readonly asked: readonly RegionCode[];
    readonly mantleId: string;
    readonly mantleRegions: readonly RegionCode[];
    readonly instead: string | null;
    readonly insteadRegions: readonly RegionCode[];
  };
  /** Allowed Regions offer it, but not the one that this statement names. */
  'model-not-in-this-region': { readonly region: RegionCode; readonly offeredIn: readonly RegionCode[] };
  'model-unknown': Record<never, never>;
  /** In the catalogue, without a word about where it runs. */
  'model-availability-unknown': Record<never, never>;
  /** Past its end of life (ISO date, or null when only the status is known). */
  'model-ended': { readonly date: string | null };
  /** End of life still ahead (ISO date). */
  'model-ending': { readonly date: string };
  /** A Region outside, tied by statement or nearby lines; `models` are the IDs that it moves, as written. */
  'region-outside': { readonly region: RegionCode; readonly models: readonly string[] };
  /** A Region outside in a file that uses Bedrock elsewhere. */
  'region-outside-file': { readonly region: RegionCode };
  /** A default Region outside in a workspace that uses Bedrock elsewhere. */
  'region-outside-workspace': { readonly region: RegionCode };
  /** A Region inside: the source Region, what is called decides. */
  'region-inside': { readonly region: RegionCode };
  'endpoint-outside': { readonly service: string; readonly region: RegionCode };
  'endpoint-inside': { readonly service: string; readonly region: RegionCode };
  'endpoint-unresolved': { readonly service: string };
  'arn-outside': { readonly region: RegionCode; readonly resourceType: string | null };
  'arn-inside': { readonly region: RegionCode; readonly resourceType: string };
  /** A wildcard or empty Region; `outside` is null when it may be any Region. */
  'arn-any-region': { readonly empty: boolean; readonly outside: readonly RegionCode[] | null };
  'arn-region-unresolved': { readonly resourceType: string | null };
  /** The Region is inside, but the resource hides which model runs, and where. */
  'arn-opaque': { readonly resourceType: string | null; readonly region: RegionCode };
  /** What the account answered about a resource of its own (ISO date): all Regions behind it are inside the policy. */
  'arn-resolved-inside': Resolved & { readonly regions: readonly RegionCode[] };
  'arn-resolved-leaves': Resolved & { readonly regions: readonly RegionCode[] };
  'arn-resolved-may-leave': Resolved & { readonly inside: readonly RegionCode[]; readonly outside: readonly RegionCode[] };
  'arn-resolved-global': Resolved;
  /** A profile that stays inside, in an ARN whose Region is outside: the call fails. */
  'arn-profile-not-callable': { readonly region: RegionCode; readonly geography: string };
  /** The geography is fixed, the model is not; every destination is outside. */
  'built-up-leaves': { readonly geography: string; readonly regions: readonly RegionCode[] };
  'built-up-may-leave': { readonly geography: string };
  'built-up-domestic': { readonly geography: string; readonly regions: readonly RegionCode[] };
  /** A variable decides. */
  'built-up-unresolved': Record<never, never>;
}

/** What the words of a notice need. */
export interface NoticeParameters {
  'unused-suppression': Record<never, never>;
  'suppression-without-reason': Record<never, never>;
  'implicit-default': DefaultParameters;
  'feature-crosses-regions': FeatureParameters;
  'look-alike-service': { readonly service: LookAlikeId };
  /** `days` until the exception of the policy file ends; zero or less once it has. */
  'expired-exception': { readonly date: string; readonly days: number };
}

/** What a tool does when nobody tells it otherwise. */
export type DefaultParameters =
  | { readonly case: 'region'; readonly tool: ToolId; readonly region: RegionCode }
  | {
      readonly case: 'model';
      readonly tool: ToolId;
      /** The profile that is called from the policy's home Region. */
      readonly profile: string;
      /** Where its requests may run from there; an upper bound where the catalogue lacks the profile. */
      readonly reach: Reach;
    };

/** Where a feature is processed when it is called in `source`. */
export type FeatureParameters =
  | {
      readonly case: 'leaves';
      readonly feature: FeatureId;
      readonly source: RegionCode;
      /** Never unknown. */
      readonly reach: Reach;
      /** The model that the call names, where the feature depends on it. */
      readonly modelId: string | null;
    }
  /** It crosses Regions, but AWS names none of them. */
  | { readonly case: 'unknown'; readonly feature: FeatureId; readonly source: RegionCode }
  /** Not even whether it crosses Regions is said. */
  | { readonly case: 'silent'; readonly feature: FeatureId; readonly source: RegionCode }
  /** Not offered in `source`; where it is offered, it is processed outside the policy. */
  | { readonly case: 'not-offered'; readonly feature: FeatureId; readonly source: RegionCode; readonly offeredIn: readonly RegionCode[] };

/** The notice's ID with its parameters; words are made at the edge. */
export type NoticeMessage = { readonly [K in NoticeId]: { readonly id: K; readonly params: NoticeParameters[K] } }[NoticeId];

interface Resolved {
  readonly resourceType: string;
  /** IDs of the models behind it. */
  readonly models: readonly string[];
  readonly date: string;
}

export type MessageId = keyof MessageParameters;

/** A message ID with its parameters; words are made at the edge. */
export type Message = { readonly [K in MessageId]: { readonly id: K; readonly params: MessageParameters[K] } }[MessageId];
