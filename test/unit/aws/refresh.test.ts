import { beforeEach, describe, expect, it } from 'vitest';
import type { Refreshed, RefreshOptions, RefreshProgress } from '../../../src/aws/api.js';
import { refresh, REFRESH_ACTIONS } from '../../../src/aws/refresh.js';
import { hashAccount } from '../../../src/catalog/account.js';
import { emptySnapshot, withResource } from '../../../src/catalog/snapshot.js';
import type { AwsProblemKind } from '../../../src/domain/problem.js';
import { ACCOUNT, OSAKA, TOKYO } from '../../aws/account.js';
import { applicationProfile, modelSummary, systemProfile, type Asked, type Mishap } from '../../aws/control-plane.js';
import { EMPTY, QUICK, useControlPlane, useHome, useKeys } from './kit.js';

const server = useControlPlane();
const ask = (more: Partial<RefreshOptions> = {}): Promise<Refreshed> => refresh({ regions: [TOKYO, OSAKA], limits: QUICK, ...more });

const REGIONS = {
  [TOKYO]: {
    models: [
      modelSummary(TOKYO, 'newco.thinker-3', { modelName: 'Thinker 3', providerName: 'NewCo', inputModalities: ['TEXT', 'IMAGE'] }),
      modelSummary(TOKYO, 'newco.pro-v2:0', { inferenceTypesSupported: ['INFERENCE_PROFILE'], modelLifecycle: { status: 'LEGACY' } }),
      modelSummary(TOKYO, 'newco.vague', { inferenceTypesSupported: undefined, modelLifecycle: undefined }),
    ],
    profiles: [
      systemProfile(TOKYO, ACCOUNT, 'jp.newco.pro-v2:0', 'newco.pro-v2:0', [TOKYO, OSAKA]),
      systemProfile(TOKYO, ACCOUNT, 'global.newco.pro-v2:0', 'newco.pro-v2:0', [TOKYO, '']),
      applicationProfile(TOKYO, ACCOUNT, 'k3yabc', 'newco.pro-v2:0', [TOKYO, OSAKA]),
    ],
  },
  [OSAKA]: {
    models: [modelSummary(OSAKA, 'newco.mini')],
    profiles: [systemProfile(OSAKA, ACCOUNT, 'jp.newco.pro-v2:0', 'newco.pro-v2:0', [OSAKA])],
  },
};

