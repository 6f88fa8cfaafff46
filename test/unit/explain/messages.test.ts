import { describe, expect, test } from 'vitest';
import type { Message } from '../../../src/domain/message.js';
import { RULE_IDS } from '../../../src/domain/rule.js';
import { LOCALES, type Locale } from '../../../src/explain/locale.js';
import { messageText } from '../../../src/explain/messages.js';
import { noticeText } from '../../../src/explain/notices.js';
import { analysed, EU, JAPANESE, message, MESSAGES, SAMPLES, speaker, TOKYO, UNNAMED, US_AND_CANADA } from './kit.js';

/** Messages that are about the reference only; all others name the policy. */
const WITHOUT_POLICY =
  /^(?:model-(?:unknown|availability|ending|only|not|on-demand-here)|region-inside|endpoint-(?:inside|unresolved)|arn-(?:opaque|region|profile)|profile-(?:unknown|not-callable|route-unknown)|built-up-unresolved)/;

describe.each(LOCALES)('every message in %s', (locale) => {
  test.each(MESSAGES.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const text = messageText(one, speaker(locale));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}\n`]| {2}/);
    expect(text).not.toMatch(/\bsafe/i);
    expect(text).toMatch(locale === 'ja' ? /。$/ : /\.$/);
    expect(JAPANESE.test(text)).toBe(locale === 'ja');
    if (!WITHOUT_POLICY.test(id)) expect(text).toMatch(locale === 'ja' ? /日本|国内/ : /Japan/);
  });

  test.each(MESSAGES.map((one) => [one.id, one] as const))('%s under a policy without a name', (_, one) => {
    const text = messageText(one, speaker(locale, UNNAMED));
    expect(text).not.toMatch(/undefined|null|Japan|日本|国内|国外/);
  });
});

/** The parameters that the words of a message read. */
function read({ id, params }: Message, locale: Locale): readonly string[] {
  const names = new Set<string>();
  const watched = new Proxy(params, { get: (target, name) => (names.add(String(name)), Reflect.get(target, name) as unknown) });
  messageText({ id, params: watched } as Message, speaker(locale));
  return [...names].sort();
}

test.each(MESSAGES.map((one) => [one.id, one] as const))('%s says the same in both languages: each parameter', (_, one) => {
  expect(read(one, 'ja')).toEqual(read(one, 'en'));
});

test('what a prefix promises is never said as a fact', () => {
  const unconfirmed = MESSAGES.filter(({ id, params }) =>
    'confirmed' in params ? !params.confirmed : /^built-up-(?!unresolved)/.test(id),
  );
  expect(unconfirmed.length).toBeGreaterThan(5);
  for (const one of unconfirmed) {
    expect(messageText(one, speaker('en'))).toContain('promised by the prefix, not confirmed');
    expect(messageText(one, speaker('ja'))).toContain('確認されたものではありません');
  }
});

describe('the examples of the interface', () => {
  const cases = [
    [
      message('profile-leaves', SAMPLES['profile-leaves'][0] ?? { geography: '', regions: [], confirmed: true }),
      'Inference leaves Japan: this profile runs in the US and Canada (N. Virginia, Ohio, Oregon, …).',
      '推論が日本国外で実行されます。このプロファイルの送信先は米国・カナダのリージョン(バージニア北部、オハイオ、オレゴンなど)です。',
    ],
    [
      message('profile-may-leave', {
        geography: 'apac',
        inside: ['ap-northeast-1', 'ap-northeast-3'],
        outside: ['ap-northeast-2', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2'],
        confirmed: true,
      }),
      'Inference may leave Japan: besides Tokyo and Osaka this profile can run in Seoul, Mumbai, Singapore, Sydney.',
      '推論が日本国外で実行される可能性があります。東京・大阪のほか、ソウル、ムンバイ、シンガポール、シドニーに送信されることがあります。',
    ],
    [
      message('profile-domestic', { regions: ['ap-northeast-1', 'ap-northeast-3'], confirmed: true }),
      'Crosses Regions inside Japan: runs in Tokyo or Osaka.',
      '日本国内のクロスリージョン推論です(東京または大阪)。',
    ],
    [
      message('region-outside', { region: 'us-east-1', models: [] }),
      'us-east-1 (N. Virginia) is outside Japan: Bedrock calls from this client run there.',
      'us-east-1(バージニア北部)は日本国外です。このクライアントからの Bedrock の呼び出しは国外で処理されます。',
    ],
    [
      message('model-not-on-demand', {
        asked: ['ap-northeast-1', 'ap-northeast-3'],
        instead: 'jp.anthropic.claude-sonnet-4-6',
        insteadRegions: ['ap-northeast-1', 'ap-northeast-3'],
      }),
      "Tokyo and Osaka don't offer this model on-demand: a call there would fail. jp.anthropic.claude-sonnet-4-6 runs in Japan.",
      '東京・大阪ではこのモデルのオンデマンド推論は提供されていないため、両リージョンでの呼び出しは失敗します。国内では jp.anthropic.claude-sonnet-4-6 を利用できます。',
    ],
    [
      message('model-on-demand', { regions: ['ap-northeast-1'] }),
      "Can stay in Japan: on-demand in Tokyo. The client's Region decides.",
      '東京リージョンのオンデマンドで国内完結が可能です。実際のリージョンはクライアントの設定で決まります。',
    ],
    [message('model-on-demand-here', { region: 'ap-northeast-1' }), 'Stays in Japan: Tokyo.', '日本国内(東京)で推論が完結します。'],
    [
      message('region-inside', { region: 'ap-northeast-1' }),
      'Source Region Tokyo. What is called decides.',
      '送信元リージョンは東京です。推論の実行先は呼び出すモデルで決まります。',
    ],
  ] as const;
  test.each(cases.map(([one, en, ja]) => [one.id, one, en, ja] as const))('%s', (_, one, en, ja) => {
    expect(messageText(one, speaker('en'))).toBe(en);
    expect(messageText(one, speaker('ja'))).toBe(ja);
  });

  test('a plain ID that is called outside names the Region and its line', () => {
    const one = message('model-called-outside', { region: 'us-west-2', line: 2, regions: ['ap-northeast-1'] });
    expect(messageText(one, speaker('en'))).toMatch(/^Called in us-west-2 here \(line 2\): leaves Japan\./);
  });
});

describe('another policy', () => {
  const cases = [
    message('profile-leaves', { geography: 'us', regions: US_AND_CANADA, confirmed: true }),
    message('profile-global', { geography: 'global' }),
    message('profile-domestic', { regions: EU.allowedRegions, confirmed: true }),
    message('model-not-on-demand', {
      asked: EU.allowedRegions,
      instead: 'eu.anthropic.claude-sonnet-4-6',
      insteadRegions: EU.allowedRegions,
    }),
    message('region-outside', { region: 'us-east-1', models: [] }),
    message('endpoint-outside', { service: 'bedrock-runtime', region: 'us-east-1' }),
    message('arn-outside', { region: 'us-east-1', resourceType: null }),
    message('built-up-may-leave', { geography: 'global' }),
  ];
  test.each(cases.map((one) => [one.id, one] as const))('%s speaks of the EU', (_, one) => {
    const en = messageText(one, speaker('en', EU));
    const ja = messageText(one, speaker('ja', EU));
    expect(en + ja).not.toMatch(/Japan|日本|国内|国外|Tokyo|東京/);
    expect(ja).toMatch(/EU|許可された/);
    expect(en).toMatch(/EU|allowed/);
  });

  test('one Region', () => {
    expect(messageText(message('model-on-demand-here', { region: 'ap-northeast-1' }), speaker('en', TOKYO))).toBe('Stays in Tokyo.');
    expect(messageText(message('model-on-demand-here', { region: 'ap-northeast-1' }), speaker('ja', TOKYO))).toBe(
      '東京リージョンで推論が完結します。',
    );
    expect(messageText(message('region-outside', { region: 'ap-northeast-3', models: [] }), speaker('ja', TOKYO))).toBe(
      'ap-northeast-3(大阪)は東京リージョンではありません。このクライアントからの Bedrock の呼び出しは東京リージョン以外で処理されます。',
    );
  });
});

test('text of the file stays on one line, short, and without characters that reorder it', () => {
  const hostile = `a\u202Eb\nc${'x'.repeat(500)}`;
  const text = messageText(message('region-outside', { region: 'us-east-1', models: [hostile] }), speaker('en'));
  expect(text).not.toMatch(/[\u202E\n]/);
  expect(text.length).toBeLessThan(250);
});

test('a Region that the catalogue lacks is named by its code', () => {
  expect(messageText(message('region-outside', { region: 'xx-nowhere-9', models: [] }), speaker('en'))).toMatch(/^xx-nowhere-9 is outside/);
  expect(
    messageText(message('profile-leaves', { geography: 'xx', regions: ['xx-a-1', 'xx-b-1'], confirmed: true }), speaker('ja')),
  ).toContain('xx-a-1');
});

test('what analysis says of real text is complete', () => {
  expect(messageText(analysed('m = "us.anthropic.claude-sonnet-4-6"').judgement.message, speaker('en'))).toBe(
    'Inference leaves Japan: this profile runs in the US and Canada (N. Virginia, Ohio, Oregon, …).',
  );
});

test('notices', () => {
  for (const rule of ['unused-suppression', 'suppression-without-reason'] as const) {
    const notice = {
      kind: 'directive',
      rule,
      severity: 'information',
      span: { start: 0, end: 1 },
      text: RULE_IDS[0],
      message: { id: rule, params: {} },
    } as const;
    expect(noticeText(notice, speaker('en'))).not.toMatch(JAPANESE);
    expect(noticeText(notice, speaker('ja'))).toMatch(JAPANESE);
  }
});
