import * as vscode from 'vscode';
import { complete, completeInCells, type CompleteOptions, type Completion, type Offer } from '../complete/complete.js';
import { explain, explanationMarkdown } from '../explain/hover.js';
import { offerText } from '../explain/offers.js';
import type { Speaker } from '../explain/words.js';
import { containerOf, isSupported } from './documents.js';
import type { Engine } from './engine.js';
import type { Host } from './host.js';
import type { SettingsStore } from './settings.js';
import { exceeds } from './size.js';
import { Unit } from './units.js';

interface Item extends vscode.CompletionItem {
  readonly offer: Offer;
  readonly speaker: Speaker;
}

/** Offers model IDs and Regions where one is being typed, what stays inside the policy first; null where none is. */
export async function completions(
  { host, settings, speakers }: Engine,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[] | null> {
  if (!isSupported(document)) return null;
  await settings.ready(containerOf(document));
  const found = completionAt(document, position, host, settings);
  if (found === null) return null;
  const speaker = speakers.of(document);
  return found.offers.map((offer, index) => item(offer, index, found, document, position, speaker));
}

/** Adds what is shown beside the list when an item is chosen. */
export function resolveCompletion(shown: vscode.CompletionItem): vscode.CompletionItem {
  const { offer, speaker } = shown as Item;
  const explanation = explain({ ...offer, remedies: [], noRemedy: null, suppressed: null }, speaker);
  shown.documentation = new vscode.MarkdownString(explanationMarkdown(explanation), true);
  return shown;
}

function completionAt(document: vscode.TextDocument, position: vscode.Position, host: Host, settings: SettingsStore): Completion | null {
  const unit = Unit.of(document);
  const { policy, isLoading, excludes, maxFileBytes } = settings.of(unit.uri);
  if (isLoading || excludes || settings.isPolicyFile(unit.uri)) return null;
  const texts = unit.texts();
  if (exceeds(texts, maxFileBytes)) return null;
  const options: CompleteOptions = {
    catalog: host.catalogue.current(),
    policy,
    path: unit.uri.path,
    languageId: document.languageId,
    today: host.today(),
  };
  const at = unit.documents.indexOf(document);
  const offset = document.offsetAt(position);
  return texts.length === 1 ? complete(texts[0] ?? '', offset, options) : completeInCells(texts, at, offset, options);
}

function item(
  offer: Offer,
  index: number,
  { span, what }: Completion,
  document: vscode.TextDocument,
  position: vscode.Position,
  speaker: Speaker,
): Item {
  const start = document.positionAt(span.start);
  const label: vscode.CompletionItemLabel = { label: offer.text, description: offerText(offer, speaker) };
  const shown = new vscode.CompletionItem(label, kindOf(offer, what));
  shown.range = { inserting: new vscode.Range(start, position), replacing: new vscode.Range(start, document.positionAt(span.end)) };
  shown.sortText = String(index).padStart(4, '0');
  shown.filterText = offer.sought;
  if (offer.model !== null) shown.detail = offer.model.name;
  return Object.assign(shown, { offer, speaker });
}

/** An icon of its own for what does not stay: the mark must not hang on words or colour alone. */
function kindOf({ stays }: Offer, what: Completion['what']): vscode.CompletionItemKind {
  if (!stays) return vscode.CompletionItemKind.Issue;
  return what === 'region' ? vscode.CompletionItemKind.Constant : vscode.CompletionItemKind.Value;
}
