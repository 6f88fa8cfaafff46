import { isQuote, isWord, runEnd } from '../characters.js';
import type { DefaultDraft } from './draft.js';

const USE_BEDROCK = 'CLAUDE_CODE_USE_BEDROCK';
const MODEL = 'ANTHROPIC_MODEL';

/** How a variable is set to a true value, by what stands in front of its name and behind it. */
const SWITCHES: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  // "NAME": "1", os.environ["NAME"] = "1", setenv("NAME", "1")
  [/["']$/, /^["']\]?\s{0,4}[:=,]\s{0,4}["']?(?:1|true|True)["']?(?![\w.-])/],
  // NAME=1 and NAME: "1" on a line of their own, behind other assignments, or as an argument of docker's.
  [
    /^(?:[\s-]{0,60}|\s{0,60}(?:export|ENV|set|env|-e|--env|.{0,60}\s(?:-e|--env))\s{1,4}"?|(?:.{0,60}\s)?[A-Z_]{3,40}=\S{1,60}\s{1,4})$/,
    /^(?:=|:\s{0,4}|\s{1,4}=\s{1,4})["']?(?:1|true|True)["']?(?![\w.-])/,
  ],
  // $env:NAME = "1", process.env.NAME = '1'
  [/(?:\$env:|\benv\.)$/i, /^\s{0,4}=\s{0,4}["']?(?:1|true)["']?(?![\w.-])/],
  // setx NAME 1, ENV NAME 1, set -gx NAME 1
  [/\b(?:setx|ENV|set\s-\w{1,3})\s{1,4}$/, /^\s{1,4}["']?(?:1|true)["']?(?![\w.-])/],
];

/** What stands behind a variable's name where it is switched on, up to the value's end; null where it is read, or only told of. */
export function switchedOn(text: string, start: number, end: number): string | null {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 160);
  const before = text.slice(lineStart, start);
  const behind = text.slice(end, end + 40);
  const found = SWITCHES.find(([front, back]) => front.test(before) && back.test(behind));
  return found?.[1].exec(behind)?.[0] ?? null;
}

/** Reads `CLAUDE_CODE_USE_BEDROCK` where it is switched on. */
export function readClaudeCode(text: string, start: number): DefaultDraft | null {
  const end = start + USE_BEDROCK.length;
  if (!text.startsWith(USE_BEDROCK, start) || isWord(text[start - 1]) || isWord(text[end])) return null;
  const value = switchedOn(text, start, end);
  const pair = value === null ? pairValue(text, start, end) : null;
  if (value === null && pair === null) return null;
  return {
    about: 'default',
    tool: 'claude-code',
    missing: ['model'],
    span: { start, end },
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
function settingSlot(text: string, start: number, end: number, value: string | null, pair: string | null): DefaultDraft['slot'] {
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
  if (value === null) return null;
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

/** Reads LiteLLM's `bedrock_mantle/MODEL` around its underscore; a Region in front of the model, or beside it, decides. */
export function readMantlePrefix(text: string, underscore: number): DefaultDraft | null {
  const found = 'bedrock_mantle/';
  const start = underscore - 'bedrock'.length;
  if (!text.startsWith(found, start)) return null;
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
