import { describe, expect, it } from 'vitest';
import { tree } from '../workspace/trees.js';
import { run, useBuiltCommand } from './command.js';

useBuiltCommand();

interface Document {
  readonly Statement: readonly { readonly Sid: string; readonly Condition?: Record<string, Record<string, unknown>> }[];
}

describe('guardrail', () => {
  it.each(['scp', 'iam'])('writes nothing but the policy to standard output: %s', async (type) => {
    const { code, stdout, stderr } = await run(['guardrail', '--type', type], { cwd: tree({}) });
    expect(code).toBe(0);
    const { Statement } = JSON.parse(stdout) as Document;
    const outside = Statement.find(({ Sid }) => Sid === 'DenyBedrockOutsideJapan');
    expect(outside?.Condition).toEqual({ StringNotEquals: { 'aws:RequestedRegion': ['ap-northeast-1', 'ap-northeast-3'] } });
    expect(Statement.some(({ Sid }) => Sid.startsWith('Allow'))).toBe(type === 'iam');
    expect(stderr).toMatch(/What would still pass:\n {2}- /);
    expect(stderr).toMatch(/Before you attach it:\n {2}- /);
    expect(stderr).toMatch(/[\d,]+ of (?:10,240|6,144) characters/);
  });

  it('explains it as Markdown, in Japanese where the terminal is', async () => {
    const { code, stdout, stderr } = await run(['guardrail', '--type', 'scp', '--format', 'markdown'], {
      cwd: tree({}),
      env: { LANG: 'ja_JP.UTF-8' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^# .*日本国内/);
    expect(stdout).toContain('## このポリシーで止められないもの');
  });

  it('follows the policy file that holds here, one that is named, or none', async () => {
    const cwd = tree({
      '.bedrock-residency.json': '{ "preset": "eu" }',
      'strict.json': '{ "preset": "japan", "crossRegion": "forbid" }',
    });
    const sids = async (...words: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await run(['guardrail', '--type', 'scp', ...words], { cwd });
      return (JSON.parse(stdout) as Document).Statement.map(({ Sid }) => Sid);
    };
    expect(await sids()).toContain('DenyBedrockOutsideEU');
    expect(await sids('--isolated')).toContain('DenyBedrockOutsideJapan');
    expect(await sids('--policy', 'strict.json')).toContain('DenyCrossRegionInference');
  });

  it.each([
    ['no type', [], /option --type <type> is needed/],
    ['another type', ['--type', 'rcp'], /--type: "rcp" is not one of scp, iam/],
    ['another format', ['--type', 'scp', '--format', 'yaml'], /--format: "yaml" is not one of json, markdown/],
    ['Regions of two partitions', ['--type', 'scp', '--policy', 'mixed.json'], /several AWS partitions \(aws, aws-us-gov\)/],
    ['a catalogue that is not there', ['--type', 'scp', '--catalog', 'gone.json'], /gone\.json/],
    ['a faulty policy', ['--type', 'scp', '--policy', 'faulty.json'], /faulty\.json/],
  ])('refuses %s', async (_name, words, message) => {
    const cwd = tree({
      'mixed.json': '{ "allowedRegions": ["us-east-1", "us-gov-west-1"] }',
      'faulty.json': '{ "allowedRegions": ["moon-1"] }',
    });
    const { code, stdout, stderr } = await run(['guardrail', ...words], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
