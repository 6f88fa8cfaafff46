import { readBuilder, readConstruction } from './constructions.js';
import type { SignalDraft } from './draft.js';
import { readSetting } from './features.js';
import { readLookAlike } from './look-alikes.js';
import { readOperation } from './operations.js';
import { readClaudeCode, readMantlePrefix } from './tool-settings.js';

const CONSTRUCTIONS = /^(?:AnthropicBedrock|BedrockModel|Agent)$/;
const LOOK_ALIKES = /^(?:aws-external-|Anthropic|CLAUDE_CODE_USE_ANTHROPIC|(?:api|aiplatform|services|openai)\.)/;

/** Every place where a signal may stand; read only in texts about Bedrock, or that hold a mark of their own. */
const SIGNAL = new RegExp(
  [
    'AnthropicBedrock(?=\\s{0,2}\\()',
    'BedrockModel(?=\\s{0,2}\\()',
    '(?:(?<![\\w.])|(?<=strands\\.))Agent(?=\\()',
    'Bedrock(?:Streaming)?ChatModel\\.builder\\(\\)',
    'bedrock_mantle/',
    'CLAUDE_CODE_USE_BEDROCK',
    // Operations, by the part that every spelling has.
    'ModelInvocationJob|model[_-]invocation[_-]job',
    'PromptRouter|prompt[_-]router',
    'nvokeDataAutomation|nvoke[_-]data[_-]automation|DataAutomationAsync',
    'enerateQuery|enerate[_-]query',
    'PolicyGeneration|policy[_-]generation',
    'RegistryRecord|registry[_-]record',
    'AutomatedReasoningPolicy(?:Build|Test)|automated[_-]reasoning[_-]policy[_-](?:build|test)',
    'AdvancedPromptOptimizationJob|advanced[_-]prompt[_-]optimization[_-]job',
    // Settings.
    'tierName|TierName|tier_name|TierConfig\\.STANDARD',
    'crossRegionConfig|CrossRegionConfig|cross_region_config',
    'BEDROCK_DATA_AUTOMATION',
    'AWS::Bedrock::IntelligentPromptRouter|AWS::BedrockAgentCore::Registry',
    'Builtin\\.(?=[A-Z])',
    'responses\\.(?:create|stream)(?=\\()|Responses\\.New(?=\\()',
    '[sS]qlKnowledgeBaseConfiguration|sql_knowledge_base_configuration',
    '(?:[sS]emantic|[sS]ummary|[uU]serPreference|[eE]pisodic)MemoryStrategy|(?:semantic|summary|user_preference|episodic)_memory_strategy',
    'StrategyType\\.[A-Z_]+|usingBuiltIn[A-Z][A-Za-z]+|aws_bedrockagentcore_memory_strategy',
    // Services that are not Bedrock.
    'aws-external-anthropic|Anthropic(?:AWS|Aws|Vertex|Foundry)|CLAUDE_CODE_USE_ANTHROPIC_AWS',
    'api\\.anthropic\\.com|api\\.openai\\.com|aiplatform\\.googleapis\\.com|services\\.ai\\.azure\\.com',
  ].join('|'),
  'g',
);

/** The signals of a text whose anchors lie in `[start, end)`, sorted; what the rest of the text says of them is not asked. */
export function readSignals(text: string, start: number, end: number): SignalDraft[] {
  const drafts: SignalDraft[] = [];
  const pattern = new RegExp(SIGNAL.source, SIGNAL.flags);
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match !== null && match.index < end; match = pattern.exec(text)) {
    const draft = readSignal(text, match.index, match[0]);
    if (draft !== null && draft.span.start >= (drafts.at(-1)?.span.end ?? 0)) drafts.push(draft);
  }
  return drafts;
}

function readSignal(text: string, at: number, found: string): SignalDraft | null {
  if (CONSTRUCTIONS.test(found)) return readConstruction(text, at);
  if (found.endsWith('.builder()')) return readBuilder(text, at, found);
  if (found === 'bedrock_mantle/') return readMantlePrefix(text, at);
  if (found === 'CLAUDE_CODE_USE_BEDROCK') return readClaudeCode(text, at);
  if (LOOK_ALIKES.test(found)) return readLookAlike(text, at, found);
  return readSetting(text, at, found) ?? readOperation(text, at);
}
