import { isQuote, isWord, runEnd } from '../characters.js';
import type { DefaultDraft } from './draft.js';

const USE_BEDROCK = 'CLAUDE_CODE_USE_BEDROCK';
const MODEL = 'ANTHROPIC_MODEL';

/** What follows the variable's name where it is switched on: `=1`, `: "1"`, `"] = "true"`, ` 1`. */
const SWITCHED_ON = /^(?:["']?\]?\s{0,4}[:=]\s{0,4}|["']?,\s{0,4}|["']?\s{1,4})["']?(?:1|true|True)["']?(?![\w.-])/;

/** Reads `CLAUDE_CODE_USE_BEDROCK` where it is switched on. */
export function readClaudeCode(text: string, start: number): DefaultDraft | null {
  const end = start + USE_BEDROCK.length;
  const left = text[start - 1];
  if (isWord(left) || isWord(text[end])) return null;
  // A comparison or an expansion reads the variable: [ "$CLAUDE_CODE_USE_BEDROCK" = 1 ]; $env: writes it.
  if (left === '$' || left === '{' || left === '-') return null;
  const value = SWITCHED_ON.exec(text.slice(end, end + 40))?.[0];
  const pair = value === undefined ? pairValue(text, start, end) : null;
  if (value === undefined && pair === null) return null;
  const span = { start, end };
  return {
    about: 'default',
    tool: 'claude-code',
    missing: ['model'],
    span,
    text: USE_BEDROCK,
    modelId: null,
    conditions: ['pins-no-model'],
    slot: settingSlot(text, start, end, value, pair),
  };
}

/** Kubernetes and task definitions: `name:` and `value:` on two lines. */
function pairValue(text: string, start: number, end: number): string | null {
  if (!/\bname["']?:\s{0,4}["']?$/.test(text.slice(Math.max(0, start - 20), start))) return null;
  return /^["']?\r?\n[ \t]{0,60}["']?value["']?:[ \t]{0,4}["']?(?:1|true)["']?(?=\r?\n|$)/.exec(text.slice(end, end + 120))?.[0] ?? null;
}

/** The same assignment once more, in front, with the model in place of the switch; null where its form is not a known one. */
function settingSlot(text: string, start: number, end: number, value: string | undefined, pair: string | null): DefaultDraft['slot'] {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 120);
  const lead = text.slice(lineStart, start);
  const written = (at: number, before: string, after: string): DefaultDraft['slot'] => ({
    at: at - start,
    before,
    after,
    separator: '',
    values: [{ of: 'model', before: '', after: '', spelling: 'literal' }],
  });
  const eol = /^[^\n]{0,200}\r\n/.test(text.slice(end, end + 202)) ? '\r\n' : '\n';
  if (pair !== null) {
    const [before, after] = splitAtValue(pair);
    if (!/^[ \t]*- name:/.test(lead)) return null;
    return written(lineStart, `${lead}${MODEL}${before}`, `${after}${eol}`);
  }
  if (value === undefined) return null;
  const [before, after] = splitAtValue(value);
  const quoted = isQuote(text[start - 1]) && text[end] === text[start - 1];
  if (quoted && /^["']\s{0,4}:/.test(value)) {
    // An entry of an object: quotes and a comma make it one wherever it stands.
    const quote = text[start - 1] ?? '"';
    const ownLine = /^[ \t]*$/.test(lead.slice(0, -1));
    const separator = ownLine ? `,${eol}${lead.slice(0, -1)}` : ', ';
    const hasQuote = isQuote(before.at(-1));
    return written(start - 1, `${quote}${MODEL}${before}${hasQuote ? '' : quote}`, `${hasQuote ? after : quote}${separator}`);
  }
  // A line of its own: NAME=1, export NAME=1, ENV NAME=1, NAME: "1".
  const [rest = ''] = text.slice(end + value.length, end + value.length + 80).split('\n', 1);
  const isWhole = /^[ \t]*(?:(?:export|ENV|set)[ \t]{1,4}|\$env:)?$/.test(lead) && (rest.trim() === '' || rest.trim() === ';');
  return isWhole ? written(lineStart, `${lead}${MODEL}${before}`, `${after}${eol}`) : null;
}

/** What stands in front of the switch's value and behind it. */
function splitAtValue(value: string): readonly [before: string, after: string] {
  const at = value.search(/(?:1|true|True)["']?$/);
  const word = runEnd(value, at, isWord, 8);
  return [value.slice(0, at), value.slice(word)];
}

/** Reads LiteLLM's `bedrock_mantle/MODEL` at its start; a Region in front of the model, or beside it, decides. */
export function readMantlePrefix(text: string, start: number): DefaultDraft | null {
  const found = 'bedrock_mantle/';
  const model = /^[a-z0-9]{2,12}\.[a-z][\w.:-]{2,80}/.exec(text.slice(start + found.length, start + 120))?.[0];
  if (model === undefined || isWord(text[start - 1]) || text[start - 1] === '/') return null;
  const behind = text.slice(start + found.length + model.length, start + found.length + model.length + 400);
  // A key of a price table names a model; it calls none.
  if (/^["']\s{0,4}:/.test(behind)) return null;
  const before = text.slice(Math.max(0, start - 400), start);
  if (/aws_region_name|api_base|base_url/.test(before + behind)) return null;
  const end = start + found.length - 1;
  return {
    about: 'default',
    tool: 'litellm-bedrock-mantle',
    missing: ['region'],
    span: { start, end },
    text: text.slice(start, end),
    modelId: model,
    conditions: ['sets-no-region'],
    slot: {
      at: found.length,
      before: '',
      after: '/',
      separator: '',
      values: [{ of: 'region', before: '', after: '', spelling: 'literal' }],
    },
  };
}
