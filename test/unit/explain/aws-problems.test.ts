import { describe, expect, it } from 'vitest';
import type { AwsProblem, AwsProblemKind } from '../../../src/domain/problem.js';
import { awsProblemWords } from '../../../src/explain/aws-problems.js';
import { LOCALES } from '../../../src/explain/locale.js';
import { JAPANESE, speaker } from './kit.js';

/** Every kind once; the type asks for a new one here. */
const KINDS: Readonly<Record<AwsProblemKind, true>> = {
  'no-profile': true,
  'no-credentials': true,
  'sso-expired': true,
  'credentials-expired': true,
  'credentials-refused': true,
  'mfa-required': true,
  'access-denied': true,
  'access-forbidden': true,
  'region-not-enabled': true,
  network: true,
  throttled: true,
  timeout: true,
  server: true,
  malformed: true,
  'too-large': true,
  'not-found': true,
  unsupported: true,
  unexpected: true,
};
const problem = (kind: AwsProblemKind, more: Partial<AwsProblem> = {}): AwsProblem => ({
  kind,
  region: null,
  profile: null,
  action: null,
  actions: ['bedrock:ListFoundationModels'],
  detail: null,
  partial: false,
  ...more,
});

describe.each(LOCALES)('problems with AWS in %s', (locale) => {
  it('have words of their own, and a next step', () => {
    const kinds = Object.keys(KINDS) as AwsProblemKind[];
    const messages = kinds.map((kind) => awsProblemWords(problem(kind), speaker(locale)));
    expect(new Set(messages.map(({ message }) => message)).size).toBe(kinds.length);
    for (const { message, next } of messages) {
      expect(message).toMatch(locale === 'ja' ? /。$/ : /\.$/);
      expect(next).toMatch(locale === 'ja' ? /[。:]$/ : /[.:]$/);
      expect(`${message}${next}`).not.toMatch(/undefined|null|\(\)|\n/);
      expect([JAPANESE.test(message), JAPANESE.test(next)]).toEqual([locale === 'ja', locale === 'ja']);
    }
  });

  it('name the Region, the profile, the action and what was said', () => {
    const more = { region: 'ap-northeast-3', profile: 'wo\nrk', action: 'bedrock:GetPrompt', detail: 'EPIPE', partial: true };
    const said = (kind: AwsProblemKind): string => awsProblemWords(problem(kind, more), speaker(locale)).message;
    expect(said('sso-expired')).toMatch(/^ap-northeast-3.*wo rk/);
    expect(said('access-denied')).toContain('bedrock:GetPrompt');
    expect(said('network')).toContain('EPIPE');
    expect(said('network')).toMatch(locale === 'ja' ? /それ以外の情報は取得できました。$/ : /The rest of the Region was read\.$/);
  });
});

it('only a missing action asks for a policy, with exactly the actions that are needed', () => {
  const actions = ['bedrock:GetPromptRouter', 'bedrock:GetInferenceProfile'];
  const { policy } = awsProblemWords(problem('access-denied', { actions }), speaker('en'));
  expect(JSON.parse(policy ?? '')).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'BedrockResidencyCatalogue', Effect: 'Allow', Action: actions, Resource: '*' }],
  });
  for (const kind of ['access-forbidden', 'network', 'not-found'] as const) {
    expect(awsProblemWords(problem(kind), speaker('en')).policy).toBeNull();
  }
});
