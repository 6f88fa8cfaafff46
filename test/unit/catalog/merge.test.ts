import { describe, expect, it } from 'vitest';
import { mergeSnapshot } from '../../../src/catalog/merge.js';
import type { Catalog } from '../../../src/catalog/facts.js';
import { hashAccount } from '../../../src/catalog/account.js';
import type { Snapshot } from '../../../src/catalog/snapshot.js';
import { catalog as bundled, check, only, preferred, summary } from '../core/kit.js';
import { model, OSAKA, profile, region, SALT, snapshot, TAKEN, TOKYO } from './kit.js';

const merge = (regions: Snapshot['regions'], resources: Snapshot['resources'] = []): Catalog =>
  mergeSnapshot(bundled, snapshot(regions, resources));

describe('facts of a refreshed Region', () => {
  it('take the place of the bundled ones whole, and of no others', () => {
    const nova = 'amazon.nova-lite-v1:0';
    const before = bundled.model(nova, 'runtime')?.inRegion.runtime;
    expect(before).toContain(TOKYO);
    const catalog = merge({ [TOKYO]: region([model('amazon.nova-pro-v1:0')]) });
    expect(catalog.model(nova, 'runtime')?.inRegion.runtime).toEqual((before as string[]).filter((code) => code !== TOKYO));
    expect(catalog.model(nova, 'runtime')?.inRegion.mantle).toEqual(bundled.model(nova, 'runtime')?.inRegion.mantle);
    expect(only(`"${nova}"`, { catalog }).judgement).toMatchObject({ verdict: 'unavailable', rule: 'model-not-on-demand' });
  });

  it('say where a bundled profile goes, and that one that is not listed cannot be called', () => {
    const id = 'jp.anthropic.claude-sonnet-4-6';
    const moved = merge({ [TOKYO]: region([], [profile(id, [TOKYO, OSAKA, 'ap-northeast-2'], ['anthropic.claude-sonnet-4-6'])]) });
    expect(only(`"${id}"`, { catalog: moved }).judgement).toMatchObject({ verdict: 'may-leave', basis: 'catalogue' });
    const gone = merge({ [TOKYO]: region([]), [OSAKA]: region([]) });
    expect(gone.profile(id)).toBeNull();
    expect(only(`"${id}"`, { catalog: gone }).judgement.verdict).toBe('unknown');
    const left = merge({ [TOKYO]: region([]) });
    expect(left.profile(id)?.routes).toEqual(new Map([[OSAKA, [TOKYO, OSAKA]]]));
  });

  it('stay as bundled where the answer does not say', () => {
    const id = 'jp.anthropic.claude-sonnet-4-6';
    const catalog = merge({
      [TOKYO]: region([model('amazon.nova-lite-v1:0', { onDemand: null })], [profile(id, 'unknown', ['anthropic.claude-sonnet-4-6'])]),
    });
    expect(catalog.model('amazon.nova-lite-v1:0', 'runtime')?.inRegion).toEqual(
      bundled.model('amazon.nova-lite-v1:0', 'runtime')?.inRegion,
    );
    expect(catalog.profile(id)?.routes).toEqual(bundled.profile(id)?.routes);
  });

  it('are dated: the newer of snapshot and bundle', () => {
    expect(merge({}).asOf).toBe('2026-12-05');
    expect(mergeSnapshot(bundled, { ...snapshot({}), takenAt: '2024-01-01T00:00:00.000Z' }).asOf).toBe(bundled.asOf);
    expect(merge({ [TOKYO]: region([]) }).live).toEqual({
      asOf: '2026-12-05',
      bundledAsOf: bundled.asOf,
      regions: new Map([[TOKYO, '2026-12-05']]),
    });
    expect(bundled.live).toBeNull();
  });
});

describe('lifecycle', () => {
  it('takes its status from the account, and its dates from the bundle where it has one', () => {
    const dated = bundled.models.find((one) => one.lifecycle.endOfLife !== null && one.lifecycle.endOfLife > '2026-12-05');
    const id = dated?.id ?? '';
    const catalog = merge({ [TOKYO]: region([model(id, { status: 'legacy', endOfLife: '2031-01-01' })]) });
    const { lifecycle } = catalog.model(id, 'runtime') ?? {};
    expect(lifecycle?.endOfLife).toBe(dated?.lifecycle.endOfLife);
    expect(lifecycle?.regional.get(TOKYO) ?? lifecycle).toMatchObject({ status: 'legacy', endOfLife: dated?.lifecycle.endOfLife });
  });

  it("offers no legacy model in another one's place", () => {
    const catalog = merge({
      [TOKYO]: region([
        model('amazon.nova-lite-v1:0', { onDemand: false }),
        model('amazon.nova-pro-v1:0', { status: 'legacy' }),
        model('amazon.nova-next-v1:0'),
      ]),
    });
    const { remedies } = only('"us.amazon.nova-lite-v1:0"', { catalog });
    expect(remedies.filter((remedy) => remedy.changesModel).map((remedy) => remedy.newText)).toEqual(['amazon.nova-next-v1:0']);
  });
});

