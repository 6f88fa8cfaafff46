import type { LookAlikeId, Signal } from '../../domain/signal.js';
import type { Span } from '../../domain/reference.js';
import type { RegionCode } from '../../domain/region.js';
import { isQuote, isSpace, runStart } from '../characters.js';
import { isInside } from '../comments.js';
import type { ContextReader } from '../context.js';
import type { Draft } from '../draft.js';
import type { Grammar } from '../grammar.js';
import type { Lines } from '../lines.js';
import type { SourceReader } from '../sources.js';
import type { Condition, FeatureDraft, SignalDraft } from './draft.js';
import { firstFrom } from '../sorted.js';

/** A resource's parts that turn the same feature on lie within so many lines; the first of them is told. */
const ONE_RESOURCE = 40;

/** Languages whose strings may be as long as a page. */
const LONG_STRINGS: ReadonlySet<string> = new Set(['python', 'java', 'kotlin', 'scala', 'swift', 'elixir', 'julia']);

/** Settings that decide before an SDK's own default Region does. */
const REGION_SETTING =
  /\b(?:AWS_REGION(?:_NAME)?|AWS_DEFAULT_REGION|AWS_PROFILE|BEDROCK_MANTLE_(?:REGION|API_BASE)|ANTHROPIC_BEDROCK_BASE_URL)\b/g;
