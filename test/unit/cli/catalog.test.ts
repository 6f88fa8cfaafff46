// The commands around an account's own catalogue as processes, against a control plane on loopback.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNT, environment, homeWith, isolated, OSAKA, TOKYO } from '../../aws/account.js';
import { applicationProfile, ControlPlaneServer, modelSummary, systemProfile, type RegionAnswers } from '../../aws/control-plane.js';
import { tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand, type Ended } from './command.js';

useBuiltCommand();

let server: ControlPlaneServer;
let home: string;
beforeAll(async () => {
  server = await ControlPlaneServer.start({ regions: {} });
});
afterAll(() => server.close());
beforeEach(() => {
  home = homeWith();
  server.play({ regions: REGIONS });
});
afterEach(() => {
  fs.rmSync(home, { recursive: true, force: true });
});

const SONNET = 'anthropic.claude-sonnet-4-6';
const newco = (region: string, id: string, more: object = {}): object => modelSummary(region, id, { providerName: 'NewCo', ...more });
const REGIONS: Readonly<Record<string, RegionAnswers>> = {
  [TOKYO]: {
    models: [
      newco(TOKYO, 'newco.thinker-3'),
      newco(TOKYO, 'newco.pro-v2:0', { inferenceTypesSupported: ['INFERENCE_PROFILE'] }),
      modelSummary(TOKYO, SONNET, { providerName: 'Anthropic', inferenceTypesSupported: ['INFERENCE_PROFILE'] }),
      modelSummary(TOKYO, 'amazon.nova-next-v1:0'),
    ],
    profiles: [
      systemProfile(TOKYO, ACCOUNT, 'jp.newco.pro-v2:0', 'newco.pro-v2:0', [TOKYO, OSAKA]),
      systemProfile(TOKYO, ACCOUNT, 'asia.newco.pro-v2:0', 'newco.pro-v2:0', [TOKYO, 'ap-southeast-1']),
      systemProfile(TOKYO, ACCOUNT, 'global.newco.pro-v2:0', 'newco.pro-v2:0', [TOKYO, '']),
      systemProfile(TOKYO, ACCOUNT, `jp.${SONNET}`, SONNET, [TOKYO, OSAKA]),
      applicationProfile(TOKYO, ACCOUNT, 'app00000000a', 'newco.pro-v2:0', [TOKYO, OSAKA]),
      applicationProfile(TOKYO, ACCOUNT, 'app00000000b', 'newco.pro-v2:0', ['us-east-1', 'us-west-2']),
    ],
  },
  [OSAKA]: { models: [newco(OSAKA, 'newco.mini-1')], profiles: [systemProfile(OSAKA, ACCOUNT, `jp.${SONNET}`, SONNET, [TOKYO, OSAKA])] },
};

const aws = (): Record<string, string> => environment(server.url, home);
const refresh = (cwd: string, words: readonly string[] = [], env = aws()): Promise<Ended> =>
  run(['catalog', 'refresh', ...words], { cwd, env });

interface Row {
  readonly path: string;
  readonly text: string;
  readonly verdict: string;
  readonly rule: string | null;
  readonly basis: string | null;
  readonly fixes: readonly { readonly newText: string; readonly preferred: boolean; readonly changesModel: boolean }[];
}
interface Report {
  readonly catalog: { readonly asOf: string };
  readonly references: readonly Row[];
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: { readonly filesScanned: number };
}

async function check(cwd: string, words: readonly string[] = []): Promise<Report> {
  const ended = await run(['check', '--format', 'json', '--include-domestic', ...words], { cwd });
  expect(ended.code, ended.stderr).not.toBe(2);
  return JSON.parse(ended.stdout) as Report;
}

/** `text verdict rule -> preferred fix`, one a reference. */
function judged({ references }: Report): string[] {
  return references.map(({ text, verdict, rule, fixes }) => {
    const fix = fixes.find(({ preferred }) => preferred)?.newText;
    return `${text} ${verdict}${rule === null ? '' : ` ${rule}`}${fix === undefined ? '' : ` -> ${fix}`}`;
  });
}

