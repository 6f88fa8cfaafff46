import { sayBaseline } from '../explain/ui-baseline.js';
import { sayCli } from '../explain/ui-cli.js';
import type { Speaker } from '../explain/words.js';
import { realPath } from '../workspace/real-path.js';
import type { CheckOptions } from './check.js';

type Combined = Pick<
  CheckOptions,
  | 'paths'
  | 'format'
  | 'output'
  | 'policy'
  | 'catalog'
  | 'fix'
  | 'fixDryRun'
  | 'baseline'
  | 'updateBaseline'
  | 'changedSince'
  | 'stdin'
  | 'stdinFilename'
>;

/** What is wrong with options of `check` that are each right by themselves; null when they fit together. */
export function combinationMistake(options: Combined, speaker: Speaker): string | null {
  const { paths, format, output, fix, fixDryRun, baseline, updateBaseline, changedSince, stdin, stdinFilename } = options;
  const needs = (one: string, other: string): string => sayCli('optionNeeds', { one, other }, speaker);
  const exclude = (one: string, other: string): string => sayCli('optionsExclude', { one, other }, speaker);
  if (stdin && paths.length > 0) return sayCli('stdinWithPaths', {}, speaker);
  if (stdinFilename !== undefined && !stdin) return needs('--stdin-filename', '--stdin');
  if (updateBaseline && baseline === undefined) return needs('--update-baseline', '--baseline');
  if (updateBaseline && stdin) return exclude('--update-baseline', '--stdin');
  if (changedSince !== undefined && stdin) return exclude('--changed-since', '--stdin');
  // Findings are known by the file that they stand in.
  if (baseline !== undefined && stdin && stdinFilename === undefined) return needs('--baseline', '--stdin-filename');
  const overwritten = output === undefined ? undefined : inputs(options).find(([, file]) => realPath(file) === realPath(output));
  if (overwritten !== undefined) return sayBaseline('sameFileTwice', { one: overwritten[0], other: '--output' }, speaker);
  if (fix && fixDryRun) return exclude('--fix', '--fix-dry-run');
  if (fixDryRun && updateBaseline) return exclude('--fix-dry-run', '--update-baseline');
  // A diff takes the report's place, so that another format would not be seen.
  if (fixDryRun && format !== 'text') return exclude('--fix-dry-run', `--format ${format}`);
  return null;
}

/** What the run reads, each by what it is called on the command line. */
function inputs({ paths, policy, catalog, baseline }: Combined): (readonly [called: string, file: string])[] {
  const options = [
    ['--policy', policy],
    ['--catalog', catalog],
    ['--baseline', baseline],
  ] as const;
  const given = options.flatMap(([called, file]) => (file === undefined ? [] : [[called, file] as const]));
  return [...given, ...paths.map((file) => [file, file] as const)];
}
