import { describe, expect, test } from 'vitest';
import type { NoRemedyReason, Remedy } from '../../../src/domain/judgement.js';
import type { Policy } from '../../../src/domain/policy.js';
import { noRemedyText, remedyTitle } from '../../../src/explain/remedies.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { analysed, EU, JAPANESE, speaker, UNNAMED } from './kit.js';

const ONE = analysed('m = "us.anthropic.claude-sonnet-4-6"');

function remedy(part: Partial<Remedy>): Remedy {
  return {
    kind: 'on-demand',
    newText: '',
    preferred: true,
    changesModel: false,
    modelId: null,
    regions: ['ap-northeast-1'],
    callFromHome: false,
    ...part,
  };
}

function titles(one: Remedy, policy: Policy = JAPAN): readonly [string, string] {
  return [remedyTitle(one, ONE.reference, speaker('en', policy)), remedyTitle(one, ONE.reference, speaker('ja', policy))];
}

describe('titles', () => {
  test('a profile that stays inside', () => {
    const one = remedy({
      kind: 'domestic-profile',
      modelId: 'jp.anthropic.claude-sonnet-4-6',
      regions: ['ap-northeast-1', 'ap-northeast-3'],
    });
    expect(titles(one)).toEqual([
      'Keep in Japan: jp.anthropic.claude-sonnet-4-6 (Tokyo, Osaka)',
      '国内で実行: jp.anthropic.claude-sonnet-4-6(東京・大阪)',
    ]);
    expect(titles({ ...one, callFromHome: true })).toEqual([
      'Keep in Japan: jp.anthropic.claude-sonnet-4-6 (Tokyo, Osaka), and call it from Tokyo',
      '国内で実行: jp.anthropic.claude-sonnet-4-6(東京・大阪)、東京リージョンから呼び出す',
    ]);
    expect(titles(one, UNNAMED)[0]).toMatch(/^Keep in the allowed Regions:/);
  });

  test('the same model on-demand', () => {
    expect(titles(remedy({ modelId: 'amazon.nova-lite-v1:0' }))).toEqual([
      'Keep in Tokyo: amazon.nova-lite-v1:0 (on-demand)',
      '東京リージョンで実行: amazon.nova-lite-v1:0(オンデマンド)',
    ]);
  });

  test('another model', () => {
    expect(titles(remedy({ kind: 'other-model', modelId: 'amazon.nova-lite-v1:0', changesModel: true }))).toEqual([
      'Change model to amazon.nova-lite-v1:0 (on-demand in Tokyo)',
      'モデルを変更: amazon.nova-lite-v1:0(東京・オンデマンド)',
    ]);
  });

  test('another Region, told apart by what it stands in', () => {
    const one = remedy({ kind: 'region', newText: 'ap-northeast-1' });
    expect(titles(one)).toEqual(['Use Region ap-northeast-1 (Tokyo)', 'リージョンを ap-northeast-1(東京)に変更']);
    const { reference } = analysed('arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0');
    expect(remedyTitle(one, reference, speaker('en'))).toBe('Use Region ap-northeast-1 (Tokyo) in this ARN');
  });

  test('a constant is named as it is written', () => {
    const one = remedy({
      kind: 'domestic-profile',
      newText: 'CrossRegionInferenceProfileRegion.JP',
      regions: ['ap-northeast-1', 'ap-northeast-3'],
    });
    expect(titles(one)[0]).toBe('Keep in Japan: CrossRegionInferenceProfileRegion.JP (Tokyo, Osaka)');
  });

  test('another policy', () => {
    const one = remedy({ kind: 'domestic-profile', modelId: 'eu.anthropic.claude-sonnet-4-6', regions: EU.allowedRegions });
    const [en, ja] = titles(one, EU);
    expect(en).toMatch(/^Keep in the EU: eu\.anthropic/);
    expect(ja).toMatch(/^EU域内で実行: eu\.anthropic/);
  });
});

describe('nothing to offer', () => {
  const reasons: readonly NoRemedyReason[] = ['no-way-known', 'model-unknown', 'account-resource', 'tied-models', 'not-editable'];
  test.each(reasons)('%s is said in both languages', (reason) => {
    expect(noRemedyText(reason, ONE, speaker('en'))).not.toMatch(JAPANESE);
    expect(noRemedyText(reason, ONE, speaker('ja'))).toMatch(JAPANESE);
    expect(noRemedyText(reason, ONE, speaker('en', EU)) + noRemedyText(reason, ONE, speaker('ja', EU))).not.toMatch(/Japan|日本|国内/);
  });

  test('a model that only a global profile serves', () => {
    const { catalog } = speaker('en');
    const model = catalog.models.find(
      ({ profiles, inRegion }) =>
        profiles.length === 1 && profiles[0]?.geography === 'global' && inRegion.runtime !== 'unknown' && inRegion.runtime.length === 0,
    );
    const id = model?.id ?? 'anthropic.claude-fable-5';
    const one = analysed(`m = "global.${id}"`);
    const text = noRemedyText('no-way-known', one, speaker('en'));
    if (model !== undefined) {
      expect(text).toBe('No way to run this model inside Japan is known (only `global.`).');
      expect(noRemedyText('no-way-known', one, speaker('ja'))).toBe('このモデルを国内で実行する方法は確認されていません(`global.` のみ)。');
    } else expect(text).toMatch(/\(only `us\.` and `global\.`\)\.$/);
  });

  test('a profile that crosses Regions inside is not said to leave', () => {
    const one = analysed('m = "jp.anthropic.claude-sonnet-4-6"');
    expect(noRemedyText('no-way-known', one, speaker('en'))).toBe('No single Region inside Japan is known to offer this model on-demand.');
  });
});
