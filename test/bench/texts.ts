// Texts that look like code, the same on every machine: a fixed sequence of numbers chooses their words.

const NOUNS = ['order', 'invoice', 'user', 'session', 'region', 'client', 'report', 'batch', 'message', 'cache', 'queue', 'token', 'model'];
const VERBS = ['load', 'store', 'merge', 'render', 'parse', 'send', 'filter', 'count', 'create', 'update', 'resolve', 'validate'];
const VALUES = ['None', 'True', '0', '42', '"ready"', '"https://example.com/api/v2"', '[]', '{}', '"2026-11-24"', '"utf-8"', '3.14'];
/** The same, and now and then a Region, which is none of Bedrock's business. */
const VALUES_AND_REGIONS = VALUES.map((value) => (value === '"utf-8"' ? '"us-east-1"' : value));

/** What a call of Bedrock looks like: each leaves Japan or crosses Regions in another way. */
const CALLS = [
  'client = boto3.client("bedrock-runtime", region_name="us-east-1")',
  'answer = client.converse(modelId="us.anthropic.claude-sonnet-4-6", messages=history)',
  'MODEL_ID = "apac.amazon.nova-lite-v1:0"',
  'summary = client.invoke_model(modelId="jp.anthropic.claude-sonnet-4-6", body=body)',
  'ENDPOINT = "https://bedrock-runtime.us-west-2.amazonaws.com"',
  'POLICY_ARN = "arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0"',
  'fallback = "global.anthropic.claude-sonnet-4-5-20250929-v1:0"',
  'embed(model="amazon.titan-embed-text-v2:0", region="ap-northeast-1")',
];

/** Numbers from 0 to below `limit`, the same for the same seed. */
export function numbers(seed: number): (limit: number) => number {
  let state = seed >>> 0 || 1;
  return (limit) => {
    // xorshift32
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
}

function codeLine(next: (limit: number) => number, values: readonly string[]): string {
  const one = (list: readonly string[]): string => list[next(list.length)]!;
  const name = `${one(VERBS)}_${one(NOUNS)}`;
  switch (next(5)) {
    case 0:
      return `def ${name}(${one(NOUNS)}, ${one(NOUNS)}_id=${one(values)}):`;
    case 1:
      return `    if ${one(NOUNS)}.${one(NOUNS)}_count > ${next(1000)} and not ${name}(${one(NOUNS)}):`;
    case 2:
      return `    # ${one(VERBS)} every ${one(NOUNS)} before the ${one(NOUNS)} is ${one(VERBS)}d`;
    case 3:
      return `    self.${one(NOUNS)}["${one(NOUNS)}-${next(100_000).toString(36)}"] = ${name}(${one(values)}, ${one(NOUNS)}=${one(values)})`;
    default:
      return `    return ${one(NOUNS)}.${name}(${one(NOUNS)} for ${one(NOUNS)} in ${one(NOUNS)}s if ${one(NOUNS)} != ${one(values)})`;
  }
}

export interface CodeOptions {
  readonly seed?: number;
  /** False for code in which no Region stands but those of Bedrock. */
  readonly regions?: boolean;
}

/** Lines of code, one of so many a call of Bedrock; 0 for none. */
export function codeLines(count: number, callEvery: number, { seed = 1, regions = true }: CodeOptions = {}): string[] {
  const next = numbers(seed);
  const values = regions ? VALUES_AND_REGIONS : VALUES;
  return Array.from({ length: count }, (_, i) =>
    callEvery > 0 && i % callEvery === callEvery - 1 ? `    ${bedrockCall(Math.floor(i / callEvery))}` : codeLine(next, values),
  );
}

/** The same calls in the same order. */
export function bedrockCall(index: number): string {
  return CALLS[index % CALLS.length]!;
}

/** A text of exactly so many bytes of code; on one line when `minified`. One line of 500 calls Bedrock. */
export function textOf(bytes: number, minified = false): Buffer {
  const text = codeLines(5_000, 500)
    .map((line) => (minified ? line.trim().replaceAll(', ', ',').replace(/^#.*/, 'pass') : line))
    .join(minified ? ';' : '\n');
  const block = Buffer.from(text + (minified ? ';' : '\n'));
  return Buffer.alloc(bytes, block);
}
