import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../vscode/paths.js';
import { run } from '../cli/command.js';
import { tree } from '../workspace/trees.js';

const REPOSITORY = 'bedrock-residency/bedrock-residency';
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
const { inputs } = parse(readFileSync(path.join(ROOT, 'action.yml'), 'utf8')) as { inputs: object };
const hooks = parse(readFileSync(path.join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as readonly { id: string; entry: string }[];

/** The YAML examples of a Markdown text, those inside lists too. */
export function yamlBlocks(markdown: string): string[] {
  return [...markdown.matchAll(/^( *)```ya?ml\n([\s\S]*?)^\1```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

/**
 * What is wrong with the examples of pipelines in a Markdown text: YAML that cannot be read, another version than this one,
 * inputs and hooks that do not exist, and command lines that the command refuses. Each command line is run in a repository.
 */
export async function ciComplaints(markdown: string): Promise<string[]> {
  const complaints: string[] = [];
  const commands: string[][] = [];
  for (const block of yamlBlocks(markdown)) {
    try {
      visit(parse(block), complaints, commands);
    } catch (error) {
      complaints.push(String(error));
    }
  }
  for (const words of commands) complaints.push(...(await refusal(words)));
  return complaints;
}

function visit(value: unknown, complaints: string[], commands: string[][]): void {
  if (typeof value === 'string') {
    for (const line of value.replaceAll('\\\n', ' ').split('\n')) commands.push(...commandLine(line, complaints));
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, complaints, commands);
  } else if (typeof value === 'object' && value !== null) {
    const entry = value as Readonly<Record<string, unknown>>;
    complaints.push(...actionComplaints(entry), ...hookComplaints(entry));
    commands.push(...hookCommands(entry));
    for (const item of Object.values(entry)) visit(item, complaints, commands);
  }
}

/** A step that uses the action. */
function actionComplaints({ uses, with: given }: Readonly<Record<string, unknown>>): string[] {
  if (typeof uses !== 'string' || !uses.startsWith(`${REPOSITORY}@`)) return [];
  const unknown = Object.keys(given ?? {}).filter((name) => !(name in inputs));
  return [
    ...(uses === `${REPOSITORY}@v${version}` ? [] : [`${uses}: not v${version}`]),
    ...unknown.map((name) => `the action has no input ${name}`),
  ];
}

/** An entry of `.pre-commit-config.yaml`. */
function hookComplaints({ repo, rev, hooks: used }: Readonly<Record<string, unknown>>): string[] {
  if (typeof repo !== 'string' || !repo.endsWith(REPOSITORY)) return [];
  const named = (used as readonly { id: string }[]).filter(({ id }) => !hooks.some((hook) => hook.id === id));
  return [...(rev === `v${version}` ? [] : [`rev: ${String(rev)}: not v${version}`]), ...named.map(({ id }) => `no hook ${id}`)];
}

function hookCommands({ id, args }: Readonly<Record<string, unknown>>): string[][] {
  const hook = hooks.find((one) => one.id === id);
  return hook === undefined || !Array.isArray(args) ? [] : [[...hook.entry.split(' ').slice(1), ...args.map(String)]];
}

/** The words behind `npx --yes bedrock-residency@VERSION`. */
function commandLine(line: string, complaints: string[]): string[][] {
  const found = /\bnpx --yes bedrock-residency(?:@(\S+))? (.+)$/.exec(line);
  if (found === null) {
    if (/\bbedrock-residency (?:check|explain|init)\b/.test(line))
      complaints.push(`not run by npx --yes bedrock-residency@${version}: ${line}`);
    return [];
  }
  const [, named, rest = ''] = found;
  if (named !== version) complaints.push(`bedrock-residency@${String(named)}: not ${version}`);
  return [(rest.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))];
}

async function refusal(words: readonly string[]): Promise<string[]> {
  const named = (option: string): string[] => words.filter((_, index) => words[index - 1] === option);
  const cwd = tree({
    'src/app.py': 'MODEL = "us.anthropic.claude-sonnet-4-6"\n',
    ...Object.fromEntries(named('--policy').map((file) => [file, '{ "preset": "japan" }'])),
    ...Object.fromEntries(named('--baseline').map((file) => [file, '{ "schemaVersion": 1, "entries": [] }'])),
  });
  const git = (...rest: readonly string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...rest], { cwd, stdio: 'ignore' });
  };
  git('init');
  git('add', '.');
  git('commit', '--message=all');
  for (const ref of named('--changed-since')) git('update-ref', `refs/remotes/${ref}`, 'HEAD');
  const { code, stderr } = await run(words, { cwd });
  return (code === 0 || code === 1) && stderr === '' ? [] : [`${words.join(' ')}: ${stderr.trim()}`];
}
