import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/domain/policy.js';
import type { Verdict } from '../../../src/domain/rule.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { check, only, preferred, summary } from './kit.js';

const verdictOf = (text: string): Verdict => only(text).judgement.verdict;
const eu: Policy = {
  name: 'eu',
  allowedRegions: ['eu-central-1', 'eu-west-1', 'eu-west-3', 'eu-north-1', 'eu-south-1', 'eu-south-2'],
  homeRegion: 'eu-central-1',
  crossRegion: 'inform',
  rules: {},
  exceptions: [],
};

describe('a plain ID', () => {
  it('is judged in the allowed Region that stands in the same statement', () => {
    const text = 'client("bedrock-runtime", region_name="ap-northeast-3").converse(modelId="amazon.nova-lite-v1:0")';
    const [, model] = check(text).references;
    expect(model?.judgement.verdict).toBe('unavailable');
    expect(model?.judgement.message).toEqual({
      id: 'model-not-in-this-region',
      params: { region: 'ap-northeast-3', offeredIn: ['ap-northeast-1'] },
    });
  });

  it('keeps its catalogue verdict beside a foreign Region, which carries the warning and names it', () => {
    const [region, model] = check('boto3.client("bedrock-runtime", region_name="us-west-2")\nid = "amazon.nova-lite-v1:0"').references;
    expect(region?.judgement.message).toEqual({ id: 'region-outside', params: { region: 'us-west-2', models: ['amazon.nova-lite-v1:0'] } });
    expect(model?.judgement).toMatchObject({ verdict: 'domestic', rule: null, reach: { kind: 'regions', regions: ['us-west-2'] } });
    expect(model?.judgement.message).toEqual({
      id: 'model-called-outside',
      params: { region: 'us-west-2', line: 1, regions: ['ap-northeast-1'] },
    });
  });

  it('is judged on mantle where mantle is evident, and told of it where it is not', () => {
    expect(summary('https://bedrock-mantle.ap-northeast-1.api.aws/v1\nmodel = "anthropic.claude-opus-4-8"')[1]).toBe(
      'foundation-model anthropic.claude-opus-4-8 domestic -',
    );
    expect(only('"anthropic.claude-opus-4-8"').judgement.message.id).toBe('model-only-on-mantle');
  });

  it.each([
    ['anthropic.claude-3-haiku-20240307-v1:0', '2026-09-10'],
    ['anthropic.claude-3-5-sonnet-20241022-v2:0', '2026-07-30'],
    ['amazon.nova-canvas-v1:0', '2026-09-30'],
  ])('%s has ended on %s', (id, date) => {
    const { judgement } = only(`"${id}"`);
    expect([judgement.rule, judgement.severity, judgement.message]).toEqual([
      'end-of-life-model',
      'warning',
      { id: 'model-ended', params: { date } },
    ]);
  });

  it('is told before its end of life, mildly, and warned of past it', () => {
    const before = only('"us.anthropic.claude-opus-4-1-20250805-v1:0"', {
      policy: {
        ...JAPAN,
        name: null,
        allowedRegions: ['us-east-1', 'us-east-2', 'us-west-2'],
        homeRegion: 'us-east-1',
        crossRegion: 'allow',
      },
    });
    expect(before.judgement.rule).toBeNull();
    const later = only('"anthropic.claude-opus-4-1-20250805-v1:0"', { today: '2027-01-08' });
    expect(later.judgement).toMatchObject({ rule: 'end-of-life-model', severity: 'warning' });
  });
});

