import { describe, expect, it } from 'vitest';
import { newPolicyFile, pathGlob, withException } from '../../../src/policy/accept.js';
import { ComposedPolicy, endingExceptions, type PolicyPart } from '../../../src/policy/compose.js';
import { pathFilter } from '../../../src/policy/globs.js';
import type { PolicyFile } from '../../../src/policy/file.js';
import { loadPolicy, type LoadedPolicy } from '../../../src/policy/load.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { AREAS, areaOf, preset, PRESET_NAMES, type AreaName } from '../../../src/policy/presets.js';
import { readPolicyFile } from '../../../src/policy/read.js';
import { stalePolicySchemas } from '../../tools/build-policy-schema.js';
import { catalog } from './kit.js';

const known = catalog.regions;

describe('presets', () => {
  /** ISO 3166-1 codes: what each area stands for. Members of the EU where AWS has a Region. */
  const countries: Partial<Record<AreaName, readonly string[]>> = {
    japan: ['JP'],
    eu: ['DE', 'SE', 'IT', 'ES', 'IE', 'FR'],
    europe: ['DE', 'SE', 'IT', 'ES', 'IE', 'FR', 'CH', 'GB'],
    us: ['US'],
    canada: ['CA'],
    uk: ['GB'],
    australia: ['AU'],
    india: ['IN'],
    korea: ['KR'],
    singapore: ['SG'],
  };

  it.each(Object.entries(countries))('%s is every commercial Region of its countries', (name, codes) => {
    const there = [...known.values()].filter(
      ({ country, partition }) => partition === 'aws' && country !== null && codes.includes(country),
    );
    expect([...AREAS[name as AreaName]].sort()).toEqual(there.map(({ code }) => code).sort());
  });

  it('us-gov is every Region of its partition', () => {
    const there = [...known.values()].filter(({ partition }) => partition === 'aws-us-gov');
    expect([...AREAS['us-gov']].sort()).toEqual(there.map(({ code }) => code).sort());
  });

  it('stay inside their geography: a profile of AWS keeps a call in the preset', () => {
    const geographies = { jp: 'japan', au: 'australia', in: 'india', ca: 'canada', 'us-gov': 'us-gov' } as const;
    for (const [prefix, area] of Object.entries(geographies)) {
      const reach = catalog.geographies.get(prefix);
      if (prefix === 'au') continue; // New Zealand is a destination too.
      expect(reach).toEqual({ kind: 'regions', regions: [...AREAS[area]].sort() });
    }
  });

  it('have a strict variant that raises what cannot be told', () => {
    expect(preset('japan-strict')).toEqual({
      ...preset('japan'),
      rules: { 'unresolved-reference': 'warning', 'unknown-model': 'warning' },
    });
    expect(PRESET_NAMES).toHaveLength(Object.keys(AREAS).length * 2);
  });

  it('are known by their Regions, in any order', () => {
    expect(areaOf(['ap-northeast-3', 'ap-northeast-1'])).toBe('japan');
    expect(areaOf(['ap-northeast-1', 'us-east-1'])).toBeNull();
  });
});

describe('readPolicyFile', () => {
  const told = (text: string): string[] =>
    readPolicyFile(text, known).problems.map(({ id, start, end }) => `${id} ${text.slice(start, end)}`);

  it('reads JSON with comments and trailing commas', () => {
    expect(readPolicyFile('{\n  // Japan\n  "preset": "tokyo", /* only */\n}', known)).toEqual({
      file: { preset: 'tokyo' },
      problems: [],
      expires: [],
    });
  });

  it.each([
    ['', ['empty ']],
    ['{ "preset": "tokyo"', ['syntax ']],
    ['[]', ['wrong-type []']],
    ['{ "presett": "tokyo" }', ['unknown-key "presett"']],
    ['{ "preset": "tokio" }', ['unknown-value "tokio"']],
    ['{ "preset": "tokyo", "preset": "osaka" }', ['duplicate-key "preset"']],
    ['{ "allowedRegions": ["tokyo"] }', ['unknown-region "tokyo"']],
    ['{ "allowedRegions": ["ap-northeast-9"] }', ['unknown-region "ap-northeast-9"']],
    ['{ "allowedRegions": [] }', ['empty-value []']],
    ['{ "preset": "tokyo", "allowedRegions": ["us-east-1"] }', ['preset-and-regions ["us-east-1"]']],
    ['{ "preset": "tokyo", "homeRegion": "us-east-1" }', ['home-not-allowed "us-east-1"']],
    ['{ "rules": { "no-such-rule": "off" } }', ['unknown-rule "no-such-rule"']],
    ['{ "rules": { "unknown-model": "fatal" } }', ['unknown-value "fatal"']],
    ['{ "overrides": [{ "files": ["a"] }] }', ['missing-key {']],
    ['{ "exceptions": [{ "owner": "us" }] }', ['missing-key {']],
    ['{ "exceptions": [{ "reason": " " }] }', ['empty-value " "']],
    ['{ "exceptions": [{ "reason": "r", "expires": "soon" }] }', ['not-a-date "soon"']],
    ['{ "exceptions": [{ "reason": "r", "expires": "2026-02-30" }] }', ['not-a-date "2026-02-30"']],
    ['{ "a": 1, "preset": 2 }', ['unknown-key "a"', 'wrong-type 2', 'unknown-value 2']],
  ])('tells what is wrong with %s', (text, problems) => {
    expect(told(text)).toEqual(problems);
    expect(readPolicyFile(text, known).file).toBeNull();
  });

  it('names the keys that may stand there', () => {
    const allowed = (text: string): unknown => readPolicyFile(text, known).problems.map(({ params }) => params)[0];
    expect(allowed('{ "presett": 1 }')).toMatchObject({
      key: 'presett',
      allowed: expect.arrayContaining(['preset', 'exceptions']) as unknown,
    });
    expect(allowed('{ "exceptions": [{ "reason": "r", "until": "x" }] }')).toMatchObject({
      allowed: expect.arrayContaining(['expires']) as unknown,
    });
    expect(allowed('{ "overrides": [{ "files": ["a"], "rules": {}, "x": 1 }] }')).toMatchObject({ allowed: ['files', 'rules'] });
  });

  it('has fresh schemas: npx tsx test/tools/build-policy-schema.ts', () => {
    expect(stalePolicySchemas()).toEqual([]);
  });
});