describe('what the bundle lacks', () => {
  const catalog = merge({
    [TOKYO]: region(
      [
        model('sakuragawa.hana-large', { provider: 'Sakuragawa', name: 'Hana Large' }),
        model('sakuragawa.hana-pro-v2:0', { onDemand: false }),
      ],
      [
        profile('jp.sakuragawa.hana-pro-v2:0', [TOKYO, OSAKA], ['sakuragawa.hana-pro-v2:0']),
        profile('kizuna2.sakuragawa.hana-pro-v2:0', [TOKYO, 'ap-northeast-9'], ['sakuragawa.hana-pro-v2:0']),
        profile('global.sakuragawa.hana-pro-v2:0', 'all-commercial', ['sakuragawa.hana-pro-v2:0']),
      ],
    ),
    [OSAKA]: region([model('sakuragawa.hana-mini-3')], [profile('jp.sakuragawa.hana-pro-v2:0', [OSAKA], ['sakuragawa.hana-pro-v2:0'])]),
  });

  it('is recognised, judged and fixed, by itself in a file that names nothing else', () => {
    expect(summary('model: sakuragawa.hana-large', { catalog })).toEqual(['foundation-model sakuragawa.hana-large domestic -']);
    expect(summary('model: sakuragawa.hana-large')).toEqual([]);
    expect(summary('x = "global.sakuragawa.hana-pro-v2:0"', { catalog })).toEqual([
      'inference-profile global.sakuragawa.hana-pro-v2:0 may-leave cross-region-profile',
    ]);
    expect(preferred(only('x = "global.sakuragawa.hana-pro-v2:0"', { catalog }))).toBe('jp.sakuragawa.hana-pro-v2:0');
    expect(preferred(only('x = "us.sakuragawa.hana-mini-3"', { catalog }))).toBe('sakuragawa.hana-mini-3');
    expect(preferred(only('x = "sakuragawa.hana-pro-v2:0"', { catalog }))).toBe('jp.sakuragawa.hana-pro-v2:0');
  });

  it('is judged by the Region that calls it', () => {
    const osaka = check('boto3.client("bedrock-runtime", region_name="ap-northeast-3").converse(modelId="sakuragawa.hana-large")', {
      catalog,
    });
    expect(osaka.references.at(-1)?.judgement.message).toEqual({
      id: 'model-not-in-this-region',
      params: { region: OSAKA, offeredIn: [TOKYO] },
    });
    const profileInOsaka = check('client("bedrock-runtime", region="ap-northeast-3", "jp.sakuragawa.hana-pro-v2:0")', { catalog });
    expect(profileInOsaka.references.at(-1)?.judgement).toMatchObject({
      verdict: 'domestic',
      reach: { kind: 'regions', regions: [OSAKA] },
    });
  });

  it('of a new prefix has the reach of its routes; a prefix without a model promises nothing', () => {
    const known = only('x = "kizuna2.sakuragawa.hana-pro-v2:0"', { catalog });
    expect(known.judgement).toMatchObject({ verdict: 'may-leave', basis: 'catalogue', reach: { regions: [TOKYO, 'ap-northeast-9'] } });
    expect(preferred(known)).toBe('jp.sakuragawa.hana-pro-v2:0');
    const builtUp = check('bedrock = client("bedrock-runtime")\nid = f"kizuna2.{model}"', { catalog });
    expect(builtUp.references.at(-1)?.judgement).toMatchObject({ verdict: 'unknown', rule: 'unresolved-reference' });
    expect(only('x = "kizuna2.amazon.nova-lite-v1:0"', { catalog }).judgement.verdict).toBe('unknown');
  });

  it('is not guessed at where no account was asked', () => {
    const tokyo = merge({
      [TOKYO]: region([model('sakuragawa.hana-large')], [profile('jp.sakuragawa.hana-large', [TOKYO, OSAKA], ['sakuragawa.hana-large'])]),
    });
    const inOsaka = check('client("bedrock-runtime", region="ap-northeast-3", "sakuragawa.hana-large")', { catalog: tokyo });
    expect(inOsaka.references.at(-1)?.judgement).toMatchObject({ verdict: 'unknown', message: { id: 'model-availability-unknown' } });
    const from = check('client("bedrock-runtime", region="ap-southeast-2", "jp.sakuragawa.hana-large")', { catalog: tokyo });
    expect(from.references.at(-1)?.judgement).toMatchObject({
      verdict: 'unknown',
      message: { id: 'profile-route-unknown', params: { region: 'ap-southeast-2' } },
    });
    expect(only('x = "jp.sakuragawa.hana-large"', { catalog: tokyo }).judgement.verdict).toBe('domestic-cross-region');
  });

  it('in ARNs is read as in code', () => {
    const arn = 'arn:aws:bedrock:ap-northeast-1:111122223333:inference-profile/kizuna2.sakuragawa.hana-pro-v2:0';
    expect(only(`"${arn}"`, { catalog }).judgement).toMatchObject({ verdict: 'may-leave', basis: 'catalogue' });
    expect(preferred(only(`"${arn}"`, { catalog }))).toBe(
      'arn:aws:bedrock:ap-northeast-1:111122223333:inference-profile/jp.sakuragawa.hana-pro-v2:0',
    );
  });

  it('has other context windows that are bought by the hour left out', () => {
    const variants = merge({
      [TOKYO]: region([
        model('newco.one-v1:0'),
        model('newco.one-v1:0:200k', { onDemand: false }),
        model('amazon.nova-lite-v1:0:300k', { onDemand: false }),
      ]),
    });
    expect(variants.models.filter(({ id }) => id.includes('one-v1') || id.includes('nova-lite')).map(({ id }) => id)).toEqual([
      ...bundled.models.filter(({ id }) => id.includes('nova-lite')).map(({ id }) => id),
      'newco.one-v1:0',
    ]);
    expect(only('x = "newco.one-v1:0:200k"', { catalog: variants }).judgement.verdict).toBe('domestic');
  });
});