describe('after a refresh', () => {
  it('code is judged and fixed by what the account said', async () => {
    const cwd = tree({
      'a.yaml': 'model: newco.thinker-3\n',
      'b.py': 'x = "us.newco.thinker-3"\n',
      'c.ts': 'const m = "global.newco.pro-v2:0";\n',
      'd.ts': 'const m = "asia.newco.pro-v2:0";\n',
      'e.json': '{"model": "newco.pro-v2:0"}\n',
      'f.py': 'client("bedrock-runtime", region_name="ap-northeast-3").converse(modelId="newco.thinker-3")\n',
      'g.py': 'm = "amazon.nova-lite-v1:0"\n',
      'h.tf': `arn = "arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile/app00000000a"\n`,
      'i.tf': `arn = "arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile/app00000000b"\n`,
      'j.tf': `arn = "arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile/app00000000c"\n`,
      'k.py': 'm = "newco.mini-1"\n',
    });
    const before = await check(cwd);
    const ended = await refresh(cwd, ['--output', 'aws.json']);
    expect(ended).toMatchObject({ code: 0 });
    const saved = fs.readFileSync(path.join(cwd, 'aws.json'), 'utf8');
    expect(saved).not.toContain(ACCOUNT);
    const after = await check(cwd, ['--catalog', 'aws.json']);
    const own = `arn:aws:bedrock:${TOKYO}:${ACCOUNT}:application-inference-profile`;
    expect(judged(after)).toEqual([
      'newco.thinker-3 domestic',
      'us.newco.thinker-3 leaves cross-region-profile -> newco.thinker-3',
      'global.newco.pro-v2:0 may-leave cross-region-profile -> jp.newco.pro-v2:0',
      'asia.newco.pro-v2:0 may-leave cross-region-profile -> jp.newco.pro-v2:0',
      'newco.pro-v2:0 unavailable model-not-on-demand -> jp.newco.pro-v2:0',
      'ap-northeast-3 domestic',
      'newco.thinker-3 unavailable model-not-on-demand',
      'amazon.nova-lite-v1:0 unavailable model-not-on-demand',
      `${own}/app00000000a domestic-cross-region domestic-cross-region-profile`,
      `${own}/app00000000b leaves cross-region-profile`,
      `${own}/app00000000c unknown unresolved-reference`,
      'newco.mini-1 domestic',
    ]);
    expect(before.references.map(({ text }) => text)).not.toContain('newco.thinker-3');
    expect(after.catalog.asOf).toBe(new Date().toISOString().slice(0, 10));
    expect(after.skipped).toMatchObject([{ path: 'aws.json', reason: 'report' }]);
    const nova = after.references.find(({ text }) => text === 'amazon.nova-lite-v1:0');
    expect(nova?.fixes.map(({ newText }) => newText)).toEqual(['amazon.nova-next-v1:0']);
  });
});

const ASKED = (): string[] => [...new Set(server.asked.map(({ region }) => region))].sort();

