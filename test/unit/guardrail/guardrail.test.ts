import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundledCatalog } from '../../../src/catalog/bundled.js';
import type { ProfileFacts, Route } from '../../../src/catalog/facts.js';
import type { Policy } from '../../../src/domain/policy.js';
import type { RegionCode } from '../../../src/domain/region.js';
import { GUARDRAIL_TYPES, SIZE_LIMITS, writeDocument, type GuardrailType, type PolicyDocument } from '../../../src/guardrail/document.js';
import { writeGuardrail, type Guardrail } from '../../../src/guardrail/guardrail.js';
import type { Purpose } from '../../../src/guardrail/statements.js';
import { AREAS, preset, type AreaName } from '../../../src/policy/presets.js';
import { JAPAN } from '../../../src/policy/policy.js';
import { applicationProfileCall, featureProfileCall, INVOKE, mantleCall, plainCall, systemProfileCall } from './calls.js';
import { FULL_ACCESS, passes, type Layers, type Request } from './evaluate.js';

const catalog = bundledCatalog();
const FORBID: Policy = { ...JAPAN, crossRegion: 'forbid' };
const profiles = catalog.models.flatMap((model) => model.profiles);

function guardrail(type: GuardrailType, policy: Policy): Guardrail {
  const written = writeGuardrail(type, policy, catalog);
  if (written.kind !== 'guardrail') throw new Error(written.kind);
  return written;
}

/** In an account that may do everything, under the SCP; or as an identity that has nothing but the IAM policy. */
function under(type: GuardrailType, document: PolicyDocument): Layers {
  return type === 'scp' ? { scps: [FULL_ACCESS, document], identity: [FULL_ACCESS] } : { scps: [FULL_ACCESS], identity: [document] };
}

function decides(type: GuardrailType, policy: Policy): (requests: readonly Request[]) => boolean {
  const layers = under(type, guardrail(type, policy).document);
  return (requests) => passes(layers, requests);
}

function profile(id: string): ProfileFacts {
  const found = catalog.profile(id);
  if (found === null) throw new Error(id);
  return found;
}

/** A call of a catalogued profile along its route from a Region. */
function calling(id: string, source: RegionCode, action = INVOKE): Request[] {
  return systemProfileCall(profile(id), source, routeFrom(profile(id), source), action);
}

function routeFrom({ routes, id }: ProfileFacts, source: RegionCode): Route {
  const route = routes === 'unknown' ? undefined : routes.get(source);
  if (route === undefined) throw new Error(`${id} from ${source}`);
  return route;
}

const JP = 'jp.anthropic.claude-sonnet-4-6';
const GLOBAL = 'global.anthropic.claude-sonnet-4-6';
const APAC = 'apac.amazon.nova-lite-v1:0';
const SONNET = 'anthropic.claude-sonnet-4-6';
const ACTIONS = [INVOKE, 'bedrock:InvokeModelWithResponseStream', 'bedrock:CreateModelInvocationJob'];

describe.each(GUARDRAIL_TYPES)('%s for Japan', (type) => {
  const allows = decides(type, JAPAN);

  it.each(ACTIONS)('decides %s', (action) => {
    expect(allows(calling(JP, 'ap-northeast-1', action))).toBe(true);
    expect(allows(calling(JP, 'ap-northeast-3', action))).toBe(true);
    expect(allows(calling(GLOBAL, 'ap-northeast-1', action))).toBe(false);
    expect(allows(calling(APAC, 'ap-northeast-1', action))).toBe(false);
    expect(allows(calling('us.anthropic.claude-sonnet-4-6', 'us-east-1', action))).toBe(false);
    expect(allows(plainCall('amazon.nova-lite-v1:0', 'ap-northeast-1', action))).toBe(true);
    expect(allows(plainCall('amazon.nova-lite-v1:0', 'us-east-1', action))).toBe(false);
  });

  it('decides bedrock-mantle by its Region', () => {
    expect(allows(mantleCall('ap-northeast-1'))).toBe(true);
    expect(allows(mantleCall('us-east-1'))).toBe(false);
  });

  it('decides an application profile by what it was made from', () => {
    const made = (id: string): Request[] => applicationProfileCall(SONNET, 'ap-northeast-1', routeFrom(profile(id), 'ap-northeast-1'));
    expect(allows(made(JP))).toBe(true);
    expect(allows(made(APAC))).toBe(false);
    expect(allows(made(GLOBAL))).toBe(false);
    expect(allows(applicationProfileCall('amazon.nova-lite-v1:0', 'ap-northeast-1', ['ap-northeast-1']))).toBe(true);
  });

  it('keeps crossing inside the policy away where that is forbidden', () => {
    const strict = decides(type, FORBID);
    expect(strict(calling(JP, 'ap-northeast-1'))).toBe(false);
    expect(strict(applicationProfileCall(SONNET, 'ap-northeast-1', routeFrom(profile(JP), 'ap-northeast-1')))).toBe(false);
    expect(strict(applicationProfileCall('amazon.nova-lite-v1:0', 'ap-northeast-1', ['ap-northeast-1']))).toBe(true);
    expect(strict(plainCall('amazon.nova-lite-v1:0', 'ap-northeast-3'))).toBe(true);
  });
});

