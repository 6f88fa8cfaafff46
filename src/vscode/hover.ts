import * as vscode from 'vscode';
import { isRuleId } from '../domain/rule.js';
import { explain, explanationMarkdown, type Explanation } from '../explain/hover.js';
import { link, type Inline } from '../explain/rich.js';
import type { MapTheme } from '../map/palette.js';
import type { Analyses, Checked, LocatedReference } from './analyses.js';
import { containerOf, SELECTOR } from './documents.js';
import { COMMANDS, commandUri } from './links.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

/** A picture sees nothing of the editor's theme: it is drawn for one. */
const THEMES: Readonly<Record<vscode.ColorThemeKind, MapTheme>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'high-contrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

/** Explains every reference, the ones that stay inside the policy too. */
export function registerHover(analyses: Analyses, speakers: Speakers, settings: SettingsStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position) {
      const located = referenceAt(analyses.of(document), position);
      if (located === null) return null;
      const speaker = { ...speakers.of(document), lineOf: (offset: number) => document.positionAt(offset).line + 1 };
      const explanation = withRuleLink(explain(located.analysed, speaker));
      let picture: string | undefined;
      if (settings.of(containerOf(document)).hoverMap) {
        const { hoverPicture } = await import('./hoverPicture.js');
        picture = hoverPicture(located.analysed, speaker, THEMES[vscode.window.activeColorTheme.kind]);
      }
      const text = new vscode.MarkdownString(explanationMarkdown(explanation, { picture }), true);
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

/** The rule's name opens its page. */
function withRuleLink(explanation: Explanation): Explanation {
  const linked = (piece: Inline): Inline =>
    piece.kind === 'code' && isRuleId(piece.text) ? link(piece.text, commandUri(COMMANDS.explainRule, piece.text)) : piece;
  return { ...explanation, footer: explanation.footer.map((part) => part.map(linked)) };
}