describe('a profile', () => {
  it('has the route of the Region that calls it', () => {
    const [, profile] = check('boto3.client("bedrock-runtime", "us-west-1")\nid = "us.anthropic.claude-sonnet-4-6"').references;
    const union = only('"us.anthropic.claude-sonnet-4-6"');
    expect(profile?.judgement.reach).not.toEqual(union.judgement.reach);
    expect(profile?.judgement.verdict).toBe('leaves');
  });

  it.each<[string, Verdict]>([
    ['us.anthropic.claude-sonnet-4-6', 'leaves'],
    ['apac.amazon.nova-pro-v1:0', 'may-leave'],
    ['global.anthropic.claude-opus-5', 'may-leave'],
    ['jp.anthropic.claude-opus-5-5', 'domestic-cross-region'],
    ['jp.anthropic.claude-opus-5', 'unknown'],
    ['kr.anthropic.claude-sonnet-4-6', 'unknown'],
    ['uk.guardrail.v1:0', 'leaves'],
    ['eu.acme.thing-v1:0', 'leaves'],
  ])('%s: %s', (id, verdict) => {
    expect(check(`bedrock "${id}"`).references.map(({ judgement }) => judgement.verdict)).toEqual([verdict]);
  });

  it('cannot be called from a Region outside its sources, and says so', () => {
    const [, profile] = check('boto3.client("bedrock-runtime", region_name="us-west-2")\nid = "jp.anthropic.claude-sonnet-4-6"').references;
    expect(profile?.judgement.message).toEqual({
      id: 'profile-not-callable-here',
      params: { region: 'us-west-2', callableFrom: ['ap-northeast-1', 'ap-northeast-3'] },
    });
  });

  it('follows crossRegion: silent when allowed, a warning when forbidden', () => {
    const id = '"jp.anthropic.claude-sonnet-4-6"';
    expect(only(id, { policy: { ...JAPAN, crossRegion: 'allow' } }).judgement.rule).toBeNull();
    expect(only(id, { policy: { ...JAPAN, crossRegion: 'forbid' } }).judgement.severity).toBe('warning');
    expect(preferred(only('"us.anthropic.claude-sonnet-4-6"', { policy: { ...JAPAN, crossRegion: 'forbid' } }))).toBeNull();
  });

  it('is measured against any policy', () => {
    expect(only('"eu.anthropic.claude-sonnet-4-6"', { policy: eu }).judgement.verdict).toBe('domestic-cross-region');
    expect(only('"jp.anthropic.claude-sonnet-4-6"', { policy: eu }).judgement.verdict).toBe('leaves');
    expect(preferred(only('"us.anthropic.claude-sonnet-4-6"', { policy: eu }))).toBe('eu.anthropic.claude-sonnet-4-6');
  });
});

describe('an ARN', () => {
  it.each<[string, Verdict]>([
    ['arn:aws:bedrock:ap-northeast-1:123456789012:inference-profile/global.anthropic.claude-opus-5', 'may-leave'],
    ['arn:aws:bedrock:us-east-1:123456789012:inference-profile/jp.anthropic.claude-opus-4-8', 'leaves'],
    ['arn:aws:bedrock:ap-northeast-1:123456789012:application-inference-profile/abc', 'unknown'],
    ['arn:aws:bedrock:ap-northeast-*::foundation-model/*', 'may-leave'],
    ['arn:aws:bedrock:us-*::foundation-model/*', 'leaves'],
    ['arn:aws:bedrock:ap-northeast-1*:123456789012:application-inference-profile/*', 'unknown'],
    ['arn:aws:bedrock:ap-northeast-1*::foundation-model/amazon.nova-lite-v1:0', 'domestic'],
    ['arn:aws:bedrock:ap-northeast-1::foundation-model/\\(model)', 'unknown'],
    ['arn:aws:bedrock:::foundation-model/anthropic.claude-opus-5', 'may-leave'],
    ['arn:aws:bedrock:${AWS::Region}::foundation-model/amazon.nova-lite-v1:0', 'unknown'],
    ['arn:aws:bedrock:ap-northeast-1::foundation-model/amazon.nova-lite-v1:0', 'domestic'],
  ])('%s: %s', (arn, verdict) => {
    expect(verdictOf(`"${arn}"`)).toBe(verdict);
  });

  it('keeps account and partition when it is fixed', () => {
    expect(preferred(only('"arn:aws:bedrock:us-east-1:210987654321:inference-profile/us.anthropic.claude-sonnet-4-6"'))).toBe(
      'arn:aws:bedrock:ap-northeast-1:210987654321:inference-profile/jp.anthropic.claude-sonnet-4-6',
    );
    expect(only('"arn:aws:bedrock:us-east-1:210987654321:provisioned-model/abc"')).toMatchObject({
      remedies: [],
      noRemedy: 'account-resource',
    });
  });
});