describe('catalog refresh', () => {
  it('says what differs, what it found, and where it is saved', async () => {
    const cwd = tree({});
    const { code, stdout, stderr } = await refresh(cwd, ['--output', 'F']);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'ap-northeast-1 (Tokyo): 4 models, 4 inference profiles, 2 resources of the account\nap-northeast-3 (Osaka): 1 model, 1 inference profile\n',
    );
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^Differs from the bundled catalogue \(\d+ changes\):$/);
    expect(lines).toContain('  amazon.nova-lite-v1:0: no longer on-demand in Tokyo');
    expect(lines).toContain('  new model newco.thinker-3: on-demand in Tokyo');
    expect(lines).toContain('  new profile asia.newco.pro-v2:0: from Tokyo to Tokyo, Singapore');
    expect(lines).toContain('  new profile global.newco.pro-v2:0: from Tokyo to any commercial Region');
    expect(lines.at(-2)).toBe('Saved to F; use it with --catalog');
    const japanese = await refresh(cwd, ['--output', 'F', '--locale', 'ja']);
    expect(japanese.stdout).toContain('  新しい推論プロファイル asia.newco.pro-v2:0: 送信元 東京、送信先 東京、シンガポール\n');
    expect(japanese.stderr).toContain('ap-northeast-1(東京): モデル 4 件');
  });

  it.each([
    [['--region', TOKYO, OSAKA]],
    [['--region', TOKYO, '--region', OSAKA]],
    [['--region', `${TOKYO},${OSAKA}`]],
    [[`--region=${TOKYO}, ${OSAKA}`]],
    [[]],
  ])('takes Regions by %j', async (words) => {
    expect(await refresh(tree({}), ['--output', 'F', ...words])).toMatchObject({ code: 0 });
    expect(ASKED()).toEqual([TOKYO, OSAKA]);
  });

  it('asks no other Region than those that are named, and keeps what an earlier one said of others', async () => {
    const cwd = tree({});
    await refresh(cwd, ['--output', 'F']);
    server.asked.length = 0;
    const { stderr } = await refresh(cwd, ['--output', 'F', '--region', OSAKA]);
    expect(ASKED()).toEqual([OSAKA]);
    expect(stderr).toMatch(/ap-northeast-1 \(Tokyo\): not asked, kept as of \d{4}-\d\d-\d\d\n/);
    expect((await run(['explain', 'newco.thinker-3', '--catalog', 'F'], { cwd })).stdout).toContain('Can stay in Japan');
  });

  it("keeps the user's own file by default, which models, show and forget know", async () => {
    const cwd = tree({});
    const env = { ...aws(), XDG_CACHE_HOME: path.join(home, 'cache'), LOCALAPPDATA: path.join(home, 'cache') };
    const { code, stdout } = await run(['catalog', 'refresh'], { cwd, env });
    expect(code).toBe(0);
    const file = /^Saved to (.+); use it with --catalog$/m.exec(stdout)?.[1] ?? '';
    expect(file.startsWith(home)).toBe(true);
    expect(path.basename(file)).toBe('catalogue.json');
    const shown = await run(['catalog', 'show'], { cwd, env });
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout).toContain('4 models, 4 inference profiles, 2 resources of the account');
    expect(shown.stdout).toContain('  amazon.nova-lite-v1:0: no longer on-demand in Tokyo');
    expect(await run(['catalog', 'forget'], { cwd, env })).toMatchObject({ code: 0, stdout: `${file}: removed\n` });
    expect(fs.existsSync(file)).toBe(false);
    expect(await run(['catalog', 'forget'], { cwd, env })).toMatchObject({ code: 0, stdout: `${file}: no catalogue is saved there\n` });
    expect(await run(['catalog', 'show'], { cwd, env })).toMatchObject({ code: 2, stdout: '' });
  });

  it('survives a Region that refuses, says so, and gives the policy that is missing', async () => {
    const cwd = tree({});
    const why = `User: arn:aws:sts::${ACCOUNT}:assumed-role/Dev/me is not authorized to perform: bedrock:ListInferenceProfiles on resource`;
    server.play({
      regions: REGIONS,
      mishap: ({ region, path: asked }) =>
        region === OSAKA && asked === '/inference-profiles'
          ? { kind: 'error', status: 403, type: 'AccessDeniedException', message: why }
          : null,
    });
    const { code, stderr } = await refresh(cwd, ['--output', 'F']);
    expect(code).toBe(0);
    expect(stderr).toContain('ap-northeast-3 (Osaka): The credentials may not call bedrock:ListInferenceProfiles.\n  Have a policy');
    const policy = JSON.parse(/^\{\n[\s\S]+?\n\}$/m.exec(stderr)?.[0] ?? '') as { Statement: { Action: string[] }[] };
    expect(policy.Statement[0]?.Action).toEqual([
      'bedrock:ListFoundationModels',
      'bedrock:ListInferenceProfiles',
      'bedrock:GetInferenceProfile',
    ]);
    expect(stderr).toContain('1 of 2 Regions could not be refreshed; what was known of it stays in use\n');
    expect(stderr).not.toContain(ACCOUNT);
    expect(Object.keys((JSON.parse(fs.readFileSync(path.join(cwd, 'F'), 'utf8')) as { regions: object }).regions)).toEqual([TOKYO]);
    expect(await refresh(cwd, ['--output', 'F', '--require-all'])).toMatchObject({ code: 2 });
  });

  it.each<[string, () => Record<string, string>, readonly string[], RegExp]>([
    ['nobody answers', () => ({ ...aws(), AWS_ENDPOINT_URL_BEDROCK: 'http://127.0.0.1:1' }), [], /could not be reached \(ECONNREFUSED\)/],
    ['there are no credentials', () => isolated(home), [], /^No AWS credentials were found\.\n {2}Choose a profile/],
    ['the profile is not there', aws, ['--profile', 'nope'], /^The shared config and credentials files have no profile "nope"\./],
  ])('leaves what was saved as it was when %s', async (_, env, words, said) => {
    const cwd = tree({});
    await refresh(cwd, ['--output', 'F']);
    const before = fs.readFileSync(path.join(cwd, 'F'), 'utf8');
    const { code, stdout, stderr } = await refresh(cwd, ['--output', 'F', ...words], env());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(said);
    expect(stderr).toContain('error: AWS gave no answer to save; what was saved before is untouched\n');
    expect(fs.readFileSync(path.join(cwd, 'F'), 'utf8')).toBe(before);
    expect(fs.readdirSync(cwd)).toEqual(['F']);
  });

  it('can be interrupted, and leaves what was saved as it was', async () => {
    const cwd = tree({});
    await refresh(cwd, ['--output', 'F']);
    const before = fs.readFileSync(path.join(cwd, 'F'), 'utf8');
    server.play({ regions: REGIONS, mishap: ({ region }) => (region === OSAKA ? { kind: 'stall' } : null) });
    const child = spawn(process.execPath, [builtCommand(), 'catalog', 'refresh', '--output', 'F'], {
      cwd,
      env: { PATH: process.env.PATH, ...aws() },
      stdio: 'ignore',
    });
    await expect.poll(() => server.asked.some(({ region }) => region === OSAKA), { timeout: 10_000 }).toBe(true);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([130, null]);
    expect(fs.readFileSync(path.join(cwd, 'F'), 'utf8')).toBe(before);
    expect(fs.readdirSync(cwd)).toEqual(['F']);
  });

  it('overwrites no file that is not its own, and mends its own', async () => {
    const cwd = tree({
      'package.json': '{"name": "x"}',
      'notes.txt': 'Remember',
      empty: '',
      cut: '{\n "kind": "bedrock-residency-catalogue",\n "schemaV',
    });
    for (const name of ['package.json', 'notes.txt']) {
      const before = fs.readFileSync(path.join(cwd, name), 'utf8');
      expect(await refresh(cwd, ['--output', name])).toMatchObject({
        code: 2,
        stderr: `error: ${name}: not a catalogue that catalog refresh saved\n`,
      });
      expect(fs.readFileSync(path.join(cwd, name), 'utf8')).toBe(before);
      expect(await run(['catalog', 'forget', '--catalog', name], { cwd })).toMatchObject({ code: 2 });
    }
    expect(server.asked).toEqual([]);
    for (const name of ['empty', 'cut']) expect(await refresh(cwd, ['--output', name])).toMatchObject({ code: 0 });
    expect(await run(['models', 'newco', '--catalog', 'cut'], { cwd })).toMatchObject({ code: 0 });
  });

  it('saves nothing that it could not read again, whatever it was told', async () => {
    const odd = (id: string, more: object): object => ({ ...modelSummary(TOKYO, id), ...more });
    const models = [
      odd('UPPER.Case_Model-1', { modelName: '', providerName: 7 }),
      odd('spaces are no id', {}),
      odd('x'.repeat(5_000), {}),
      odd('newco.a', { inputModalities: ['TEXT', 3, 'lower'], outputModalities: 'TEXT', inferenceTypesSupported: ['ON_DEMAND', null] }),
      odd('newco.a', { modelLifecycle: null, inferenceTypesSupported: 'ON_DEMAND' }),
      { nothing: true },
      'text',
    ] as object[];
    const strange = (id: string, arns: readonly unknown[]): RegionAnswers['profiles'][number] =>
      ({ ...systemProfile(TOKYO, ACCOUNT, id, 'newco.a', []), models: arns.map((modelArn) => ({ modelArn })) }) as never;
    const profiles = [
      strange('jp.newco.a', [`arn:aws:bedrock:us-*::foundation-model/newco.a`]),
      strange('eu.newco.a', [7, null, 'arn:nonsense']),
      strange('odd id', []),
      strange('us.newco.a', [`arn:aws:bedrock:us-east-1::foundation-model/spaces in it`]),
    ];
    server.play({ regions: { [TOKYO]: { models, profiles } } });
    const cwd = tree({ 'a.py': 'x = "newco.a"\n' });
    expect(await refresh(cwd, ['--output', 'F', '--region', TOKYO])).toMatchObject({ code: 0 });
    expect(judged(await check(cwd, ['--catalog', 'F']))).toEqual(['newco.a domestic']);
  });

  it.each([
    ['--region', 'tokyo', '"tokyo" is not a Region code'],
    ['--region', `${TOKYO};${OSAKA}`, 'is not a Region code'],
    ['--profil', 'x', 'unknown option'],
  ])('refuses %s %s', async (option, value, said) => {
    const { code, stderr, stdout } = await refresh(tree({}), [option, value]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(server.asked).toEqual([]);
  });
});

