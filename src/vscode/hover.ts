import * as vscode from 'vscode';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import { explain, explanationMarkdown, type Explanation, type LineOf, type MarkdownOptions } from '../explain/hover.js';
import { explainNotice } from '../explain/notice-hover.js';
import { link, type Inline } from '../explain/rich.js';
import { sayEditor } from '../explain/ui-editor.js';
import type { Speaker } from '../explain/words.js';
import type { MapTheme } from '../map/palette.js';
import type { Analyses, Checked, LocatedNotice, LocatedReference } from './analyses.js';
import { containerOf, SELECTOR } from './documents.js';
import { CATALOGUE_COMMANDS, COMMANDS, commandUri, placeOf } from './links.js';
import type { SettingsStore } from './settings.js';
import type { Speakers } from './speakers.js';

/** A picture sees nothing of the editor's theme: it is drawn for one. */
const THEMES: Readonly<Record<vscode.ColorThemeKind, MapTheme>> = {
  [vscode.ColorThemeKind.Light]: 'light',
  [vscode.ColorThemeKind.Dark]: 'dark',
  [vscode.ColorThemeKind.HighContrast]: 'high-contrast',
  [vscode.ColorThemeKind.HighContrastLight]: 'high-contrast-light',
};

export function mapThemeOf({ kind }: vscode.ColorTheme): MapTheme {
  return THEMES[kind];
}

/** Explains every reference, the ones that stay inside the policy too, and every notice about a call or a host. */
export function registerHover(analyses: Analyses, speakers: Speakers, settings: SettingsStore): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position) {
      const checked = analyses.of(document);
      const speaker = { ...speakers.of(document), lineOf: (offset: number) => document.positionAt(offset).line + 1 };
      const found = explained(referenceAt(checked, position) ?? noticesAt(checked, position)[0], speaker);
      if (found === null) return null;
      const { explanation, located } = found;
      const picture = settings.of(containerOf(document)).hoverMap ? await map(located, speaker) : undefined;
      const actions = explanation.resolvable ? askLink(document, located.range, speaker) : undefined;
      return new vscode.Hover(markdown(withRuleLink(explanation), { picture, actions }), located.range);
    },
  });
}

type Located = LocatedReference | LocatedNotice;

/** Null for nothing, and for a notice whose sentence says it all. */
function explained(
  located: Located | undefined,
  speaker: Speaker & { readonly lineOf: LineOf },
): { readonly explanation: Explanation; readonly located: Located } | null {
  if (located === undefined) return null;
  const explanation = 'analysed' in located ? explain(located.analysed, speaker) : explainNotice(located.notice, speaker);
  return explanation && { explanation, located };
}

/** What draws is loaded with the first hover that shows a map. */
async function map(located: Located, speaker: Speaker): Promise<string | undefined> {
  const { hoverPicture, noticeSubjectOf, subjectOf } = await import('./hoverPicture.js');
  const subject = 'analysed' in located ? subjectOf(located.analysed, speaker) : noticeSubjectOf(located.notice, speaker);
  return hoverPicture(subject, speaker, mapThemeOf(vscode.window.activeColorTheme));
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

/** Asks AWS where only the account can tell. */
function askLink(document: vscode.TextDocument, range: vscode.Range, speaker: Speaker): string {
  return `[$(cloud) ${sayEditor('resolveWithAws', {}, speaker)}](${commandUri(CATALOGUE_COMMANDS.resolve, placeOf(document, range))})`;
}

function markdown(explanation: Explanation, options: MarkdownOptions): vscode.MarkdownString {
  const text = new vscode.MarkdownString(explanationMarkdown(explanation, options), true);
  text.isTrusted = { enabledCommands: [COMMANDS.explainRule, CATALOGUE_COMMANDS.resolve] };
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