describe('a geography', () => {
  it('grows by what its profiles really do', () => {
    const catalog = merge({ [TOKYO]: region([], [profile('jp.newco.one', [TOKYO, 'us-east-1'], ['newco.one'])]) });
    expect(catalog.geographies.get('jp')).toEqual({ kind: 'regions', regions: [TOKYO, OSAKA, 'us-east-1'] });
    expect(check('import bedrock_runtime\nid = f"jp.{model}"', { catalog }).references.at(-1)?.judgement.verdict).toBe('may-leave');
  });
});

describe('a resource of an account', () => {
  const account = '111122223333';
  const type = 'application-inference-profile';
  const resource = (id: string, route: Snapshot['resources'][number]['route'], of = account): Snapshot['resources'][number] => ({
    region: TOKYO,
    type,
    id,
    account: hashAccount(SALT, of),
    models: ['anthropic.claude-sonnet-4-6'],
    route,
    takenAt: TAKEN,
  });
  const catalog = merge({}, [
    resource('inside', [TOKYO, OSAKA]),
    resource('single', [TOKYO]),
    resource('leaves', ['us-east-1', 'us-west-2']),
    resource('partly', [TOKYO, 'us-west-2']),
    resource('global', 'all-commercial'),
    resource('twice', [TOKYO]),
    resource('twice', ['us-east-1'], '444455556666'),
  ]);
  const arn = (id: string, of = account, where = TOKYO): string => `"arn:aws:bedrock:${where}:${of}:${type}/${id}"`;

  it.each([
    ['inside', 'domestic-cross-region', 'domestic-cross-region-profile'],
    ['single', 'domestic', null],
    ['leaves', 'leaves', 'cross-region-profile'],
    ['partly', 'may-leave', 'cross-region-profile'],
    ['global', 'may-leave', 'cross-region-profile'],
    ['never-asked', 'unknown', 'unresolved-reference'],
  ])('%s is judged %s by what is behind it', (id, verdict, rule) => {
    expect(only(arn(id), { catalog }).judgement).toMatchObject({ verdict, rule, ...(verdict === 'unknown' ? {} : { basis: 'catalogue' }) });
    expect(only(arn(id)).judgement.verdict).toBe('unknown');
  });

  it('is that of its own account and Region only', () => {
    expect(only(arn('single', '999900001111'), { catalog }).judgement.verdict).toBe('unknown');
    expect(only(arn('single', account, OSAKA), { catalog }).judgement.verdict).toBe('unknown');
    expect(only(arn('twice'), { catalog }).judgement.verdict).toBe('domestic');
    expect(only(arn('twice', '444455556666'), { catalog }).judgement.verdict).toBe('leaves');
    expect(only(arn('leaves', account, 'us-east-1'), { catalog }).judgement).toMatchObject({ verdict: 'leaves', rule: 'non-domestic-arn' });
  });

  it('is matched by an open account when there is just one such answer', () => {
    for (const open of ['', '*', '${AccountId}']) {
      expect(only(arn('single', open), { catalog }).judgement.verdict).toBe('domestic');
      expect(only(arn('twice', open), { catalog }).judgement.verdict).toBe('unknown');
    }
  });
});