function part(file: PolicyFile, path = '/repo/.bedrock-residency.json'): PolicyPart {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return { path, folder, file, text: JSON.stringify(file), expires: (file.exceptions ?? []).map(() => ({ start: 0, end: 1 })) };
}

describe('ComposedPolicy', () => {
  it('takes Regions as a whole and everything else key by key from the last file that has it', () => {
    const base = part({ preset: 'eu-strict', homeRegion: 'eu-west-1', crossRegion: 'forbid', rules: { 'wildcard-region': 'off' } });
    expect(new ComposedPolicy([base, part({ rules: { 'unknown-model': 'hint' } })], pathFilter).base).toEqual({
      ...preset('eu'),
      homeRegion: 'eu-west-1',
      crossRegion: 'forbid',
      rules: { 'unresolved-reference': 'warning', 'wildcard-region': 'off', 'unknown-model': 'hint' },
    });
    expect(new ComposedPolicy([base, part({ preset: 'japan' })], pathFilter).base).toMatchObject({
      name: 'japan',
      homeRegion: 'ap-northeast-1',
      crossRegion: 'forbid',
    });
  });

  it('names Regions that have a name, and else has none', () => {
    expect(new ComposedPolicy([part({ allowedRegions: ['ap-northeast-1'] })], pathFilter).base.name).toBe('tokyo');
    expect(new ComposedPolicy([part({ allowedRegions: ['us-east-1', 'ap-northeast-1'] })], pathFilter).base).toMatchObject({
      name: null,
      homeRegion: 'ap-northeast-1',
    });
  });

  it('overrides by path, the later one before the earlier', () => {
    const policy = new ComposedPolicy(
      [
        part({
          overrides: [
            { files: ['docs/**'], rules: { 'unknown-model': 'off', 'wildcard-region': 'error' } },
            { files: ['docs/api/**', '*.md'], rules: { 'unknown-model': 'warning' } },
          ],
        }),
      ],
      pathFilter,
    );
    expect(policy.of('/repo/docs/a.txt').policy.rules).toEqual({ 'unknown-model': 'off', 'wildcard-region': 'error' });
    expect(policy.of('/repo/docs/api/a.txt').policy.rules).toEqual({ 'unknown-model': 'warning', 'wildcard-region': 'error' });
    expect(policy.of('/repo/deep/down/a.md').policy.rules).toEqual({ 'unknown-model': 'warning' });
    expect(policy.of('/repo/src/a.ts').policy).toBe(policy.base);
  });

  it('leaves out what is excluded or not included', () => {
    const policy = new ComposedPolicy([part({ include: ['src/**'], exclude: ['**/gen/**'] })], pathFilter);
    expect(['/repo/src/a.ts', '/repo/src/gen/a.ts', '/repo/a.ts'].map((path) => policy.of(path).excluded)).toEqual([false, true, true]);
  });

  it('gives each path the exceptions that name it', () => {
    const policy = new ComposedPolicy(
      [
        part({
          exceptions: [
            { files: ['a/**'], reason: 'one' },
            { reason: 'two', owner: 'us', expires: '2027-01-01' },
          ],
        }),
      ],
      pathFilter,
    );
    expect(policy.of('/repo/a/x.py').policy.exceptions.map(({ reason }) => reason)).toEqual(['one', 'two']);
    expect(policy.of('/repo/b/x.py').policy.exceptions).toEqual([
      { references: null, rules: null, reason: 'two', owner: 'us', expires: '2027-01-01' },
    ]);
  });

  it('tells of exceptions that end within 30 days, or have ended', () => {
    const ending = (expires: string, rules: PolicyFile['rules'] = {}): unknown[] => {
      const one = part({ rules, exceptions: [{ reason: 'r', expires }] });
      return endingExceptions(one, new ComposedPolicy([one], pathFilter).base, '2026-11-24').map(({ message, severity }) => [
        severity,
        message.params,
      ]);
    };
    expect(ending('2026-12-25')).toEqual([]);
    expect(ending('2026-12-24')).toEqual([['information', { date: '2026-12-24', days: 30 }]]);
    expect(ending('2026-11-24', { 'expired-exception': 'warning' })).toEqual([['warning', { date: '2026-11-24', days: 0 }]]);
    expect(ending('2020-01-01', { 'expired-exception': 'off' })).toEqual([]);
  });
});