/** What the policy asks for, in its own words. */
function isInside(route: Route, source: RegionCode, { allowedRegions, crossRegion }: Policy): boolean {
  if (route === 'all-commercial' || !allowedRegions.includes(source)) return false;
  return (
    route.every((region) => allowedRegions.includes(region)) && (crossRegion !== 'forbid' || route.every((region) => region === source))
  );
}

/** Every profile from every source, one by one: the calls that the guardrail decides otherwise than the policy does. */
function disagreements(type: GuardrailType, policy: Policy): string[] {
  const allows = decides(type, policy);
  const wrong: string[] = [];
  for (const one of profiles) {
    if (one.routes === 'unknown') continue;
    for (const [source, route] of one.routes) {
      const inside = isInside(route, source, policy);
      if (allows(systemProfileCall(one, source, route)) !== inside) wrong.push(`${one.id} from ${source}`);
      if (allows(applicationProfileCall(one.modelId ?? '', source, route)) !== inside) wrong.push(`made from ${one.id} in ${source}`);
    }
  }
  for (const region of catalog.regions.values()) {
    if (region.partition !== 'aws') continue;
    if (allows(plainCall('a.b-v1:0', region.code)) !== policy.allowedRegions.includes(region.code)) wrong.push(region.code);
  }
  return wrong;
}

