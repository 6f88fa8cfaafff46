import * as vscode from 'vscode';
import { explain, explanationMarkdown } from '../explain/hover.js';
import { uiText } from '../explain/ui.js';
import type { Analyses, Checked, LocatedReference } from './analyses.js';
import { SELECTOR } from './documents.js';
import { COMMANDS, commandUri } from './links.js';
import type { Speakers } from './speakers.js';

/** Explains every reference, the ones that stay inside the policy too. */
export function registerHover(analyses: Analyses, speakers: Speakers): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    provideHover(document, position) {
      const located = referenceAt(analyses.of(document), position);
      if (located === null) return null;
      const speaker = speakers.of(document);
      const { rule } = located.analysed.judgement;
      const link = rule === null ? '' : `[${uiText('explainRule', { rule }, speaker)}](${commandUri(COMMANDS.explainRule, rule)})`;
      const explanation = explain(located.analysed, { ...speaker, lineOf: (offset) => document.positionAt(offset).line + 1 });
      const text = new vscode.MarkdownString(explanationMarkdown(explanation, { actions: link }), true);
      text.isTrusted = { enabledCommands: [COMMANDS.explainRule] };
      return new vscode.Hover(text, located.range);
    },
  });
}

/** The reference that a position touches. */
export function referenceAt(checked: Checked, position: vscode.Position): LocatedReference | null {
  if (checked.kind === 'skipped') return null;
  return checked.references.find(({ range }) => range.contains(position)) ?? null;
}
