import * as vscode from 'vscode';
import { localeOf } from '../explain/locale.js';
import { START_WORDS } from '../explain/ui-start.js';
import { isSupported, isSupportedUri, SELECTOR } from './documents.js';
import type { Engine } from './engine.js';
import { SECTION } from './links.js';

/** Loads the engine when it is first wanted: at once where a document in sight can be checked. Who asks for it waits for it. */
export class Start {
  readonly #load: () => Promise<Engine>;
  readonly #log: vscode.LogOutputChannel;
  readonly #waiting: { dispose: () => unknown }[] = [];
  readonly #failure: { dispose: () => unknown }[] = [];
  #engine: Promise<Engine> | null = null;

  constructor(load: () => Promise<Engine>, log: vscode.LogOutputChannel) {
    this.#load = load;
    this.#log = log;
  }

  /** The engine, as soon as it is there. Rejects, in words for a person, when it could not be loaded. */
  readonly engine = (): Promise<Engine> => (this.#engine ??= this.#first());

  /** Loads it now, or as soon as something can be checked, or a setting says something. */
  watch(): void {
    this.#waiting.push(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isSupported(document)) this.#begin();
      }),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
        if ([...opened, ...changed].some(showsFile)) this.#begin();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(SECTION)) this.#begin();
      }),
    );
    // In a turn of its own: an import reads and compiles before it answers, and other extensions wait to be activated.
    const turn = setTimeout(() => {
      const { tabGroups } = vscode.window;
      if (vscode.workspace.textDocuments.some(isSupported) || tabGroups.all.some(({ tabs }) => tabs.some(showsFile))) this.#begin();
    });
    this.#waiting.push({
      dispose: () => {
        clearTimeout(turn);
      },
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#waiting, ...this.#failure).dispose();
    void this.#engine?.then(
      (engine) => {
        engine.dispose();
      },
      () => undefined,
    );
  }

  #begin(): void {
    // What came of it is told where it failed.
    this.engine().catch(() => undefined);
  }

  async #first(): Promise<Engine> {
    vscode.Disposable.from(...this.#waiting).dispose();
    const started = performance.now();
    try {
      const engine = await this.#load();
      this.#log.debug(`loaded in ${(performance.now() - started).toFixed(1)} ms`);
      return engine;
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      throw this.#failed();
    }
  }

  /** Nothing may look checked: the file's status says that it is not, and a message why. */
  #failed(): Error {
    const locale = localeOf(vscode.env.language);
    const text = START_WORDS.failed[locale];
    const item = vscode.languages.createLanguageStatusItem('bedrockResidency.status', SELECTOR);
    item.name = 'Bedrock Residency';
    item.text = START_WORDS.notChecked[locale];
    item.detail = text;
    item.severity = vscode.LanguageStatusSeverity.Error;
    this.#failure.push(item);
    const reload = START_WORDS.reload[locale];
    void vscode.window.showErrorMessage(text, reload).then((choice) => {
      if (choice === reload) void vscode.commands.executeCommand('workbench.action.reloadWindow');
    });
    return new Error(text);
  }
}

/** True for a tab in sight, of a file that may be checked: the editor gives no document of one that is too large. */
function showsFile({ input, isActive }: vscode.Tab): boolean {
  return isActive && input instanceof vscode.TabInputText && isSupportedUri(input.uri);
}