describe('a refresh', () => {
  beforeEach(() => {
    useKeys(server().url);
    server().play({ regions: REGIONS });
  });

  it('keeps what each Region says: models, routes, and what the account made', async () => {
    const { snapshot, refreshed, problems } = await ask();
    expect(problems).toEqual([]);
    expect(refreshed).toEqual([TOKYO, OSAKA]);
    const plain = { provider: 'Amazon', status: 'active', endOfLife: null, input: ['TEXT'], output: ['TEXT'] };
    expect(snapshot?.regions[TOKYO]).toMatchObject({
      models: [
        { ...plain, id: 'newco.pro-v2:0', name: 'newco.pro-v2:0', onDemand: false, status: 'legacy' },
        { ...plain, id: 'newco.thinker-3', name: 'Thinker 3', provider: 'NewCo', onDemand: true, input: ['TEXT', 'IMAGE'] },
        { ...plain, id: 'newco.vague', name: 'newco.vague', onDemand: null, status: null },
      ],
      profiles: [
        { id: 'global.newco.pro-v2:0', name: 'global.newco.pro-v2:0', models: ['newco.pro-v2:0'], route: 'all-commercial' },
        { id: 'jp.newco.pro-v2:0', name: 'jp.newco.pro-v2:0', models: ['newco.pro-v2:0'], route: [TOKYO, OSAKA] },
      ],
    });
    expect(snapshot?.regions[OSAKA]?.profiles.map(({ route }) => route)).toEqual([[OSAKA]]);
    expect(snapshot?.resources).toMatchObject([
      {
        region: TOKYO,
        type: 'application-inference-profile',
        id: 'k3yabc',
        account: hashAccount(snapshot?.salt ?? '', ACCOUNT),
        models: ['newco.pro-v2:0'],
        route: [TOKYO, OSAKA],
      },
    ]);
    expect(JSON.stringify(snapshot)).not.toContain(ACCOUNT);
  });

  it('reads every page, and asks for routes that a list leaves out', async () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      systemProfile(TOKYO, ACCOUNT, `jp.newco.m${String(i)}`, `newco.m${String(i)}`, [TOKYO]),
    );
    server().play({ regions: { ...EMPTY, [TOKYO]: { models: [], profiles: many } }, pageSize: 2, listsWithoutRoutes: true });
    const { snapshot, problems } = await ask({ regions: [TOKYO] });
    expect(problems).toEqual([]);
    expect(snapshot?.regions[TOKYO]?.profiles).toHaveLength(60);
    expect(snapshot?.regions[TOKYO]?.profiles.every(({ route }) => String(route) === TOKYO)).toBe(true);
    expect(server().asked.filter(({ query }) => query.get('type') === 'SYSTEM_DEFINED')).toHaveLength(30);
  });

  it('counts a profile once where a server heeds no filter', async () => {
    server().play({ regions: REGIONS, ignoresFilters: true });
    const { snapshot } = await ask();
    expect(snapshot?.regions[TOKYO]?.profiles).toHaveLength(2);
    expect(snapshot?.resources).toHaveLength(1);
  });

  it('names each question before it is sent, and nothing else', async () => {
    const asked: string[] = [];
    await ask({
      regions: [TOKYO],
      onAsk: (what) => {
        asked.push(JSON.stringify(what));
      },
    });
    const question = (action: string): string => JSON.stringify({ region: TOKYO, action });
    expect(new Set(asked)).toEqual(new Set([question('bedrock:ListFoundationModels'), question('bedrock:ListInferenceProfiles')]));
    expect(asked).toHaveLength(server().asked.length);
  });

  it('goes over what was saved while it asked, too', async () => {
    const { snapshot, onto } = await ask();
    const salt = snapshot?.salt ?? '';
    const own = {
      region: TOKYO,
      type: 'prompt',
      id: 'P',
      account: hashAccount(salt, ACCOUNT),
      models: [],
      route: [OSAKA],
      takenAt: '2026-01-01',
    };
    const meanwhile = withResource(emptySnapshot(salt, own.takenAt), own);
    expect(onto(meanwhile)).toEqual({ ...snapshot, resources: [...(snapshot?.resources ?? []), own] });
    expect(onto(null)).toEqual(snapshot);
  });

  it('tells how far it is', async () => {
    const steps: RefreshProgress[] = [];
    await ask({ onProgress: (progress) => steps.push(progress) });
    expect(steps.filter(({ region }) => region === TOKYO).map(({ step, found }) => `${step} ${String(found)}`)).toEqual(
      expect.arrayContaining(['models 3', 'profiles 2', 'application-profiles 1', 'done 3']),
    );
    expect(steps.at(-1)).toMatchObject({ finished: 2, regions: 2 });
  });

  it("keeps a snapshot's salt, other Regions and other accounts, and replaces what it asks again", async () => {
    const first = (await ask()).snapshot;
    const foreign = { ...first?.resources[0], id: 'other', account: 'f'.repeat(64) } as NonNullable<typeof first>['resources'][number];
    server().play({ regions: { ...REGIONS, [TOKYO]: { ...REGIONS[TOKYO], models: [], profiles: REGIONS[TOKYO].profiles.slice(0, 1) } } });
    const previous = first === null ? null : { ...first, resources: [...first.resources, foreign] };
    const { snapshot } = await ask({ regions: [TOKYO], previous });
    expect(snapshot?.salt).toBe(first?.salt);
    expect(snapshot?.regions[OSAKA]).toEqual(first?.regions[OSAKA]);
    expect(snapshot?.regions[TOKYO]?.models).toEqual([]);
    expect(snapshot?.resources).toEqual([foreign]);
  });

  it('asks as the profile that is named, at the endpoint that it names', async () => {
    const { url } = server();
    process.env.AWS_ENDPOINT_URL_BEDROCK = '';
    useHome({
      config: `[profile work]\nregion = us-east-1\nservices = loop\n[services loop]\nbedrock =\n  endpoint_url = ${url}\n`,
      credentials: '[work]\naws_access_key_id = AKIAWORKPROFILE00001\naws_secret_access_key = of-the-file\n',
    });
    const { refreshed } = await ask({ profile: 'work' });
    expect(refreshed).toEqual([TOKYO, OSAKA]);
    expect(new Set(server().asked.map(({ key }) => key))).toEqual(new Set(['AKIAWORKPROFILE00001']));
    useHome({
      config: `[profile direct]\nendpoint_url = ${url}\naws_access_key_id = AKIADIRECTPROFILE001\naws_secret_access_key = of-the-file\n`,
    });
    expect((await ask({ profile: 'direct' })).refreshed).toEqual([TOKYO, OSAKA]);
  });
});

