import type { Context, Span } from './reference.js';
import type { RegionCode } from './region.js';

export const TOOL_IDS = [
  'anthropic-bedrock-typescript',
  'anthropic-bedrock-python',
  'claude-code',
  'langchain4j',
  'litellm-bedrock-mantle',
  'strands-python',
  'strands-typescript',
] as const;
/** A library or tool that chooses a Region or a model where the text names none. */
export type ToolId = (typeof TOOL_IDS)[number];

export const FEATURE_IDS = [
  'guardrails-standard-tier',
  'guardrails-cross-region',
  'bedrock-data-automation',
  'kb-structured',
  'agentcore-memory',
  'agentcore-policy',
  'agentcore-evaluations',
  'agent-registry',
  'batch-inference',
  'prompt-routing',
  'responses-api-runtime-gpt',
  'prompt-optimization-advanced',
  'automated-reasoning',
] as const;
/** A feature of AWS that is processed in other Regions than the one that is called, with no ID in the code that says so. */
export type FeatureId = (typeof FEATURE_IDS)[number];

export const LOOK_ALIKE_IDS = ['claude-platform-on-aws', 'claude-api', 'openai-api', 'vertex-ai', 'microsoft-foundry'] as const;
/** A service that serves the same models and is not Amazon Bedrock. */
export type LookAlikeId = (typeof LOOK_ALIKE_IDS)[number];

interface SignalBase {
  readonly span: Span;
  /** Exactly what the span covers. */
  readonly text: string;
  readonly context: Context;
  /** The Region tied to the place, where its surroundings name just one. */
  readonly sourceRegion: RegionCode | null;
}

/** A client or tool that is set up without what decides where its calls run. */
export interface DefaultSignal extends SignalBase {
  readonly about: 'default';
  readonly tool: ToolId;
  /** What the text does not name; never empty. */
  readonly missing: readonly ('region' | 'model')[];
  /** The model that it names; null where it names none, or where that does not matter. */
  readonly modelId: string | null;
  /** Null where it is not certain how to write it there. */
  readonly slot: Slot | null;
}

/** A call or setting that turns a feature on. */
export interface FeatureSignal extends SignalBase {
  readonly about: 'feature';
  readonly feature: FeatureId;
  /** The plain model ID that the call names, where the feature depends on it. */
  readonly modelId: string | null;
}

/** A host or client of a service that could be taken for Bedrock. */
export interface LookAlikeSignal extends SignalBase {
  readonly about: 'look-alike';
  readonly kind: 'call' | 'host';
  readonly service: LookAlikeId;
}

/** A place that a notice may be about; whether it is one depends on catalogue and policy. */
export type Signal = DefaultSignal | FeatureSignal | LookAlikeSignal;

/** One value in a slot. */
export interface SlotValue {
  readonly of: 'region' | 'model';
  /** What stands around the value, its name and quotes included. */
  readonly before: string;
  readonly after: string;
  /** `constant`: AP_NORTHEAST_1 in place of ap-northeast-1. */
  readonly spelling: 'literal' | 'constant';
}

/** Where and how missing values are written: `before`, the values with `separator` between them, `after`. */
export interface Slot {
  /** UTF-16 offset at which the text is inserted. */
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly separator: string;
  /** In the order of `missing`. */
  readonly values: readonly SlotValue[];
}
