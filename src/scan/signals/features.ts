import type { FeatureId } from '../../domain/signal.js';
import type { Span } from '../../domain/reference.js';
import { isQuote, isSpace, isWord, runEnd, runStart } from '../characters.js';
import { readArguments, skipBlank } from './arguments.js';
import type { Condition, FeatureDraft } from './draft.js';

const TIER_KEYS: ReadonlySet<string> = new Set(['tierName', 'TierName', 'tier_name']);

/** `tierConfig: { tierName: 'STANDARD' }` in every spelling, at its value. */
export function readTier(text: string, at: number): FeatureDraft | null {
  const end = at + 'STANDARD'.length;
  if (isWord(text[end])) return null;
  // GuardrailContentFiltersTierName.STANDARD, TierConfig.STANDARD
  const constant = runStart(text, at, (c) => isWord(c) || c === '.' || c === ':', 80);
  const enumeration = text.slice(constant, at);
  if (enumeration.endsWith('TierConfig.')) {
    const start = at - 'TierConfig.'.length;
    return setting('guardrails-standard-tier', text, start, end - start, ['uses-bedrock']);
  }
  const isEnumerated = /TierName(?:\.|::)$/.test(enumeration);
  if (enumeration !== '' && !isEnumerated) return null;
  const key = keyBefore(text, constant);
  if (key === null || !TIER_KEYS.has(text.slice(key.start, key.end))) return null;
  const isGuardrail = isEnumerated || /tier_?config/i.test(text.slice(Math.max(0, key.start - 200), key.start));
  return isGuardrail ? setting('guardrails-standard-tier', text, key.start, key.end - key.start, ['uses-bedrock']) : null;
}

/** The key, builder's method or named argument whose value starts at an offset, quotes left out. */
function keyBefore(text: string, at: number): Span | null {
  const back = (from: number, test: (char: string | undefined) => boolean, most: number): number => runStart(text, from, test, most);
  const sign = back(back(at, isQuote, 1), isSpace, 6);
  const behindKey = back(sign, (char) => char === '=' || char === '>' || char === ':' || char === '(', 2);
  if (behindKey === sign) return null;
  const end = back(back(behindKey, isSpace, 6), isQuote, 1);
  const start = back(end, isWord, 60);
  return start === end ? null : { start, end };
}

