import * as vscode from 'vscode';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

/** Says once for each change which settings could not be used, and that defaults stand in for them. */
export class SettingsReport {
  readonly #settings: SettingsStore;
  readonly #speakers: Speakers;
  readonly #log: vscode.LogOutputChannel;
  readonly #subscription: vscode.Disposable;
  #shown = '[]';

  constructor(settings: SettingsStore, speakers: Speakers, log: vscode.LogOutputChannel) {
    this.#settings = settings;
    this.#speakers = speakers;
    this.#log = log;
    this.#subscription = settings.onDidChange(() => {
      this.#report();
    });
    this.#report();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #report(): void {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const problems = [this.#settings.of(undefined), ...folders.map(({ uri }) => this.#settings.of(uri))].flatMap((one) => one.problems);
    const key = JSON.stringify(problems);
    if (key === this.#shown) return;
    this.#shown = key;
    if (problems.length === 0) return;
    // Most settings are right: the words for those that are not are loaded with the first.
    void import('./settingsProblems.js').then(({ showSettingsProblems }) => showSettingsProblems(problems, this.#speakers.of(), this.#log));
  }
}