describe('every profile of the catalogue, from every source', () => {
  it('is not an empty list', () => {
    expect(profiles.filter(({ routes }) => routes !== 'unknown').length).toBeGreaterThan(100);
  });

  const commercial = (Object.keys(AREAS) as AreaName[]).filter((name) => name !== 'us-gov');
  const cases = commercial.flatMap((name) => (['inform', 'forbid'] as const).map((crossRegion) => [name, crossRegion] as const));
  it.each(cases)('%s, crossRegion %s', (name, crossRegion) => {
    for (const type of GUARDRAIL_TYPES) expect(disagreements(type, { ...preset(name), crossRegion })).toEqual([]);
  });

  it('any set of Regions', () => {
    const codes = [...catalog.regions.values()].filter(({ partition }) => partition === 'aws').map(({ code }) => code);
    const policies = fc.record({
      allowedRegions: fc.subarray(codes, { minLength: 1 }),
      crossRegion: fc.constantFrom('allow' as const, 'inform' as const, 'forbid' as const),
      type: fc.constantFrom(...GUARDRAIL_TYPES),
    });
    fc.assert(
      fc.property(policies, ({ type, allowedRegions, crossRegion }) => {
        const policy: Policy = { ...JAPAN, name: null, allowedRegions, homeRegion: allowedRegions[0]!, crossRegion };
        expect(disagreements(type, policy)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('GovCloud, in its own partition', () => {
    const policy = preset('us-gov');
    const { document, json } = guardrail('iam', policy);
    expect(json).toContain('arn:aws-us-gov:bedrock:');
    expect(json).not.toContain('arn:aws:');
    const layers = under('iam', document);
    for (const one of profiles.filter(({ geography }) => geography === 'us-gov')) {
      if (one.routes === 'unknown') continue;
      for (const [source, route] of one.routes) {
        expect(passes(layers, systemProfileCall(one, source, route)), `${one.id} from ${source}`).toBe(isInside(route, source, policy));
      }
    }
  });
});

describe('profiles of features', () => {
  it.each(Object.keys(AREAS) as AreaName[])('%s: those that leave are denied', (name) => {
    const policy = preset(name);
    const layers = under('scp', guardrail('scp', policy).document);
    for (const one of catalog.features) {
      if (one.routes === 'unknown') continue;
      for (const [source, route] of one.routes) {
        if (route === 'all-commercial') throw new Error(one.id);
        expect(passes(layers, featureProfileCall(one, route)), `${one.id} from ${source}`).toBe(
          route.every((region) => policy.allowedRegions.includes(region)),
        );
      }
    }
  });
});

describe('each hold by itself', () => {
  /** Only these statements of the SCP. */
  const only = (policy: Policy, ...purposes: readonly Purpose[]): Layers => {
    const { statements } = guardrail('scp', policy);
    const kept = statements.filter(({ purpose }) => purposes.includes(purpose));
    expect(kept.map(({ purpose }) => purpose)).toEqual(purposes);
    return under('scp', { Version: '2012-10-17', Statement: kept.map(({ statement }) => statement) });
  };

  it.each(['deny-elsewhere', 'deny-global', 'deny-profiles'] as const)('%s stops a global profile', (purpose) => {
    expect(passes(only(JAPAN, purpose), calling(GLOBAL, 'ap-northeast-1'))).toBe(false);
    expect(passes(only(JAPAN, purpose), calling(JP, 'ap-northeast-1'))).toBe(true);
  });

  it.each(['deny-elsewhere', 'deny-profiles'] as const)('%s stops a profile that may leave', (purpose) => {
    expect(passes(only(JAPAN, purpose), calling(APAC, 'ap-northeast-1'))).toBe(false);
  });

  it('deny-feature-profiles stops a guardrail that crosses, whatever Region AWS checks it in', () => {
    const one = profile('apac.guardrail.v1:0');
    const inSource = featureProfileCall(one, ['ap-northeast-1']);
    expect(passes(only(JAPAN, 'deny-feature-profiles'), inSource)).toBe(false);
    expect(passes(only(JAPAN, 'deny-elsewhere'), inSource)).toBe(true);
  });

  it('deny-crossing tells the destination from the source', () => {
    const layers = only(FORBID, 'deny-crossing');
    expect(passes(layers, calling(JP, 'ap-northeast-1'))).toBe(false);
    expect(passes(layers, applicationProfileCall(SONNET, 'ap-northeast-1', ['ap-northeast-1']))).toBe(true);
    expect(passes(layers, plainCall(SONNET, 'ap-northeast-1'))).toBe(true);
  });

  it("goes further than AWS's sample, which an application profile made from a global one passes", () => {
    const sample: PolicyDocument = {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Sample',
          Effect: 'Deny',
          Action: ['bedrock:*'],
          Resource: '*',
          Condition: {
            StringEquals: { 'aws:RequestedRegion': 'unspecified' },
            ArnLike: { 'bedrock:InferenceProfileArn': 'arn:aws:bedrock:*:*:inference-profile/global.*' },
          },
        },
      ],
    };
    const call = applicationProfileCall(SONNET, 'ap-northeast-1', 'all-commercial');
    expect(passes(under('scp', sample), calling(GLOBAL, 'ap-northeast-1'))).toBe(false);
    expect(passes(under('scp', sample), call)).toBe(true);
    expect(passes(only(JAPAN, 'deny-global'), call)).toBe(false);
  });
});

/** Of AWS's Service Authorization Reference, autumn 2026; what the guardrail names must be among them. */
const KNOWN_ACTIONS = [
  'bedrock:ApplyGuardrail',
  'bedrock:CreateGuardrail',
  'bedrock:CreateInferenceProfile',
  'bedrock:CreateModelInvocationJob',
  'bedrock:CreatePromptRouter',
  'bedrock:GetInferenceProfile',
  'bedrock:InvokeBlueprintOptimizationAsync',
  'bedrock:InvokeDataAutomation',
  'bedrock:InvokeDataAutomationAsync',
  'bedrock:InvokeModel',
  'bedrock:InvokeModelWithResponseStream',
  'bedrock:UpdateGuardrail',
  'bedrock-agentcore:InvokeAgentRuntime',
  'bedrock-mantle:CreateInference',
];

describe('the document', () => {
  it.each(GUARDRAIL_TYPES)('is valid: %s', (type) => {
    for (const name of Object.keys(AREAS) as AreaName[]) {
      for (const crossRegion of ['inform', 'forbid'] as const) {
        const { document, json, characters, limit, statements } = guardrail(type, { ...preset(name), crossRegion });
        expect(JSON.parse(json)).toEqual(document);
        expect(document.Version).toBe('2012-10-17');
        expect(characters).toBeLessThanOrEqual(limit);
        const sids = document.Statement.map(({ Sid }) => Sid);
        expect(new Set(sids).size).toBe(sids.length);
        for (const { statement } of statements) {
          expect(statement.Sid).toMatch(/^(?:Allow|Deny)[A-Za-z0-9]+$/);
          expect(statement.Sid.startsWith(statement.Effect)).toBe(true);
          for (const action of statement.Action) {
            const named = KNOWN_ACTIONS.some(
              (known) => known === action || (action.endsWith('*') && known.startsWith(action.slice(0, -1))),
            );
            expect(named, action).toBe(true);
          }
          // In an SCP an Allow takes neither resources nor conditions.
          if (type === 'scp') expect(statement.Effect).toBe('Deny');
        }
      }
    }
  });

  it.each([
    ['japan', 'DenyBedrockOutsideJapan', 'DenyInferenceProfilesThatLeaveJapan'],
    ['eu', 'DenyBedrockOutsideEU', 'DenyInferenceProfilesThatLeaveEU'],
    ['us-gov', 'DenyBedrockOutsideUSGov', null],
  ] as const)('has Sids that tell: %s', (name, outside, leaving) => {
    const sids = guardrail('scp', preset(name)).document.Statement.map(({ Sid }) => Sid);
    expect(sids).toContain(outside);
    if (leaving !== null) expect(sids).toContain(leaving);
    expect(guardrail('scp', FORBID).document.Statement.map(({ Sid }) => Sid)).toContain('DenyInferenceProfilesThatCrossRegions');
  });

  it('says by how much it is too large', () => {
    const policy: Policy = { ...JAPAN, name: 'x'.repeat(4_000) };
    const problem = writeGuardrail('scp', policy, catalog);
    if (problem.kind !== 'too-large') throw new Error(problem.kind);
    expect(problem.limit).toBe(10_240);
    expect(problem.characters).toBeGreaterThan(3 * 4_000);
    expect(writeGuardrail('iam', policy, catalog)).toMatchObject({ kind: 'too-large', limit: 6_144 });
  });

  it('gives up white space before it is too large for an SCP, whose every character counts', () => {
    const statement = guardrail('scp', JAPAN).document.Statement[0]!;
    const many = (count: number): PolicyDocument => ({ Version: '2012-10-17', Statement: Array.from({ length: count }, () => statement) });
    const spacious = writeDocument(many(3), 'scp');
    expect(spacious.json.trimEnd()).toContain('\n');
    expect(spacious.characters).toBe(spacious.json.trimEnd().length);
    const tight = writeDocument(many(30), 'scp');
    expect(tight.json.trimEnd()).not.toContain('\n');
    expect(tight.characters).toBeLessThanOrEqual(SIZE_LIMITS.scp);
    const iam = writeDocument(many(3), 'iam');
    expect(iam.characters).toBe(iam.json.replace(/\s/g, '').length);
  });

  it('holds in one partition', () => {
    const mixed: Policy = { ...JAPAN, name: null, allowedRegions: ['ap-northeast-1', 'us-gov-west-1'] };
    expect(writeGuardrail('scp', mixed, catalog)).toEqual({ kind: 'partitions', partitions: ['aws', 'aws-us-gov'] });
  });
});
