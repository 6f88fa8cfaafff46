import type { Span } from '../../domain/reference.js';
import type { DefaultSignal, FeatureSignal, LookAlikeSignal } from '../../domain/signal.js';

/** What the rest of the text must hold, or must not, for a place to count. */
export type Condition =
  /** The text is about Amazon Bedrock. */
  | 'uses-bedrock'
  /** It is about Bedrock or AgentCore. */
  | 'uses-agentcore'
  | 'imports-strands'
  | 'imports-langchain4j'
  /** It names the client of knowledge bases, agents and flows. */
  | 'agent-runtime'
  /** It calls the OpenAI paths of bedrock-runtime. */
  | 'openai-on-runtime'
  /** None of the settings that decide before an SDK's default Region does. */
  | 'sets-no-region'
  /** None of the settings that pin a model for Claude Code. */
  | 'pins-no-model';

interface DraftBase {
  readonly span: Span;
  readonly text: string;
  readonly conditions: readonly Condition[];
}

/** Offsets in the slot count from the span's start, so that a draft may be moved as a whole. */
type Drafted<S> = S extends unknown ? Omit<S, 'span' | 'text' | 'context' | 'sourceRegion'> : never;

export type DefaultDraft = DraftBase & Drafted<DefaultSignal>;
export type FeatureDraft = DraftBase &
  Omit<Drafted<FeatureSignal>, 'modelId'> & {
    /** A setting of a resource is told once for all its parts; a call each time. */
    readonly isSetting: boolean;
    /** Length of the call with its arguments, from the span's start. */
    readonly reach: number;
  };
export type LookAlikeDraft = DraftBase & Drafted<LookAlikeSignal>;

/** What the grammar finds of a signal, before its surroundings are read. */
export type SignalDraft = DefaultDraft | FeatureDraft | LookAlikeDraft;