describe('severity', () => {
  const id = 'us.anthropic.claude-sonnet-4-6';
  const policyDocument = (effect: string): string =>
    `{ "Statement": [{ "Effect": "${effect}", "Action": "bedrock:*", "Resource": "arn:aws:bedrock:us-east-1:1:inference-profile/${id}" }] }`;

  it.each([
    ['code', 'a.py', `x = "${id}"`, 'code', 'warning'],
    ['a comment', 'a.py', `# ${id}`, 'comment', 'information'],
    ['a mark inside a string', 'a.py', `x = "# ${id}"`, 'code', 'warning'],
    ['prose', 'README.md', `Use ${id}.`, 'prose', 'information'],
    ['an unknown file type', 'a.xyz', `# ${id}`, 'code', 'warning'],
    ['a permission', 'a.json', policyDocument('Allow'), 'permission', 'information'],
    ['a Deny', 'a.json', policyDocument('Deny'), 'deny', 'information'],
    ['a YAML permission', 'a.yaml', `Statement:\n  - Effect: Deny\n    Resource: "${id}"`, 'deny', 'information'],
    ['a Terraform statement', 'a.tf', `statement {\n  effect = "Deny"\n  resources = ["${id}"]\n}`, 'deny', 'information'],
  ])('in %s', (_, path, text, context, severity) => {
    const { reference, judgement } = only(text, { path });
    expect([reference.context, judgement.severity]).toEqual([context, severity]);
  });

  it('is what the policy says, except that a Deny never rises', () => {
    const policy: Policy = { ...JAPAN, rules: { 'cross-region-profile': 'error' } };
    expect(only(`# ${id}`, { path: 'a.py', policy }).judgement.severity).toBe('error');
    expect(only(policyDocument('Deny'), { path: 'a.json', policy }).judgement.severity).toBe('information');
    expect(only(`"${id}"`, { policy: { ...JAPAN, rules: { 'cross-region-profile': 'off' } } }).judgement).toMatchObject({
      rule: null,
      severity: null,
      verdict: 'leaves',
    });
  });
});

describe('a remedy', () => {
  it.each([
    ['"us.amazon.nova-lite-v1:0"', 'amazon.nova-lite-v1:0'],
    ['/model/us.amazon.nova-lite-v1%3A0/converse', 'amazon.nova-lite-v1%3A0'],
    ['bedrock/us.anthropic.claude-sonnet-4-6', 'jp.anthropic.claude-sonnet-4-6'],
    ['bedrock-runtime.us-east-1.amazonaws.com', 'bedrock-runtime.ap-northeast-1.amazonaws.com'],
    ['com.amazonaws.us-east-1.bedrock-mantle', 'com.amazonaws.ap-northeast-1.bedrock-mantle'],
    ['BedrockRuntimeClient.builder().region(Region.US_EAST_1)', 'Region.AP_NORTHEAST_1'],
    ['new AmazonBedrockRuntimeClient(RegionEndpoint.USEast1)', 'RegionEndpoint.APNortheast1'],
    ['BedrockRuntime(client: aws, region: .useast1)', '.apnortheast1'],
    ['bedrockruntime.New(s, endpoints.UsEast1RegionID)', 'ApNortheast1RegionID'],
  ])('keeps the spelling of %s', (text, newText) => {
    expect(preferred(only(text))).toBe(newText);
  });

  it('is refused for a Region when a model that it moves runs nowhere inside', () => {
    const [region] = check(
      'boto3.client("bedrock-runtime", region_name="us-east-1").converse(modelId="global.anthropic.claude-fable-5")',
    ).references;
    expect(region).toMatchObject({ remedies: [], noRemedy: 'tied-models' });
  });

  it('that changes the model is never preferred', () => {
    const { remedies } = only('"us.deepseek.r1-v1:0"');
    expect(remedies.length).toBeGreaterThan(0);
    expect(remedies.every((remedy) => remedy.changesModel && !remedy.preferred)).toBe(true);
  });
});

