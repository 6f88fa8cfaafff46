import { describe, expect, it } from 'vitest';
import { compareCatalogs, type CatalogChange } from '../../../src/catalog/changes.js';
import { mergeSnapshot } from '../../../src/catalog/merge.js';
import type { Snapshot } from '../../../src/catalog/snapshot.js';
import { changeText } from '../../../src/explain/changes.js';
import type { Locale } from '../../../src/explain/locale.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { catalog as bundled } from '../core/kit.js';
import { model, OSAKA, profile, region, snapshot, TOKYO } from './kit.js';

const catalogOf = (regions: Snapshot['regions']): ReturnType<typeof mergeSnapshot> => mergeSnapshot(bundled, snapshot(regions));
const ONE = 'newco.one';
const before = catalogOf({
  [TOKYO]: region(
    [model(ONE), model('newco.two'), model('newco.off', { onDemand: false })],
    [
      profile('jp.newco.one', [TOKYO, OSAKA], [ONE]),
      profile('asia.newco.one', [TOKYO, 'ap-south-1'], [ONE]),
      profile('eu.newco.one', 'all-commercial', [ONE]),
    ],
  ),
  [OSAKA]: region([], [profile('jp.newco.one', [TOKYO, OSAKA], [ONE])]),
});
const after = catalogOf({
  [TOKYO]: region(
    [
      model(ONE, { status: 'legacy' }),
      model('newco.two', { onDemand: false }),
      model('newco.off'),
      model('newco.three', { name: 'Three' }),
      model('newco.four', { onDemand: false }),
    ],
    [
      profile('jp.newco.one', [TOKYO, OSAKA, 'ap-northeast-2'], [ONE]),
      profile('asia.newco.one', 'all-commercial', [ONE]),
      profile('eu.newco.one', [TOKYO], [ONE]),
    ],
  ),
  [OSAKA]: region([model('newco.three', { name: 'Three' })], [profile('asia.newco.one', [OSAKA], [ONE])]),
});

describe('what differs between two catalogues', () => {
  const changes = compareCatalogs(before, after, [TOKYO, OSAKA]);

  it('is told by kind, by ID, by Region', () => {
    expect(changes).toEqual<readonly CatalogChange[]>([
      { kind: 'route-moved', id: 'asia.newco.one', from: [TOKYO], to: 'all-commercial', difference: null },
      { kind: 'route-moved', id: 'eu.newco.one', from: [TOKYO], to: [TOKYO], difference: null },
      {
        kind: 'route-moved',
        id: 'jp.newco.one',
        from: [TOKYO],
        to: [TOKYO, OSAKA, 'ap-northeast-2'],
        difference: { added: ['ap-northeast-2'], removed: [] },
      },
      { kind: 'profile-gone', id: 'jp.newco.one', from: [OSAKA] },
      { kind: 'model-gone', id: 'newco.two', regions: [TOKYO] },
      { kind: 'model-retired', id: ONE, regions: [TOKYO, OSAKA] },
      { kind: 'model-new', id: 'newco.four', name: 'newco.four', regions: [] },
      { kind: 'model-new', id: 'newco.three', name: 'Three', regions: [TOKYO, OSAKA] },
      { kind: 'model-offered', id: 'newco.off', regions: [TOKYO] },
      { kind: 'profile-new', id: 'asia.newco.one', from: [OSAKA], to: [OSAKA] },
    ]);
    expect(compareCatalogs(after, after, [TOKYO, OSAKA])).toEqual([]);
    expect(compareCatalogs(before, after, [])).toEqual([
      { kind: 'model-new', id: 'newco.four', name: 'newco.four', regions: [] },
      { kind: 'model-new', id: 'newco.three', name: 'Three', regions: [] },
    ]);
  });

  it('has words', () => {
    const say = (locale: Locale): string[] => changes.map((change) => changeText(change, { locale, catalog: after, policy: JAPAN }));
    expect(say('en')).toEqual([
      'asia.newco.one: from Tokyo now to any commercial Region',
      'eu.newco.one: from Tokyo now to Tokyo only',
      'jp.newco.one: from Tokyo now also to Seoul',
      'jp.newco.one: can no longer be called from Osaka',
      'newco.two: no longer on-demand in Tokyo',
      'newco.one: legacy now in Tokyo, Osaka',
      'new model newco.four: not on-demand',
      'new model newco.three (Three): on-demand in Tokyo, Osaka',
      'newco.off: now on-demand in Tokyo',
      'new profile asia.newco.one: from Osaka to Osaka',
    ]);
    expect(say('ja')).toEqual([
      'asia.newco.one: 送信元 東京、送信先はすべての商用リージョンに変更',
      'eu.newco.one: 送信元 東京、送信先は東京のみに変更',
      'jp.newco.one: 送信元 東京、送信先にソウルを追加',
      'jp.newco.one: 大阪からは呼び出せません',
      'newco.two: 東京でのオンデマンドの提供が終了',
      'newco.one: 東京、大阪でレガシーに変更',
      '新しいモデル newco.four: オンデマンドの提供なし',
      '新しいモデル newco.three(Three): オンデマンドの提供は東京、大阪',
      'newco.off: 東京でオンデマンドの提供を開始',
      '新しい推論プロファイル asia.newco.one: 送信元 大阪、送信先 大阪',
    ]);
  });
});
