import * as vscode from 'vscode';
import { policyProblemText } from '../../explain/policy-problems.js';
import { sayInventory } from '../../explain/ui-inventory.js';
import { visible, type Speaker } from '../../explain/words.js';
import { PolicyError, PolicyUnreadableError } from '../../workspace/policies.js';
import { LineMap } from '../../workspace/position.js';

const LONGEST = 400;

/** Why a scan could not be made, in words that say what to do. */
export function failureText(error: unknown, speaker: Speaker): string {
  if (error instanceof PolicyError) {
    const [file] = error.faulty;
    const [problem] = file?.problems ?? [];
    if (file !== undefined && problem !== undefined) {
      const { line, column } = new LineMap(file.text).positionAt(problem.start);
      const place = `${shown(file.path)}:${String(line)}:${String(column)}`;
      return sayInventory('scanPolicyFaulty', { place, problem: policyProblemText(problem, speaker) }, speaker);
    }
  }
  if (error instanceof PolicyUnreadableError) return sayInventory('scanPolicyUnreadable', { path: shown(error.path) }, speaker);
  const reason = error instanceof Error ? error.message : String(error);
  return sayInventory('scanFailed', { reason: visible(reason, LONGEST) }, speaker);
}

/** A policy's path as the person knows it. */
function shown(path: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.file(path));
}
