import * as vscode from 'vscode';
import { isNoticeId, isRuleId } from '../domain/rule.js';
import { sayEditor } from '../explain/ui-editor.js';
import type { Speaker } from '../explain/words.js';
import type { Checked } from './analyses.js';
import { containerOf } from './documents.js';
import type { Engine } from './engine.js';
import { noticesAt, referenceAt } from './located.js';
import { policyFileFor } from './policyFileFor.js';
import { suppressionEdit } from './suppression.js';

/** Asks why a finding is accepted and writes the comment that says so; an exception of the policy where a format has no comments. */
export async function suppress(
  { analyses, settings, speakers }: Engine,
  uri: vscode.Uri,
  place: vscode.Position,
  rule: string,
): Promise<boolean> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
  if (document === undefined || !(isRuleId(rule) || isNoticeId(rule))) return false;
  await settings.ready(containerOf(document));
  const speaker = speakers.of(document);
  const position = new vscode.Position(place.line, place.character);
  const request = (reason: string): ReturnType<typeof suppressionEdit> =>
    suppressionEdit({
      languageId: document.languageId,
      rule,
      reason,
      line: position.line,
      lineAt: (line) => document.lineAt(line).text,
      eol: document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n',
    });

  const possible = request('');
  const policyFile = possible === 'no-comments' ? policyFileFor(containerOf(document), settings.of(containerOf(document))) : null;
  if (typeof possible === 'string' && policyFile === null) {
    void vscode.window.showInformationMessage(sayEditor(possible === 'no-comments' ? 'acceptNoComments' : 'acceptNoPlace', {}, speaker));
    return false;
  }
  // One with errors is nobody's to replace: what it says would be lost.
  const faulty = policyFile === null ? null : settings.faultyFile(containerOf(document));
  if (faulty !== null) {
    void offerToMend(faulty, speaker);
    return false;
  }
  const reason = await vscode.window.showInputBox({
    title: sayEditor('acceptTitle', { rule }, speaker),
    prompt: sayEditor(policyFile === null ? 'acceptPrompt' : 'acceptPromptPolicy', {}, speaker),
    validateInput: (value) => (value.trim() === '' ? sayEditor('acceptNeedsReason', {}, speaker) : null),
  });
  if (reason === undefined) return false;
  // The file may have changed while the question stood there.
  const text = document.isClosed ? null : foundText(analyses.of(document), position, rule);
  if (text !== null && policyFile !== null) {
    const { acceptInPolicy } = await import('./policyException.js');
    return acceptInPolicy(containerOf(document), policyFile, settings.of(containerOf(document)), { rule, text, reason });
  }
  const edit = text === null ? null : request(reason);
  if (edit === null || typeof edit === 'string') {
    void vscode.window.showInformationMessage(sayEditor('changedMeanwhile', {}, speaker));
    return false;
  }
  const change = new vscode.WorkspaceEdit();
  change.insert(document.uri, new vscode.Position(edit.line, edit.character), edit.text);
  return vscode.workspace.applyEdit(change);
}

async function offerToMend(policyFile: vscode.Uri, speaker: Speaker): Promise<void> {
  const open = sayEditor('pickOpenFile', { file: vscode.workspace.asRelativePath(policyFile) }, speaker);
  const choice = await vscode.window.showErrorMessage(sayEditor('acceptPolicyFaulty', {}, speaker), open);
  if (choice === open) await vscode.window.showTextDocument(policyFile);
}

/** The text that a rule speaks of at a position, a reference or something else; null when it does not. */
function foundText(checked: Checked, position: vscode.Position, rule: string): string | null {
  const reference = referenceAt(checked, position)?.analysed;
  if (reference?.judgement.rule === rule) return reference.reference.text;
  return noticesAt(checked, position).find(({ notice }) => notice.rule === rule)?.notice.text ?? null;
}
