import * as path from 'node:path';
import { uiText } from '../explain/ui.js';
import type { Speaker } from '../explain/words.js';
import type { CheckOptions } from './check.js';

type Combined = Pick<
  CheckOptions,
  'paths' | 'format' | 'output' | 'fix' | 'fixDryRun' | 'baseline' | 'updateBaseline' | 'changedSince' | 'stdin' | 'stdinFilename'
>;

/** What is wrong with options of `check` that are each right by themselves; null when they fit together. */
export function combinationMistake(options: Combined, speaker: Speaker): string | null {
  const { paths, format, output, fix, fixDryRun, baseline, updateBaseline, changedSince, stdin, stdinFilename } = options;
  const needs = (one: string, other: string): string => uiText('optionNeeds', { one, other }, speaker);
  const exclude = (one: string, other: string): string => uiText('optionsExclude', { one, other }, speaker);
  if (stdin && paths.length > 0) return uiText('stdinWithPaths', {}, speaker);
  if (stdinFilename !== undefined && !stdin) return needs('--stdin-filename', '--stdin');
  if (updateBaseline && baseline === undefined) return needs('--update-baseline', '--baseline');
  if (updateBaseline && stdin) return exclude('--update-baseline', '--stdin');
  if (changedSince !== undefined && stdin) return exclude('--changed-since', '--stdin');
  // Findings are known by the file that they stand in.
  if (baseline !== undefined && stdin && stdinFilename === undefined) return needs('--baseline', '--stdin-filename');
  if (baseline !== undefined && output !== undefined && path.resolve(baseline) === path.resolve(output)) {
    return uiText('sameFileTwice', { one: '--baseline', other: '--output' }, speaker);
  }
  if (fix && fixDryRun) return exclude('--fix', '--fix-dry-run');
  if (fixDryRun && updateBaseline) return exclude('--fix-dry-run', '--update-baseline');
  // A diff takes the report's place, so that another format would not be seen.
  if (fixDryRun && format !== 'text') return exclude('--fix-dry-run', `--format ${format}`);
  return null;
}
