import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { completeInCells, type Completion } from '../../../src/complete/complete.js';
import type { Policy } from '../../../src/domain/policy.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { at, catalog, offered, options } from './kit.js';

const CLIENT = 'client = boto3.client("bedrock-runtime")\n';
const JP = 'jp.anthropic.claude-sonnet-4-6';
const US = 'us.anthropic.claude-sonnet-4-6';

describe('model IDs are offered', () => {
  it.each([
    ['an SDK argument', `${CLIENT}client.converse(modelId="|")`, 'python'],
    ['a provider in any string of a file that uses Bedrock', `${CLIENT}fallback = "anthropic.|"`, 'python'],
    ['a geography in such a string', `${CLIENT}fallback = "jp.|"`, 'python'],
    ['a geography and a provider, whatever the file', 'fallback = "us.anthropic.|"', 'python'],
    ['a key and a provider, whatever the file', 'MODEL_ID = "anthropic.|"', 'python'],
    ["a key that has Bedrock's name", 'const bedrockModelId: string = "|";', 'typescript'],
    ["any provider's argument in a statement of Bedrock's", 'llm = ChatBedrock(model="|")', 'python'],
    ['a variable of the environment', 'BEDROCK_MODEL_ID=|', 'dotenv'],
    ["a variable's default", 'MODEL_ID="${BEDROCK_MODEL_ID:-|}"', 'shellscript'],
    ["a property's default", '@Value("${bedrock.model-id:|}") String id;', 'java'],
    ['a call that reads the environment', 'os.environ.get("BEDROCK_MODEL_ID", "|")', 'python'],
    ['a fallback', 'process.env.BEDROCK_MODEL_ID ?? "|"', 'typescript'],
    ['an option', 'aws bedrock-runtime converse --model-id |', 'shellscript'],
    ['a list of arguments', 'run(["bedrock-runtime", "--model-id", "|"])', 'python'],
    ["a builder's method", 'BedrockRuntimeClient c; r.modelId("|")', 'java'],
    ['a wrapped value', 'in := &bedrockruntime.ConverseInput{ModelId: aws.String("|")}', 'go'],
    ['a construct', 'new bedrock.FoundationModelIdentifier("|")', 'typescript'],
    ["a tool's prefix", 'model: bedrock/|', 'yaml'],
    ["a tool's prefix with a Region", 'completion(model="bedrock/ap-northeast-1/|")', 'python'],
    ["a tool's prefix with a colon", 'model = "bedrock:|"', 'python'],
    ['a value without quotes', 'bedrock:\n  modelId: |', 'yaml'],
    ['a part of the name behind a key', `${CLIENT}client.converse(modelId="sonnet|")`, 'python'],
    ['an ARN', '"arn:aws:bedrock:ap-northeast-1::foundation-model/|"', 'json'],
  ])('for %s', (_, text, languageId) => {
    expect(at(text, { languageId })?.what).toBe('model');
    expect(offered(text, { languageId })?.length).toBeGreaterThan(5);
  });

  it('in a cell of a notebook, for what another cell says', () => {
    const cell = 'client.converse(modelId="anthropic.")';
    const offset = cell.indexOf('."') + 1;
    const found = completeInCells([CLIENT, cell], 1, offset, options);
    expect(found?.span).toEqual({ start: cell.indexOf('anthropic'), end: offset });
    expect(found?.offers.map(({ text }) => text)).toContain(JP);
    expect(completeInCells(['x = 1', 'name = "anthropic."'], 1, 18, options)).toBeNull();
  });
});

describe('nothing is offered', () => {
  it.each([
    ['in code', 'import anthropic\nclient = anthropic.|', 'python'],
    ['in a comment', `${CLIENT}# "anthropic.|"`, 'python'],
    ['in prose', 'Amazon Bedrock: `anthropic.|`', 'markdown'],
    ['for a provider in a file without Bedrock', 'host = "amazon.|"', 'python'],
    ['for a geography in a file without Bedrock', 'host = "us.|"', 'python'],
    ["for another provider's client", 'import bedrock_runtime\nllm = OpenAI(model="|")', 'python'],
    ['for a model key in a file without Bedrock', 'predict(model_id="|")', 'python'],
    ['for a path', "import { ask } from 'bedrock/|'", 'typescript'],
    ['for an action of a permission', '{ "Effect": "Allow", "Action": "bedrock:|" }', 'json'],
    ['for a key', 'bedrock:|', 'yaml'],
    ['for a prefix that is compared with', `${CLIENT}if model.startswith("us.|"): pass`, 'python'],
    ['for a prefix that is taken off', `${CLIENT}model.removeprefix("us.|")`, 'python'],
    ['in front of a variable', 'BEDROCK_MODEL_ID="|$MODEL"', 'shellscript'],
    ["in front of a tool's prefix", 'completion(model="|bedrock/converse/x")', 'python'],
    ['for another ID', `${CLIENT}name = "amazon.q|"`, 'python'],
    ['for a class name', `${CLIENT}name = "anthropic.Claude|"`, 'python'],
    ['without quotes where values have some', 'modelId = anthropic.|', 'typescript'],
  ])('%s', (_, text, languageId) => {
    expect(offered(text, { languageId })).toBeNull();
  });
});

