import { describe, expect, it } from 'vitest';
import { tree } from '../workspace/trees.js';
import { run, useBuiltCommand } from './command.js';

useBuiltCommand();

describe('explain', () => {
  it.each([
    ['us.anthropic.claude-sonnet-4-6', /Leaves Japan/],
    ['jp.anthropic.claude-sonnet-4-6', /Tokyo.*Osaka/s],
    ['amazon.nova-lite-v1:0', /on-demand in Tokyo/],
    ['bedrock-runtime.us-east-1.amazonaws.com', /us-east-1/],
    ['arn:aws:bedrock:us-west-2::foundation-model/amazon.nova-lite-v1:0', /us-west-2/],
    ['us-west-2', /us-west-2 \(Oregon\) is outside Japan/],
    ['ap-northeast-1', /Source Region Tokyo/],
  ])('%s', async (id, words) => {
    const { code, stdout, stderr } = await run(['explain', id], { cwd: tree({}) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.startsWith(`${id} — `)).toBe(true);
    expect(stdout).toMatch(words);
    expect(stdout).toMatch(/Catalogue of \d{4}-\d{2}-\d{2}/);
  });

  it('speaks Japanese', async () => {
    const { stdout } = await run(['explain', 'us.anthropic.claude-sonnet-4-6', '--locale', 'ja'], { cwd: tree({}) });
    expect(stdout).toContain('推論が日本国外で実行されます。');
  });

  it.each(['hello', 's3.us-east-1.amazonaws.com', 'us-nowhere-9', ''])('refuses %j', async (id) => {
    const { code, stdout, stderr } = await run(['explain', id], { cwd: tree({}) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('not a Bedrock model, profile, ARN, endpoint or Region');
  });
});

describe('--help and --version', () => {
  it('name every command and option in both languages', async () => {
    const cwd = tree({});
    const english = await run(['check', '--help'], { cwd });
    expect(english).toMatchObject({ code: 0, stderr: '' });
    const options = english.stdout.split(/\s+/).filter((word) => word.startsWith('--'));
    expect(options).toEqual(expect.arrayContaining(['--format', '--output', '--fail-on', '--stdin', '--no-ignore', '--locale']));
    const japanese = await run(['check', '--help', '--locale', 'ja'], { cwd });
    expect(japanese.stdout).toContain('使い方: bedrock-residency check');
    expect(japanese.stdout).not.toMatch(/Usage|Options|default:|choices/);
    expect((await run(['help', 'check'], { cwd })).stdout).toBe(english.stdout);
  });

  it('print the version', async () => {
    const { code, stdout } = await run(['--version'], { cwd: tree({}) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\d+\.\d+\.\d\S*\n$/);
  });
});
