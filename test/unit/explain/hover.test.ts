import { describe, expect, test } from 'vitest';
import type { AnalysedReference } from '../../../src/domain/judgement.js';
import type { Locale } from '../../../src/explain/locale.js';
import { explain, explanationMarkdown, explanationPlain, type Explanation, type RowId } from '../../../src/explain/hover.js';
import { all, analysed, EU, JAPANESE, message, MESSAGES, speaker } from './kit.js';

function hover(text: string, locale: Locale = 'en'): Explanation {
  return explain(analysed(text), speaker(locale));
}

function row(explanation: Explanation, id: RowId): string | undefined {
  return explanation.rows
    .find((one) => one.id === id)
    ?.value.map((part) => part.text)
    .join('');
}

const TEXTS = [
  'm = "us.anthropic.claude-sonnet-4-6"',
  'm = "jp.anthropic.claude-sonnet-4-6"',
  'm = "apac.amazon.nova-pro-v1:0"',
  'm = "global.anthropic.claude-fable-5"',
  'm = "amazon.nova-lite-v1:0"',
  'm = "amazon.nova-pro-v1:0"',
  'm = "amazon.nova-canvas-v1:0"',
  'm = "amazon.nova-unheard-of-v1:0"',
  'boto3.client("bedrock-runtime", region_name="us-east-1")',
  'boto3.client("bedrock-runtime", region_name="ap-northeast-1")',
  'https://bedrock-mantle.us-east-1.api.aws/v1',
  'arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/a1b2c3',
  'arn:aws:bedrock:*::foundation-model/*',
  'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
  'm = f"us.{base}"  # bedrock',
  'us.guardrail.v1:0',
];

