import * as vscode from 'vscode';
import { hintText } from '../explain/hint.js';
import { explain, explanationMarkdown } from '../explain/hover.js';
import type { Analyses, Checked, LocatedReference } from './analyses.js';
import type { Checker } from './checker.js';
import { containerOf, SELECTOR } from './documents.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

interface Hint extends vscode.InlayHint {
  readonly document: vscode.TextDocument;
  readonly located: LocatedReference;
}

/** Says behind each ID where it may run, where the setting asks for it. */
export function registerInlayHints(analyses: Analyses, checker: Checker, settings: SettingsStore, speakers: Speakers): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const shown = new WeakMap<vscode.TextDocument, Checked>();
  return vscode.Disposable.from(
    changed,
    settings.onDidChange(() => {
      changed.fire();
    }),
    // The editor asks again after an edit of its own accord; not when a policy, the catalogue or another cell changes the answer.
    checker.onDidChange((document) => {
      const before = shown.get(document);
      if (before !== undefined && !document.isClosed && !checker.isPending(document) && analyses.of(document) !== before) changed.fire();
    }),
    vscode.languages.registerInlayHintsProvider(SELECTOR, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range) {
        shown.delete(document);
        if (!settings.of(containerOf(document)).inlayHints) return [];
        const checked = await analyses.whenKnown(document);
        shown.set(document, checked);
        if (checked.kind === 'skipped') return [];
        return checked.references
          .filter((located) => range.intersection(located.range) !== undefined)
          .flatMap((located) => hint(document, located, speakers) ?? []);
      },
      resolveInlayHint(hint: Hint) {
        const { document, located } = hint;
        const lineOf = (offset: number): number => document.positionAt(offset).line + 1;
        const explanation = explain(located.analysed, { ...speakers.of(document), lineOf });
        hint.tooltip = new vscode.MarkdownString(explanationMarkdown(explanation), true);
        return hint;
      },
    }),
  );
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
