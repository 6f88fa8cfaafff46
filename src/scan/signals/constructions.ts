import type { ToolId } from '../../domain/signal.js';
import { isQuote, isWord, runEnd, runStart } from '../characters.js';
import { readArguments, skipBlank, type Arguments } from './arguments.js';
import type { Condition, DefaultDraft } from './draft.js';
import { slotIn, type Names } from './slots.js';

/** A class whose construction may leave open where its calls run. */
interface Construction {
  readonly conditions: readonly Condition[];
  /** In JavaScript's languages it is made with `new` and an object, in Python with named arguments. */
  readonly script: ToolId;
  readonly python: ToolId;
  readonly names: { readonly script: Names; readonly python: Names };
  /** Names that decide the Region, one way or another; null where the class takes none. */
  readonly region: RegExp | null;
  /** Names that decide the model; null where the class has no default model. */
  readonly model: RegExp | null;
}

const SCRIPT = { assign: ': ', quote: "'" } as const;
const PYTHON = { assign: '=', quote: '"' } as const;

const ANTHROPIC: Construction = {
  conditions: ['sets-no-region'],
  script: 'anthropic-bedrock-typescript',
  python: 'anthropic-bedrock-python',
  names: { script: { ...SCRIPT, region: 'awsRegion', model: '' }, python: { ...PYTHON, region: 'aws_region', model: '' } },
  region: /^(?:awsRegion|aws_region|baseURL|base_url)$/,
  model: null,
};

const STRANDS_MODEL: Construction = {
  conditions: ['imports-strands'],
  script: 'strands-typescript',
  python: 'strands-python',
  names: {
    script: { ...SCRIPT, region: 'region', model: 'modelId' },
    python: { ...PYTHON, region: 'region_name', model: 'model_id' },
  },
  region: /^(?:region|region_name|boto_session|boto_client_config|endpoint_url|clientConfig)$/,
  model: /^(?:modelId|model_id)$/,
};

const STRANDS_AGENT: Construction = {
  conditions: ['imports-strands'],
  script: 'strands-typescript',
  python: 'strands-python',
  names: { script: { ...SCRIPT, region: '', model: 'model' }, python: { ...PYTHON, region: '', model: 'model' } },
  region: null,
  model: /^model$/,
};

const CLASSES: ReadonlyMap<string, Construction> = new Map([
  ['AnthropicBedrock', ANTHROPIC],
  ['AsyncAnthropicBedrock', ANTHROPIC],
  ['BedrockModel', STRANDS_MODEL],
  ['Agent', STRANDS_AGENT],
]);

/** Reads a client or model that is constructed at the class name around `at`; null where it says what it needs, or hides it. */
export function readConstruction(text: string, at: number): DefaultDraft | null {
  const start = runStart(text, at, isWord, 40);
  const end = runEnd(text, at, isWord, 40);
  const construction = CLASSES.get(text.slice(start, end));
  const open = skipBlank(text, end);
  if (construction === undefined || text[open] !== '(' || open > end + 2) return null;
  const before = text.slice(Math.max(0, start - 40), start);
  // A member of something else than the library's own module.
  if (construction === STRANDS_AGENT && before.endsWith('.') && !before.endsWith('strands.')) return null;
  if (/(?:class|def|function|extends|struct|interface)\s{1,4}$/.test(before) || isQuoted(before)) return null;
  const call = readArguments(text, open);
  if (call === null) return null;
  const isScript = /\bnew\s{1,4}(?:[\w$]{1,30}\.){0,2}$/.test(before);
  return isScript ? fromObject(text, start, end, call, construction) : fromNamed(text, start, end, call, construction);
}

/** True where the expression follows a quote: a message that shows code. */
export function isQuoted(before: string): boolean {
  return isQuote(before.replace(/new\s{1,4}$/, '').at(-1));
}