describe('--catalog', () => {
  it.each([
    ['missing.json', undefined, 'there is no such catalogue; make it with'],
    ['empty.json', '', 'cut off or damaged; refresh it again'],
    ['cut.json', '{"kind": "bedrock-residency-catalogue", "schemaVersion": 1, "taken', 'cut off or damaged; refresh it again'],
    ['foreign.json', '{"name": "x"}', 'not a catalogue that catalog refresh saved'],
    ['list.json', '[1]', 'not a catalogue that catalog refresh saved'],
    ['newer.json', '{"kind": "bedrock-residency-catalogue", "schemaVersion": 2}', 'saved by a later version; update bedrock-residency'],
    ['torn.json', '{"kind": "bedrock-residency-catalogue", "schemaVersion": 1, "takenAt": "x"}', 'the catalogue is damaged ('],
  ])('%s is no catalogue: nothing is checked', async (name, text, said) => {
    const cwd = tree({ 'a.py': 'x = "us.amazon.nova-lite-v1:0"\n', ...(text === undefined ? {} : { [name]: text }) });
    for (const words of [['check'], ['explain', 'amazon.nova-lite-v1:0'], ['models'], ['catalog', 'show']]) {
      const { code, stdout, stderr } = await run([...words, '--catalog', name], { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(`error: ${name}: `);
      expect(stderr).toContain(said);
    }
  });

  it('that is old is pointed out, the bundled one too, and the exit stays', async () => {
    const cwd = tree({ 'a.py': 'x = "us.newco.thinker-3"\n' });
    await refresh(cwd, ['--output', 'F']);
    const late = ['--today', '2030-01-01', '--fail-on', 'never'];
    expect(await run(['check', '--catalog', 'F', 'a.py', ...late], { cwd })).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^The catalogue is of \d{4}-\d\d-\d\d, [\d,]+ days ago: refresh it/) as string,
    });
    expect((await run(['check', ...late, 'a.py'], { cwd })).stderr).toMatch(
      /^The bundled catalogue is of 2026-11-10, 1,148 days ago: update/,
    );
    expect(await run(['check', ...late, '--catalog-max-age', '0', 'a.py'], { cwd })).toMatchObject({ stderr: '' });
    expect(await run(['check', '--fail-on', 'never', '--catalog', 'F', 'a.py'], { cwd })).toMatchObject({ stderr: '' });
    expect(await run(['models', '--catalog-max-age', 'x'], { cwd })).toMatchObject({ code: 2, stdout: '' });
  });

  it('holds for standard input and for fixes, too', async () => {
    const cwd = tree({ 'a.py': 'x = "us.newco.thinker-3"\n' });
    await refresh(cwd, ['--output', 'F']);
    const piped = await run(['check', '--stdin', '--format', 'json', '--catalog', 'F'], { cwd, input: 'x = "us.newco.thinker-3"' });
    expect(judged(JSON.parse(piped.stdout) as Report)).toEqual(['us.newco.thinker-3 leaves cross-region-profile -> newco.thinker-3']);
    await run(['check', '--fix', '--catalog', 'F'], { cwd });
    expect(fs.readFileSync(path.join(cwd, 'a.py'), 'utf8')).toBe('x = "newco.thinker-3"\n');
  });
});

