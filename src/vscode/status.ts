import * as vscode from 'vscode';
import { tooOld } from '../catalog/age.js';
import type { Speaker } from '../explain/words.js';
import { sayCommon } from '../explain/ui-common.js';
import { sayStatus } from '../explain/ui-status.js';
import type { Analyses } from './analyses.js';
import type { Checker } from './checker.js';
import { containerOf, SELECTOR } from './documents.js';
import { documentsOfFile } from './fixes.js';
import type { Host } from './host.js';
import { COMMANDS, SECTION } from './links.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';
import { summaryOf, summaryText, type Summary } from './summary.js';

/** The language status item: what was found in the active file, under which policy, and how old the catalogue is. */
export class Status {
  readonly #item = vscode.languages.createLanguageStatusItem('bedrockResidency.status', SELECTOR);
  readonly #subscriptions: { dispose: () => unknown }[];
  readonly #analyses: Analyses;
  readonly #checker: Checker;
  readonly #settings: SettingsStore;
  readonly #speakers: Speakers;
  readonly #host: Host;

  constructor(analyses: Analyses, checker: Checker, settings: SettingsStore, speakers: Speakers, host: Host) {
    this.#analyses = analyses;
    this.#checker = checker;
    this.#settings = settings;
    this.#speakers = speakers;
    this.#host = host;
    this.#item.name = 'Bedrock Residency';
    this.#subscriptions = [
      this.#item,
      checker.onDidChange((document) => {
        const active = vscode.window.activeTextEditor?.document;
        if (active !== undefined && documentsOfFile(active).includes(document)) this.#show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#show();
      }),
    ];
    this.#show();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || vscode.languages.match(SELECTOR, document) === 0) return;
    const documents = documentsOfFile(document);
    this.#item.busy = documents.some((one) => this.#checker.isPending(one));
    // While an edit waits the last result stands: asking now would check the file before the pause in typing.
    if (this.#item.busy) return;
    const speaker = this.#speakers.of(document);
    const summary = summaryOf(documents.map((one) => this.#analyses.of(one)));
    const { catalogueMaxAgeDays, problems } = this.#settings.of(containerOf(document));
    const old = tooOld(speaker.catalog, this.#host.today(), catalogueMaxAgeDays);
    this.#item.text = summaryText(summary, speaker);
    // The reason why nothing was checked needs all the room that there is.
    const details =
      summary.skipped !== null
        ? []
        : [
            old === null ? sayCommon('catalogueOf', { date: speaker.catalog.asOf }, speaker) : sayCommon('catalogueOld', old, speaker),
            ...(problems.length > 0 ? [sayStatus('settingsIgnored', { count: problems.length }, speaker)] : []),
          ];
    this.#item.detail = details.join(' · ');
    this.#item.severity = old !== null || problems.length > 0 ? vscode.LanguageStatusSeverity.Warning : severity(summary);
    this.#item.command = command(summary, speaker);
  }
}

function severity({ skipped, worst }: Summary): vscode.LanguageStatusSeverity {
  if (skipped?.reason === 'excluded' || skipped?.reason === 'policy-file' || skipped?.reason === 'loading')
    return vscode.LanguageStatusSeverity.Information;
  if (skipped !== null || worst === 'warning') return vscode.LanguageStatusSeverity.Warning;
  return worst === 'error' ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
}

function command({ findings, skipped }: Summary, speaker: Speaker): vscode.Command {
  if (skipped?.reason === 'too-large' || skipped?.reason === 'excluded') {
    return { title: sayStatus('openSettings', {}, speaker), command: 'workbench.action.openSettings', arguments: [SECTION] };
  }
  return findings > 0
    ? { title: sayStatus('showProblems', {}, speaker), command: 'workbench.actions.view.problems' }
    : { title: sayStatus('checkAgain', {}, speaker), command: COMMANDS.checkFile };
}
