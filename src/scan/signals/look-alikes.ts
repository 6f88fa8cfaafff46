import type { LookAlikeId } from '../../domain/signal.js';
import { isWord, runEnd, runStart } from '../characters.js';
import { skipBlank } from './arguments.js';
import { isQuoted } from './constructions.js';
import type { Condition, LookAlikeDraft } from './draft.js';
import { switchedOn } from './tool-settings.js';

const CLAUDE_PLATFORM = 'claude-platform-on-aws';
const USE_CLAUDE_PLATFORM = 'CLAUDE_CODE_USE_ANTHROPIC_AWS';

/** Clients by the class that is constructed; third parties' count only beside Bedrock. */
const CLIENTS: ReadonlyMap<string, LookAlikeId> = new Map([
  ['AnthropicAWS', CLAUDE_PLATFORM],
  ['AnthropicAws', CLAUDE_PLATFORM],
  ['AnthropicVertex', 'vertex-ai'],
  ['AnthropicFoundry', 'microsoft-foundry'],
]);

/** Hosts of third parties, by what was found of them. */
const HOSTS: readonly (readonly [name: string, service: LookAlikeId])[] = [
  ['api.anthropic.com', 'claude-api'],
  ['api.openai.com', 'openai-api'],
  ['aiplatform.googleapis.com', 'vertex-ai'],
  ['services.ai.azure.com', 'microsoft-foundry'],
];

/** The host of Claude Platform on AWS, or its name where requests are signed; an IAM action is a permission. */
export function readClaudePlatform(text: string, hyphen: number): LookAlikeDraft | null {
  const at = hyphen - 'aws'.length;
  const end = at + 'aws-external-anthropic'.length;
  if (!text.startsWith('aws', at) || isWord(text[at - 1]) || text[at - 1] === '-') return null;
  const host = /^\.(?:[\w-]{1,40}|\$\{[^}\n]{1,80}\}|\{[^}\n]{1,80}\}|<[^>\n]{1,40}>)\.api\.aws(?![\w-])/.exec(
    text.slice(end, end + 140),
  )?.[0];
  if (host !== undefined) return drafted(CLAUDE_PLATFORM, 'host', text, at, end + host.length, []);
  // "aws:amz:us-west-2:aws-external-anthropic", service: 'aws-external-anthropic'
  return /["'\s]/.test(text.charAt(end)) ? drafted(CLAUDE_PLATFORM, 'host', text, at, end, []) : null;
}

/** Reads a client that is constructed at the class name around `at`. */
export function readClient(text: string, at: number, found: string): LookAlikeDraft | null {
  const start = runStart(text, at, isWord, 24);
  const end = at + found.length;
  const service = CLIENTS.get(found);
  const open = skipBlank(text, end);
  if (service === undefined || isWord(text[end]) || !/^(?:Async)?$/.test(text.slice(start, at))) return null;
  if (text[open] !== '(' || open > end + 2) return null;
  const before = text.slice(Math.max(0, start - 14), start);
  if (/(?:class|def|function|extends|struct|interface)\s{1,4}$/.test(before) || isQuoted(before)) return null;
  return drafted(service, 'call', text, start, end, service === CLAUDE_PLATFORM ? [] : ['uses-bedrock']);
}

/** Claude Code, told to call Claude Platform on AWS. */
export function readSwitch(text: string, at: number): LookAlikeDraft | null {
  const end = at + USE_CLAUDE_PLATFORM.length;
  const isOn =
    text.startsWith(USE_CLAUDE_PLATFORM, at) && !isWord(text[at - 1]) && !isWord(text[end]) && switchedOn(text, at, end) !== null;
  return isOn ? drafted(CLAUDE_PLATFORM, 'call', text, at, end, []) : null;
}

/** The host of another maker's API, at the start of an address behind its scheme. */
export function readHost(text: string, start: number): LookAlikeDraft | null {
  const end = runEnd(text, start, (c) => isWord(c) || c === '-' || c === '.' || c === '{' || c === '}' || c === '$', 160);
  const host = text.slice(start, end);
  const [suffix, service] =
    HOSTS.find(
      ([name]) => host === name || (!name.startsWith('api.') && /[.-]$/.test(host.slice(0, -name.length)) && host.endsWith(name)),
    ) ?? [];
  if (suffix === undefined || service === undefined) return null;
  // Vertex serves much else; only an address of a partner's model is one of the same models.
  const path = text.slice(end, end + 240);
  if (service === 'vertex-ai' && !/publishers\/(?:anthropic|openai|meta|mistralai|qwen|deepseek-ai|xai)\b/.test(path)) return null;
  return drafted(service, 'host', text, start, end, ['uses-bedrock']);
}

function drafted(
  service: LookAlikeId,
  kind: 'call' | 'host',
  text: string,
  start: number,
  end: number,
  conditions: readonly Condition[],
): LookAlikeDraft {
  return { about: 'look-alike', service, kind, span: { start, end }, text: text.slice(start, end), conditions };
}