/** Settings that pin a model for Claude Code. */
const MODEL_SETTING =
  /\bANTHROPIC_(?:DEFAULT_(?:\w{1,12}_)?MODEL|MODEL|BEDROCK_REGION_PREFIX)\b|["']?\bmodel(?:Overrides)?["']?\s{0,4}:|--model\b/g;
const STRANDS = /\bfrom strands(?:\.[\w.]{1,40})? import\b|^import strands\b|["']@strands-agents\/sdk/gm;
const LANGCHAIN4J = /\bdev\.langchain4j\.model\.bedrock\b/g;
const AGENTCORE = /bedrock[-_]?agentcore/gi;
const AGENT_RUNTIME = /bedrock[-_ ]?agent[-_ ]?runtime/gi;
/** The OpenAI paths of an address, and the host in front of them. */
const OPENAI_PATH = /\/openai\/v1/g;
const LONGEST_ADDRESS = 160;

/** What a reader of signals needs to know of the text. */
export interface SignalSurroundings {
  readonly text: string;
  readonly grammar: Grammar;
  readonly usesBedrock: boolean;
  readonly named: readonly Draft[];
  readonly sources: SourceReader;
  readonly context: ContextReader;
  readonly lines: Lines;
}

/** Decides which of the drafts count: comments and prose never do, nor what another part of the text takes back. */
export class SignalReader {
  readonly #around: SignalSurroundings;
  readonly #conditions = new Map<Condition, boolean>();
  /** Hosts that were told of, and the line at which a resource's feature was. */
  readonly #hosts = new Set<LookAlikeId>();
  readonly #settings = new Map<string, number>();
  #longStrings: Span[] | null = null;

  constructor(around: SignalSurroundings) {
    this.#around = around;
  }

  read(): Signal[] {
    const { grammar, context } = this.#around;
    const signals: Signal[] = [];
    for (const draft of grammar.signals ?? []) {
      if (!draft.conditions.every((condition) => this.#holds(condition))) continue;
      const where = context.context(draft.span.start);
      if (where !== 'code' || this.#isInLongString(draft.span.start)) continue;
      const signal = this.#signal(draft, { context: where, sourceRegion: this.#source(draft) });
      if (signal !== null && !this.#isTold(draft)) signals.push(signal);
    }
    return signals;
  }

  #signal(draft: SignalDraft, common: Pick<Signal, 'context' | 'sourceRegion'>): Signal | null {
    const { span, text } = draft;
    switch (draft.about) {
      case 'default': {
        const { about, tool, missing, modelId } = draft;
        const slot = draft.slot && { ...draft.slot, at: span.start + draft.slot.at };
        return { about, tool, missing, modelId, slot, span, text, ...common };
      }
      case 'feature': {
        const modelId = draft.feature === 'batch-inference' ? this.#modelIn(draft) : null;
        return draft.feature === 'batch-inference' && modelId === null
          ? null
          : { about: 'feature', feature: draft.feature, modelId, span, text, ...common };
      }
      case 'look-alike':
        return { about: 'look-alike', kind: draft.kind, service: draft.service, span, text, ...common };
    }
  }

  /** The plain model ID among a call's arguments, if there is just one. */
  #modelIn({ span, reach }: FeatureDraft): string | null {
    const { named } = this.#around;
    const end = span.start + reach;
    let found: string | null = null;
    for (let i = firstFrom(named, span.start); i < named.length; i++) {
      const draft = named[i];
      if (draft === undefined || draft.span.end > end) break;
      if (draft.kind !== 'foundation-model') continue;
      if (found !== null) return null;
      found = draft.modelId;
    }
    return found;
  }

  /** The Region tied to a place; AgentCore's Regions have no ties, so that there one Region of the whole text decides. */
  #source(draft: SignalDraft): RegionCode | null {
    const { sources, grammar } = this.#around;
    const tied = sources.sourceAt(draft.span).sourceRegion;
    if (tied !== null || draft.about !== 'feature' || !draft.feature.startsWith('agent')) return tied;
    const regions = new Set((grammar.beside?.regions ?? []).map(({ region }) => region));
    const [only] = regions;
    return regions.size === 1 && only !== undefined ? only : null;
  }

  /** True when the same was said already: of the same resource, or of the same host in the text. */
  #isTold(draft: SignalDraft): boolean {
    if (draft.about === 'look-alike' && draft.kind === 'host') {
      if (this.#hosts.has(draft.service)) return true;
      this.#hosts.add(draft.service);
    }
    if (draft.about !== 'feature' || !draft.isSetting) return false;
    // A guardrail's tier and its profile are two settings of one thing.
    const resource = draft.feature.replace(/^guardrails-.*/, 'guardrails');
    const line = this.#around.lines.lineAt(draft.span.start);
    const last = this.#settings.get(resource);
    if (last !== undefined && line - last < ONE_RESOURCE) return true;
    this.#settings.set(resource, line);
    return false;
  }

  /** True between triple quotes: documentation, or a text that is written elsewhere. */
  #isInLongString(offset: number): boolean {
    const { text, context } = this.#around;
    if (!LONG_STRINGS.has(context.language ?? '')) return false;
    this.#longStrings ??= longStrings([...text.matchAll(/"""|'''/g)].filter(({ index }) => !context.isComment(index)));
    return isInside(this.#longStrings, offset);
  }

  #holds(condition: Condition): boolean {
    let holds = this.#conditions.get(condition);
    if (holds === undefined) this.#conditions.set(condition, (holds = this.#test(condition)));
    return holds;
  }

  #test(condition: Condition): boolean {
    switch (condition) {
      case 'uses-bedrock':
        return this.#around.usesBedrock;
      case 'uses-agentcore':
        return this.#says(AGENTCORE);
      case 'imports-strands':
        return this.#says(STRANDS);
      case 'imports-langchain4j':
        return this.#says(LANGCHAIN4J);
      case 'agent-runtime':
        return this.#says(AGENT_RUNTIME);
      case 'openai-on-runtime':
        return this.#says(OPENAI_PATH, (at) => this.#addressBefore(at).includes('bedrock-runtime'));
      case 'sets-no-region':
        return !this.#says(REGION_SETTING);
      case 'pins-no-model':
        return !this.#says(MODEL_SETTING);
    }
  }

  /** True when a pattern stands somewhere in the text outside of its comments. */
  #says(pattern: RegExp, also: (at: number) => boolean = () => true): boolean {
    const { text, context } = this.#around;
    return [...text.matchAll(pattern)].some(({ index }) => !context.isComment(index) && also(index));
  }

  #addressBefore(at: number): string {
    const { text } = this.#around;
    return text.slice(
      runStart(text, at, (char) => !isSpace(char) && !isQuote(char), LONGEST_ADDRESS),
      at,
    );
  }
}

/** What lies between triple quotes of one kind; a last one that is not closed opens nothing. */
function longStrings(marks: readonly RegExpExecArray[]): Span[] {
  const spans: Span[] = [];
  let open: RegExpExecArray | null = null;
  for (const mark of marks) {
    if (open === null) open = mark;
    else if (mark[0] === open[0]) {
      spans.push({ start: open.index, end: mark.index });
      open = null;
    }
  }
  return spans;
}