describe('a remedy beside an allowed Region', () => {
  it('runs in that Region', () => {
    const [profile] = check(
      'boto3.client("bedrock-runtime", "ap-northeast-3").converse(modelId="eu.amazon.nova-2-lite-v1:0")',
    ).references.slice(1);
    expect(profile?.remedies.map((remedy) => remedy.newText)).not.toContain('amazon.nova-lite-v1:0');
  });
});

describe('suppression', () => {
  it('reports what silences nothing, and what gives no reason', () => {
    const { notices } = check(
      '# bedrock-residency-ignore-next-line -- nothing there\nx = 1\ny = "us.amazon.nova-lite-v1:0" # bedrock-residency-ignore-line',
      { path: 'a.py' },
    );
    expect(notices.map((notice) => notice.rule)).toEqual(['unused-suppression', 'suppression-without-reason']);
  });
});

describe('a notebook', () => {
  const notebook = (...cells: string[][]): string =>
    JSON.stringify({ cells: cells.map((source) => ({ cell_type: 'code', metadata: {}, outputs: [], source })), nbformat: 4 }, null, 1);

  it('is one unit: a Region in one cell ties the model in another, positions in the file', () => {
    const text = notebook(
      ['import boto3\n', 'c = boto3.client("bedrock-runtime", region_name="us-west-2")\n'],
      ['c.converse(modelId="amazon.nova-lite-v1:0")'],
    );
    const { references } = check(text, { path: 'a.ipynb' });
    expect(references.map(({ reference }) => text.slice(reference.span.start, reference.span.end))).toEqual([
      'us-west-2',
      'amazon.nova-lite-v1:0',
    ]);
    expect(references[1]?.reference.sourceRegion).toBe('us-west-2');
    expect(references[1]?.judgement.message).toMatchObject({
      id: 'model-called-outside',
      params: { line: text.slice(0, text.indexOf('us-west-2')).split('\n').length },
    });
  });
});

describe('an exception of the policy', () => {
  const accepting = (more: Partial<Policy['exceptions'][number]>): Policy => ({
    ...JAPAN,
    exceptions: [{ references: null, rules: null, reason: 'agreed with legal', owner: null, expires: null, ...more }],
  });
  const suppressed = (policy: Policy): unknown => only('m = "us.anthropic.claude-sonnet-4-6"', { policy, today: '2026-11-23' }).suppressed;
  const accepted = { reason: 'agreed with legal', by: 'exception' };

  it('accepts what it names', () => {
    expect(suppressed(accepting({}))).toEqual(accepted);
    expect(suppressed(accepting({ rules: ['cross-region-profile'] }))).toEqual(accepted);
    expect(suppressed(accepting({ rules: ['non-domestic-region'] }))).toBeNull();
    expect(suppressed(accepting({ references: ['us.anthropic.*'] }))).toEqual(accepted);
    expect(suppressed(accepting({ references: ['us.anthropic.claude'] }))).toBeNull();
  });

  it('accepts nothing from the day on that it ends', () => {
    expect(suppressed(accepting({ expires: '2026-11-24' }))).toEqual(accepted);
    expect(suppressed(accepting({ expires: '2026-11-23' }))).toBeNull();
  });

  it('stands behind a comment in the same place', () => {
    const text = 'm = "us.anthropic.claude-sonnet-4-6"  # bedrock-residency-ignore-line -- here';
    expect(only(text, { policy: accepting({}) }).suppressed).toEqual({ reason: 'here', by: 'comment' });
  });
});
