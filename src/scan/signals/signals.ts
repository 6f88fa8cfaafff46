import { isWord, runEnd, runStart } from '../characters.js';
import { readBuilder, readConstruction } from './constructions.js';
import type { SignalDraft } from './draft.js';
import { readEvaluator, readGuardrailProfile, readNamed, readParser, readResponses, readTier, readType } from './features.js';
import { readClaudePlatform, readClient, readHost, readSwitch } from './look-alikes.js';
import { readOperation } from './operations.js';
import { readClaudeCode, readMantlePrefix } from './tool-settings.js';

/**
 * Every place where a signal may stand; read only in texts about Bedrock, or that hold a mark of their own. Each begins with
 * a character that is rare in code, in the middle of a name if need be: that makes the pass several times faster.
 */
const SIGNAL =
  /Anthropic(?:Bedrock|AWS|Aws|Vertex|Foundry)|Agent(?=\()|Bedrock(?:Model|ChatModel|StreamingChatModel)|CLAUDE_CODE_USE_|ModelInvocationJob|PromptRouter|DataAutomation|Query(?:Command)?(?=\()|PolicyGeneration|RegistryRecord|ReasoningPolicy|PromptOptimizationJob|STANDARD|RegionConfig|BEDROCK_DATA_AUTOMATION|AWS::Bedrock|Builtin\.|MemoryStrategy|StrategyType\.|BuiltIn(?=[SUE])|KnowledgeBaseConfiguration|Responses\.New(?=\()|[_-](?:invocation[_-]job|prompt[_-]router|data[_-]automation|policy[_-]generation|registry[_-]record|reasoning[_-]policy|optimization[_-]job|memory_strategy|base_configuration|region_config|mantle\/|external-anthropic|query(?=\())|:\/\/|\.(?:create|stream)(?<=sponses\.\w{6})(?=\()/g;

/** No anchor, and nothing that it looks at behind itself, is longer. */
const LONGEST_ANCHOR = 64;

/** The signals of a text whose anchors lie in `[start, end)`, sorted; what the rest of the text says of them is not asked. */
export function readSignals(text: string, start: number, end: number): SignalDraft[] {
  const drafts: SignalDraft[] = [];
  const pattern = new RegExp(SIGNAL.source, SIGNAL.flags);
  // Only as far as asked: the next anchor may be at the end of the text.
  const within = end + LONGEST_ANCHOR < text.length ? text.slice(0, end + LONGEST_ANCHOR) : text;
  pattern.lastIndex = start;
  for (let match = pattern.exec(within); match !== null && match.index < end; match = pattern.exec(within)) {
    const draft = readSignal(text, match.index, match[0]);
    if (draft !== null && draft.span.start >= (drafts.at(-1)?.span.end ?? 0)) drafts.push(draft);
  }
  return drafts;
}

function readSignal(text: string, at: number, found: string): SignalDraft | null {
  switch (found) {
    case '://':
      return readHost(text, at + found.length);
    case 'STANDARD':
      return readTier(text, at);
    case 'BEDROCK_DATA_AUTOMATION':
      return readParser(text, at, found);
    case 'Builtin.':
      return readEvaluator(text, at);
    case 'AWS::Bedrock':
      return readType(text, at);
    case 'CLAUDE_CODE_USE_':
      return readClaudeCode(text, at) ?? readSwitch(text, at);
    case 'Agent':
    case 'AnthropicBedrock':
    case 'BedrockModel':
      return readConstruction(text, at);
    case 'BedrockChatModel':
    case 'BedrockStreamingChatModel':
      return readBuilder(text, at, found);
    case 'AnthropicAWS':
    case 'AnthropicAws':
    case 'AnthropicVertex':
    case 'AnthropicFoundry':
      return readClient(text, at, found);
    case '-external-anthropic':
      return readClaudePlatform(text, at);
    case '_mantle/':
      return readMantlePrefix(text, at);
    case 'RegionConfig':
    case '_region_config':
      return readGuardrailProfile(text, ...wordAround(text, at, found));
    case '.create':
    case '.stream':
    case 'Responses.New':
      return readResponses(text, ...wordAround(text, at, found));
    case 'MemoryStrategy':
    case '_memory_strategy':
    case 'KnowledgeBaseConfiguration':
    case '_base_configuration':
    case 'StrategyType.':
    case 'BuiltIn':
      return readNamed(text, ...wordAround(text, at, found));
    default:
      return readOperation(text, at);
  }
}

/** The whole name of which a part was found: where it starts, and itself. */
function wordAround(text: string, at: number, found: string): [start: number, word: string] {
  const start = runStart(text, at, isWord, 60);
  return [start, text.slice(start, runEnd(text, at + found.length, isWord, 60))];
}
