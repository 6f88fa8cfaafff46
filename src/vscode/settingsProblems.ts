import * as vscode from 'vscode';
import { saySettings } from '../explain/ui-settings.js';
import { sayStatus } from '../explain/ui-status.js';
import type { Speaker } from '../explain/words.js';
import { SECTION } from './links.js';
import type { SettingProblem } from './policySettings.js';

/** Says which settings could not be used; each once. */
export async function showSettingsProblems(
  problems: readonly SettingProblem[],
  speaker: Speaker,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const texts = [...new Set(problems.map((problem) => problemText(problem, speaker)))];
  for (const text of texts) log.warn(text);
  const open = sayStatus('openSettings', {}, speaker);
  const choice = await vscode.window.showWarningMessage(saySettings('settingsProblem', { problems: texts }, speaker), open);
  if (choice === open) await vscode.commands.executeCommand('workbench.action.openSettings', SECTION);
}

function problemText({ kind, setting, value }: SettingProblem, speaker: Speaker): string {
  const name = `${SECTION}.${setting}`;
  switch (kind) {
    case 'unknown-region':
      return saySettings('settingUnknownRegion', { name, value, date: speaker.catalog.asOf }, speaker);
    case 'no-region':
      return saySettings('settingNoRegion', { name }, speaker);
    case 'home-not-allowed':
      return saySettings('settingHomeNotAllowed', { name, value }, speaker);
    case 'unknown-rule':
      return saySettings('settingUnknownRule', { name, value }, speaker);
    case 'unknown-value':
      return saySettings('settingUnknownValue', { name, value }, speaker);
  }
}
