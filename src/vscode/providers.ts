import * as vscode from 'vscode';
import { containerOf, SELECTOR } from './documents.js';
import type { Engine } from './engine.js';
import type { InlayHints } from './inlayHints.js';

/** Runs on save where people ask for it: changes of IDs to the same model only. */
export const FIX_ALL_KIND = vscode.CodeActionKind.SourceFixAll.append('bedrockResidency');

/**
 * Strings have no suggestions of their own accord: what opens one, and what stands before the parts of an ID, asks for them.
 * The hyphen among them: behind it the editor takes a digit for a number, and would leave the list as it was.
 */
const TRIGGERS = ['"', "'", '`', '.', '/', ':', '-', ' '];

/** The one place where a space asks: behind an option whose value comes next. */
const OPTION = /(?:^|\s)--[\w-]{1,60} $/;

/** Registers what the editor asks about a document. Each waits for the engine, and is loaded when it first has something to say. */
export function registerProviders(engine: () => Promise<Engine>): vscode.Disposable {
  const hints = new LaterHints(engine);
  return vscode.Disposable.from(
    hints,
    vscode.languages.registerInlayHintsProvider(SELECTOR, hints),
    vscode.languages.registerHoverProvider(SELECTOR, {
      async provideHover(document, position) {
        const started = await engine();
        return (await hasFindings(started, document)) ? (await import('./hover.js')).hoverAt(started, document, position) : null;
      },
    }),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      {
        async provideCodeActions(document, range, context) {
          const started = await engine();
          return (await hasFindings(started, document))
            ? (await import('./codeActions.js')).codeActions(started, document, range, context)
            : [];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL_KIND] },
    ),
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      {
        async provideCompletionItems(document, position, _token, { triggerCharacter }) {
          if (triggerCharacter === ' ' && !OPTION.test(document.lineAt(position).text.slice(0, position.character))) return null;
          return (await import('./completion.js')).completions(await engine(), document, position);
        },
        resolveCompletionItem: async (item) => (await import('./completion.js')).resolveCompletion(item),
      },
      ...TRIGGERS,
    ),
  );
}

/** Editors ask of every place that a cursor comes by: where nothing is found, nothing is loaded. */
async function hasFindings({ analyses }: Engine, document: vscode.TextDocument): Promise<boolean> {
  const checked = await analyses.whenKnown(document);
  return checked.kind === 'checked' && checked.references.length + checked.notices.length > 0;
}

/** Nothing, and nothing loaded, until the setting asks for hints. */
class LaterHints implements vscode.InlayHintsProvider {
  readonly #engine: () => Promise<Engine>;
  readonly #changed = new vscode.EventEmitter<void>();
  #settings: vscode.Disposable | undefined;
  #hints: InlayHints | undefined;

  readonly onDidChangeInlayHints = this.#changed.event;

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    const engine = await this.#engine();
    this.#settings ??= engine.settings.onDidChange(() => {
      this.#changed.fire();
    });
    if (!engine.settings.of(containerOf(document)).inlayHints) return [];
    const { InlayHints } = await import('./inlayHints.js');
    this.#hints ??= new InlayHints(engine, () => {
      this.#changed.fire();
    });
    return this.#hints.of(document, range);
  }

  resolveInlayHint(hint: vscode.InlayHint): vscode.InlayHint {
    return this.#hints?.resolve(hint) ?? hint;
  }

  dispose(): void {
    vscode.Disposable.from(this.#changed, ...[this.#settings, this.#hints].filter((one) => one !== undefined)).dispose();
  }
}
