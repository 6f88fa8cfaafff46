import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import { ComposedPolicy } from '../../../src/policy/compose.js';
import { pathFilter } from '../../../src/policy/globs.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { readPolicyFile, type ReadPolicy } from '../../../src/policy/read.js';
import { asPolicyFile, readPolicy, type RawPolicy } from '../../../src/vscode/policySettings.js';

const UNSET: RawPolicy = { allowedRegions: undefined, homeRegion: undefined, crossRegion: undefined, rules: undefined };

function read(raw: Partial<RawPolicy>): ReturnType<typeof readPolicy> {
  return readPolicy({ ...UNSET, ...raw }, bundledCatalog().regions);
}

describe('readPolicy', () => {
  it('is Japan when nothing is set', () => {
    expect(read({})).toEqual({ policy: JAPAN, problems: [] });
    expect(read({ allowedRegions: ['ap-northeast-3', 'ap-northeast-1'], homeRegion: '', crossRegion: 'inform', rules: {} }).policy).toEqual(
      {
        ...JAPAN,
        allowedRegions: ['ap-northeast-3', 'ap-northeast-1'],
      },
    );
  });

  it('takes what is set', () => {
    const raw = {
      allowedRegions: ['eu-central-1', 'eu-west-1'],
      homeRegion: 'eu-west-1',
      crossRegion: 'forbid',
      rules: { 'wildcard-region': 'off' },
    };
    expect(read(raw)).toEqual({ policy: { ...raw, name: null, exceptions: [] }, problems: [] });
  });

  it('names the Regions that words have a name for', () => {
    expect(read({ allowedRegions: ['ap-northeast-1'] }).policy.name).toBe('tokyo');
    expect(read({ allowedRegions: ['ap-northeast-3'] }).policy).toMatchObject({ name: 'osaka', homeRegion: 'ap-northeast-3' });
  });

  it('calls home in the first allowed Region when Tokyo is not allowed', () => {
    expect(read({ allowedRegions: ['eu-west-1', 'eu-central-1'] }).policy.homeRegion).toBe('eu-west-1');
  });

  it('leaves out what is no Region, and says so', () => {
    expect(read({ allowedRegions: ['ap-northeast-1', 'tokyo', 7, 'ap-northeast-1'] })).toEqual({
      policy: { ...JAPAN, name: 'tokyo', allowedRegions: ['ap-northeast-1'] },
      problems: [
        { kind: 'unknown-region', setting: 'allowedRegions', value: 'tokyo' },
        { kind: 'unknown-region', setting: 'allowedRegions', value: '7' },
      ],
    });
  });

  it.each([[[]], [['nowhere']]])('falls back to Japan for %j', (allowedRegions) => {
    const { policy, problems } = read({ allowedRegions });
    expect(policy).toEqual(JAPAN);
    expect(problems.map(({ kind }) => kind)).toContain('no-region');
  });

  it.each(['ap-northeast-1', 7, null])('does not take %j for a list', (allowedRegions) => {
    expect(read({ allowedRegions })).toMatchObject({ policy: JAPAN, problems: [{ kind: 'unknown-value', setting: 'allowedRegions' }] });
  });

  it('refuses a home that is not allowed', () => {
    expect(read({ homeRegion: 'us-east-1' })).toEqual({
      policy: JAPAN,
      problems: [{ kind: 'home-not-allowed', setting: 'homeRegion', value: 'us-east-1' }],
    });
  });

  it('keeps the valid rules and reports the others', () => {
    const { policy, problems } = read({ rules: { 'wildcard-region': 'error', 'no-such-rule': 'off', 'unknown-model': 'loud' } });
    expect(policy.rules).toEqual({ 'wildcard-region': 'error' });
    expect(problems).toEqual([
      { kind: 'unknown-rule', setting: 'rules', value: 'no-such-rule' },
      { kind: 'unknown-value', setting: 'rules', value: 'unknown-model: "loud"' },
    ]);
  });

  it.each([[['off']], ['off'], [null]])('does not take %j for a table of rules', (rules) => {
    expect(read({ rules })).toMatchObject({ policy: { rules: {} }, problems: [{ kind: 'unknown-value', setting: 'rules' }] });
  });

  it('reports an unknown way to meet crossing profiles', () => {
    expect(read({ crossRegion: 'maybe' })).toMatchObject({
      policy: { crossRegion: 'inform' },
      problems: [{ kind: 'unknown-value', setting: 'crossRegion', value: 'maybe' }],
    });
  });
});

describe('settings as a policy file', () => {
  const regions = bundledCatalog().regions;

  /** What a reader of policy files makes of settings. */
  function written(raw: Partial<RawPolicy>, globs: { include?: readonly string[]; exclude?: readonly string[] } = {}): ReadPolicy {
    const whole: RawPolicy = { ...UNSET, ...raw };
    const { policy, problems } = readPolicy(whole, regions);
    const file = asPolicyFile({ policy, include: [], exclude: [], ...globs }, (name) => whole[name as keyof RawPolicy], problems);
    return readPolicyFile(JSON.stringify(file), regions);
  }

  it.each<[Partial<RawPolicy>]>([
    [{}],
    [{ allowedRegions: ['eu-west-1', 'eu-central-1'] }],
    [{ allowedRegions: ['us-east-1', 'us-west-2'], homeRegion: 'us-west-2', crossRegion: 'allow', rules: { 'wildcard-region': 'off' } }],
  ])('hold the same policy: %j', (raw) => {
    const { file, problems } = written(raw);
    expect(problems).toEqual([]);
    const part = { path: '/p', folder: '/', text: '', file: file ?? {}, expires: [] };
    expect(new ComposedPolicy([part], pathFilter).of('/a.py')).toEqual({ policy: read(raw).policy, file: '/p', excluded: false });
  });

  it('leave out the same files', () => {
    expect(written({}, { include: ['src/**'], exclude: ['*.md'] }).file).toMatchObject({ include: ['src/**'], exclude: ['*.md'] });
  });

  it.each<[Partial<RawPolicy>]>([
    [{ allowedRegions: ['ap-northeast-1', 'tokyo'] }],
    [{ allowedRegions: [] }],
    [{ allowedRegions: 'ap-northeast-1' }],
    [{ homeRegion: 'us-east-1' }],
    [{ homeRegion: 7 }],
    [{ crossRegion: 'maybe' }],
    [{ rules: { 'no-such-rule': 'off' } }],
    [{ rules: { 'unknown-model': 'loud' } }],
    [{ rules: 'off' }],
  ])('are refused where they are wrong: %j', (raw) => {
    expect(read(raw).problems).not.toEqual([]);
    expect(written(raw)).toMatchObject({ file: null, problems: [expect.anything()] });
  });
});
