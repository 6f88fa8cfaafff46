import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { Policy } from '../../../src/domain/policy.js';
import { mapText } from '../../../src/explain/map.js';
import { commercialRegions, noticeSubjectOf, subjectOf, type MapSubject } from '../../../src/map/subject.js';
import { mergeSnapshot } from '../../../src/catalog/merge.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { model, profile, region, snapshot } from '../catalog/kit.js';
import { all, analysed, EU, speaker, TODAY } from '../explain/kit.js';

const TOKYO = 'ap-northeast-1';
const OSAKA = 'ap-northeast-3';
const catalog = bundledCatalog();

function subject(text: string, policy: Policy = JAPAN): MapSubject | null {
  return subjectOf(analysed(text, policy), { catalog, policy });
}

describe('what a map shows', () => {
  it('of a profile that stays: its Regions, and the source that calls it', () => {
    expect(subject('m = "jp.anthropic.claude-sonnet-4-6"')).toEqual({
      source: TOKYO,
      inside: [TOKYO, OSAKA],
      outside: [],
      elsewhere: [],
      allowed: [TOKYO, OSAKA],
      extent: 'regions',
      isBound: false,
    });
  });

  it('of a profile that leaves: no source, for the home Region cannot call it', () => {
    const shown = subject('m = "us.anthropic.claude-sonnet-4-6"')!;
    expect(shown.source).toBeNull();
    expect(shown.inside).toEqual([]);
    expect(shown.outside).toContain('us-east-1');
  });

  it('of a profile in an ARN: the source is the Region of the ARN', () => {
    const shown = subject('arn:aws:bedrock:us-west-2:111122223333:inference-profile/us.anthropic.claude-sonnet-4-6')!;
    expect(shown.source).toBe('us-west-2');
  });

  it('of a global profile: every commercial Region, open to more', () => {
    const shown = subject('m = "global.anthropic.claude-sonnet-4-6"')!;
    expect(shown.extent).toBe('all-commercial');
    expect(shown.inside).toEqual([TOKYO, OSAKA]);
    expect([...shown.inside, ...shown.outside].sort()).toEqual([...commercialRegions(catalog)].sort());
    expect(shown.outside).not.toContain('us-gov-east-1');
    expect(shown.outside).not.toContain('cn-north-1');
  });

  it('of a plain ID called outside: that Region', () => {
    const text = 'client = boto3.client("bedrock-runtime",\n  region_name="us-west-2")\nclient.converse(modelId="amazon.nova-lite-v1:0")';
    const model = all(text).find(({ reference }) => reference.kind === 'foundation-model')!;
    expect(subjectOf(model, { catalog, policy: JAPAN })).toMatchObject({ source: 'us-west-2', inside: [], outside: ['us-west-2'] });
  });

  it('of a Region inside: the source alone, since what is called decides', () => {
    const shown = subject('boto3.client("bedrock-runtime", region_name="ap-northeast-1")')!;
    expect(shown).toMatchObject({ source: TOKYO, inside: [], outside: [], extent: 'regions' });
  });

  it.each([
    ['an opaque ARN', 'arn:aws:bedrock:ap-northeast-1:111122223333:application-inference-profile/a1b2c3'],
    ['a promise that is not confirmed', 'm = "jp.anthropic.claude-unheard-of-9"'],
    ['a model that the catalogue lacks', 'm = "amazon.nova-unheard-of-v1:0"'],
  ])('of %s: that nothing is known', (_, text) => {
    expect(subject(text)).toMatchObject({ inside: [], outside: [], extent: 'unknown' });
  });

  it.each([
    ['a model that no allowed Region offers', 'm = "anthropic.claude-sonnet-4-6"'],
    ['a profile that cannot be called there', 'arn:aws:bedrock:us-west-2:111122223333:inference-profile/jp.anthropic.claude-sonnet-4-6'],
  ])('of %s: nothing, for the call fails', (_, text) => {
    expect(subject(text)).toBeNull();
  });

  it('of a route that nobody told: the Region that the call is sent to, and that nothing is known', () => {
    const id = 'jp.sakuragawa.hana-large';
    const told = region([model('sakuragawa.hana-large')], [profile(id, [TOKYO, OSAKA], ['sakuragawa.hana-large'])]);
    const measure = { catalog: mergeSnapshot(catalog, snapshot({ [TOKYO]: told })), policy: JAPAN };
    const text = `client("bedrock-runtime", region="ap-southeast-2", "${id}")`;
    const called = analyze(text, { ...measure, today: TODAY }).references.at(-1)!;
    expect(subjectOf(called, measure)).toMatchObject({ source: 'ap-southeast-2', inside: [], outside: [], extent: 'unknown' });
  });

  it('follows the policy', () => {
    expect(subject('m = "eu.anthropic.claude-sonnet-4-6"', EU)).toMatchObject({ source: 'eu-central-1', allowed: EU.allowedRegions });
  });
});

describe('what a map shows of what a tool or a feature does by itself', () => {
  const shown = (path: string, text: string, policy: Policy = JAPAN): MapSubject | null => {
    const { notices } = analyze(text, { catalog, policy, path, today: TODAY });
    const [notice] = notices;
    if (notice === undefined) throw new Error(`no notice in ${text}`);
    return noticeSubjectOf(notice, { catalog, policy });
  };

  it('a default Region: that one', () => {
    expect(shown('a.ts', 'const client = new AnthropicBedrock();')).toMatchObject({
      source: 'us-east-1',
      inside: [],
      outside: ['us-east-1'],
    });
  });

  it('a default model: its reach from the home Region', () => {
    const subject = shown('a.py', 'import strands\na = strands.Agent()');
    expect(subject).toMatchObject({ source: TOKYO, allowed: JAPAN.allowedRegions });
    expect(subject?.outside.length).toBeGreaterThan(0);
  });

  it('another service: nothing of Bedrock', () => {
    expect(
      shown('a.py', 'client = OpenAI(base_url="https://api.openai.com/v1")\nimport boto3\nboto3.client("bedrock-runtime")\n'),
    ).toBeNull();
  });
});

describe('a map in words', () => {
  const words = (text: string, locale: 'en' | 'ja', policy: Policy = JAPAN): string =>
    mapText(subject(text, policy)!, speaker(locale, policy));

  it('names every Region', () => {
    expect(words('m = "jp.anthropic.claude-sonnet-4-6"', 'en')).toBe(
      'Map: Source Region Tokyo; inside Japan: Tokyo, Osaka; no Region outside',
    );
    expect(words('m = "jp.anthropic.claude-sonnet-4-6"', 'ja')).toBe(
      '地図: 送信元リージョン 東京。日本国内: 東京、大阪。対象外のリージョンはなし',
    );
    expect(words('m = "us.anthropic.claude-sonnet-4-6"', 'en')).toBe(
      'Map: outside Japan: N. Virginia, Ohio, N. California, Oregon, Canada (Central), Calgary',
    );
  });

  it('says that a list can grow, and what is not known', () => {
    expect(words('m = "global.anthropic.claude-sonnet-4-6"', 'en')).toContain('May run in any supported commercial Region');
    expect(words('m = "global.anthropic.claude-sonnet-4-6"', 'ja')).toContain('対応するすべての商用リージョン');
    expect(words('m = "amazon.nova-unheard-of-v1:0"', 'en')).toBe('Map: where inference runs is not known');
  });
});
