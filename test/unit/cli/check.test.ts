import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { put, tree } from '../workspace/trees.js';
import { builtCommand, run, useBuiltCommand, type Ended } from './command.js';
import type { JsonReport } from './json-schema.js';
import { expectRefusal, validReport } from './reports.js';

useBuiltCommand();

const ID = 'us.anthropic.claude-sonnet-4-6';
const DOMESTIC = 'jp.anthropic.claude-sonnet-4-6';
const LEAVES = `MODEL = "${ID}"\n`;
const CROSSES = `MODEL = "${DOMESTIC}"\n`;

/** The JSON report of a run that ended as expected. */
function report({ stdout, stderr }: Pick<Ended, 'stdout' | 'stderr'>): JsonReport {
  expect(stderr).toBe('');
  return validReport(stdout);
}

async function json(cwd: string, ...words: readonly string[]): Promise<JsonReport> {
  return report(await run(['check', '--format', 'json', ...words], { cwd }));
}

describe('exit status', () => {
  it.each([
    ['nothing found', 'x = 1\n', [], 0],
    ['a warning', LEAVES, [], 1],
    ['information alone', CROSSES, [], 0],
    ['information asked for', CROSSES, ['--fail-on', 'information'], 1],
    ['hints asked for', CROSSES, ['--fail-on', 'hint'], 1],
    ['errors only', LEAVES, ['--fail-on', 'error'], 0],
    ['never', LEAVES, ['--fail-on', 'never'], 0],
    ['an accepted finding', `MODEL = "${ID}"  # bedrock-residency-ignore-line -- agreed with legal\n`, [], 0],
  ])('%s', async (_name, text, words, code) => {
    expect((await run(['check', ...words], { cwd: tree({ 'a.py': text }) })).code).toBe(code);
  });

  it('tells skipped files only when asked to', async () => {
    const cwd = tree({ 'a.bin': Buffer.from(`\0\0\0${ID}`) });
    expect(await run(['check'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect((await run(['check', '--fail-on-skipped'], { cwd })).code).toBe(1);
    const policy = tree({ '.bedrock-residency.json': `{ "exceptions": [{ "references": ["${ID}"], "reason": "agreed" }] }` });
    expect((await run(['check', '--fail-on-skipped'], { cwd: policy })).code).toBe(0);
  });
});

describe('refusals: exit 2, a message, nothing on standard output', () => {
  it.each([
    ['an unknown option', ['check', '--polcy', 'x'], /unknown option --polcy/],
    ['an unknown command', ['chek'], /unknown command chek/],
    ['no command', [], /Usage: bedrock-residency/],
    ['a format', ['check', '--format', 'xml'], /--format: "xml" is not one of text, json/],
    ['a severity', ['check', '--fail-on', 'fatal'], /--fail-on: "fatal" is not one of error/],
    ['a language', ['check', '--locale', 'de'], /--locale: "de" is not one of en, ja/],
    ['a date', ['check', '--today', '2026-02-30'], /--today: "2026-02-30" is not a date/],
    ['a missing value', ['check', '--output'], /option --output <file> needs a value/],
    ['standard input beside paths', ['check', '--stdin', 'a.py'], /name no paths/],
    ['a name for no standard input', ['check', '--stdin-filename', 'a.py'], /needs --stdin/],
    ['a missing path', ['check', 'a.py', 'gone.py'], /^error: gone\.py: no such file or folder$/m],
    ['a binary file', ['check', '.', 'logo.png'], /logo\.png: a binary file/],
    ['an unknown encoding', ['check', 'latin.txt'], /latin\.txt: can't be read \(neither UTF-8/],
    ['a report into a missing folder', ['check', '--output', 'no/such/report.txt'], /no\/such\/report\.txt: can't be written/],
    ['a report over a file that is checked', ['check', 'a.py', '--output', './a.py'], /a\.py and --output name the same file/],
    ['a report over the policy', ['check', '--policy', 'a.py', '--output', 'a.py'], /--policy and --output name the same file/],
    ['a report in place of a folder', ['check', '--output', 'src'], /src: can't be written/],
  ])('%s', async (_name, words, message) => {
    const cwd = tree({
      'a.py': LEAVES,
      'src/b.py': LEAVES,
      'logo.png': Buffer.from('8950004e47', 'hex'),
      'latin.txt': Buffer.from('caf\u00e9', 'latin1'),
    });
    expectRefusal(await run(words, { cwd }), message);
    expect(readdirSync(cwd).sort()).toEqual(['a.py', 'latin.txt', 'logo.png', 'src']);
  });

  it('speaks Japanese where the terminal does', async () => {
    const cwd = tree({});
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['check', 'gone.py'], /^エラー: gone\.py: ファイルまたはフォルダーがありません$/m],
      [['check', '--polcy'], /不明なオプションです: --polcy/],
      [['check', '--format', 'xml'], /text、json、sarif、.* のいずれか/],
      [['explain', 'hello'], /Bedrock のモデル/],
    ];
    for (const [words, message] of refusals) expectRefusal(await run(words, { cwd, env: { LANG: 'ja_JP.UTF-8' } }), message);
  });

  it('standard input that is no text', async () => {
    const cwd = tree({});
    expectRefusal(await run(['check', '--stdin'], { cwd, input: Buffer.from('\0\x01\x02') }), /standard input: a binary file/);
  });

  it('a tree without ripgrep; single files need none', async () => {
    const alone = mkdtempSync(path.join(tmpdir(), 'residency-alone-'));
    try {
      cpSync(path.dirname(builtCommand()), path.join(alone, 'dist'), { recursive: true });
      const command = path.join(alone, 'dist', 'cli.mjs');
      const cwd = tree({ 'a.py': LEAVES });
      const env = { PATH: path.join(cwd, 'nowhere') };
      expectRefusal(await run(['check'], { cwd, env, command }), /install the package @vscode\/ripgrep, or put rg on the PATH/);
      expect((await run(['check', 'a.py'], { cwd, env, command })).code).toBe(1);
    } finally {
      rmSync(alone, { recursive: true, force: true });
    }
  });
});

describe('--format json', () => {
  it('is valid, complete and in path order', async () => {
    const cwd = tree({
      'src/chat.py': `# 日本語 😀 "${ID}"\r\nREGION = "us-east-1"\r\nclient = boto3.client("bedrock-runtime", region_name="us-east-1")\r\n`,
      'a.ts': `const a = "${ID}"; // bedrock-residency-ignore-line cross-region-profile -- evaluation only\n`,
      '.env': `BEDROCK_MODEL=${DOMESTIC}\n`,
      'logo.bin': Buffer.from(`\0\0\0${ID}`),
      'clean.py': 'print(1)\n',
    });
    const { references, skipped, summary } = await json(cwd);
    expect([...new Set(references.map((reference) => reference.path))]).toEqual(['.env', 'a.ts', 'src/chat.py']);
    expect(references.find((reference) => reference.path === 'src/chat.py')).toMatchObject({
      line: 1,
      column: 11,
      endLine: 1,
      endColumn: 11 + ID.length,
      text: ID,
      kind: 'inference-profile',
      verdict: 'leaves',
      rule: 'cross-region-profile',
    });
    expect(references.find((reference) => reference.path === 'a.ts')?.suppressed).toEqual({ reason: 'evaluation only', by: 'comment' });
    expect(skipped).toEqual([{ path: 'logo.bin', reason: 'binary', message: 'not checked: a binary file' }]);
    expect(summary).toMatchObject({ filesScanned: 5, filesSkipped: 1, references: references.length });
    expect(summary.findings).toBe(references.filter((reference) => reference.severity !== null && reference.suppressed === null).length);
    expect(Object.values(summary.bySeverity).reduce((sum, number) => sum + number)).toBe(summary.findings);
  });

  it('is valid for an empty tree, too', async () => {
    const { references, notices, skipped, summary } = await json(tree({}));
    expect({ references, notices, skipped }).toEqual({ references: [], notices: [], skipped: [] });
    expect(summary).toMatchObject({ filesScanned: 0, bytesScanned: 0, findings: 0 });
  });

  it('has the keys in the order of the contract', async () => {
    const { stdout } = await run(['check', '--format', 'json'], { cwd: tree({ 'a.py': LEAVES }) });
    const keys = Object.keys(JSON.parse(stdout) as object);
    expect(keys).toEqual(['schemaVersion', 'tool', 'catalog', 'policy', 'references', 'notices', 'skipped', 'summary']);
  });

  it('lists domestic references only when asked to', async () => {
    const cwd = tree({
      'a.py': 'client = boto3.client("bedrock-runtime", region_name="ap-northeast-1")\nmodel = "amazon.nova-lite-v1:0"\n',
    });
    expect((await json(cwd)).references).toEqual([]);
    const all = (await json(cwd, '--include-domestic')).references;
    expect(all.map((reference) => [reference.text, reference.rule])).toEqual([
      ['ap-northeast-1', null],
      ['amazon.nova-lite-v1:0', null],
    ]);
  });

  it('offers fixes that replace exactly the reference', async () => {
    const source = `MODEL = "${ID}"\n`;
    const [reference] = (await json(tree({ 'a.py': source }))).references;
    const fix = reference?.fixes.find((candidate) => candidate.preferred);
    expect(fix?.newText).toBe(DOMESTIC);
    expect(fix?.title).toContain('Tokyo');
    expect(source.slice((reference?.column ?? 0) - 1, (reference?.endColumn ?? 0) - 1)).toBe(ID);
  });

  it('speaks Japanese when asked to, whatever the terminal does', async () => {
    const { references } = await json(tree({ 'a.py': LEAVES }), '--locale', 'ja');
    expect(references[0]?.message).toContain('日本国外');
  });

  it('names files inside the working directory relative to it, others absolutely', async () => {
    const root = tree({ 'in/a.py': LEAVES, 'out/b.py': LEAVES });
    const { references } = await json(path.join(root, 'in'), './a.py', '../out');
    expect(references.map((reference) => reference.path)).toEqual([`${root}/out/b.py`, 'a.py']);
  });
});

describe('--format text', () => {
  it('groups findings by file and ends with the totals', async () => {
    const cwd = tree({ 'src/a.py': LEAVES, 'src/b.py': CROSSES, 'x.bin': Buffer.from(`\0\0\0${ID}`), 'clean.py': '1' });
    const { stdout, stderr } = await run(['check'], { cwd });
    expect(stderr).toBe('');
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('src/a.py');
    expect(lines[1]).toMatch(/^ {2}1:10 {2}warning {2}Inference leaves Japan: .* {2}cross-region-profile$/);
    expect(lines[2]).toBe(`        fix      Keep in Japan: ${DOMESTIC} (Tokyo, Osaka)`);
    expect(lines).toContain('  x.bin  not checked: a binary file');
    expect(lines.at(-1)).toBe('2 findings (1 warning, 1 information) in 2 of 4 files; 1 file skipped');
    expect(stdout).not.toContain('\x1b');
  });

  it('does so in Japanese, by the environment or the option', async () => {
    const cwd = tree({ 'a.py': LEAVES });
    const { stdout } = await run(['check'], { cwd, env: { LC_ALL: 'ja_JP.UTF-8' } });
    expect(stdout).toMatch(/1:10 {2}警告 +推論が日本国外で実行されます。/);
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('指摘 1 件(警告 1 件)、1 ファイル中 1 ファイル');
    expect((await run(['check', '--locale', 'en'], { cwd, env: { LC_ALL: 'ja_JP.UTF-8' } })).stdout).toContain('Inference leaves Japan');
  });

  it('shows accepted findings with their reasons', async () => {
    const cwd = tree({ 'a.py': `MODEL = "${ID}"  # bedrock-residency-ignore-line -- agreed with legal\n` });
    const { stdout } = await run(['check'], { cwd });
    expect(stdout).toMatch(/accepted {2}Inference leaves Japan/);
    expect(stdout).toMatch(/reason +agreed with legal/);
    expect(stdout).toContain('1 by comment');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('No findings in 1 file');
  });

  it('lets no file name or text of a file control the terminal', async () => {
    const cwd = tree({ 'a\x1b[31m\n.py': `MODEL = "${ID}"  # bedrock-residency-ignore-line -- \x1b]0;title\x07 \u202eok\n` });
    const { stdout } = await run(['check'], { cwd });
    expect(stdout).toContain('.py');
    // eslint-disable-next-line no-control-regex -- control characters are what must not be there
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
  });
});

describe('inputs and outputs', () => {
  it('reads standard input under a name', async () => {
    const cwd = tree({});
    const options = { cwd, input: Buffer.concat([Buffer.from('fffe', 'hex'), Buffer.from(LEAVES, 'utf16le')]) };
    const named = await run(['check', '--stdin', '--stdin-filename', './src/a.py', '--format', 'json'], options);
    expect(named.code).toBe(1);
    expect(report(named).references[0]).toMatchObject({ path: 'src/a.py', line: 1, column: 10, text: ID });
    const unnamed = report(await run(['check', '--stdin', '--format', 'json'], options));
    expect(unnamed.references[0]?.path).toBe('<stdin>');
    expect(unnamed.summary).toMatchObject({ filesScanned: 1, bytesScanned: options.input.length });
  });

  it('writes the report to a file that it does not check itself', async () => {
    const cwd = tree({ 'a.py': LEAVES });
    const words = ['check', '--format', 'json', '--output', 'report.json'];
    for (const files of [1, 2]) {
      expect(await run(words, { cwd })).toEqual({ code: 1, stdout: '', stderr: '' });
      const written = report({ stdout: readFileSync(path.join(cwd, 'report.json'), 'utf8'), stderr: '' });
      expect(written.references).toHaveLength(1);
      expect(written.summary.filesScanned).toBe(files);
      expect(written.skipped.map((skipped) => skipped.reason)).toEqual(files === 1 ? [] : ['report']);
      expect(readdirSync(cwd).sort()).toEqual(['a.py', 'report.json']);
    }
  });

  it.skipIf(process.platform === 'win32')(
    'writes what a link leads to, and does not check that either; never replaces what is no file',
    async () => {
      const cwd = tree({ 'a.py': LEAVES, 'real.json': `{ "id": "${ID}" }`, 'report.json': { link: 'real.json' } });
      const words = ['check', '--format', 'json', '--output'];
      expect((await run([...words, 'report.json'], { cwd })).code).toBe(1);
      expect(lstatSync(path.join(cwd, 'report.json')).isSymbolicLink()).toBe(true);
      const written = validReport(readFileSync(path.join(cwd, 'real.json'), 'utf8'));
      expect(written.references.map((reference) => reference.path)).toEqual(['a.py']);
      expect(written.skipped.map(({ path: name, reason }) => [name, reason])).toEqual([['real.json', 'report']]);
      expect((await run([...words, '/dev/null'], { cwd })).code).toBe(1);
      expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
      const command = `"$0" "$1" ${words.join(' ')} /dev/stdout | cat`;
      const piped = execFileSync('sh', ['-c', command, process.execPath, builtCommand()], { cwd, encoding: 'utf8' });
      expect(validReport(piped).references.length).toBeGreaterThan(0);
    },
  );

  it('keeps an earlier report when the check cannot be made', async () => {
    const cwd = tree({ 'report.json': 'before' });
    expectRefusal(await run(['check', 'gone.py', '--output', 'report.json'], { cwd }), /gone\.py/);
    expect(readFileSync(path.join(cwd, 'report.json'), 'utf8')).toBe('before');
  });

  it('holds ignore files, unless told otherwise', async () => {
    const cwd = tree({ '.gitignore': 'dist\n', 'dist/a.py': LEAVES, '.github/b.yml': `model: ${ID}\n` });
    expect((await json(cwd)).references.map((reference) => reference.path)).toEqual(['.github/b.yml']);
    expect((await json(cwd, '--no-ignore')).references.map((reference) => reference.path)).toEqual(['.github/b.yml', 'dist/a.py']);
  });

  it("ties a tree's default Region to Bedrock as information; not with --isolated, not for a file alone", async () => {
    const cwd = tree({ '.env': 'AWS_REGION=us-west-2\n', 'src/chat.py': 'client = boto3.client("bedrock-runtime")\n' });
    const [reference] = (await json(cwd)).references;
    expect(reference).toMatchObject({ path: '.env', text: 'us-west-2', tie: 'workspace', severity: 'information' });
    expect((await json(cwd, '--isolated')).references).toEqual([]);
    expect((await json(cwd, '.env', 'src/chat.py')).references).toEqual([]);
  });

  it('ends quietly when nobody reads on', async () => {
    const cwd = tree({});
    mkdirSync(path.join(cwd, 'many'));
    for (let i = 0; i < 400; i += 1) put(cwd, `many/${String(i)}.py`, LEAVES.repeat(20));
    const child = spawn(process.execPath, [builtCommand(), 'check'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const cwd = tree({});
    for (let i = 0; i < 3000; i += 1) put(cwd, `d${String(i % 50)}/${String(i)}.py`, LEAVES.repeat(50));
    const child = spawn(process.execPath, [builtCommand(), 'check', '--output', 'report.txt'], { cwd, stdio: 'ignore' });
    const appeared = setInterval(() => {
      if (readdirSync(cwd).some((name) => name.startsWith('.report'))) child.kill('SIGINT');
    }, 1);
    const code = await new Promise((resolve) => child.on('close', resolve));
    clearInterval(appeared);
    expect(code).toBe(130);
    expect(existsSync(path.join(cwd, 'report.txt'))).toBe(false);
    expect(readdirSync(cwd).filter((name) => name.startsWith('.report'))).toEqual([]);
  });
});

describe('notices about calls and hosts', () => {
  it('are found in a tree although a file holds nothing else of Bedrock', async () => {
    const only = {
      'agent.py': 'from strands import Agent\n\nagent = Agent(tools=[search])\n',
      'batch.py': 'def start(client):\n    client.create_model_invocation_job(jobName="j", modelId="amazon.nova-lite-v1:0")\n',
      'claude.ts': "import AnthropicAws from '@anthropic-ai/aws-sdk';\nexport const client = new AnthropicAws();\n",
      'extract.go': 'out, err := client.InvokeDataAutomationAsync(ctx, in)\n',
      'memory.java': 'request.memoryStrategies(s -> s.semanticMemoryStrategy(m -> m.name("s")));\n',
      'router.rb': 'client.create_prompt_router(prompt_router_name: name)\n',
      'sign.sh': 'curl --aws-sigv4 "aws:amz:us-west-2:aws-external-anthropic" "$URL"\n',
    };
    const { notices } = await json(tree({ ...only, 'other.py': 'x = 1\n' }), '--isolated');
    expect(notices.map(({ path: name }) => name)).toEqual(Object.keys(only));
    expect(new Set(notices.map(({ rule }) => rule))).toEqual(
      new Set(['implicit-default', 'feature-crosses-regions', 'look-alike-service']),
    );
  });

  it('stand in the text report with their fix, and fail a run only where that is asked for', async () => {
    const cwd = tree({ 'a.py': 'client = AnthropicBedrock()\n' });
    const { code, stdout } = await run(['check', '--isolated'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('unless AWS_REGION, AWS_PROFILE or ANTHROPIC_BEDROCK_BASE_URL is set where this runs');
    expect(stdout).toMatch(/fix +Use Region ap-northeast-1 \(Tokyo\)/);
    expect((await run(['check', '--isolated', '--fail-on', 'information'], { cwd })).code).toBe(1);
  });
});