/** A guardrail's profile that a variable names; one that stands there as an ID is a reference of its own. */
export function readGuardrailProfile(text: string, at: number, found: string): FeatureDraft | null {
  const end = at + found.length;
  if (!/^(?:crossRegionConfig|CrossRegionConfig|cross_region_config)$/.test(found)) return null;
  const behind = text.slice(end, end + 300);
  if (!/^["']?\s{0,6}[:={(]/.test(behind)) return null;
  const profile = /guardrail_?profile_?(?:identifier|arn)["']?\s{0,6}(?:=>|[:=(])\s{0,6}(.{0,120})/i.exec(behind)?.[1];
  if (profile === undefined || /guardrail\.v\d/.test(profile)) return null;
  return setting('guardrails-cross-region', text, at, found.length, ['uses-bedrock']);
}

/** `parsingStrategy: BEDROCK_DATA_AUTOMATION` of a data source. */
export function readParser(text: string, at: number, found: string): FeatureDraft | null {
  if (isWord(text[at - 1]) || isWord(text[at + found.length])) return null;
  const before = text.slice(Math.max(0, at - 90), at);
  const assigned = /parsing_?strategy["']?\s{0,6}(?:=>|[:=(])\s{0,6}["']?(?:[\w:.]{0,50}(?:\.|::))?$/i.test(before);
  return assigned ? setting('bedrock-data-automation', text, at, found.length, []) : null;
}

/** A built-in evaluator of AgentCore; the metrics of Bedrock's evaluation jobs are named alike. */
export function readEvaluator(text: string, at: number): FeatureDraft | null {
  const end = runEnd(text, at + 'Builtin.'.length, isWord, 60);
  if (isWord(text[at - 1]) || !isQuote(text[at - 1]) || end === at + 'Builtin.'.length) return null;
  const isEvaluator = /evaluator/i.test(text.slice(Math.max(0, at - 120), at));
  return isEvaluator ? setting('agentcore-evaluations', text, at, end - at, ['uses-agentcore']) : null;
}

/** The Responses API; a model of OpenAI's open weights has other ways, one that is named by its profile is a reference. */
export function readResponses(text: string, at: number, found: string): FeatureDraft | null {
  const open = skipBlank(text, at + found.length);
  if (text[at - 1] !== '.' || text[open] !== '(' || !/^[rR]esponses\./.test(found)) return null;
  const call = readArguments(text, open);
  if (call === null || text.slice(open, call.end).includes('openai.gpt')) return null;
  return { ...setting('responses-api-runtime-gpt', text, at, found.length, ['openai-on-runtime']), isSetting: false };
}

/** Keys whose presence is the setting, and constants that stand for them. */
const NAMED: readonly (readonly [pattern: RegExp, feature: FeatureId, isKey: boolean, conditions: readonly Condition[]])[] = [
  [/^(?:sqlKnowledgeBaseConfiguration|SqlKnowledgeBaseConfiguration|sql_knowledge_base_configuration)$/, 'kb-structured', true, []],
  [/^(?:[sS]emantic|[sS]ummary|[uU]serPreference|[eE]pisodic)MemoryStrategy$/, 'agentcore-memory', true, []],
  [/^(?:semantic|summary|user_preference|episodic)_memory_strategy$/, 'agentcore-memory', true, ['uses-agentcore']],
  [/^usingBuiltIn(?:Semantic|Summarization|UserPreference|Episodic)$/, 'agentcore-memory', true, ['uses-agentcore']],
  [/^StrategyType\.(?:SEMANTIC|SUMMARY|USER_PREFERENCE|EPISODIC)$/, 'agentcore-memory', false, ['uses-agentcore']],
];

export function readNamed(text: string, at: number, found: string): FeatureDraft | null {
  const end = at + found.length;
  const named = NAMED.find(([pattern]) => pattern.test(found));
  if (named !== undefined) {
    const [, feature, isKey, conditions] = named;
    // A type's name in a declaration is no setting, nor is a member whose type is told.
    const behind = text.slice(end, end + 100);
    if (isKey && (!/^["']?\s{0,6}[:=({]/.test(behind) || /^:\s{0,4}(?:[A-Z][\w.]{2,80}(?:\[\])?\s{0,2}[;|]|\(\w{1,40}:)/.test(behind)))
      return null;
    return /(?:class|interface|type|struct)\s{1,4}$/.test(text.slice(Math.max(0, at - 14), at))
      ? null
      : setting(feature, text, at, found.length, conditions);
  }
  return found === 'aws_bedrockagentcore_memory_strategy' ? readMemoryResource(text, at, found) : null;
}

/** A Terraform resource whose `type` says which strategy it is; `CUSTOM` chooses its own model. */
function readMemoryResource(text: string, at: number, found: string): FeatureDraft | null {
  if (!/\bresource\s{1,4}"$/.test(text.slice(Math.max(0, at - 16), at))) return null;
  const isBuiltIn = /\btype\s{1,12}=\s{1,4}"(?:SEMANTIC|SUMMARIZATION|USER_PREFERENCE|EPISODIC)"/.test(text.slice(at, at + 600));
  return isBuiltIn ? setting('agentcore-memory', text, at, found.length, []) : null;
}

/** Resources of templates that are a feature. */
const TYPES: ReadonlyMap<string, FeatureId> = new Map([
  ['AWS::Bedrock::IntelligentPromptRouter', 'prompt-routing'],
  ['AWS::BedrockAgentCore::Registry', 'agent-registry'],
]);

/** A resource's type in a template: `Type: AWS::…`. */
export function readType(text: string, at: number): FeatureDraft | null {
  const found = text.slice(
    at,
    runEnd(text, at, (c) => isWord(c) || c === ':', 60),
  );
  const feature = TYPES.get(found);
  const start = runStart(text, at, (c) => c !== '\n', 40);
  const isType = /\btype["']?\s{0,6}[:=]\s{0,6}["']?$/i.test(text.slice(start, at));
  return feature !== undefined && isType ? setting(feature, text, at, found.length, []) : null;
}

function setting(feature: FeatureId, text: string, start: number, length: number, conditions: readonly Condition[]): FeatureDraft {
  return {
    about: 'feature',
    feature,
    conditions,
    isSetting: true,
    span: { start, end: start + length },
    text: text.slice(start, start + length),
    reach: length,
  };
}
