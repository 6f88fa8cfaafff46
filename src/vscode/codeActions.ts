import * as vscode from 'vscode';
import { awaitsAnswer } from '../catalog/resolvable.js';
import { noticeRemedyTitle } from '../explain/notice-remedies.js';
import { noRemedyText, remedyTitle } from '../explain/remedies.js';
import { sayEditor } from '../explain/ui-editor.js';
import type { Speaker } from '../explain/words.js';
import type { Analyses, LocatedNotice, LocatedReference } from './analyses.js';
import { SOURCE } from './diagnostics.js';
import type { Engine } from './engine.js';
import { documentsOfFile, fixAllEdit } from './fixes.js';
import { isSameModelId } from './fixKinds.js';
import { CATALOGUE_COMMANDS, COMMANDS, placeOf } from './links.js';
import { FIX_ALL_KIND } from './providers.js';

/** Offers remedies, acceptance with a reason and explanations where a finding stands. */
export function codeActions(
  { analyses, speakers }: Engine,
  document: vscode.TextDocument,
  range: vscode.Range,
  { only, diagnostics }: vscode.CodeActionContext,
): vscode.CodeAction[] {
  const speaker = speakers.of(document);
  const actions: vscode.CodeAction[] = [];
  if (only === undefined || only.contains(vscode.CodeActionKind.QuickFix)) {
    actions.push(...quickFixes(analyses, document, range, diagnostics, speaker));
  }
  if (only?.contains(FIX_ALL_KIND) === true) actions.push(...sourceFixAll(analyses, document, speaker));
  return actions;
}

function quickFixes(
  analyses: Analyses,
  document: vscode.TextDocument,
  range: vscode.Range,
  shown: readonly vscode.Diagnostic[],
  speaker: Speaker,
): vscode.CodeAction[] {
  const checked = analyses.of(document);
  if (checked.kind === 'skipped') return [];
  const attached = (place: vscode.Range): vscode.Diagnostic[] =>
    shown.filter((diagnostic) => diagnostic.source === SOURCE && diagnostic.range.isEqual(place));
  const found = checked.references.filter(
    ({ range: place, analysed }) => analysed.judgement.rule !== null && analysed.suppressed === null && touches(place, range),
  );
  const notices = checked.notices.filter(({ range: place }) => touches(place, range));
  const all = found.flatMap(({ range: place }) => attached(place));
  return [
    ...found.flatMap((located) => remedies(document, located, attached(located.range), speaker)),
    ...(found.length > 0 ? fixAllInFile(analyses, document, all, speaker) : []),
    ...found.flatMap((located) => othersFor(document, located, attached(located.range), speaker)),
    ...notices.flatMap((located) => forNotice(document, located, attached(located.range), speaker)),
  ];
}

/** Offered where there is more to fix than one thing. */
function fixAllInFile(
  analyses: Analyses,
  document: vscode.TextDocument,
  diagnostics: vscode.Diagnostic[],
  speaker: Speaker,
): vscode.CodeAction[] {
  const all = fixAllEdit(documentsOfFile(document), analyses);
  if (all === null || all.count < 2) return [];
  const action = new vscode.CodeAction(sayEditor('fixAllInFile', {}, speaker), vscode.CodeActionKind.QuickFix);
  action.edit = all.edit;
  action.diagnostics = diagnostics;
  return [action];
}

function sourceFixAll(analyses: Analyses, document: vscode.TextDocument, speaker: Speaker): vscode.CodeAction[] {
  const all = fixAllEdit([document], analyses, isSameModelId);
  if (all === null) return [];
  const action = new vscode.CodeAction(sayEditor('fixAllIds', {}, speaker), FIX_ALL_KIND);
  action.edit = all.edit;
  return [action];
}

function remedies(
  document: vscode.TextDocument,
  { range, analysed }: LocatedReference,
  diagnostics: vscode.Diagnostic[],
  speaker: Speaker,
): vscode.CodeAction[] {
  return analysed.remedies.map((remedy) => {
    const action = new vscode.CodeAction(remedyTitle(remedy, analysed.reference, speaker), vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    action.edit.replace(document.uri, range, remedy.newText);
    action.diagnostics = diagnostics;
    action.isPreferred = remedy.preferred;
    return action;
  });
}

/** What can be done besides an edit: ask AWS, hear why there is none, accept with a reason, read about the rule. */
function othersFor(
  document: vscode.TextDocument,
  located: LocatedReference,
  diagnostics: vscode.Diagnostic[],
  speaker: Speaker,
): vscode.CodeAction[] {
  const { analysed, range } = located;
  const { rule } = analysed.judgement;
  if (rule === null) return [];
  const actions: vscode.CodeAction[] = [];
  if (awaitsAnswer(analysed)) {
    actions.push(running(sayEditor('resolveWithAws', {}, speaker), CATALOGUE_COMMANDS.resolve, [placeOf(document, range)], diagnostics));
  }
  if (analysed.noRemedy !== null) {
    const why = noRemedyText(analysed.noRemedy, analysed, speaker).replaceAll('`', '');
    actions.push(running(why, COMMANDS.explainReference, [document.uri, range.start], diagnostics));
  }
  actions.push(
    running(sayEditor('acceptHere', {}, speaker), COMMANDS.suppress, [document.uri, range.start, rule], diagnostics),
    running(sayEditor('explainRule', { rule }, speaker), COMMANDS.explainRule, [rule], diagnostics),
  );
  return actions;
}

/** What can be done about a notice: write down what it misses, accept it with a reason, read about it. */
function forNotice(
  document: vscode.TextDocument,
  { notice, range }: LocatedNotice,
  diagnostics: vscode.Diagnostic[],
  speaker: Speaker,
): vscode.CodeAction[] {
  const { rule, kind, remedies = [] } = notice;
  const fixes = remedies.map((remedy) => {
    const action = new vscode.CodeAction(noticeRemedyTitle(remedy, speaker), vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    const place = new vscode.Range(document.positionAt(remedy.span.start), document.positionAt(remedy.span.end));
    action.edit.replace(document.uri, place, remedy.newText);
    action.diagnostics = diagnostics;
    return action;
  });
  const explained = running(sayEditor('explainRule', { rule }, speaker), COMMANDS.explainRule, [rule], diagnostics);
  // A comment about comments would need a comment about itself.
  if (kind === 'directive') return [explained];
  return [
    ...fixes,
    running(sayEditor('acceptHere', {}, speaker), COMMANDS.suppress, [document.uri, range.start, rule], diagnostics),
    explained,
  ];
}

function running(title: string, command: string, args: unknown[], diagnostics: vscode.Diagnostic[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command, arguments: args };
  action.diagnostics = diagnostics;
  return action;
}

function touches(a: vscode.Range, b: vscode.Range): boolean {
  return a.intersection(b) !== undefined;
}
