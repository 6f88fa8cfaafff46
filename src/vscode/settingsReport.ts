import * as vscode from 'vscode';
import { saySettings } from '../explain/ui-settings.js';
import { sayStatus } from '../explain/ui-status.js';
import type { Speaker } from '../explain/words.js';
import type { SettingProblem } from './policySettings.js';
import { SECTION, type SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

/** Says once for each change which settings could not be used, and that defaults stand in for them. */
export function registerSettingsReport(settings: SettingsStore, speakers: Speakers, log: vscode.LogOutputChannel): vscode.Disposable {
  let shown = '';
  const report = (): void => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const problems = [settings.of(undefined), ...folders.map((folder) => settings.of(folder.uri))].flatMap((one) => one.problems);
    const texts = [...new Set(problems.map((problem) => problemText(problem, speakers.of())))];
    if (texts.join('\n') === shown) return;
    shown = texts.join('\n');
    for (const text of texts) log.warn(text);
    if (texts.length > 0) void show(texts, speakers.of());
  };
  report();
  return settings.onDidChange(report);
}

async function show(texts: readonly string[], speaker: Speaker): Promise<void> {
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
