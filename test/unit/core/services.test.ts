import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from '../../../src/scan/lines.js';
import { OtherServices } from '../../../src/scan/services.js';

function named(text: string, start = 0, end = text.length): readonly number[] {
  return new OtherServices(text, new Lines(text)).within(start, end);
}

describe('names of other services', () => {
  it.each([
    ['s3', 's3'],
    ['boto3.client("s3")', '"s3'],
    ['new DynamoDBClient({', 'DynamoDB'],
    ['THE_SQS_QUEUE', 'SQS'],
    ['new S3Client()', 'S3'],
    ['class WafStack', 'Waf'],
    ['aws lambda', 'aws lambda'],
    ['"lambda"', '"lambda'],
    ['aws logs tail', 'logs'],
    ['batch_region = x', 'batch'],
    ['BATCH_REGION', 'BATCH'],
    ['TranslateClient(', 'Translate'],
    ['client("translate")', '"translate'],
    ['client(\n    "translate"', '"translate'],
    ['client(   \r\n  service_name="comprehendmedical"', '"comprehendmedical'],
    ["s.resource('glue')", "'glue"],
  ])('%j', (text, name) => {
    expect(named(text)).toContain(text.indexOf(name));
  });

  it.each([
    'session',
    'batch = 3',
    'for event in events',
    's3://bucket',
    'client("bedrock-runtime")',
    'users3',
    'translate',
    'print("x")',
    '',
  ])('not %j', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('are found at the end of a long line', () => {
    const text = `${'x '.repeat(2_000)}kendra`;
    expect(named(text)).toEqual([text.indexOf('kendra')]);
  });

  it('are the same wherever reading begins', () => {
    const part = fc.constantFrom(
      ...['s3', 'SQS', 'DynamoDB', 'client(', '"translate"', '\n', ' ', 'x'.repeat(300), '= ', 'aws ', 'lambda', '東京', '\r\n', 'ses.'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
        expect(named(text, start, end)).toEqual(named(text).filter((at) => at >= start && at < end));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});
