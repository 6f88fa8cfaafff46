import { describe, expect, it } from 'vitest';
import { check } from './kit.js';
import { countSteps } from './steps.js';

/** Texts that ask the most of one part of the scan each, repeated without end. */
const UNITS: Record<string, string> = {
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
  'hyphens like a Region': 'us-east-us-east-',
  'percent signs': '%3A%3a',
  'model IDs on one line': 'us.amazon.nova-lite-v1:0 ',
  'model IDs and Regions on lines': 'us.amazon.nova-lite-v1:0\nus-east-1\n',
  'suppression comments': '# bedrock-residency-ignore-line -- x\n"us.amazon.nova-lite-v1:0"\n',
};

describe('work grows with the text, not faster', () => {
  it.each(Object.entries(UNITS))('%s', async (_, unit) => {
    const run = (count: number): (() => void) => {
      const text = unit.repeat(count);
      return () => void check(text, { path: 'a.py' });
    };
    run(3000)();
    const once = await countSteps(run(1500));
    const twice = await countSteps(run(3000));
    expect(once).toBeGreaterThan(0);
    expect(twice / once).toBeLessThan(2.4);
  });
});
