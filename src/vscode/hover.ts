import * as vscode from 'vscode';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import { explain, explanationMarkdown, type Explanation } from '../explain/hover.js';
import { explainNotice } from '../explain/notice-hover.js';
import { link, type Inline } from '../explain/rich.js';
import type { Speaker } from '../explain/words.js';
import type { MapTheme } from '../map/palette.js';
import type { Analyses, Checked, LocatedNotice, LocatedReference } from './analyses.js';
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

/** Explains every reference, the ones that stay inside the policy too, and every notice about a call or a host. */
export function registerHover(analyses: Analyses, speakers: Speakers, settings: SettingsStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position) {
      const located = referenceAt(analyses.of(document), position);
      if (located === null) return noticeHover(noticesAt(analyses.of(document), position), speakers.of(document));
      const speaker = { ...speakers.of(document), lineOf: (offset: number) => document.positionAt(offset).line + 1 };
      const explanation = withRuleLink(explain(located.analysed, speaker));
      let picture: string | undefined;
      if (settings.of(containerOf(document)).hoverMap) {
        const { hoverPicture } = await import('./hoverPicture.js');
        picture = hoverPicture(located.analysed, speaker, THEMES[vscode.window.activeColorTheme.kind]);
      }
      return new vscode.Hover(markdown(explanation, picture), located.range);
    },
  });
}

/** The reference that a position touches. */
export function referenceAt(checked: Checked, position: vscode.Position): LocatedReference | null {
  if (checked.kind === 'skipped') return null;
  return checked.references.find(({ range }) => range.contains(position)) ?? null;
}

/** The notices that a position touches. */
export function noticesAt(checked: Checked, position: vscode.Position): readonly LocatedNotice[] {
  return checked.kind === 'skipped' ? [] : checked.notices.filter(({ range }) => range.contains(position));
}

function noticeHover(notices: readonly LocatedNotice[], speaker: Speaker): vscode.Hover | null {
  const [located] = notices;
  const explanation = located === undefined ? null : explainNotice(located.notice, speaker);
  return located === undefined || explanation === null ? null : new vscode.Hover(markdown(withRuleLink(explanation)), located.range);
}

function markdown(explanation: Explanation, picture?: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(explanationMarkdown(explanation, { picture }), true);
  text.isTrusted = { enabledCommands: [COMMANDS.explainRule] };
  return text;
}

/** The rule's name opens its page. */
function withRuleLink(explanation: Explanation): Explanation {
  const linked = (piece: Inline): Inline =>
    piece.kind === 'code' && (isRuleId(piece.text) || isNoticeId(piece.text))
      ? link(piece.text, commandUri(COMMANDS.explainRule, piece.text))
      : piece;
  return { ...explanation, footer: explanation.footer.map((part) => part.map(linked)) };
}