describe('the example of the interface', () => {
  test('English', () => {
    expect(explanationPlain(hover('m = "us.anthropic.claude-sonnet-4-6"'), { color: false }).split('\n')).toEqual([
      'us.anthropic.claude-sonnet-4-6 — inference profile (US) · Claude Sonnet 4.6',
      '⚠ Leaves Japan. Every destination Region is outside the policy.',
      '  May run in: us-east-1 N. Virginia · us-east-2 Ohio · us-west-1 N. California · us-west-2 Oregon · ca-central-1 Canada (Central) · ca-west-1 Calgary, depending on the source Region',
      "  Prompts and outputs: may be processed in any of these; encrypted on AWS's network",
      '  Stored: by default only in the source Region; what AWS keeps for abuse detection, in the destination Region',
      '  Stays in Japan instead: jp.anthropic.claude-sonnet-4-6 (Tokyo, Osaka). On-demand in Tokyo: not offered for this model.',
      'Catalogue of 2026-11-10 · rule cross-region-profile · AWS: geographic cross-Region inference https://docs.aws.amazon.com/bedrock/latest/userguide/geographic-cross-region-inference.html',
    ]);
  });

  test('Japanese', () => {
    expect(explanationPlain(hover('m = "us.anthropic.claude-sonnet-4-6"', 'ja'), { color: false }).split('\n')).toEqual([
      'us.anthropic.claude-sonnet-4-6 — 推論プロファイル(米国) · Claude Sonnet 4.6',
      '⚠ 推論が日本国外で実行されます。送信先リージョンはすべてポリシーの対象外です。',
      '  推論が実行されうるリージョン: us-east-1 バージニア北部 · us-east-2 オハイオ · us-west-1 北カリフォルニア · us-west-2 オレゴン · ca-central-1 カナダ(中部) · ca-west-1 カルガリー(送信元リージョンによる)',
      '  プロンプトと出力: 上記のいずれかのリージョンで処理される可能性があります(AWS のネットワーク上では暗号化)',
      '  データの保存先: 既定では送信元リージョンのみ。不正使用の検出のために AWS が保存するデータは、送信先リージョン',
      '  国内で完結させるには: jp.anthropic.claude-sonnet-4-6(東京・大阪)。東京リージョンのオンデマンドでは提供されていません。',
      'カタログ 2026-11-10 時点 · ルール cross-region-profile · AWS ドキュメント: 地理的クロスリージョン推論 https://docs.aws.amazon.com/ja_jp/bedrock/latest/userguide/geographic-cross-region-inference.html',
    ]);
  });

  test('markdown', () => {
    const markdown = explanationMarkdown(hover('m = "us.anthropic.claude-sonnet-4-6"'), { picture: '![map](data:x)' });
    expect(markdown).toContain('`us.anthropic.claude-sonnet-4-6` — inference profile (US) · Claude Sonnet 4.6');
    expect(markdown).toContain('$(warning) **Leaves Japan.** Every destination Region is outside the policy.');
    expect(markdown).toContain('**Stays in Japan instead**  `jp.anthropic.claude-sonnet-4-6` (Tokyo, Osaka).');
    expect(markdown.indexOf('![map]')).toBeGreaterThan(markdown.indexOf('Leaves Japan'));
    expect(markdown.indexOf('![map]')).toBeLessThan(markdown.indexOf('May run in'));
    const acting = explanationMarkdown(hover('m = "us.anthropic.claude-sonnet-4-6"'), { picture: '![map](data:x)', actions: '[ask](x)' });
    expect(acting.indexOf('[ask]')).toBeGreaterThan(acting.indexOf('Leaves Japan'));
    expect(acting.indexOf('[ask]')).toBeLessThan(acting.indexOf('![map]'));
    expect(markdown).toMatch(/Catalogue of 2026-11-10 · rule `cross-region-profile` · \[AWS: geographic cross-Region inference\]\(https:/);
  });
});

test('verdicts of what stays inside', () => {
  expect(hover('m = "jp.anthropic.claude-sonnet-4-6"').verdict).toBe('Stays in Japan, in Tokyo or Osaka.');
  expect(hover('m = "jp.anthropic.claude-sonnet-4-6"', 'ja').verdict).toBe('日本国内(東京または大阪)で推論が実行されます。');
  expect(hover('m = "amazon.nova-lite-v1:0"')).toMatchObject({
    icon: 'pass',
    verdict: 'Can stay in Japan: on-demand in Tokyo.',
    detail: "The client's Region decides.",
  });
  expect(hover('boto3.client("bedrock-runtime", region_name="ap-northeast-1")')).toMatchObject({
    icon: 'info',
    verdict: 'Source Region Tokyo.',
    detail: 'What is called decides.',
  });
});

test('a plain ID that is called outside is no good news, and the Region is shown with its line', () => {
  const text = 'client = boto3.client("bedrock-runtime",\n  region_name="us-west-2")\nclient.converse(modelId="amazon.nova-lite-v1:0")';
  const model = all(text).find(({ reference }) => reference.kind === 'foundation-model');
  const explanation = explain(model ?? analysed(text), { ...speaker('en'), lineOf: (offset) => text.slice(0, offset).split('\n').length });
  expect(explanation.icon).toBe('warning');
  expect(explanation.verdict).toBe('Called in us-west-2 here (line 2): leaves Japan.');
  expect(row(explanation, 'source')).toBe('us-west-2 Oregon (line 2)');
});

test('what cannot be told says so, and what would tell', () => {
  const explanation = hover('arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/a1b2c3');
  expect(explanation).toMatchObject({ icon: 'question', verdict: 'Cannot tell from this text.', resolvable: true });
  expect(row(explanation, 'resolve')).toContain('GetInferenceProfile');
  expect(row(explanation, 'storage')).toBeUndefined();
});

describe('what is said of data', () => {
  test('of a global profile, not where data is stored by default', () => {
    const stored = row(hover('m = "global.anthropic.claude-fable-5"'), 'storage');
    expect(stored).toMatch(/^AWS does not say where by default/);
    expect(stored).not.toContain('only in the source Region');
  });

  test('of a plain ID, the Region that is called', () => {
    expect(row(hover('m = "amazon.nova-lite-v1:0"'), 'processing')).toBe('processed in the Region that is called');
  });

  test('of a call that would fail, nothing', () => {
    expect(row(hover('m = "amazon.nova-pro-v1:0"'), 'storage')).toBeUndefined();
  });

  test.each([
    ['global.anthropic.claude-fable-5', /all traffic of this model, up to 30 days/],
    ['global.anthropic.claude-fable-5-1', /all traffic of this model, up to 30 days/],
    ['us.openai.gpt-5.5', /a classifier flags, up to 30 days/],
  ])('%s: what AWS keeps', (id, kept) => {
    const explanation = hover(`m = "${id}"`);
    expect(row(explanation, 'retention')).toMatch(kept);
    expect(row(explanation, 'retention')).toContain("depends on the account's retention mode");
  });

  test.each(['global.anthropic.claude-fable-5-2', 'us.openai.gpt-oss-120b-1:0', 'us.anthropic.claude-sonnet-4-6'])(
    '%s: no exception',
    (id) => {
      expect(row(hover(`m = "${id}"`), 'retention')).toBeUndefined();
    },
  );

  test('the Responses API, where mantle is named', () => {
    expect(row(hover('https://bedrock-mantle.us-east-1.api.aws/v1'), 'responses')).toMatch(/30 days unless store is false/);
  });
});

test('Regions inside and outside are told apart', () => {
  expect(row(hover('m = "apac.amazon.nova-pro-v1:0"'), 'reach')).toMatch(/^inside Japan: .*Tokyo.*; outside Japan: .*Seoul/);
  expect(row(hover('m = "apac.amazon.nova-pro-v1:0"', 'ja'), 'reach')).toMatch(/^日本国内: .*東京.*対象外: .*ソウル/);
});

test('a model past its end of life shows its date', () => {
  const explanation = hover('m = "amazon.nova-canvas-v1:0"');
  expect(explanation.icon).toBe('warning');
  expect(row(explanation, 'lifecycle')).toBe('ended, end of life 2026-09-30');
});

test.each(TEXTS)('both languages say the same rows: %s', (text) => {
  const en = hover(text);
  const ja = hover(text, 'ja');
  expect(ja.rows.map(({ id }) => id)).toEqual(en.rows.map(({ id }) => id));
  for (const [explanation, japanese] of [
    [en, false],
    [ja, true],
  ] as const) {
    for (const rendered of [explanationMarkdown(explanation), explanationPlain(explanation, { color: true })]) {
      expect(rendered).not.toMatch(/undefined|null|\[object/);
      expect(rendered.length).toBeLessThan(20_000);
      expect(JAPANESE.test(rendered)).toBe(japanese);
    }
  }
});

test('every message makes a hover', () => {
  const one = analysed('m = "us.anthropic.claude-sonnet-4-6"');
  for (const sample of MESSAGES) {
    const changed: AnalysedReference = { ...one, judgement: { ...one.judgement, message: sample } };
    expect(explain(changed, speaker('ja')).verdict).toMatch(/。$/);
    expect(explain(changed, speaker('en')).verdict).toMatch(/\.$/);
  }
});

test.each(['us.anthropic.claude-sonnet-4-6', 'eu.anthropic.claude-sonnet-4-6', 'anthropic.claude-sonnet-4-6'])(
  'under another policy nothing speaks of Japan: %s',
  (id) => {
    for (const locale of ['en', 'ja'] as const) {
      const markdown = explanationMarkdown(explain(analysed(`m = "${id}"`, EU), speaker(locale, EU)));
      expect(markdown).not.toMatch(/Japan|日本|国内|国外/);
    }
  },
);

test('a reason for acceptance is shown as plain words', () => {
  const one = analysed('m = "us.anthropic.claude-sonnet-4-6"  # bedrock-residency-ignore-line -- [ok](command:x) **now**');
  const explanation = explain(one, speaker('en'));
  expect(row(explanation, 'accepted')).toBe('by a comment: [ok](command:x) **now**');
  expect(explanationMarkdown(explanation)).not.toMatch(/\]\(command|\*\*now/);
});

test('colours only where asked', () => {
  const explanation = hover('m = "us.anthropic.claude-sonnet-4-6"');
  expect(explanationPlain(explanation, { color: true })).toContain('\x1b[1;33m⚠ Leaves Japan.\x1b[0m');
  expect(explanationPlain(explanation, { color: false })).not.toContain('\x1b');
});

test('control characters of the file do not reach a terminal', () => {
  const one = analysed('m = "us.anthropic.claude-sonnet-4-6"');
  const hostile = { ...one, reference: { ...one.reference, text: 'us.\x1b[31m\u202Eevil\nline' } };
  const plain = explanationPlain(explain(hostile, speaker('en')), { color: false });
  expect(plain).not.toContain('\x1b');
  expect(plain).not.toContain('\u202E');
  expect(plain.split('\n')[0]).toContain('evil line');
});

test('a message without a rule has no rule in the footer', () => {
  const one = analysed('m = "amazon.nova-lite-v1:0"');
  expect(explain(one, speaker('en')).footer).toHaveLength(2);
  expect(
    explain({ ...one, judgement: { ...one.judgement, message: message('model-unknown', {}), verdict: 'unknown' } }, speaker('en')).icon,
  ).toBe('question');
});
