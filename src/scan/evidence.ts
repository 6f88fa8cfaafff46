import type { EndpointFamily, Span } from '../domain/reference.js';
import { isWord, runEnd, runStart } from './characters.js';
import { familiesOf, PROVIDERS } from './providers.js';

/** Writing of the product's name that counts wherever it stands; the first three cover every case that code uses. */
const NAMES = ['bedrock', 'Bedrock', 'BEDROCK', 'BDRR'];

/**
 * What tells of a signal in a text that need not name Bedrock at all: a client that is handed in, a library that calls
 * Bedrock by default, a service that is not Bedrock.
 */
const MARKS = [
  'aws-external-anthropic',
  'nthropicAWS',
  'nthropicAws',
  'strands import',
  'import strands',
  'strands-agents/',
  'ModelInvocationJob',
  'model_invocation_job',
  'PromptRouter',
  'create_prompt_router',
  'nvokeDataAutomation',
  'nvoke_data_automation',
  'MemoryStrategy',
];

/**
 * A text that holds none of these (exact case) has no reference, no tie and no signal: what a pre-filter over many files
 * looks for.
 */
export const EVIDENCE_LITERALS: readonly string[] = [
  ...NAMES,
  ...PROVIDERS.flatMap((provider) => familiesOf(provider).map((family) => `${provider}.${family}`)),
  '.guardrail.v',
  '.data-automation-v',
  ...MARKS,
];

/** Names that only AWS's Bedrock has. */
const CERTAIN =
  /bedrock[-_. ]?(?:runtime|agent|mantle|model|region|client|converse|knowledge|guardrail|api|inference|embed|llm|chat|invoke)|(?:aws|amazon|chat|anthropic|use_|ai)[-_. :]{0,2}bedrock|^bedrock[:/](?=\S)|^BDRR/i;

/** Bedrock of other trades: a game's edition, a site's boilerplate, a rock. */
const OTHER_TRADE = /minecraft|mojang|geysermc|mcstatus|wordpress|\broots\/|geolog|geojson|地層|bedrock edition|bedrock_edition/i;

/** What a text about Amazon Bedrock says besides, where it names the product only as part of other names; the word by itself will do. */
const SAME_TRADE =
  /(?<![\w@/.-])bedrock(?![\w/.-])|\baws|amazon|boto|anthropic|claude|titan|llama|llm|model|inference|converse|genai|litellm|langchain|arn:|推論|モデル|生成/i;

/** One place where Bedrock is named. */
export interface BedrockWord {
  readonly span: Span;
  readonly certain: boolean;
  /** The endpoint that it names; null for neither. */
  readonly endpoint: EndpointFamily | null;
}

/** bedrock-mantle named as a host, a package, a client, a variable or a tool's prefix. */
const MANTLE = /bedrock[-_. ]?mantle/i;
const RUNTIME = /bedrock[-_. ]?(?:runtime|converse)|^bedrock(?:\/|$)/i;

/** Judges the word around an anchor at `at`; null when it names another service of AWS, such as AgentCore. */
export function bedrockWord(text: string, at: number, length: number): BedrockWord | null {
  const start = runStart(text, at, (c) => isWord(c) || c === '-', 60);
  const end = runEnd(text, at + length, (c) => isWord(c) || c === '-', 60);
  if (/agentcore/i.test(text.slice(start, end))) return null;
  const certain = [Math.max(0, start - 10), start, at].some((from) => CERTAIN.test(text.slice(from, end + 2)));
  const named = text.slice(start, end + 1);
  return { span: { start, end }, certain, endpoint: MANTLE.test(named) ? 'mantle' : RUNTIME.test(named) ? 'runtime' : null };
}

/** True when words of Bedrock's, none of them certain, belong to another trade. */
export function isOtherTrade(text: string): boolean {
  return OTHER_TRADE.test(text);
}

/** True when a text that names Bedrock by its last word alone is about models or AWS besides: then its Regions count. */
export function isSameTrade(text: string): boolean {
  return SAME_TRADE.test(text);
}
