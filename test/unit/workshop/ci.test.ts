import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FORMATS } from '../../../src/workspace/reports/report.js';
import { ROOT } from '../../vscode/paths.js';
import { builtCommand, run, useBuiltCommand, type Ended } from '../cli/command.js';
import { tree } from '../workspace/trees.js';

useBuiltCommand();

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run?: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

const action = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as Action;
const hooks = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly Record<string, unknown>[];
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };

const LEAVES = 'us.anthropic.claude-sonnet-4-6';
const ACCEPTED = `B = "${LEAVES}"  # bedrock-residency-ignore-line -- agreed\n`;

/** What the runner makes of an expression of the check's environment. */
function evaluated(expression: string, inputs: Readonly<Record<string, string>>, actionPath: string): string {
  if (expression === '${{ github.action_path }}') return actionPath;
  const [, name = ''] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression) ?? [];
  expect(Object.keys(action.inputs)).toContain(name);
  return inputs[name] ?? action.inputs[name]?.default ?? '';
}

interface Checked extends Ended {
  readonly outputs: string;
  readonly page: string;
  readonly sarif: string;
}

/** Runs the step that checks as the runner does, in a repository. */
async function check(
  cwd: string,
  inputs: Readonly<Record<string, string>> = {},
  { actionPath = path.dirname(path.dirname(builtCommand())), bin = '' } = {},
): Promise<Checked> {
  const step = action.runs.steps.find(({ id }) => id === 'check');
  const temp = tree({ 'outputs.txt': '', 'page.md': '' });
  const [outputs, page] = [path.join(temp, 'outputs.txt'), path.join(temp, 'page.md')];
  const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, value]) => [name, evaluated(value, inputs, actionPath)]));
  const script = path.join(temp, 'script.sh');
  writeFileSync(script, step?.run ?? '');
  const ended = await new Promise<Ended>((resolve, reject) => {
    const child = spawn('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
      cwd,
      env: {
        ...env,
        PATH: [bin, path.dirname(process.execPath), process.env.PATH].filter(Boolean).join(':'),
        LANG: 'C.UTF-8',
        RUNNER_TEMP: temp,
        GITHUB_OUTPUT: outputs,
        GITHUB_STEP_SUMMARY: page,
      },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
  const sarif = path.join(temp, 'bedrock-residency.sarif');
  return {
    ...ended,
    outputs: readFileSync(outputs, 'utf8').replaceAll(temp, 'TEMP'),
    page: readFileSync(page, 'utf8'),
    sarif: existsSync(sarif) ? readFileSync(sarif, 'utf8') : '',
  };
}

function project(): string {
  return tree({
    '.git/HEAD': '',
    'api/a.py': `A = "${LEAVES}"\n${ACCEPTED}`,
    'web app/b.ts': 'const b = 1;\n',
    'api/logo.png': Buffer.from(`\0${LEAVES}`),
  });
}

describe('the GitHub Action', () => {
  it('is composite, each input described and used, none of them inside a script', () => {
    expect(action.runs.using).toBe('composite');
    const text = JSON.stringify(action.runs);
    for (const [name, input] of Object.entries(action.inputs)) {
      expect(input.description).toMatch(/\S/);
      expect(text, name).toContain(`inputs.${name} }}`);
    }
    for (const step of action.runs.steps) {
      if (step.run === undefined) continue;
      expect(step.run).not.toContain('${{');
      expect(step.shell).toBe('bash');
      for (const name of step.run.match(/\$\{?INPUT_\w+/g) ?? []) expect(step.env).toHaveProperty([name.replace(/^\$\{?/, '')]);
    }
    expect(action.runs.steps.map(({ uses }) => uses ?? '-')).toEqual(['-', 'github/codeql-action/upload-sarif@v4']);
    expect(FORMATS).toContain(action.inputs.format?.default);
  });

  it('annotates, writes the page of the run, and fails on findings and on skipped files', async () => {
    const cwd = project();
    const found = await check(cwd);
    expect(found).toMatchObject({ code: 1, stderr: '', outputs: '', sarif: '' });
    expect(found.stdout).toContain('::warning file=api/a.py,line=1,');
    expect(found.page).toMatch(/^## Bedrock Residency\n[\s\S]*`api\/a\.py:1:6`/);
    expect(await check(cwd, { paths: 'web app\n' })).toMatchObject({ code: 0, stderr: '' });
    expect((await check(cwd, { 'fail-on': 'never' })).code).toBe(1);
    expect((await check(cwd, { 'fail-on': 'never', paths: 'api/a.py\nweb app/b.ts' })).code).toBe(0);
  });

  it('leaves what is accepted out of the upload, which would be alerts', async () => {
    const { code, outputs, sarif } = await check(project(), { 'upload-sarif': 'true', paths: 'api/a.py' });
    expect({ code, outputs }).toEqual({ code: 1, outputs: 'sarif-file=TEMP/bedrock-residency.sarif\n' });
    const { results = [] } = (JSON.parse(sarif) as Log).runs[0] ?? {};
    expect(results.map(({ ruleId, locations }) => [ruleId, locations?.[0]?.physicalLocation?.region?.startLine])).toEqual([
      ['cross-region-profile', 1],
    ]);
    const [upload] = action.runs.steps.slice(-1);
    expect(upload?.if).toContain("steps.check.outputs.sarif-file != ''");
    expect(upload?.with?.sarif_file).toBe(action.outputs['sarif-file']?.value);
  });

  it('passes every input on', async () => {
    const cwd = project();
    await run(['check', '--baseline', 'known.json', '--update-baseline', 'api/a.py'], { cwd });
    writeFileSync(path.join(cwd, 'policy.json'), '{ "preset": "japan" }');
    const inputs = {
      paths: 'api/a.py',
      format: 'csv',
      output: 'report.csv',
      policy: 'policy.json',
      baseline: 'known.json',
      'fail-on': 'hint',
      locale: 'ja',
      args: '--include-domestic\n--today\n2026-11-24\n',
      'upload-sarif': 'true',
    };
    expect(await check(cwd, inputs)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path.join(cwd, 'report.csv'), 'utf8')).toMatch(/accepted,warning,cross-region-profile,.*日本[\s\S]*accepted/);
  });

  it('checks only what changed, when asked to', async () => {
    const cwd = tree({ 'old.py': `A = "${LEAVES}"\n` });
    const git = (...words: readonly string[]): void => {
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...words], { cwd, stdio: 'ignore' });
    };
    git('init', '--initial-branch=main');
    git('add', '.');
    git('commit', '--message=old');
    git('switch', '--create=topic');
    expect((await check(cwd, { 'changed-since': 'main' })).code).toBe(0);
    writeFileSync(path.join(cwd, 'new.py'), `B = "${LEAVES}"\n`);
    const { code, stdout, sarif } = await check(cwd, { 'changed-since': 'main', 'upload-sarif': 'true' });
    expect(code).toBe(1);
    expect(stdout).toContain('file=new.py');
    expect(stdout).not.toContain('old.py');
    // What an upload does not name would be taken for fixed.
    expect((JSON.parse(sarif) as Log).runs[0]?.results).toHaveLength(2);
  });

  it('takes no input for a command', async () => {
    const cwd = project();
    const words = '$(touch pwned) `touch pwned`; touch pwned #';
    for (const name of ['paths', 'args', 'policy', 'baseline', 'changed-since', 'locale', 'fail-on', 'format', 'output']) {
      const { code, stderr } = await check(cwd, { 'fail-on': 'never', paths: 'api/a.py', [name]: words });
      expect([0, 2], stderr).toContain(code);
    }
    expect(existsSync(path.join(cwd, 'pwned'))).toBe(false);
  });

  it('takes the published package of its own version, or of the version asked for, where it has no build', async () => {
    const cwd = project();
    // Stands for npx: notes what is asked for, and runs this build.
    const bin = tree({ npx: `#!/bin/sh\necho "$1 $2" >> ${path.join(cwd, 'asked.txt')}\nshift 2\nexec node ${builtCommand()} "$@"\n` });
    chmodSync(path.join(bin, 'npx'), 0o755);
    const actionPath = tree({ 'package.json': JSON.stringify({ version }) });
    const more = { actionPath, bin };
    expect((await check(cwd, { paths: 'web app' }, more)).code).toBe(0);
    expect((await check(cwd, { paths: 'api', version: '9.9.9' }, more)).code).toBe(1);
    expect((await check(cwd, { paths: 'api', version: 'next' }, { bin })).code).toBe(1);
    expect(readFileSync(path.join(cwd, 'asked.txt'), 'utf8').split('\n').slice(0, -1)).toEqual([
      `--yes bedrock-residency@${version}`,
      '--yes bedrock-residency@9.9.9',
      '--yes bedrock-residency@next',
    ]);
  });
});

describe('the pre-commit hook', () => {
  it('runs the package’s command over the files of a commit', async () => {
    expect(hooks.map(({ id, language, types }) => ({ id, language, types }))).toEqual([
      { id: 'bedrock-residency', language: 'node', types: ['text'] },
    ]);
    const [program, ...words] = String(hooks[0]?.entry).split(' ');
    const { bin } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { bin: Record<string, string> };
    expect(Object.keys(bin)).toContain(program);
    const cwd = project();
    expect(await run([...words, 'web app/b.ts'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(await run([...words, 'web app/b.ts', 'api/a.py'], { cwd })).toMatchObject({ code: 1, stderr: '' });
  });

  it('is installed from a clone: npm pack prints the name of the package’s file and nothing else', () => {
    const clone = tree({});
    for (const name of ['package.json', '.npmrc', '.npmignore', 'esbuild.config.mjs', 'src', 'README.md', 'LICENSE']) {
      cpSync(path.join(ROOT, name), path.join(clone, name), { recursive: true });
    }
    symlinkSync(realpathSync(path.join(ROOT, 'node_modules')), path.join(clone, 'node_modules'));
    const printed = execFileSync('npm', ['pack'], { cwd: clone, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    expect(printed).toBe(`bedrock-residency-${version}.tgz\n`);
    const packed = execFileSync('tar', ['-tzf', path.join(clone, printed.trim())], { encoding: 'utf8' }).split('\n');
    expect(packed).toEqual(expect.arrayContaining(['package/package.json', 'package/dist/cli.mjs']));
    expect(packed.filter((name) => name.startsWith('package/src/'))).toEqual([]);
  }, 60_000);
});