function fromObject(text: string, start: number, end: number, call: Arguments, construction: Construction): DefaultDraft | null {
  const [only, ...more] = call.items;
  const names = construction.names.script;
  if (only === undefined) return drafted(text, start, end, call, construction, construction.script, names, [], ['{ ', ' }']);
  if (more.length > 0 || text[only.start] !== '{') return null;
  const object = readArguments(text, only.start);
  if (object?.end !== only.end || object.items.some((item) => item.isSpread || item.name === null)) return null;
  const given = object.items.map((item) => item.name ?? '');
  return drafted(text, start, end, object, construction, construction.script, names, given, [' ', ' ']);
}

function fromNamed(text: string, start: number, end: number, call: Arguments, construction: Construction): DefaultDraft | null {
  // A value without a name may be anything: a Region, a model, a session.
  const isNamed = ({ name, start: from, end: to }: Arguments['items'][number]): boolean => name !== null && to > from + name.length;
  if (!call.items.every(isNamed)) return null;
  const given = call.items.map((item) => item.name ?? '');
  return drafted(text, start, end, call, construction, construction.python, construction.names.python, given, ['', '']);
}

function drafted(
  text: string,
  start: number,
  end: number,
  bracket: Arguments,
  construction: Construction,
  tool: ToolId,
  names: Names,
  given: readonly string[],
  shell: readonly [string, string],
): DefaultDraft | null {
  const lacks = (pattern: RegExp | null): boolean => pattern !== null && !given.some((name) => pattern.test(name));
  const missing = [
    ...(lacks(construction.region) ? (['region'] as const) : []),
    ...(lacks(construction.model) ? (['model'] as const) : []),
  ];
  if (missing.length === 0) return null;
  // A model that is named leaves only the Region open, which a setting of the text may decide.
  const onlyRegion = !missing.includes('model');
  return {
    about: 'default',
    tool,
    missing,
    modelId: null,
    span: { start, end },
    text: text.slice(start, end),
    conditions: [...new Set([...construction.conditions, ...(onlyRegion ? (['sets-no-region'] as const) : [])])],
    slot: slotIn(text, bracket, missing, names, start, shell),
  };
}

/** Chains that are longer are not read. */
const LONGEST_CHAIN = 1_800;

/** Reads LangChain4j's `BedrockChatModel.builder()…build()` at the class name that starts at `start`. */
export function readBuilder(text: string, start: number, name: string): DefaultDraft | null {
  const found = `${name}.builder()`;
  if (isWord(text[start - 1]) || !text.startsWith(found, start)) return null;
  const afterBuilder = start + found.length;
  const within = start + LONGEST_CHAIN;
  for (let at = afterBuilder; at < within;) {
    const dot = skipBlank(text, at);
    const nameEnd = runEnd(text, dot + 1, isWord, 60);
    const call = text[dot] === '.' && text[nameEnd] === '(' ? readArguments(text, nameEnd, within) : null;
    const method = text.slice(dot + 1, nameEnd);
    if (call === null || /^(?:region|client|asyncClient)$/.test(method)) return null;
    if (method === 'build') return builderDraft(text, start, afterBuilder, found);
    at = call.end;
  }
  return null;
}

function builderDraft(text: string, start: number, afterBuilder: number, found: string): DefaultDraft {
  const gap = /^[ \t]*\r?\n[ \t]*(?=\.)/.exec(text.slice(afterBuilder, afterBuilder + 200))?.[0] ?? '';
  const end = start + found.indexOf('.');
  return {
    about: 'default',
    tool: 'langchain4j',
    missing: ['region'],
    modelId: null,
    span: { start, end },
    text: text.slice(start, end),
    conditions: ['imports-langchain4j'],
    slot: {
      at: afterBuilder - start,
      // The whole name needs no import.
      before: `${gap}.region(software.amazon.awssdk.regions.Region.`,
      after: ')',
      separator: '',
      values: [{ of: 'region', before: '', after: '', spelling: 'constant' }],
    },
  };
}
