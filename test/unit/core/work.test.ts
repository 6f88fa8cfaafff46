import { describe, expect, it } from 'vitest';
import { options } from './kit.js';
import { countedCore } from './steps.js';

/** Texts that ask the most of one part of the scan each, repeated without end. */
const UNITS: Record<string, string | ((i: number) => string)> = {
  'open brackets': '{([',
  'quotes of every kind': `"'\``,
  'prefix after prefix': 'us.us-gov.jp.',
  'a provider again and again': 'anthropic.claude-',
  'interpolations that never close': '${{#{\\(%s<',
  'ARNs without an end': 'arn:aws:bedrock:',
  'hosts without an end': 'bedrock-runtime.',
  'Regions on one line': 'us-east-1 bedrock ',
  'Regions on lines of their own': '"us-east-1"\nbedrock\n',
  'assignments to one name': 'bedrock; REGION = "us-east-1"; ',
  'assignments on lines of their own': 'REGION = "us-east-1" # bedrock\n',
  'a name of its own for each Region': (i) => `${i === 0 ? 'bedrock\n' : ''}name_${i} = "us-east-1"\n`,
  'hyphens like a Region': 'us-east-us-east-',
  'percent signs': '%3A%3a',
  'model IDs on one line': 'us.amazon.nova-lite-v1:0 ',
  'model IDs and Regions on lines': 'us.amazon.nova-lite-v1:0\nus-east-1\n',
  'clients that name nothing': 'x = AnthropicBedrock()\n',
  'calls without an end': 'AnthropicBedrock(client.create_prompt_router(',
  'agents of a library': 'from strands import Agent\nAgent()\n',
  'features on one line': 'client.create_model_invocation_job(modelId="amazon.nova-lite-v1:0"); ',
  'settings on lines of their own': 'bedrock tier_config tier_name = "STANDARD"\n',
  'hosts of another service': 'bedrock "https://api.anthropic.com" ',
  'long strings': '"""\nAnthropicBedrock()\n"""\nAnthropicBedrock()\n',
  'suppression comments': '# bedrock-residency-ignore-line -- x\n"us.amazon.nova-lite-v1:0"\n',
};

describe('work grows with the text, not faster', async () => {
  const core = await countedCore();
  const stepsFor = (text: string): number => {
    core.steps();
    core.analyze(text, { ...options, path: 'a.py' });
    return core.steps();
  };

  it('is counted alike each time', () => {
    const text = 'boto3.client("bedrock-runtime", region_name="us-west-2")\n'.repeat(50);
    stepsFor(text);
    expect(stepsFor(text)).toBe(stepsFor(text));
  });

  // Steps are what is judged: how long a busy machine takes for them is not.
  it.each(Object.entries(UNITS))('%s', { timeout: 180_000 }, (_, unit) => {
    const repeated = (count: number): string =>
      typeof unit === 'string' ? unit.repeat(count) : Array.from({ length: count }, (__, i) => unit(i)).join('');
    stepsFor(repeated(10));
    const once = stepsFor(repeated(800));
    const twice = stepsFor(repeated(1600));
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(2.3);
  });
});

/** A module of 40 lines: a client, an ID, an ARN and another service's Region. */
const MODULE = [
  'client = boto3.client("bedrock-runtime", region_name="us-west-2")',
  ...Array.from({ length: 12 }, (_, i) => `    value_${i} = compute(${i}, name="x")  # note`),
  'answer = client.converse(modelId="us.anthropic.claude-sonnet-4-6", messages=history)',
  ...Array.from({ length: 12 }, (_, i) => `    other_${i} = compute(${i}, name="x")`),
  'ARN = "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"',
  's3 = boto3.client("s3", region_name="eu-west-1")',
  ...Array.from({ length: 12 }, (_, i) => `    last_${i} = compute(${i}, name="x")`),
].join('\n');

describe('a keystroke', async () => {
  const core = await countedCore();

  it('costs a small part of a fresh analysis, wherever in the text it falls', () => {
    const text = `${MODULE}\n`.repeat(250);
    for (const where of [0.1, 0.5, 0.9]) {
      core.steps();
      let analysis = core.analyze(text, { ...options, path: 'a.py' });
      const fresh = core.steps();
      expect(analysis.references.length).toBeGreaterThan(500);
      for (let at = Math.floor(text.length * where); at < text.length * where + 3; at++) {
        const updated = core.update(analysis, { start: at, end: at, text: 'x' });
        expect(updated).not.toBeNull();
        analysis = updated ?? analysis;
        expect(core.steps()).toBeLessThan(fresh / 8);
      }
    }
  });
});
