import { chmodSync, existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree } from '../workspace/trees.js';
import { run, useBuiltCommand, type Ended } from './command.js';
import type { JsonReport } from './json-schema.js';

useBuiltCommand();

const TODAY = ['--today', '2026-11-24'];
const LEAVES = 'MODEL = "us.anthropic.claude-sonnet-4-6"\n';
const FILE = '.bedrock-residency.json';

async function json(cwd: string, ...words: readonly string[]): Promise<JsonReport> {
  const { stdout, stderr } = await run(['check', '--format', 'json', ...TODAY, ...words], { cwd });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as JsonReport;
}

const verdicts = ({ references }: JsonReport): string[] => references.map((one) => `${one.path} ${one.verdict} ${String(one.severity)}`);

function expectRefusal({ code, stdout, stderr }: Ended, message: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(message);
}

describe('a policy file', () => {
  it('holds for its folder and below, the nearest one for each file', async () => {
    const cwd = tree({
      [FILE]: '{ "preset": "us" }',
      'a.py': LEAVES,
      'japan/b.py': LEAVES,
      [`japan/${FILE}`]: '{ "preset": "japan", "rules": { "cross-region-profile": "error" } }',
      'japan/deep/c.py': LEAVES,
    });
    const report = await json(cwd);
    expect(verdicts(report)).toEqual(['a.py domestic-cross-region information', 'japan/b.py leaves error', 'japan/deep/c.py leaves error']);
    expect(report.policy).toEqual({ allowedRegions: ['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2'], file: FILE });
    expect(report.references.map(({ message }) => message)).toEqual([
      expect.stringContaining('the US'),
      expect.stringContaining('Japan'),
      expect.stringContaining('Japan'),
    ]);
    expect((await json(cwd, 'japan/deep')).policy.file).toBe(`japan/${FILE}`);
  });

  it('is found above the working directory, and named absolutely there', async () => {
    const root = tree({ [FILE]: '{ "preset": "us" }', 'app/a.py': LEAVES });
    const report = await json(path.join(root, 'app'));
    expect(report.policy.file).toBe(path.join(root, FILE));
    expect(verdicts(report)).toEqual(['a.py domestic-cross-region information']);
  });

  it('is set aside by --isolated, and replaced by --policy', async () => {
    const cwd = tree({ [FILE]: '{ "preset": "us" }', 'a.py': LEAVES, 'eu.json': '{ // for a trial\n "preset": "eu" }' });
    expect((await json(cwd, '--isolated')).policy).toEqual({ allowedRegions: ['ap-northeast-1', 'ap-northeast-3'], file: null });
    expect((await json(cwd, '--policy', 'eu.json')).policy).toMatchObject({ file: 'eu.json' });
    expectRefusal(
      await run(['check', '--isolated', '--policy', 'eu.json'], { cwd }),
      /--isolated and --policy can't be given together|--policy and --isolated/,
    );
    expectRefusal(await run(['check', '--policy', 'gone.json'], { cwd }), /gone\.json: no such file/);
  });

  it('leaves files out, which are listed and no loss', async () => {
    const cwd = tree({ [FILE]: '{ "exclude": ["gen/**"] }', 'gen/a.py': LEAVES });
    const report = await json(cwd);
    expect(report.references).toEqual([]);
    expect(report.skipped).toEqual([{ path: 'gen/a.py', reason: 'excluded', message: 'not checked: left out by the policy' }]);
    expect((await run(['check', '--fail-on-skipped'], { cwd })).code).toBe(0);
  });

  it('overrides severities and turns rules off for some files', async () => {
    const cwd = tree({
      [FILE]:
        '{ "overrides": [{ "files": ["docs/**"], "rules": { "cross-region-profile": "off" } }, { "files": ["*.py"], "rules": { "cross-region-profile": "hint" } }] }',
      'docs/a.txt': LEAVES,
      'docs/a.py': LEAVES,
    });
    expect(verdicts(await json(cwd))).toEqual(['docs/a.py leaves hint']);
  });

  it('accepts by exception, until the day it ends', async () => {
    const exception = (expires: string): string =>
      `{ "exceptions": [{ "files": ["a.py"], "references": ["us.*"], "reason": "synthetic data", "owner": "perf", "expires": "${expires}" }] }`;
    const cwd = tree({ [FILE]: exception('2027-06-30'), 'a.py': LEAVES, 'b.py': LEAVES });
    const report = await json(cwd);
    expect(report.references.map(({ path: file, suppressed }) => [file, suppressed])).toEqual([
      ['a.py', { reason: 'synthetic data', by: 'exception' }],
      ['b.py', null],
    ]);
    expect(report.summary.findings).toBe(1);
    expect(report.notices).toEqual([]);

    put(cwd, FILE, exception('2026-12-01'));
    const soon = await json(cwd);
    expect(soon.summary.findings).toBe(1);
    expect(soon.notices).toMatchObject([
      { path: FILE, line: 1, kind: 'directive', rule: 'expired-exception', text: '"2026-12-01"', severity: 'information' },
    ]);

    put(cwd, FILE, exception('2026-11-24'));
    const ended = await json(cwd);
    expect(ended.summary.findings).toBe(2);
    expect(ended.notices).toHaveLength(1);
  });

  it('is read with a BOM, and is itself not judged', async () => {
    const cwd = tree({
      [FILE]: '\uFEFF{ "exceptions": [{ "references": ["us.anthropic.claude-sonnet-4-6"], "reason": "agreed" }] }',
      'a.py': LEAVES,
    });
    const report = await json(cwd);
    expect(report.summary.findings).toBe(0);
    expect(report.skipped).toMatchObject([{ path: FILE, reason: 'policy-file' }]);
  });

  it('extends an organisation’s policy', async () => {
    const cwd = tree({
      [`app/${FILE}`]: '{ "extends": "@acme/bedrock-policy" }',
      'app/a.py': LEAVES,
      [`node_modules/@acme/bedrock-policy/${FILE}`]: '{ "preset": "tokyo", "rules": { "cross-region-profile": "error" } }',
    });
    expect(verdicts(await json(cwd, 'app'))).toEqual(['app/a.py leaves error']);
  });

  it('holds for standard input under its file name', async () => {
    const cwd = tree({ [`us/${FILE}`]: '{ "preset": "us" }' });
    const { stdout } = await run(['check', '--stdin', '--stdin-filename', 'us/a.py', '--format', 'json'], { cwd, input: LEAVES });
    expect(JSON.parse(stdout)).toMatchObject({
      policy: { file: `us/${FILE}` },
      references: [{ path: 'us/a.py', verdict: 'domestic-cross-region' }],
    });
  });

  it('stands behind explain', async () => {
    const cwd = tree({ [FILE]: '{ "preset": "eu" }' });
    expect((await run(['explain', 'eu.anthropic.claude-sonnet-4-6'], { cwd })).stdout).toMatch(/EU/);
  });
});