describe('models', () => {
  const listed = async (cwd: string, words: readonly string[]): Promise<unknown[]> => {
    const { stdout } = await run(['models', '--format', 'json', ...words], { cwd });
    const { models } = JSON.parse(stdout) as { models: { modelId: string; ways: { id: string; from: string[]; regions: string[] }[] }[] };
    return models.map(({ modelId, ways }) => [modelId, ...ways.map(({ id, from, regions }) => `${id} ${String(from)} ${String(regions)}`)]);
  };

  it('lists what may be used and how, from the bundle or an account', async () => {
    const cwd = tree({});
    const bundled = await run(['models'], { cwd });
    expect(bundled).toMatchObject({ code: 0, stderr: '' });
    expect(bundled.stdout).toContain('\n  amazon.nova-lite-v1:0 (on-demand in Tokyo)\n');
    expect(bundled.stdout).toMatch(/\n\d+ models can stay in Japan; catalogue of 2026-11-10\n$/);
    await refresh(cwd, ['--output', 'F']);
    expect(await listed(cwd, ['--catalog', 'F', 'newco'])).toEqual([
      ['newco.mini-1', `newco.mini-1 ${OSAKA} ${OSAKA}`],
      ['newco.pro-v2:0', `jp.newco.pro-v2:0 ${TOKYO} ${TOKYO},${OSAKA}`],
      ['newco.thinker-3', `newco.thinker-3 ${TOKYO} ${TOKYO}`],
    ]);
    expect(await listed(cwd, ['--catalog', 'F', 'newco', '--region', OSAKA])).toEqual([['newco.mini-1', `newco.mini-1 ${OSAKA} ${OSAKA}`]]);
    expect(await listed(cwd, ['--catalog', 'F', 'THINKER', 'newco'])).toHaveLength(1);
    expect(await listed(cwd, ['--catalog', 'F', 'nothing-like-it'])).toEqual([]);
    const japanese = await run(['models', 'sonnet-4-6', '--locale', 'ja', '--catalog', 'F'], { cwd });
    expect(japanese.stdout).toContain(`  jp.${SONNET}(実行先は東京・大阪、送信元は東京・大阪)\n`);
  });

  it('and a refresh take Regions and words from the nearest policy', async () => {
    const cwd = tree({ '.bedrock-residency.json': '{ "allowedRegions": ["ap-northeast-3"] }' });
    expect((await refresh(cwd, ['--output', 'F'])).code).toBe(0);
    expect(ASKED()).toEqual([OSAKA]);
    expect(await listed(cwd, ['--catalog', 'F', 'newco'])).toEqual([['newco.mini-1', `newco.mini-1 ${OSAKA} ${OSAKA}`]]);
    expect((await run(['models', '--isolated', 'nova-lite'], { cwd })).stdout).toContain('on-demand in Tokyo');
  });

  it('refuses a Region that the policy does not allow', async () => {
    expect(await run(['models', '--region', 'us-east-1'], { cwd: tree({}) })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: 'error: --region: us-east-1 is not one of the allowed Regions, ap-northeast-1, ap-northeast-3\n',
    });
  });
});

it("AWS's SDK is loaded by a refresh, and by no check", async () => {
  const cwd = tree({ 'a.py': 'x = "us.newco.thinker-3"\n' });
  const loadsSdk = async (words: readonly string[]): Promise<boolean> => {
    const coverage = fs.mkdtempSync(path.join(home, 'loaded-'));
    await run(words, { cwd, env: { ...aws(), NODE_V8_COVERAGE: coverage } });
    const urls = fs.readdirSync(coverage).flatMap((name) => {
      const { result } = JSON.parse(fs.readFileSync(path.join(coverage, name), 'utf8')) as { result: { url: string }[] };
      return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
    });
    expect(urls.length).toBeGreaterThan(0);
    return urls.some((url) => fs.readFileSync(new URL(url), 'utf8').includes('AmazonBedrockControlPlaneService'));
  };
  expect(await loadsSdk(['catalog', 'refresh', '--output', 'F'])).toBe(true);
  expect(await loadsSdk(['check', '--catalog', 'F'])).toBe(false);
  expect(await loadsSdk(['models', '--catalog', 'F'])).toBe(false);
});
