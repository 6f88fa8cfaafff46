import * as vscode from 'vscode';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import { explain, explanationMarkdown, type Explanation, type LineOf, type MarkdownOptions } from '../explain/hover.js';
import { explainNotice } from '../explain/notice-hover.js';
import { link, type Inline } from '../explain/rich.js';
import { sayEditor } from '../explain/ui-editor.js';
import type { Speaker } from '../explain/words.js';
import type { LocatedNotice, LocatedReference } from './analyses.js';
import { containerOf } from './documents.js';
import type { Engine } from './engine.js';
import { CATALOGUE_COMMANDS, COMMANDS, commandUri, placeOf } from './links.js';
import { noticesAt, referenceAt } from './located.js';
import { mapTheme } from './mapTheme.js';

/** Explains every reference, the ones that stay inside the policy too, and every notice about a call or a host. */
export async function hoverAt(
  { analyses, speakers, settings }: Engine,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Hover | null> {
  const checked = await analyses.whenKnown(document);
  const speaker = { ...speakers.of(document), lineOf: (offset: number) => document.positionAt(offset).line + 1 };
  const found = explained(referenceAt(checked, position) ?? noticesAt(checked, position)[0], speaker);
  if (found === null) return null;
  const { explanation, located } = found;
  const picture = settings.of(containerOf(document)).hoverMap ? await map(located, speaker) : undefined;
  const actions = explanation.resolvable ? askLink(document, located.range, speaker) : undefined;
  return new vscode.Hover(markdown(withRuleLink(explanation), { picture, actions }), located.range);
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
  return hoverPicture(subject, speaker, mapTheme());
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