describe('a policy file that is wrong: exit 2, each problem with its place, nothing judged', () => {
  it('tells every problem', async () => {
    const cwd = tree({ [FILE]: '{\n  "presett": "japan",\n  "rules": { "unknown-model": "fatal" }\n}\n', 'a.py': LEAVES });
    const ended = await run(['check'], { cwd });
    expectRefusal(ended, /\.bedrock-residency\.json:2:3: "presett" is no key/);
    expect(ended.stderr).toMatch(/\.bedrock-residency\.json:3:31: "fatal" can't stand here/);
    expect((await run(['check', '--locale', 'ja'], { cwd })).stderr).toMatch(/「presett」というキーはここでは使えません/);
  });

  it('tells it of a nested one, too, before anything is reported', async () => {
    const cwd = tree({ 'a.py': LEAVES, 'deep/b.py': LEAVES, [`deep/${FILE}`]: '{ "preset": ' });
    expectRefusal(await run(['check'], { cwd }), /deep\/\.bedrock-residency\.json:1:\d+: This is not JSON here/);
  });

  it('that extends what is not there', async () => {
    const cwd = tree({ [FILE]: '{ "extends": "./gone.json" }', 'a.py': LEAVES });
    expectRefusal(await run(['check'], { cwd }), /\.bedrock-residency\.json:1:14: There is no policy file \.\/gone\.json/);
  });

  it.runIf(process.getuid?.() === 0)('that may not be read', async () => {
    const cwd = tree({ [FILE]: '{}', 'a.py': LEAVES });
    chmodSync(cwd, 0o755);
    chmodSync(path.join(cwd, FILE), 0);
    expectRefusal(await run(['check'], { cwd, uid: 65_534 }), /\.bedrock-residency\.json: can't be read/);
  });
});

describe('init', () => {
  it('writes a policy file that check takes', async () => {
    for (const locale of ['en', 'ja']) {
      const cwd = tree({ 'a.py': LEAVES });
      expect(await run(['init', '--preset', 'tokyo', '--locale', locale], { cwd })).toMatchObject({ code: 0, stderr: '' });
      expect((await json(cwd)).policy).toEqual({ allowedRegions: ['ap-northeast-1'], file: FILE });
      expect(readFileSync(path.join(cwd, FILE), 'utf8')).toMatch(locale === 'ja' ? /許可する/ : /accepted/);
    }
  });

  it('never writes over one, nor into a folder that is not there', async () => {
    const cwd = tree({ [FILE]: '{}' });
    expectRefusal(await run(['init'], { cwd }), /exists already and is not overwritten/);
    expect(readFileSync(path.join(cwd, FILE), 'utf8')).toBe('{}');
    expectRefusal(await run(['init', 'nowhere'], { cwd }), /nowhere: no such file or folder/);
    expect(existsSync(path.join(cwd, 'nowhere'))).toBe(false);
    expectRefusal(await run(['init', '--preset', 'mars'], { cwd }), /--preset: "mars" is not one of japan, japan-strict/);
  });
});
