import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../../src/policy/presets.js';
import { saveSnapshot } from '../../../src/workspace/snapshots.js';
import { model, region, snapshot, TOKYO } from '../catalog/kit.js';
import { tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand } from './command.js';

useBuiltCommand();

const LEAVES = 'MODEL = "us.anthropic.claude-sonnet-4-6"\n';

/** The official client over real pipes, for as long as `use` takes. */
async function connected<T>(cwd: string, use: (client: Client) => Promise<T>, words: readonly string[] = []): Promise<T> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [builtCommand(), 'mcp', ...words],
    cwd,
    env: { PATH: process.env.PATH ?? '', LANG: 'C.UTF-8' },
    stderr: 'pipe',
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

interface Called {
  readonly text: string;
  readonly isError: boolean;
  readonly structured: Record<string, unknown>;
}

/** The client itself holds structured answers against the declared output schema. */
async function call(client: Client, name: string, input: Record<string, unknown>): Promise<Called> {
  const { content, isError, structuredContent } = await client.callTool({ name, arguments: input });
  const [first] = content as readonly { readonly type: string; readonly text: string }[];
  return { text: first?.text ?? '', isError: isError === true, structured: (structuredContent ?? {}) as Record<string, unknown> };
}

describe('mcp', () => {
  it('offers tools that read and never write', async () => {
    await connected(tree({}), async (client) => {
      expect(client.getServerVersion()).toMatchObject({ name: 'bedrock-residency' });
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toEqual(['check_text', 'check_path', 'list_models', 'explain_id']);
      for (const tool of tools) {
        expect(tool.annotations, tool.name).toMatchObject({ readOnlyHint: true, destructiveHint: false });
        expect(tool.description, tool.name).toMatch(/\.$/);
        expect(tool.outputSchema, tool.name).toBeDefined();
      }
    });
  });

  it('checks text', async () => {
    await connected(tree({}), async (client) => {
      const { structured, text, isError } = await call(client, 'check_text', { text: LEAVES, name: 'a.py' });
      expect(isError).toBe(false);
      expect(structured.counts).toEqual({ findings: 1, references: 1, accepted: 0 });
      const [finding] = structured.findings as readonly Record<string, unknown>[];
      expect(finding).toMatchObject({ path: 'a.py', line: 1, column: 10, rule: 'cross-region-profile', verdict: 'leaves' });
      expect((finding?.fixes as readonly Record<string, unknown>[])[0]).toMatchObject({ newText: 'jp.anthropic.claude-sonnet-4-6' });
      expect(text).toContain('Inference leaves Japan');
      expect((await call(client, 'check_text', { text: 'print(1)' })).text).toMatch(/^No findings in 0 references/);
    });
  });

  it('checks files and folders under the policy files that hold there, edited meanwhile or not', async () => {
    const cwd = tree({
      'src/a.py': LEAVES,
      'us/b.py': LEAVES,
      'us/.bedrock-residency.json': '{ "preset": "us" }',
      'x.bin': Buffer.from(`\0${LEAVES}`),
    });
    await connected(cwd, async (client) => {
      const { structured } = await call(client, 'check_path', { paths: ['.'] });
      const found = structured.findings as readonly Record<string, unknown>[];
      expect(found.filter(({ rule }) => rule === 'cross-region-profile').map(({ path: name }) => name)).toEqual(['src/a.py']);
      expect(structured.notChecked).toEqual([{ path: 'x.bin', message: 'not checked: a binary file' }]);
    });
  });

  it.skipIf(process.platform === 'win32')('reads nothing outside the folder that it was started in', async () => {
    const root = tree({ 'in/a.py': LEAVES, 'out/b.py': LEAVES });
    symlinkSync(path.join(root, 'out'), path.join(root, 'in/link'));
    await connected(path.join(root, 'in'), async (client) => {
      for (const named of ['../out/b.py', path.join(root, 'out'), 'link/b.py']) {
        const { isError, text } = await call(client, 'check_path', { paths: [named] });
        expect(isError, named).toBe(true);
        expect(text, named).toContain('outside the working directory');
      }
    });
  });

  it('lists models and explains IDs', async () => {
    await connected(tree({}), async (client) => {
      const { structured, text } = await call(client, 'list_models', { search: 'sonnet 4.6' });
      expect((structured.models as readonly { ways: readonly { id: string }[] }[])[0]?.ways[0]?.id).toBe('jp.anthropic.claude-sonnet-4-6');
      expect(text).toContain('jp.anthropic.claude-sonnet-4-6 (bedrock-runtime');
      const explained = await call(client, 'explain_id', { id: 'global.anthropic.claude-sonnet-4-6' });
      expect((explained.structured.references as readonly Record<string, unknown>[])[0]).toMatchObject({
        verdict: 'may-leave',
        reach: 'all-commercial',
        staysWith: ['jp.anthropic.claude-sonnet-4-6'],
      });
    });
  });

  it('tells what is wrong in words, and goes on', async () => {
    const cwd = tree({ '.bedrock-residency.json': '{ "preset": "moon" }' });
    await connected(cwd, async (client) => {
      const faulty = await call(client, 'check_text', { text: LEAVES });
      expect(faulty).toMatchObject({ isError: true });
      expect(faulty.text).toContain('.bedrock-residency.json');
      expect(faulty.text).not.toMatch(/\n {4}at /);
    });
    await connected(tree({}), async (client) => {
      expect(await call(client, 'check_path', { paths: ['gone.py'] })).toMatchObject({
        isError: true,
        text: 'gone.py: no such file or folder',
      });
      expect((await call(client, 'explain_id', { id: 'hello' })).text).toContain('not a Bedrock model');
      expect(await call(client, 'check_path', { paths: [] })).toMatchObject({ isError: true });
      expect((await call(client, 'explain_id', { id: 'jp.anthropic.claude-sonnet-4-6' })).isError).toBe(false);
    });
  });

  it('speaks Japanese and follows a named policy', async () => {
    const cwd = tree({ 'strict.json': '{ "preset": "osaka" }' });
    await connected(
      cwd,
      async (client) => {
        const { structured, text } = await call(client, 'list_models', {});
        expect(structured.policy).toMatchObject({ name: 'osaka' });
        expect(text).toContain('カタログ');
      },
      ['--locale', 'ja', '--policy', 'strict.json'],
    );
  });

  it("judges by the editor's settings where no policy file holds, and by the file where one does", async () => {
    const cwd = tree({
      'src/a.py': LEAVES,
      'vendor/c.py': LEAVES,
      'jp/b.py': LEAVES,
      'jp/.bedrock-residency.json': '{ "preset": "japan" }',
    });
    const policy = { allowedRegions: [...AREAS.us, ...AREAS.canada], crossRegion: 'forbid', rules: {}, exclude: ['vendor/**'] };
    const words = ['--default-policy', JSON.stringify(policy)];
    await connected(
      cwd,
      async (client) => {
        const { structured } = await call(client, 'check_path', { paths: ['.'] });
        const found = structured.findings as readonly Record<string, unknown>[];
        expect(found.map(({ path: name, rule }) => [name, rule])).toEqual([
          ['jp/b.py', 'cross-region-profile'],
          ['src/a.py', 'domestic-cross-region-profile'],
        ]);
        expect(structured.policy).toMatchObject({ homeRegion: 'us-east-1', crossRegion: 'forbid' });
        expect((await call(client, 'check_text', { text: LEAVES })).text).not.toContain('Japan');
        expect((await call(client, 'list_models', { search: 'nova lite' })).text).toMatch(/amazon\.nova-lite-v1:0 \(.*us-east-1/);
      },
      words,
    );
  });

  it("answers nothing by settings that are wrong, and says what is; a policy file's word still holds", async () => {
    const wrong = { allowedRegions: ['tokyo'], rules: { 'no-such-rule': 'off' } };
    const words = ['--default-policy', JSON.stringify(wrong)];
    await connected(
      tree({}),
      async (client) => {
        for (const [name, input] of [
          ['check_text', { text: LEAVES }],
          ['check_path', { paths: ['.'] }],
          ['list_models', {}],
          ['explain_id', { id: 'us.anthropic.claude-sonnet-4-6' }],
        ] as const) {
          const { isError, text } = await call(client, name, input);
          expect(isError, name).toBe(true);
          expect(text, name).toMatch(/Nothing was checked.*settings.*tokyo.*no-such-rule/s);
        }
      },
      words,
    );
    await connected(
      tree({ '.bedrock-residency.json': '{ "preset": "osaka" }' }),
      async (client) => {
        expect((await call(client, 'list_models', {})).structured.policy).toMatchObject({ name: 'osaka' });
      },
      words,
    );
  });

  it('knows what an account says as soon as it is asked again, and tells of a saved catalogue that went bad', async () => {
    const cwd = tree({});
    const file = path.join(cwd, 'aws.json');
    await saveSnapshot(file, snapshot({ [TOKYO]: region([]) }));
    const asked = (client: Client): Promise<Called> => call(client, 'check_text', { text: 'MODEL = "newco.thinker-3"  # Bedrock\n' });
    await connected(
      cwd,
      async (client) => {
        expect((await asked(client)).structured.counts).toMatchObject({ references: 0 });
        await saveSnapshot(file, snapshot({ [TOKYO]: region([model('newco.thinker-3')]) }));
        expect((await asked(client)).structured.counts).toMatchObject({ references: 1 });
        writeFileSync(file, '{ "torn');
        expect(await asked(client)).toMatchObject({ isError: true, text: expect.stringContaining('aws.json') as string });
        rmSync(file);
        expect(await asked(client)).toMatchObject({ isError: true, text: expect.stringContaining('aws.json') as string });
        await saveSnapshot(file, snapshot({ [TOKYO]: region([model('newco.thinker-3')]) }));
        expect((await asked(client)).structured.counts).toMatchObject({ references: 1 });
      },
      ['--catalog', 'aws.json'],
    );
  });

  it('takes one policy, not two', async () => {
    const { code, stderr } = await run(['mcp', '--isolated', '--default-policy', '{}'], { cwd: tree({}) });
    expect(code).toBe(2);
    expect(stderr).toContain('--default-policy');
  });

  it('ends with its client', async () => {
    expect(await run(['mcp'], { cwd: tree({}) })).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});