describe('the order', () => {
  it('has what stays inside first, and what leaves last', () => {
    const { offers } = at(`${CLIENT}client.converse(modelId="|")`)!;
    const firstOut = offers.findIndex(({ stays }) => !stays);
    expect(firstOut).toBeGreaterThan(20);
    expect(offers.slice(firstOut).some(({ stays }) => stays)).toBe(false);
    expect(offers[0]?.judgement.verdict).toBe('domestic');
    expect(offers.at(-1)?.judgement.verdict).toBe('leaves');
    expect(offers.slice(0, firstOut).map(({ text }) => text)).toContain(JP);
  });

  it('shows whoever types a profile that leaves the ways that stay, until the ID is typed to its end', () => {
    const sought = (typed: string): Completion['offers'] => at(`client.converse(modelId="${typed}|")`)!.offers;
    const texts = sought('us.anthropic.').map(({ text }) => text);
    expect(texts.indexOf(JP)).toBeLessThan(texts.indexOf(US));
    expect(texts.some((text) => text.startsWith('eu.'))).toBe(false);
    expect(sought(US).map(({ text }) => text)).toEqual([US]);
    expect(sought('anthropic.claude-sonnet-4-').map(({ text }) => text)).toEqual(expect.arrayContaining([JP, US]));
  });

  it('puts profiles that cross Regions behind what the policy accepts, where it forbids them', () => {
    const policy: Policy = { ...JAPAN, crossRegion: 'forbid' };
    const { offers } = at(`${CLIENT}client.converse(modelId="|")`, { policy })!;
    expect(offers.find(({ text }) => text === JP)?.stays).toBe(false);
    expect(offers[0]?.stays).toBe(true);
  });

  it('has the home Region first, then the other allowed ones', () => {
    expect(offered('boto3.client("bedrock-runtime", region_name="|")')?.slice(0, 2)).toEqual(['ap-northeast-1', 'ap-northeast-3']);
  });
});

describe('Regions', () => {
  it.each([
    ['boto3.client("bedrock-runtime", region_name="us-|")', 'python'],
    ['new BedrockRuntimeClient({ region: "|" })', 'typescript'],
    ['AWS_REGION=| # bedrock\nBEDROCK_MODEL_ID=amazon.nova-lite-v1:0', 'dotenv'],
  ])('are offered in %s', (text, languageId) => {
    expect(at(text, { languageId })?.what).toBe('region');
  });

  it.each([
    ['boto3.client("s3", region_name="|")  # not bedrock', 'python'],
    ['region = "|"', 'python'],
    ['"aws:|"', 'json'],
  ])('are not in %s', (text, languageId) => {
    expect(at(text, { languageId })).toBeNull();
  });
});

describe('what is replaced', () => {
  it.each([
    [`${CLIENT}client.converse(modelId="anthropic.cl|aude-x")`, 'anthropic.claude-x', 'anthropic.cl'],
    ['model: bedrock/us-east-1/us.anth|ropic.claude', 'us.anthropic.claude', 'us.anth'],
    ['x = "bedrock:jp.anthropic.|"', 'jp.anthropic.', 'jp.anthropic.'],
    ['BEDROCK_MODEL_ID=${X:-amazon.nova|}', 'amazon.nova', 'amazon.nova'],
  ])('is the ID alone in %s', (marked, whole, typed) => {
    const found = at(marked, { languageId: marked.startsWith('model:') || marked.startsWith('BED') ? 'yaml' : 'python' });
    const text = marked.replace('|', '');
    expect(found && text.slice(found.span.start, found.span.end)).toBe(whole);
    expect(found?.typed).toBe(typed);
  });
});

describe('what is said to stay', () => {
  const EU: Policy = {
    ...JAPAN,
    name: 'eu',
    allowedRegions: ['eu-central-1', 'eu-west-1', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
    homeRegion: 'eu-central-1',
  };
  it.each([
    ['a call', JAPAN, `${CLIENT}client.converse(modelId="`, '")'],
    ['a call from another Region', JAPAN, 'boto3.client("bedrock-runtime", region_name="us-east-1").converse(modelId="', '")'],
    ['a call from Osaka', JAPAN, 'boto3.client("bedrock-runtime", region_name="ap-northeast-3").converse(modelId="', '")'],
    ['a call on mantle', JAPAN, 'url = "https://bedrock-mantle.ap-northeast-1.api.aws/v1"\nask(url, model_id="', '")'],
    ['an ARN', JAPAN, 'x = "arn:aws:bedrock:ap-northeast-1:123456789012:inference-profile/', '"'],
    ['a call in Europe', EU, `${CLIENT}client.converse(modelId="`, '")'],
  ])('does so in %s, by the analysis of what was written', (_, policy, before, behind) => {
    const { offers } = at(`${before}|${behind}`, { policy })!;
    const staying = offers.filter(({ stays }) => stays);
    expect(staying.length).toBeGreaterThan(0);
    for (const { text } of staying) {
      const { references } = analyze(`${before}${text}${behind}`, { ...options, policy });
      const written = references.find(({ reference }) => reference.span.end === before.length + text.length);
      expect(['domestic', 'domestic-cross-region'], text).toContain(written?.judgement.verdict);
    }
  });

  it('never has ended', () => {
    const ended = catalog.models.filter(({ lifecycle }) => lifecycle.status === 'end-of-life').map(({ id }) => id);
    expect(ended.length).toBeGreaterThan(0);
    const texts = offered(`${CLIENT}client.converse(modelId="|")`) ?? [];
    expect(texts.filter((text) => ended.some((id) => text.endsWith(id)))).toEqual([]);
  });
});