describe('loadPolicy', () => {
  const load = (files: Readonly<Record<string, string>>, path = '/repo/app/.bedrock-residency.json'): Promise<LoadedPolicy> =>
    loadPolicy(path, files[path] ?? '', (one) => Promise.resolve(files[one] ?? null), known);
  const problem = (loaded: LoadedPolicy): unknown =>
    loaded.kind === 'faulty' ? [loaded.faulty.path, ...loaded.faulty.problems.map(({ id }) => id)] : null;

  it('extends a path, whose globs hold in its own folder', async () => {
    const loaded = await load({
      '/repo/app/.bedrock-residency.json': '{ "extends": "../base.json", "rules": { "unknown-model": "off" } }',
      '/repo/base.json': '{ "preset": "tokyo", "exclude": ["app/gen/**"] }',
    });
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
    expect(loaded.policy.base).toMatchObject({ name: 'tokyo', rules: { 'unknown-model': 'off' } });
    expect(loaded.policy.of('/repo/app/gen/a.ts')).toMatchObject({ excluded: true, file: '/repo/app/.bedrock-residency.json' });
  });

  it('extends a package, whose globs hold where it is used', async () => {
    const loaded = await load({
      '/repo/app/.bedrock-residency.json': '{ "extends": "@acme/bedrock-policy" }',
      '/repo/node_modules/@acme/bedrock-policy/.bedrock-residency.json': '{ "extends": "./shared/eu.json", "exclude": ["gen/**"] }',
      '/repo/node_modules/@acme/bedrock-policy/shared/eu.json': '{ "preset": "eu" }',
    });
    if (loaded.kind !== 'loaded') throw new Error(JSON.stringify(loaded));
    expect(loaded.policy.base.name).toBe('eu');
    expect(loaded.policy.of('/repo/app/gen/a.ts').excluded).toBe(true);
  });

  it('extends a file inside a package', async () => {
    const loaded = await load({
      '/repo/app/.bedrock-residency.json': '{ "extends": "policies/japan.json" }',
      '/node_modules/policies/japan.json': '{ "preset": "japan-strict" }',
    });
    expect(loaded.kind).toBe('loaded');
  });

  it('tells which file is wrong, where, and why', async () => {
    const own = '/repo/app/.bedrock-residency.json';
    expect(problem(await load({ [own]: '{ "extends": "../gone.json" }' }))).toEqual([own, 'extends-missing']);
    expect(problem(await load({ [own]: '{ "extends": "../b.json" }', '/repo/b.json': '{ "preset": "x" }' }))).toEqual([
      '/repo/b.json',
      'unknown-value',
    ]);
    expect(problem(await load({ [own]: '{ "extends": "../b.json" }', '/repo/b.json': `{ "extends": "${own}" }` }))).toEqual([
      '/repo/b.json',
      'extends-cycle',
    ]);
    expect(problem(await loadPolicy(own, '{ "extends": "./b.json" }', () => Promise.reject(new Error('denied')), known))).toEqual([
      own,
      'extends-unreadable',
    ]);
  });
});

describe('accepting in a policy file', () => {
  const exception = {
    files: [pathGlob('app/[id].json')],
    references: ['us.x'],
    rules: ['cross-region-profile'],
    reason: 'agreed',
  } as const;
  const accepting = (text: string): unknown => readPolicyFile(text, known).file?.exceptions;

  it('adds to what is there, comments kept', () => {
    const first = withException('{\n  // ours\n  "preset": "japan",\n}\n', exception);
    expect(first).toContain('// ours');
    expect(accepting(first)).toEqual([exception]);
    expect(accepting(withException(first, { reason: 'two' }))).toEqual([exception, { reason: 'two' }]);
  });

  it('names one path, whatever it looks like', () => {
    const policy = new ComposedPolicy([part({ exceptions: [exception] })], pathFilter);
    expect(policy.of('/repo/app/[id].json').policy.exceptions).toHaveLength(1);
    expect(policy.of('/repo/app/i.json').policy.exceptions).toHaveLength(0);
  });

  it.each([
    preset('japan'),
    preset('eu'),
    { ...preset('tokyo'), crossRegion: 'forbid' as const },
    { ...JAPAN, name: null, allowedRegions: ['ap-northeast-1', 'us-east-1'], rules: { 'unknown-model': 'off' as const } },
  ])('writes a new file that says what the settings said', (policy) => {
    const { file } = readPolicyFile(newPolicyFile(policy, exception), known);
    expect(file).not.toBeNull();
    if (file !== null) expect(new ComposedPolicy([part(file)], pathFilter).base).toEqual(policy);
  });
});
