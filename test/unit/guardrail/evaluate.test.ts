import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../../src/guardrail/document.js';
import { plainCall, profileCall } from './calls.js';
import { FULL_ACCESS, passes } from './evaluate.js';

/** The evaluator that the guardrail is measured with, held against what AWS says of its own sample policies. */
const MODEL = 'anthropic.claude-sonnet-4-5-20250929-v1:0';
const PROFILE = `arn:aws:bedrock:us-east-1:123456789012:inference-profile`;

function document(...statements: readonly Omit<Statement, 'Sid'>[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: statements.map((statement, index) => ({ Sid: `S${String(index)}`, ...statement })) };
}

function regionScp(...regions: readonly string[]): PolicyDocument {
  return document({
    Effect: 'Deny',
    Action: ['*'],
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
  });
}

const geographic = profileCall(`inference-profile/us.${MODEL}`, MODEL, 'us-east-1', ['us-east-1', 'us-east-2', 'us-west-2']);
const global = profileCall(`inference-profile/global.${MODEL}`, MODEL, 'us-east-1', 'all-commercial');

describe('service control policies', () => {
  const under = (scp: PolicyDocument) => ({ scps: [FULL_ACCESS, scp], identity: [FULL_ACCESS] });

  it('fail a geographic profile as soon as one destination is denied', () => {
    expect(passes(under(regionScp('us-east-1', 'us-east-2', 'us-west-2')), geographic)).toBe(true);
    expect(passes(under(regionScp('us-east-1', 'us-east-2')), geographic)).toBe(false);
    expect(passes(under(regionScp('us-east-1')), plainCall(MODEL, 'us-east-1'))).toBe(true);
    expect(passes(under(regionScp('us-east-1')), plainCall(MODEL, 'us-east-2'))).toBe(false);
  });

  it('let global inference pass where `unspecified` is allowed', () => {
    expect(passes(under(regionScp('us-east-1', 'us-east-2', 'us-west-2')), global)).toBe(false);
    expect(passes(under(regionScp('us-east-1', 'us-east-2', 'us-west-2', 'unspecified')), global)).toBe(true);
  });

  it('grant nothing', () => {
    expect(passes({ scps: [FULL_ACCESS], identity: [] }, geographic)).toBe(false);
    expect(passes({ scps: [], identity: [FULL_ACCESS] }, geographic)).toBe(false);
  });
});

describe('identity policies', () => {
  const allow = (Resource: string, Condition: Record<string, Record<string, string>>): Omit<Statement, 'Sid'> => ({
    Effect: 'Allow',
    Action: ['bedrock:InvokeModel*'],
    Resource: [Resource],
    Condition,
  });
  const viaGlobal = { 'bedrock:InferenceProfileArn': `${PROFILE}/global.${MODEL}` };
  const threeParts = [
    allow(`${PROFILE}/global.${MODEL}`, { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }),
    allow(`arn:aws:bedrock:us-east-1::foundation-model/${MODEL}`, { StringEquals: { 'aws:RequestedRegion': 'us-east-1', ...viaGlobal } }),
    allow(`arn:aws:bedrock:::foundation-model/${MODEL}`, { StringEquals: { 'aws:RequestedRegion': 'unspecified', ...viaGlobal } }),
  ];

  it('allow global inference with all three parts only', () => {
    expect(passes({ scps: [FULL_ACCESS], identity: [document(...threeParts)] }, global)).toBe(true);
    for (const part of threeParts) {
      const others = document(...threeParts.filter((other) => other !== part));
      expect(passes({ scps: [FULL_ACCESS], identity: [others] }, global)).toBe(false);
    }
  });

  it('limit a model to calls through a profile by its ARN', () => {
    const layers = { scps: [FULL_ACCESS], identity: [document(...threeParts)] };
    expect(passes(layers, plainCall(MODEL, 'us-east-1'))).toBe(false);
  });
});

it('knows no word by guessing', () => {
  const odd = (Condition: Record<string, Record<string, string>>) => ({
    scps: [FULL_ACCESS],
    identity: [document({ Effect: 'Allow', Action: ['*'], Resource: '*', Condition })],
  });
  expect(() => passes(odd({ StringEqual: { 'aws:RequestedRegion': 'x' } }), global)).toThrow('operator');
  expect(() => passes(odd({ StringEquals: { 'aws:RequestRegion': 'x' } }), global)).toThrow('key');
});
