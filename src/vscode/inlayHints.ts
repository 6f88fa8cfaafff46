import * as vscode from 'vscode';
import { hintText } from '../explain/hint.js';
import { explain, explanationMarkdown } from '../explain/hover.js';
import type { Checked, LocatedReference } from './analyses.js';
import type { Engine } from './engine.js';
import type { Speakers } from './speakers.js';

interface Hint extends vscode.InlayHint {
  readonly document: vscode.TextDocument;
  readonly located: LocatedReference;
}

/** Says behind each ID where it may run. */
export class InlayHints {
  readonly #engine: Engine;
  readonly #shown = new WeakMap<vscode.TextDocument, Checked>();
  readonly #subscription: vscode.Disposable;

  /** `onChange` has the editor ask again: it does so after an edit, not when a policy, the catalogue or another cell changes the answer. */
  constructor(engine: Engine, onChange: () => void) {
    this.#engine = engine;
    const { analyses, checker } = engine;
    this.#subscription = checker.onDidChange((document) => {
      const before = this.#shown.get(document);
      if (before !== undefined && !document.isClosed && !checker.isPending(document) && analyses.of(document) !== before) onChange();
    });
  }

  async of(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[]> {
    const { analyses, speakers } = this.#engine;
    this.#shown.delete(document);
    const checked = await analyses.whenKnown(document);
    this.#shown.set(document, checked);
    if (checked.kind === 'skipped') return [];
    return checked.references
      .filter((located) => range.intersection(located.range) !== undefined)
      .flatMap((located) => hint(document, located, speakers) ?? []);
  }

  /** Adds what is shown when the pointer rests on a hint. */
  resolve(hint: vscode.InlayHint): vscode.InlayHint {
    const { document, located } = hint as Hint;
    const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
    const explanation = explain(located.analysed, { ...this.#engine.speakers.of(document), lineOf });
    hint.tooltip = new vscode.MarkdownString(explanationMarkdown(explanation), true);
    return hint;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

function hint(document: vscode.TextDocument, located: LocatedReference, speakers: Speakers): Hint | null {
  const text = hintText(located.analysed, speakers.of(document));
  if (text === null) return null;
  const shown = new vscode.InlayHint(behind(document, located.range.end), text);
  shown.paddingLeft = true;
  return Object.assign(shown, { document, located });
}

/** Behind the quote that closes a string: what stands inside looks like a part of it. */
function behind(document: vscode.TextDocument, end: vscode.Position): vscode.Position {
  const next = document.getText(new vscode.Range(end, end.translate(0, 1)));
  return /^["'`]$/.test(next) ? end.translate(0, 1) : end;
}