describe('what goes wrong', () => {
  beforeEach(() => {
    useKeys(server().url);
  });

  const inTokyo = (mishap: Mishap): void => {
    server().play({ regions: REGIONS, mishap: ({ region }) => (region === TOKYO ? mishap : null) });
  };
  const error = (status: number, type: string, message: string): Mishap => ({ kind: 'error', status, type, message });
  const denied = (why: string): string =>
    `User: arn:aws:sts::${ACCOUNT}:assumed-role/Developer/someone is not authorized to perform: bedrock:ListFoundationModels ${why}`;

  it.each<[string, Mishap, AwsProblemKind]>([
    ['throttling', error(429, 'ThrottlingException', 'Too many requests'), 'throttled'],
    ['a missing permission', error(403, 'AccessDeniedException', denied('because no identity-based policy allows it')), 'access-denied'],
    [
      'an organization policy',
      error(403, 'AccessDeniedException', denied('with an explicit deny in a service control policy')),
      'access-forbidden',
    ],
    [
      'a Region that is not enabled',
      error(403, 'UnrecognizedClientException', 'The security token included in the request is invalid.'),
      'region-not-enabled',
    ],
    [
      'credentials that have ended',
      error(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
      'credentials-expired',
    ],
    ['a failure of AWS', error(500, 'InternalServerException', 'Something broke'), 'server'],
    ['an endpoint that never answers', { kind: 'stall' }, 'timeout'],
    ['an answer that never ends', { kind: 'stall-body' }, 'timeout'],
    ['a connection that is cut', { kind: 'cut' }, 'network'],
    ['a page of a proxy', { kind: 'text', status: 200, contentType: 'text/html', text: '<html>Sign in</html>' }, 'malformed'],
    ['another service', { kind: 'text', status: 200, contentType: 'application/json', text: '{"hello":[1]}' }, 'malformed'],
    [
      'an answer of other types',
      { kind: 'text', status: 200, contentType: 'application/json', text: '{"modelSummaries":7,"inferenceProfileSummaries":{}}' },
      'malformed',
    ],
    ['a huge answer', { kind: 'flood', bytes: 5_000_000 }, 'too-large'],
  ])('%s in one Region is told, and the others are refreshed', async (_, mishap, kind) => {
    inTokyo(mishap);
    const { snapshot, refreshed, problems } = await ask();
    expect(problems).toMatchObject([{ kind, region: TOKYO, partial: false, actions: REFRESH_ACTIONS }]);
    expect(refreshed).toEqual([OSAKA]);
    expect(Object.keys(snapshot?.regions ?? {})).toEqual([OSAKA]);
  });

  it('names the action that is missing, and no account', async () => {
    inTokyo(error(403, 'AccessDeniedException', denied('with an explicit deny in a service control policy')));
    const [problem] = (await ask()).problems;
    expect(problem?.action).toBe('bedrock:ListFoundationModels');
    expect(problem?.detail).toContain('assumed-role');
    expect(JSON.stringify(problem)).not.toContain(ACCOUNT);
  });

  it('tries again when it is throttled, and gives up after some attempts', async () => {
    let throttled = 0;
    const mishap = ({ path }: Asked): Mishap | null =>
      path === '/foundation-models' && throttled++ === 0 ? error(429, 'ThrottlingException', 'Too many requests') : null;
    server().play({ regions: REGIONS, mishap });
    expect((await ask({ regions: [TOKYO] })).refreshed).toEqual([TOKYO]);
    server().play({
      regions: REGIONS,
      mishap: ({ path }) => (path === '/foundation-models' ? error(429, 'ThrottlingException', '') : null),
    });
    expect((await ask({ regions: [TOKYO] })).problems).toMatchObject([{ kind: 'throttled' }]);
    expect(server().asked.filter(({ path }) => path === '/foundation-models')).toHaveLength(2);
  });

  it('leaves a Region whole whose application profiles or routes cannot be read', async () => {
    const refuse = ({ query, path }: Asked): Mishap | null =>
      query.get('type') === 'APPLICATION' || path.startsWith('/inference-profiles/') ? error(403, 'AccessDeniedException', 'no') : null;
    server().play({ regions: REGIONS, mishap: refuse, listsWithoutRoutes: true });
    const { snapshot, refreshed, problems } = await ask({ regions: [TOKYO] });
    expect(refreshed).toEqual([TOKYO]);
    expect(problems.map(({ kind, partial, action }) => [kind, partial, action])).toEqual([
      ['access-denied', true, 'bedrock:ListInferenceProfiles'],
      ['access-denied', true, 'bedrock:GetInferenceProfile'],
    ]);
    expect(snapshot?.regions[TOKYO]?.profiles.map(({ route }) => route)).toEqual(['unknown', 'unknown']);
  });

  it('gives up on pages without end', async () => {
    const text = JSON.stringify({ inferenceProfileSummaries: [], nextToken: 'again' });
    const page: Mishap = { kind: 'text', status: 200, contentType: 'application/json', text };
    server().play({
      regions: REGIONS,
      mishap: ({ path, query }) => (path === '/inference-profiles' && query.get('type') === 'SYSTEM_DEFINED' ? page : null),
    });
    expect((await ask({ regions: [TOKYO] })).problems).toMatchObject([{ kind: 'malformed', detail: 'the same nextToken twice' }]);
  });

  it('has nothing to keep when no Region answers', async () => {
    server().play({ regions: {} });
    expect(await ask()).toMatchObject({
      snapshot: null,
      refreshed: [],
      problems: [{ kind: 'credentials-refused' }, { kind: 'credentials-refused' }],
    });
  });

  it('finds nobody at an address', async () => {
    process.env.AWS_ENDPOINT_URL_BEDROCK = 'http://127.0.0.1:1';
    expect((await ask()).problems).toMatchObject([
      { kind: 'network', detail: 'ECONNREFUSED', region: TOKYO },
      { kind: 'network', region: OSAKA },
    ]);
  });

  it('ends at once when it is cancelled', async () => {
    server().play({ regions: REGIONS, mishap: () => ({ kind: 'stall' }) });
    const stop = new AbortController();
    const reason = new Error('enough');
    const asked = ask({ signal: stop.signal, limits: {} });
    await expect.poll(() => server().asked.length).toBeGreaterThan(0);
    stop.abort(reason);
    await expect(asked).rejects.toBe(reason);
    const before = server().asked.length;
    await expect(ask({ signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(server().asked).toHaveLength(before);
  });
});

describe('credentials', () => {
  const only = async (more: Partial<RefreshOptions> = {}): Promise<unknown> => {
    const { snapshot, problems } = await ask(more);
    expect(snapshot).toBeNull();
    expect(server().asked).toEqual([]);
    return problems;
  };

  it('that are nowhere are asked for once, not once a Region', async () => {
    expect(await only()).toMatchObject([{ kind: 'no-credentials', region: null, profile: null }]);
  });

  it('of a profile that is not there', async () => {
    expect(await only({ profile: 'absent' })).toMatchObject([{ kind: 'no-profile', profile: 'absent' }]);
  });

  it('of a profile that holds none', async () => {
    useHome({ config: '[profile hollow]\nregion = ap-northeast-1\n' });
    expect(await only({ profile: 'hollow' })).toMatchObject([{ kind: 'no-credentials', profile: 'hollow' }]);
  });

  it('of a sign-in that has ended or never was', async () => {
    useHome({
      config:
        '[profile sso]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = Dev\n[sso-session corp]\nsso_region = ap-northeast-1\nsso_start_url = https://corp.awsapps.example/start\n',
    });
    expect(await only({ profile: 'sso' })).toMatchObject([{ kind: 'sso-expired', profile: 'sso' }]);
  });

  it('of a role that asks for a one-time code', async () => {
    useHome({
      config:
        '[profile base]\naws_access_key_id = AKIABASE000000000001\naws_secret_access_key = x\n[profile role]\nrole_arn = arn:aws:iam::111122223333:role/Dev\nsource_profile = base\nmfa_serial = arn:aws:iam::111122223333:mfa/me\n',
    });
    expect(await only({ profile: 'role' })).toMatchObject([{ kind: 'mfa-required', profile: 'role' }]);
  });
});
