// Who scans, and with which words: everybody all files, hidden ones too, and nobody shows progress.
import path from 'node:path';
import { rgPath } from '@vscode/ripgrep';
import { bundledCatalog } from '../../src/catalog/bundled.js';
import { familiesOf, PROVIDERS } from '../../src/scan/providers.js';
import { evidenceLiterals } from '../../src/workspace/literals.js';
import type { Bench } from './model.js';
import { NODE } from './process.js';
import type { Contender } from './rounds.js';
import { ensureTools } from './tools.js';

export const OURS = 'bedrock-residency';
export const RG_LITERALS = 'rg -l, our literals';
export const RG_PATTERN = 'rg, one pattern';
export const SECRETLINT = 'secretlint' as const;
export const CSPELL = 'cspell' as const;
export const NODE_START = 'node, nothing to do';

/** What of a tree is named: `.`, or one file. */
export interface Scene {
  readonly cwd: string;
  readonly target: string;
}

export function ours({ cli }: Bench, { cwd, target }: Scene, format = 'json'): Contender {
  const words = ['check', '--isolated', '--fail-on', 'never', '--format', format, target];
  return { who: OURS, command: { argv: [...NODE, cli, ...words], cwd, codes: [0] } };
}

/** The same literals over the same bytes, files with a match only: what a search by hand would start from. */
export function rgLiterals({ cwd, target }: Scene): Contender {
  const literals = evidenceLiterals(bundledCatalog()).flatMap((literal) => ['-e', literal]);
  const argv = [rgPath, '--no-config', '--hidden', '--text', '--files-with-matches', '--fixed-strings', ...literals, target];
  return { who: RG_LITERALS, command: { argv, cwd, codes: [0, 1] } };
}

/** The shapes of IDs, ARNs, endpoints and Regions as one expression, each match printed with its place. */
export function rgPattern({ cwd, target }: Scene): Contender {
  const argv = [rgPath, '--no-config', '--hidden', '--text', '--no-unicode', '--no-heading', '-n', '-o', '-e', PATTERN, target];
  return { who: RG_PATTERN, command: { argv, cwd, codes: [0, 1] } };
}

const PATTERN = [
  `(?:[a-z-]{2,8}\\.)?(?:${PROVIDERS.map((provider) => `${provider}\\.(?:${familiesOf(provider).join('|')})`).join('|')})[A-Za-z0-9.:_-]*`,
  'arn:aws[a-z-]*:bedrock:[^\\s"\']*',
  'bedrock[a-z-]*\\.[a-z0-9-]+\\.(?:amazonaws\\.com|api\\.aws)',
  '\\b(?:us|eu|ap|ca|sa|me|af|il|mx)(?:-gov)?-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)-\\d\\b',
].join('|');

/** Slow: they take part in few rounds. */
export function otherLinters({ cwd, target }: Scene, most: number): readonly Contender[] {
  const tools = ensureTools();
  const bin = (name: string): readonly string[] => [...NODE, path.join(tools, 'node_modules/.bin', name)];
  const glob = target === '.' ? '**/*' : target;
  return [
    {
      who: SECRETLINT,
      command: { argv: [...bin('secretlint'), '--secretlintrc', path.join(tools, 'secretlintrc.json'), glob], cwd, codes: [0, 1] },
      most,
    },
    {
      who: CSPELL,
      command: {
        argv: [...bin('cspell'), 'lint', '--config', path.join(tools, 'cspell.json'), '--no-progress', '--no-issues', glob],
        cwd,
        codes: [0, 1],
      },
      most,
    },
  ];
}

/** What every Node contender pays before its first line. */
export function nodeStart(cwd: string): Contender {
  return { who: NODE_START, command: { argv: [...NODE, path.join(import.meta.dirname, 'nothing.mjs')], cwd, codes: [0] } };
}
