import type { FeatureId } from '../../domain/signal.js';
import { isQuote, isWord, runEnd, runStart } from '../characters.js';
import { readArguments, skipBlank } from './arguments.js';
import type { Condition, FeatureDraft } from './draft.js';

interface Operation {
  readonly feature: FeatureId;
  readonly conditions: readonly Condition[];
}

const NONE: readonly Condition[] = [];

/** Operations of AWS's APIs that run a feature, without `-`, `_` and case. */
const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ['createmodelinvocationjob', { feature: 'batch-inference', conditions: NONE }],
  ['createpromptrouter', { feature: 'prompt-routing', conditions: NONE }],
  ['invokedataautomation', { feature: 'bedrock-data-automation', conditions: NONE }],
  ['invokedataautomationasync', { feature: 'bedrock-data-automation', conditions: NONE }],
  ['generatequery', { feature: 'kb-structured', conditions: ['agent-runtime'] }],
  ['startpolicygeneration', { feature: 'agentcore-policy', conditions: ['uses-agentcore'] }],
  ['searchregistryrecords', { feature: 'agent-registry', conditions: ['uses-agentcore'] }],
  ['createregistryrecord', { feature: 'agent-registry', conditions: ['uses-agentcore'] }],
  ['startautomatedreasoningpolicybuildworkflow', { feature: 'automated-reasoning', conditions: NONE }],
  ['startautomatedreasoningpolicytestworkflow', { feature: 'automated-reasoning', conditions: NONE }],
  ['createadvancedpromptoptimizationjob', { feature: 'prompt-optimization-advanced', conditions: NONE }],
]);

/** What the SDKs put behind an operation's name in a call. */
const SUFFIX = /(?:Async|WithResponse|WithResponseAsync)$/;
/** No command on a terminal is followed farther. */
const LONGEST_COMMAND = 1_200;

/** Reads the call of an operation whose name lies around `at`; null where it is only named: in a permission, an import, a type. */
export function readOperation(text: string, at: number): FeatureDraft | null {
  const start = runStart(text, at, (c) => isWord(c) || c === '-', 60);
  const end = runEnd(text, at, (c) => isWord(c) || c === '-', 60);
  const name = text.slice(start, end);
  return readMethod(text, start, end, name) ?? readCommand(text, start, end, name);
}

/** `client.createX(…)`, `client.create_x(…)`, `new CreateXCommand(…)`, `action: 'createX'`, `aws-sdk:bedrock:createX`. */
function readMethod(text: string, start: number, end: number, name: string): FeatureDraft | null {
  if (name.includes('-')) return readCmdlet(text, start, end, name);
  const before = text.slice(Math.max(0, start - 48), start);
  const isCommand = name.endsWith('Command') && /\bnew\s{1,4}(?:[\w$]{1,30}\.)?$/.test(before);
  const operation = operationOf(isCommand ? name.slice(0, -'Command'.length) : name) ?? operationOf(name.replace(SUFFIX, ''));
  if (operation === null) return null;
  const open = skipBlank(text, end);
  const isCall = /(?:\.|->|::)$/.test(before) && (text[open] === '(' || (text[open] === '{' && open <= end + 1));
  if (isCommand || isCall) {
    return drafted(operation, text, start, end, text[open] === '(' ? (readArguments(text, open)?.end ?? end) : end);
  }
  const isNamed = /(?:aws-sdk:[a-z-]{3,40}:|\baction["']?\s{0,3}[:=]>?\s{0,3}["'])$/.test(before);
  return isNamed && isQuote(text[end]) ? drafted(operation, text, start, end, end) : null;
}

/** `New-BDRModelInvocationJob`: AWS Tools for PowerShell. */
function readCmdlet(text: string, start: number, end: number, name: string): FeatureDraft | null {
  const noun = /^(?:New|Invoke|Start)-BD[A-Z]{1,6}(?=[A-Z][a-z])/.exec(name)?.[0];
  if (noun === undefined) return null;
  const verb = { N: 'create', I: 'invoke', S: 'start' }[noun.charAt(0)] ?? '';
  const operation = operationOf(verb + name.slice(noun.length));
  return operation === null ? null : drafted(operation, text, start, end, lineEnd(text, end));
}

/** `aws bedrock create-x`, on one line or as a list of arguments. */
function readCommand(text: string, start: number, end: number, name: string): FeatureDraft | null {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(name)) return null;
  const operation = operationOf(name);
  if (operation === null || isWord(text[end]) || !isBedrockCommand(text, start)) return null;
  return drafted(operation, text, start, end, lineEnd(text, end));
}

/** True when `aws` and a command of Bedrock's stand in front of an offset, on its line. */
function isBedrockCommand(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 240), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const service = line.lastIndexOf('bedrock');
  return service > 0 && /["',\s]$/.test(line) && /\baws\b/.test(line.slice(0, service));
}

/** The end of a logical line: a backslash, a backtick or a caret continues it. */
function lineEnd(text: string, from: number): number {
  const limit = Math.min(text.length, from + LONGEST_COMMAND);
  for (let i = from; i < limit; i++) {
    if (text[i] !== '\n') continue;
    const last = text[i - 1] === '\r' ? text[i - 2] : text[i - 1];
    if (last !== '\\' && last !== '`' && last !== '^') return i;
  }
  return limit;
}

function operationOf(name: string): Operation | null {
  return OPERATIONS.get(name.replace(/[_-]/g, '').toLowerCase()) ?? null;
}

function drafted(operation: Operation, text: string, start: number, end: number, callEnd: number): FeatureDraft {
  return {
    about: 'feature',
    feature: operation.feature,
    conditions: operation.conditions,
    isSetting: false,
    span: { start, end },
    text: text.slice(start, end),
    reach: callEnd - start,
  };
}
