import * as vscode from 'vscode';
import { localeOf, type Locale } from '../explain/locale.js';
import type { Speaker } from '../explain/words.js';
import { containerOf } from './documents.js';
import type { Host } from './host.js';
import type { SettingsStore } from './settings.js';

/** Who speaks about a document: in the editor's language, with the policy that holds there. */
export class Speakers {
  readonly locale: Locale = localeOf(vscode.env.language);
  readonly #host: Host;
  readonly #settings: SettingsStore;

  constructor(host: Host, settings: SettingsStore) {
    this.#host = host;
    this.#settings = settings;
  }

  /** For a document, or for the window. */
  of(document?: vscode.TextDocument): Speaker {
    const { policy } = this.#settings.of(document && containerOf(document));
    return { locale: this.locale, catalog: this.#host.catalogue.current(), policy };
  }
}
