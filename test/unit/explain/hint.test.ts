import { describe, expect, test } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { hintText } from '../../../src/explain/hint.js';
import { LOCALES } from '../../../src/explain/locale.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { analysed, EU, JAPANESE, MESSAGES, speaker, TODAY } from './kit.js';

/** The editor cuts a line's hints here: `editor.inlayHints.maximumLength`. */
const CUT = 43;

/** The hints of a text's first ID, or of its only reference, in a file of that name. */
function hints(text: string, policy = JAPAN, path = 'a.py'): readonly [en: string | null, ja: string | null] {
  const { references } = analyze(text, { catalog: bundledCatalog(), policy, today: TODAY, path });
  const found = references.find(({ reference }) => reference.kind !== 'region') ?? references[0];
  if (found === undefined) throw new Error(`no reference in ${text}`);
  return [hintText(found, speaker('en', policy)), hintText(found, speaker('ja', policy))];
}

const CASES: readonly (readonly [what: string, text: string, en: string | null, ja: string | null])[] = [
  ['a profile that stays', 'model = "jp.anthropic.claude-sonnet-4-6"', '→ Tokyo · Osaka', '→ 東京・大阪'],
  ['a profile that may leave', 'model = "apac.amazon.nova-lite-v1:0"', '→ 6 Regions: Sydney, …', '→ 6 リージョン(シドニーなど)'],
  ['a global profile', 'model = "global.anthropic.claude-sonnet-4-6"', '→ any commercial Region', '→ すべての商用リージョン'],
  ['a plain ID', 'model = "amazon.nova-lite-v1:0"', '→ Tokyo if called there', '→ 呼び出し先のリージョン(東京)'],
  [
    'a plain ID called in Tokyo',
    'boto3.client("bedrock-runtime", region_name="ap-northeast-1").converse(modelId="amazon.nova-lite-v1:0")',
    '→ Tokyo',
    '→ 東京',
  ],
  [
    'a plain ID called elsewhere',
    'boto3.client("bedrock-runtime", region_name="us-east-1").converse(modelId="amazon.nova-lite-v1:0")',
    '→ N. Virginia',
    '→ バージニア北部',
  ],
  ['a plain ID that fails', 'model = "anthropic.claude-sonnet-4-6"', '→ would fail in Tokyo · Osaka', '→ 東京・大阪では失敗'],
  [
    'a profile that its Region cannot call',
    'boto3.client("bedrock-runtime", region_name="us-west-2").converse(modelId="jp.anthropic.claude-sonnet-4-6")',
    '→ would fail in Oregon',
    '→ オレゴンでは失敗',
  ],
  ['a model that has ended', 'model = "anthropic.claude-sonnet-4-20250514-v1:0"', '→ past its end of life', '→ 提供終了'],
  ['a model that nobody knows', 'model = "anthropic.claude-nobody-9-9"', '→ unknown', '→ 不明'],
  ['a profile that the catalogue lacks', 'model = "jp.anthropic.claude-nobody-9-9"', '→ unknown', '→ 不明'],
  [
    'a prefix with a variable',
    'client = boto3.client("bedrock-runtime")\nclient.converse(modelId=f"jp.{model}")',
    '→ at most Tokyo · Osaka',
    '→ 最大で東京・大阪',
  ],
  ['a variable for a prefix', 'model = f"{geo}.anthropic.claude-sonnet-4-6"', '→ unknown', '→ 不明'],
  ['the ARN of a model', 'arn = "arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-pro-v1:0"', '→ Oregon', '→ オレゴン'],
  [
    'an ARN that hides what runs',
    'arn = "arn:aws:bedrock:ap-northeast-1:123456789012:application-inference-profile/abcdefghijkl"',
    '→ unknown',
    '→ 不明',
  ],
  ['an ARN of any Region', 'arn = "arn:aws:bedrock:*::foundation-model/*"', null, null],
  ['an endpoint', 'url = "https://bedrock-runtime.us-west-2.amazonaws.com"', null, null],
  ['a Region', 'boto3.client("bedrock-runtime", region_name="us-east-1")', null, null],
];

test.each(CASES)('%s', (_, text, en, ja) => {
  expect(hints(text)).toEqual([en, ja]);
});

test('what a policy document denies is no place to run in', () => {
  const arn = 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0';
  const document = (effect: string): string =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: effect, Action: 'bedrock:InvokeModel', Resource: arn }] }, null, 2);
  expect(hints(document('Deny'), JAPAN, 'policy.json')).toEqual([null, null]);
  expect(hints(document('Allow'), JAPAN, 'policy.json')).toEqual(['→ N. Virginia', '→ バージニア北部']);
});

test('a list that is cut names a Region outside the policy first', () => {
  expect(hints('model = "eu.amazon.nova-lite-v1:0"', EU)[0]).toMatch(/^→ \d Regions: \w+, …$/);
  expect(hints('model = "eu.amazon.nova-lite-v1:0"', { ...EU, allowedRegions: ['eu-central-1', 'eu-west-1', 'eu-west-3'] })[0]).toMatch(
    /: Stockholm, …$/,
  );
});

describe.each(LOCALES)('in %s', (locale) => {
  test('a hint fits, whatever is said of an ID', () => {
    const profile = analysed('model = "jp.anthropic.claude-sonnet-4-6"');
    for (const message of MESSAGES) {
      const judgement = { ...profile.judgement, message, reach: { kind: 'unknown' as const } };
      const text = hintText({ ...profile, judgement }, speaker(locale));
      expect(text, message.id).toMatch(/^→ /);
      expect(text?.length, message.id).toBeLessThanOrEqual(CUT);
      expect(JAPANESE.test(text ?? ''), message.id).toBe(locale === 'ja');
    }
  });
});
