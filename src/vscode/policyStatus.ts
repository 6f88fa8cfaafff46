import * as vscode from 'vscode';
import { sayStatus } from '../explain/ui-status.js';
import { policyName, Words } from '../explain/words.js';
import { containerOf, SELECTOR } from './documents.js';
import { COMMANDS } from './links.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

/** A language status item: which policy holds for the active file, who says so, and the way to another. */
export class PolicyStatus {
  readonly #item = vscode.languages.createLanguageStatusItem('bedrockResidency.policy', SELECTOR);
  readonly #subscriptions: vscode.Disposable;
  readonly #settings: SettingsStore;
  readonly #speakers: Speakers;

  constructor(settings: SettingsStore, speakers: Speakers) {
    this.#settings = settings;
    this.#speakers = speakers;
    const show = (): void => {
      this.#show();
    };
    this.#subscriptions = vscode.Disposable.from(this.#item, settings.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
    show();
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || vscode.languages.match(SELECTOR, document) === 0) return;
    const { policyFile, isLoading } = this.#settings.of(containerOf(document));
    const speaker = this.#speakers.of(document);
    this.#item.name = sayStatus('statusPolicyName', {}, speaker);
    this.#item.busy = isLoading;
    if (isLoading) return;
    const source =
      policyFile === null
        ? sayStatus('policyFromSettings', {}, speaker)
        : sayStatus('policyFrom', { source: vscode.workspace.asRelativePath(containerOf(document).with({ path: policyFile })) }, speaker);
    this.#item.text = sayStatus('statusPolicy', { policy: policyName(speaker) }, speaker);
    this.#item.detail = `${new Words(speaker).citiesBeside(speaker.policy.allowedRegions)} · ${source}`;
    this.#item.command = { title: sayStatus('pickPolicy', {}, speaker), command: COMMANDS.pickPolicy };
  }
}
